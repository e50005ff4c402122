import { Decimal, placesText } from "../decimal/index.js";
import type { PolicyTotals, Settlement } from "../settle/index.js";
import type { WorkedColumns } from "./column-results.js";
import { mostExact } from "./kernels.js";

/** The sums of the statements under a policy, exactly: of what was handed over, as settle has it. */
export function columnTotals(columns: WorkedColumns, over: Settlement | undefined): PolicyTotals {
  const { currency: { code, places }, lines, added, handedOver } = columns;
  const settled = (over?.statements ?? []).filter((statement) => statement.policy === columns.policy);
  const text = (units: bigint, texts: readonly (string | undefined)[]) =>
    placesText(
      texts.reduce((sum, each) => sum.plus(each ?? 0), new Decimal(units.toString()).times(new Decimal(`1e${-places}`))),
      places,
    );
  const sums = Object.entries(lines).map(([name, { payable }]) => ({ name, units: sumOf(payable, handedOver) }));
  const all = sumOf(columns.payable, handedOver);
  const isPending = [...Object.values(lines), ...added].map(({ states }) => countPending(states, handedOver));
  const ofLines = (statement: (typeof settled)[number]) =>
    Object.values(statement.lines).reduce((sum, { payable }) => sum.plus(payable), new Decimal(0)).negated();
  return {
    policy: columns.policy,
    currency: code,
    people: columns.people.length,
    payable: text(all, settled.map(({ payable }) => payable)),
    held: text(sumOf(columns.held, handedOver), settled.map(({ held }) => held)),
    pending: isPending.reduce((sum, count) => sum + count, 0) + settled.reduce((sum, { pending }) => sum + pending.length, 0),
    added: text(
      all - sums.reduce((sum, { units }) => sum + units, 0n),
      settled.flatMap((statement) => [statement.payable, ofLines(statement).toFixed()]),
    ),
    lines: Object
      .fromEntries(sums.map(({ name, units }) => [name, text(units, settled.map((statement) => statement.lines[name]?.payable))] as const)),
  };
}

/** The sum of what was not handed over: in doubles as long as they hold it. */
function sumOf(values: Float64Array, handedOver: Uint8Array): bigint {
  let whole = 0n;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (handedOver[at] === 1) continue;
    const value = values[at] ?? 0;
    const next = sum + value;
    if (Math.abs(next) <= mostExact) sum = next;
    else {
      whole += BigInt(sum);
      sum = value;
    }
  }
  return whole + BigInt(sum);
}

function countPending(states: Uint8Array, handedOver: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < states.length; at += 1) if (states[at] === 3 && handedOver[at] === 0) count += 1;
  return count;
}
