import fc from "fast-check";
import { settle, type Policy, type Settlement } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import type { Reading, Slip, SlipRow } from "./by-hand.js";
import { lineNames, payPolicy, stepNames, yuan } from "./pay-slip.js";

/** Amounts that meet each other often, so that steps turn exactly where they are. */
const round = fc.integer({ min: 0, max: 12 }).map((hundreds) => BigInt(hundreds) * 25_000n);
const amounts = fc.oneof({ arbitrary: round, weight: 4 }, { arbitrary: fc.integer({ min: -20_000, max: 400_000 }).map(BigInt), weight: 1 });
const positive = amounts.map((amount) => (amount < 0n ? -amount : amount));
const signed = fc.tuple(amounts, fc.boolean()).map(([amount, isTaken]) => (isTaken ? -amount : amount));

interface SlipOptions {
  /** Whether nothing is faulty or held, so that every balance is known. */
  readonly isSettled?: boolean;
}

const readingOf = (values: fc.Arbitrary<bigint>, isSettled: boolean): fc.Arbitrary<Reading> =>
  fc.oneof(
    { arbitrary: values, weight: 16 },
    { arbitrary: fc.constant<Reading>("n/a"), weight: 1 },
    { arbitrary: fc.constant<Reading>(isSettled ? "n/a" : "faulty"), weight: 1 },
  );

function slipRows({ isSettled = false }: SlipOptions = {}): fc.Arbitrary<SlipRow> {
  const reading = (values: fc.Arbitrary<bigint>) => readingOf(values, isSettled);
  return fc.record({
    base: reading(amounts),
    bonus: reading(signed),
    fine: reading(signed),
    draw: reading(positive),
    cap: reading(positive),
    floor: reading(amounts),
    isFiled: isSettled ? fc.constant(true) : fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  });
}

/** Which lines are protected, and which steps there are. */
export const policyParts = fc.record({ kept: fc.subarray([...lineNames]), has: fc.subarray([...stepNames]) });

const adjustmentsOf = (isSettled: boolean): fc.Arbitrary<Slip["adjustments"]> =>
  fc.array(
    fc.record({
      line: fc.constantFrom("base", "bonus", "fine", "praise", "draw", "protection"),
      amount: isSettled ? signed : fc.oneof({ arbitrary: signed, weight: 12 }, { arbitrary: fc.constant("faulty" as const), weight: 1 }),
    }),
    { maxLength: 3 },
  );

const carryInsOf = (isSettled: boolean): fc.Arbitrary<Slip["carryIns"]> =>
  fc.array(
    fc.record({
      balance: fc.constantFrom("draw" as const, "protection" as const),
      amount: isSettled
        ? round
        : fc.oneof({ arbitrary: round, weight: 12 }, { arbitrary: fc.constantFrom("faulty" as const, -100n), weight: 1 }),
    }),
    { maxLength: 3 },
  );

/** Months of one person, of one to three rows. Rows agree on the steps more often than not. */
export function slips({ isSettled = false }: SlipOptions = {}): fc.Arbitrary<Slip> {
  return fc
    .tuple(
      policyParts,
      fc.array(slipRows({ isSettled }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 4 }),
      adjustmentsOf(isSettled),
      carryInsOf(isSettled),
      fc.integer({ min: 0, max: isSettled ? 0 : 11 }),
    )
    .map(([parts, rows, agreement, adjustments, carryIns, rejected]) => {
      const [first] = rows;
      const agreed = rows.map((row) => (first === undefined || (agreement === 0 && !isSettled)
        ? row
        : { ...row, draw: first.draw, cap: first.cap, floor: first.floor })
      );
      return { ...parts, rows: agreed, adjustments, carryIns, isRowRejected: rejected === 11 };
    });
}

const cell = (reading: Reading): unknown => (reading === "faulty" ? "?" : reading === "n/a" ? null : yuan(reading));

export function slipPolicy({ kept, has }: Pick<Slip, "kept" | "has">): Policy {
  return payPolicy(kept, has);
}

export function peopleOf({ rows, isRowRejected }: Slip): readonly object[] {
  const people = rows.map((row, index) => ({
    id: `li-${index + 1}`,
    person: "li",
    ...Object.fromEntries(lineNames.map((name) => [name, cell(row[name])])),
    ...Object.fromEntries(stepNames.map((name) => [`${name}At`, cell(row[name])])),
    reports: row.isFiled ? 1 : 0,
  }));
  return isRowRejected ? [...people, { id: "twice", person: "li" }, { id: "twice", person: "li" }] : people;
}

/** What an unreadable amount looks like, or one in cents as text. */
export const amountCell = (amount: bigint | "faulty"): string => (amount === "faulty" ? "1,000" : yuan(amount));

export function periodOf(slip: Slip, id = "2026-11") {
  return {
    period: id,
    people: peopleOf(slip),
    adjustments: slip.adjustments.map(({ line, amount }) => ({
      person: "li",
      line,
      amount: amountCell(amount),
      reason: "as agreed",
      by: "hr",
    })),
    carryIns: slip.carryIns.map(({ balance, amount }) => ({ person: "li", balance, amount: amountCell(amount) })),
  };
}

export function settleSlip(slip: Slip, id?: string): Settlement {
  return settle(slipPolicy(slip), untyped(periodOf(slip, id)));
}

/** Twelve months of one policy; what each leaves is carried into the next. Months have carry-ins of their own only at the start. */
export const years: fc.Arbitrary<readonly Slip[]> = fc
  .tuple(policyParts, fc.array(slips({ isSettled: true }), { minLength: 12, maxLength: 12 }))
  .map(([parts, months]) => months.map((month, index) => ({ ...month, ...parts, carryIns: index === 0 ? month.carryIns : [] })));

/** Settles the months in their order, with the balances of the last as carry-ins of the next. */
export function settleYear(months: readonly Slip[]): readonly Settlement[] {
  const settled: Settlement[] = [];
  for (const [index, slip] of months.entries()) {
    const left = settled.at(-1)?.statements[0]?.balances;
    const period = periodOf(slip, `2026-${String(index + 1).padStart(2, "0")}`);
    const carried = left === undefined
      ? []
      : (["draw", "protection"] as const).map((balance) => ({ person: "li", balance, amount: left[balance] }));
    settled.push(settle(slipPolicy(slip), untyped({ ...period, carryIns: [...period.carryIns, ...carried] })));
  }
  return settled;
}
