import { Decimal, divide, exactText, greater, lesser, longQuotient } from "../../decimal/index.js";
import { evaluateQuantity, isAbsent, type QuantityNode, type Scope } from "../../formula/index.js";
import type { DrawnRow } from "./drawn-period.js";
import { firstPast } from "./first-past.js";
import type { Aim } from "./period-plan.js";
import { stepsBeside, type ReadingRange } from "./reading-range.js";
import type { Threshold } from "../../analysis/index.js";

/** The scope of a row, which holds until another is asked for; null for a row that takes no part. */
type ScopeOf = (row: DrawnRow) => Scope | null;

/** The readings of one metric just where a figure comes to its bound. */
export interface Crossing {
  readonly under: string;
  /** Where the figure is the bound exactly; null where no reading makes it so. */
  readonly at: string | null;
  readonly over: string;
}

/**
 * Looks for the readings of one metric at which a figure crosses its bound, everything else in the row as it is: by halving, so that it
 * does not matter of what the figure is made. Null where it does not cross in the metric's range, or is unknown.
 */
export function crossing(aim: Aim, range: ReadingRange, row: DrawnRow, scopeOf: ScopeOf): Crossing | null {
  const { quantity, bound } = aim.threshold;
  if (quantity.kind === "metric" && quantity.id === range.id && bound.kind === "constant") return beside(new Decimal(bound.value), range);
  const distanceAt = distanceBy(aim, range.id, row, scopeOf);
  if (distanceAt === null) return null;
  const overAt = (reading: Decimal): number | null => distanceAt(exactText(reading))?.toNumber() ?? null;
  const found = cross(overAt, range.low, range.high, range.step);
  if (found === null || found.at !== null || !range.isFine) return texts(found);
  // Between two readings of the usual decimals there may be one that meets the bound.
  for (const finer of [100, 10_000]) {
    const fine = cross(
      overAt,
      lesser(found.under, found.over),
      greater(found.under, found.over),
      longQuotient(range.step, new Decimal(finer)),
    );
    if (fine?.at !== null && fine?.at !== undefined) return texts(fine);
  }
  return texts(found);
}

/**
 * Puts one reading after another to that end of its range at which the figure is nearer to its bound, until the next of them would take it
 * across: from there, that one reading crosses it.
 */
export function approach(aim: Aim, ranges: readonly ReadingRange[], row: DrawnRow, scopeOf: ScopeOf): Approached {
  const start = distance(aim.threshold, scopeOf(row));
  if (start === null) return { row, isCrossed: false };
  let [near, least] = [row, start.abs()];
  for (const { id, low, high } of ranges) {
    const distanceAt = distanceBy(aim, id, near, scopeOf);
    if (distanceAt === null) continue;
    for (const end of [exactText(low), exactText(high)]) {
      const now = distanceAt(end);
      if (now === null) continue;
      if (now.comparedTo(0) !== start.comparedTo(0)) return { row: near, isCrossed: true };
      if (now.abs().lessThan(least)) [near, least] = [{ ...near, [id]: end }, now.abs()];
    }
  }
  return { row: near, isCrossed: false };
}

/** A row that is nearer to a bound, and whether one more reading crosses it. */
interface Approached {
  readonly row: DrawnRow;
  readonly isCrossed: boolean;
}

/**
 * By how much a figure is over its bound, by one reading of a row: what that reading does not move is worked out once. Null where that
 * leaves the figure unknown whatever the reading.
 */
function distanceBy(aim: Aim, id: string, row: DrawnRow, scopeOf: ScopeOf): ((reading: string) => Decimal | null) | null {
  const bound = movedBy(aim, aim.threshold.bound, id, row, scopeOf);
  const quantity = bound && movedBy(aim, aim.threshold.quantity, id, row, scopeOf);
  return bound && quantity && ((reading) => distance({ quantity, bound }, scopeOf({ ...row, [id]: reading })));
}

/** A quantity in which what a reading does not move stands as the number that it comes to; null where it comes to none. */
function movedBy(aim: Aim, node: QuantityNode, id: string, row: DrawnRow, scopeOf: ScopeOf): QuantityNode | null {
  const [still, moving]: [QuantityNode[], QuantityNode[]] = [[], []];
  for (const part of node.kind === "plus" ? node.parts : [node]) (aim.reads.get(part)?.has(id) === false ? still : moving).push(part);
  if (still.length === 0) return node;
  const scope = scopeOf(row);
  const figure = scope && evaluateQuantity({ kind: "plus", parts: still }, scope);
  return figure === null || isAbsent(figure)
    ? null
    : { kind: "plus", parts: [{ kind: "constant", value: exactText(figure) }, ...moving] };
}

/** By how much a figure is over its bound. */
function distance({ quantity, bound }: Pick<Threshold, "quantity" | "bound">, scope: Scope | null): Decimal | null {
  if (scope === null) return null;
  const limit = evaluateQuantity(bound, scope);
  const figure = isAbsent(limit) ? limit : evaluateQuantity(quantity, scope);
  return isAbsent(figure) || isAbsent(limit) ? null : figure.minus(limit);
}

/** The bound itself, where a reading may be it, and the readings one step beside it. */
function beside(bound: Decimal, range: ReadingRange): Crossing | null {
  const { under, at, over } = stepsBeside(bound, range);
  return under.lessThan(range.low) || over.greaterThan(range.high)
    ? null
    : { under: exactText(under), at: at === null ? null : exactText(at), over: exactText(over) };
}

interface Found {
  readonly under: Decimal;
  readonly at: Decimal | null;
  readonly over: Decimal;
}

function texts(found: Found | null): Crossing | null {
  return found === null
    ? null
    : { under: exactText(found.under), at: found.at === null ? null : exactText(found.at), over: exactText(found.over) };
}

type OverAt = (reading: Decimal) => number | null;

function cross(overAt: OverAt, low: Decimal, high: Decimal, step: Decimal): Found | null {
  // Of a range of amounts to the last of many decimals there are more readings than a number counts.
  const steps = BigInt(divide(high.minus(low), step, 0, "down").toFixed());
  const reading = (index: bigint) => step.times(index.toString()).plus(low);
  const over = (index: bigint) => overAt(reading(index));
  const [start, end] = [{ index: 0n, over: over(0n) ?? over(1n) }, { index: steps, over: over(steps) }];
  if (start.over === null || end.over === null || Math.sign(start.over) === Math.sign(end.over)) return null;
  // From a bound that is met at the very end, one comes from the other.
  const [from, to] = start.over === 0 ? [end, start] : [start, end];
  const first = firstPast(from, to, over);
  const past = first.over === 0 ? firstPast(first, to, over) : first;
  const before = reading(first.index - (from.index < to.index ? 1n : -1n));
  const after = reading(past.over === 0 ? first.index : past.index);
  const at = first.over === 0 ? reading(first.index) : null;
  return from.over !== null && from.over < 0 ? { under: before, at, over: after } : { under: after, at, over: before };
}
