import { lineNames, stepNames, yuan, type LineName, type Step } from "./pay-slip.js";

// The steps after the lines, as a clerk reads them in the rules, in whole cents. It shares no code with what it is compared with.

/** Cents, or why there are none. */
export type Reading = bigint | "n/a" | "faulty";

export interface SlipRow extends Readonly<Record<LineName | Step, Reading>> {
  /** The bonus is held unless it is. */
  readonly isFiled: boolean;
}

export interface Slip {
  readonly kept: readonly LineName[];
  readonly has: readonly Step[];
  readonly rows: readonly SlipRow[];
  readonly adjustments: readonly { readonly line: string; readonly amount: bigint | "faulty" }[];
  readonly carryIns: readonly { readonly balance: Balance; readonly amount: bigint | "faulty" }[];
  /** Whether two rows claim one id and both name the person. */
  readonly isRowRejected: boolean;
}

type Balance = "draw" | "protection";

export interface SlipByHand {
  readonly payable: string;
  readonly added: readonly string[];
  readonly isProvisional: boolean;
  /** What a closing balance may be: more than one amount where something that cannot be read decides it; null where it waits for a line. */
  readonly closing: Readonly<Record<Balance, ReadonlySet<string> | null>>;
}

/** All that the steps need; null is a step that is not there, is not applicable, or cannot be read and so does nothing. */
interface Sums {
  readonly gross: bigint;
  /** Null where no line is protected: then nothing stops at it, and payable may be negative. */
  readonly keptSum: bigint | null;
  readonly draw: bigint | null;
  readonly cap: bigint | null;
  readonly floor: bigint | null;
  /** Whether the floor cannot be read: then nothing is repaid yet. */
  readonly isFloorFaulty: boolean;
  readonly owed: bigint;
  readonly short: bigint;
}

const least = (...amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => (a < b ? a : b));
const most = (first: bigint, ...others: readonly (bigint | null)[]): bigint =>
  others.reduce<bigint>((a, b) => (b === null || a > b ? a : b), first);

function steps({ gross, keptSum, draw, cap, floor, isFloorFaulty, owed, short }: Sums) {
  let pay = gross;
  // Gross + top-up − repayment; a repayment stops at the draw, at the protected sum and at the floor.
  const topUp = draw === null ? 0n : most(0n, draw - pay);
  const due = draw === null || topUp > 0n ? 0n : most(0n, least(owed, pay - most(draw, keptSum, floor)));
  const repaid = isFloorFaulty ? 0n : due;
  pay += topUp - repaid;
  // The cap stops at the protected sum.
  const cut = cap === null ? 0n : most(0n, pay - most(cap, keptSum));
  pay -= cut;
  const lift = floor === null ? 0n : most(0n, floor - pay);
  pay += lift;
  // The shortfall carried in may take pay under the floor, never under the protected sum.
  const taken = keptSum === null ? 0n : most(0n, least(short, pay - keptSum));
  pay -= taken;
  const missing = keptSum === null ? 0n : most(0n, keptSum - pay);
  pay += missing;
  return {
    pay,
    topUp,
    repaid,
    isWaiting: due > repaid,
    cut,
    lift,
    taken,
    missing,
    owed: owed + topUp - repaid - least(cut, topUp),
    short: short - taken + missing,
  };
}

/** What a step comes to: a fault in any row, then N/A in any, then the amount in which all agree. */
function figureOf(step: Step, { rows, has }: Slip): Reading | null {
  if (!has.includes(step)) return null;
  const figures = rows.map((row) => row[step]);
  if (figures.includes("faulty")) return "faulty";
  if (figures.includes("n/a")) return "n/a";
  return new Set(figures).size === 1 ? (figures[0] ?? null) : "faulty";
}

/** What is settled of a line; null where a row of it waits. */
function settledOf(name: LineName, rows: readonly SlipRow[]): { readonly sum: bigint; readonly isOpen: boolean } {
  let [sum, isOpen] = [0n, false];
  for (const row of rows) {
    const reading = row[name];
    // Gates are not asked for an amount of zero or less.
    const isHeld = name === "bonus" && typeof reading === "bigint" && reading > 0n && !row.isFiled;
    if (reading === "faulty" || isHeld) isOpen = true;
    else if (reading !== "n/a") sum += reading;
  }
  return { sum, isOpen };
}

export function byHand(slip: Slip): SlipByHand {
  const lines = lineNames.map((name) => ({ name, ...settledOf(name, slip.rows) }));
  const isKept = (line: string) => slip.kept.some((name) => name === line);
  const read = slip.adjustments.map(({ line, amount }) => ({ line, amount: amount === "faulty" ? 0n : amount }));
  const figures = { draw: figureOf("draw", slip), cap: figureOf("cap", slip), floor: figureOf("floor", slip) };
  const opening = { draw: openingOf("draw", slip), protection: openingOf("protection", slip) };
  const hasKept = slip.kept.length > 0;
  const sums: Sums = {
    gross: total([...lines.map(({ sum }) => sum), ...read.map(({ amount }) => amount)]),
    keptSum: hasKept
      ? total([
        ...lines.flatMap(({ name, sum }) => (isKept(name) ? sum : [])),
        ...read.flatMap(({ line, amount }) => (isKept(line) ? amount : [])),
      ])
      : null,
    draw: amountOr(figures.draw, null),
    cap: amountOr(figures.cap, null),
    floor: amountOr(figures.floor, null),
    isFloorFaulty: figures.floor === "faulty",
    owed: amountOr(opening.draw, 0n),
    short: amountOr(opening.protection, 0n),
  };
  const { pay, topUp, repaid, isWaiting, cut, lift, taken, missing } = steps(sums);

  const step = (name: Step, amount: bigint): string[] => {
    const figure = figures[name];
    if (figure === "faulty") return [`${name} pending`];
    if (figure === "n/a") return [`${name} notApplicable`];
    return amount === 0n ? [] : [`${name} ${yuan(amount)}`];
  };
  const unread = (balance: Balance) =>
    slip.carryIns.flatMap((each) => (each.balance === balance && !isBalance(each.amount) ? `carryIn ${balance} pending` : []));
  const added = [
    ...slip.adjustments.map(({ line, amount }) => `adjustment ${line} ${amount === "faulty" ? "pending" : yuan(amount)}`),
    ...unread("draw"),
    ...(isWaiting ? ["draw pending"] : step("draw", topUp - repaid)),
    ...step("cap", -cut),
    ...step("floor", lift),
    ...unread("protection"),
    ...(taken === 0n ? [] : [`carryIn protection ${yuan(-taken)}`]),
    ...(missing === 0n ? [] : [`protection ${yuan(missing)}`]),
  ];
  const isOpen = lines.some((line) => line.isOpen) || slip.isRowRejected;
  const closing = (balance: Balance, isUsed: boolean): ReadonlySet<string> | null => {
    const carried = opening[balance];
    if (!isUsed) return carried === "faulty" ? new Set(["unknown", "carried in"]) : new Set([yuan(carried)]);
    return isOpen ? null : new Set(possible(slip, sums, figures, opening).map((each) => yuan(balance === "draw" ? each.owed : each.short)));
  };
  return {
    payable: yuan(pay),
    added,
    isProvisional: isOpen || added.some((line) => line.endsWith(" pending")),
    closing: { draw: closing("draw", slip.has.includes("draw")), protection: closing("protection", hasKept) },
  };
}

/**
 * How the steps may come out, whatever is put in the place of what cannot be read: at, beside and far from every amount at which they turn.
 */
function possible(
  slip: Slip,
  sums: Sums,
  figures: Readonly<Record<Step, Reading | null>>,
  opening: Readonly<Record<Balance, bigint | "faulty">>,
) {
  const { gross, keptSum, draw, cap, floor, owed, short } = sums;
  const ofKept = keptSum === null ? [] : [keptSum, keptSum + short, gross - keptSum];
  const turns = new Set([
    0n,
    gross,
    gross - owed,
    ...ofKept,
    ...[draw, cap, floor].flatMap((each) => (each === null ? [] : [each, each - gross])),
  ]);
  const hidden = stepNames.filter((name) => figures[name] === "faulty").length
    + slip.adjustments.filter(({ amount }) => amount === "faulty").length;
  const beside = hidden > 2 ? [] : [...turns].flatMap((turn) => [turn - 1n, turn + 1n]);
  const amounts = [...new Set([...turns, ...beside, 100_000_000n, -100_000_000n])];
  const vary = (all: readonly Sums[], choices: readonly ((sums: Sums) => Sums)[]) =>
    all.flatMap((each) => choices.map((choose) => choose(each)));

  let all: readonly Sums[] = [{ ...sums, isFloorFaulty: false }];
  for (const name of stepNames) {
    if (figures[name] === "faulty") all = vary(all, [null, ...amounts].map((amount) => (each) => ({ ...each, [name]: amount })));
  }
  if (opening.draw === "faulty") all = vary(all, [0n, 1n, 100_000_000n].map((amount) => (each) => ({ ...each, owed: amount })));
  if (opening.protection === "faulty") all = vary(all, [0n, 1n, 100_000_000n].map((amount) => (each) => ({ ...each, short: amount })));
  for (const { line, amount } of slip.adjustments) {
    if (amount !== "faulty") continue;
    const kept = slip.kept.some((name) => name === line) ? 1n : 0n;
    const few = [0n, 1n, -1n, 100_000_000n, -100_000_000n];
    all = vary(
      all,
      few.map((by) => (each) => ({ ...each, gross: each.gross + by, keptSum: each.keptSum === null ? null : each.keptSum + kept * by })),
    );
  }
  return all.map(steps);
}

function isBalance(amount: bigint | "faulty"): amount is bigint {
  return amount !== "faulty" && amount >= 0n;
}

function openingOf(balance: Balance, { carryIns }: Slip): bigint | "faulty" {
  const amounts = carryIns.flatMap((each) => (each.balance === balance ? [each.amount] : []));
  return amounts.every(isBalance) ? total(amounts) : "faulty";
}

function amountOr<Otherwise>(reading: Reading | null, otherwise: Otherwise): bigint | Otherwise {
  return typeof reading === "bigint" ? reading : otherwise;
}

function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
