import { Decimal, placesText } from "../decimal/index.js";
import type { PolicyTotals, Settlement } from "../settle/index.js";
import type { SameEverywhere, WorkedColumns } from "./column-results.js";
import { mostExact } from "./kernels.js";

/** The sums of the statements under a policy, exactly: of what was handed over, as settle has it. */
export function columnTotals(columns: WorkedColumns, same: SameEverywhere, over: Settlement | undefined): PolicyTotals {
  const { currency: { code, places }, lines, added } = columns;
  const handedOver = over === undefined ? null : columns.handedOver;
  const unitsIn = (values: Float64Array) => {
    const value = same.get(values);
    return value === undefined ? sumOf(values, handedOver) : BigInt(value) * BigInt(values.length);
  };
  const pendingIn = (states: Uint8Array) => {
    const state = same.get(states);
    return state === undefined ? countPending(states, handedOver) : state === 3 ? states.length : 0;
  };
  const settled = (over?.statements ?? []).filter((statement) => statement.policy === columns.policy);
  const text = (units: bigint, texts: readonly (string | undefined)[]) =>
    placesText(
      texts.reduce((sum, each) => sum.plus(each ?? 0), new Decimal(units.toString()).times(new Decimal(`1e${-places}`))),
      places,
    );
  const sums = Object.entries(lines).map(([name, { payable }]) => ({ name, units: unitsIn(payable) }));
  const all = unitsIn(columns.payable);
  const isPending = [...Object.values(lines), ...added].map(({ states }) => pendingIn(states));
  const ofLines = (statement: (typeof settled)[number]) =>
    Object.values(statement.lines).reduce((sum, { payable }) => sum.plus(payable), new Decimal(0)).negated();
  return {
    policy: columns.policy,
    currency: code,
    people: columns.statementRows.length,
    payable: text(all, settled.map(({ payable }) => payable)),
    held: text(unitsIn(columns.held), settled.map(({ held }) => held)),
    pending: isPending.reduce((sum, count) => sum + count, 0) + settled.reduce((sum, { pending }) => sum + pending.length, 0),
    added: text(
      all - sums.reduce((sum, { units }) => sum + units, 0n),
      settled.flatMap((statement) => [statement.payable, ofLines(statement).toFixed()]),
    ),
    lines: Object
      .fromEntries(sums.map(({ name, units }) => [name, text(units, settled.map((statement) => statement.lines[name]?.payable))] as const)),
  };
}

/** So many are added in doubles before it is asked whether their sum is exact. */
const part = 4096;

/** The sum of what was not handed over: in doubles as long as they hold it. */
function sumOf(values: Float64Array, handedOver: Uint8Array | null): bigint {
  if (handedOver !== null) return sumOf(values.map((value, at) => (handedOver[at] === 1 ? 0 : value)), null);
  let whole = 0n;
  for (let from = 0; from < values.length; from += part) {
    const end = Math.min(from + part, values.length);
    let sum = 0;
    let magnitude = 0;
    for (let at = from; at < end; at += 1) {
      const value = values[at] ?? 0;
      sum += value;
      magnitude += Math.abs(value);
    }
    // Magnitudes only grow: where doubles hold the last of their sums, they held each before it.
    if (magnitude <= mostExact) whole += BigInt(sum);
    else for (let at = from; at < end; at += 1) whole += BigInt(values[at] ?? 0);
  }
  return whole;
}

function countPending(states: Uint8Array, handedOver: Uint8Array | null): number {
  let count = 0;
  for (let at = 0; at < states.length; at += 1) count += Number(states[at] === 3);
  if (handedOver !== null) handedOver.forEach((isOver, at) => (count -= Number(isOver === 1 && states[at] === 3)));
  return count;
}
