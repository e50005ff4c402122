import { Decimal, divide, exactText } from "../../decimal/index.js";
import { evaluateQuantity, isAbsent, type Scope } from "../../formula/index.js";
import { stepsBeside, type ReadingRange } from "./reading-range.js";
import type { Threshold } from "../../analysis/index.js";

/** The readings of one metric just where a figure comes to its bound. */
export interface Crossing {
  readonly under: string;
  /** Where the figure is the bound exactly; null where no reading makes it so. */
  readonly at: string | null;
  readonly over: string;
}

/**
 * Looks for the readings of one metric at which a figure crosses its bound, everything else in the row as it is: by halving, so that it
 * does not matter of what the figure is made. Null where it does not cross in the metric's range, or is unknown. `scopeWith` gives the row
 * with another reading of the metric.
 */
export function crossing(threshold: Threshold, range: ReadingRange, scopeWith: (reading: string) => Scope | null): Crossing | null {
  const { quantity, bound } = threshold;
  if (quantity.kind === "metric" && quantity.id === range.id && bound.kind === "constant") return beside(new Decimal(bound.value), range);
  const side = (reading: Decimal): number | null => {
    const scope = scopeWith(exactText(reading));
    return scope === null ? null : (distance(threshold, scope)?.comparedTo(0) ?? null);
  };
  const found = cross(side, range.low, range.high, range.step);
  if (found === null || found.at !== null || !range.isFine) return texts(found);
  // Between two readings of the usual decimals there may be one that meets the bound.
  for (const finer of [100, 10_000]) {
    const fine = cross(side, Decimal.min(found.under, found.over), Decimal.max(found.under, found.over), range.step.dividedBy(finer));
    if (fine?.at !== null && fine?.at !== undefined) return texts(fine);
  }
  return texts(found);
}

/**
 * Puts one reading after another to that end of its range at which the figure is nearer to its bound, until the next of them would take it
 * across: from there, that one reading crosses it.
 */
export function approach<Row extends object>(
  threshold: Threshold,
  ranges: readonly ReadingRange[],
  row: Row,
  scopeOf: (row: Row) => Scope | null,
): { readonly row: Row; readonly isCrossed: boolean } {
  const distanceAt = (each: Row): Decimal | null => {
    const scope = scopeOf(each);
    return scope === null ? null : distance(threshold, scope);
  };
  const start = distanceAt(row);
  if (start === null) return { row, isCrossed: false };
  let [near, least] = [row, start.abs()];
  for (const { id, low, high } of ranges) {
    for (const end of [low, high]) {
      const moved = { ...near, [id]: exactText(end) };
      const now = distanceAt(moved);
      if (now === null) continue;
      if (now.comparedTo(0) !== start.comparedTo(0)) return { row: near, isCrossed: true };
      if (now.abs().lessThan(least)) [near, least] = [moved, now.abs()];
    }
  }
  return { row: near, isCrossed: false };
}

/** By how much a figure is over its bound. */
function distance({ quantity, bound }: Threshold, scope: Scope): Decimal | null {
  const [figure, limit] = [evaluateQuantity(quantity, scope), evaluateQuantity(bound, scope)];
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

type Side = (reading: Decimal) => number | null;

function cross(side: Side, low: Decimal, high: Decimal, step: Decimal): Found | null {
  // Of a range of amounts to the last of many decimals there are more readings than a number counts.
  const steps = BigInt(divide(high.minus(low), step, 0, "down").toFixed());
  const reading = (index: bigint) => step.times(index.toString()).plus(low);
  const [start, end] = [side(reading(0n)) ?? side(reading(1n)), side(reading(steps))];
  if (start === null || end === null || start === end) return null;
  // What the figure is at the end from which one comes; from a bound that is met at the very end, one comes from the other.
  const [from, to, origin] = start === 0 ? [steps, 0n, end] : [0n, steps, start];
  const first = firstWhere(from, to, (index) => side(reading(index)) !== origin);
  const isMet = side(reading(first)) === 0;
  const forward = from < to ? 1n : -1n;
  const isOff = (index: bigint) => side(reading(index)) !== 0;
  // Mostly the next reading is past the bound already.
  const past = !isMet || first === to ? first : isOff(first + forward) ? first + forward : firstWhere(first, to, isOff);
  const before = reading(first - forward);
  const isPast = side(reading(past)) !== 0;
  const after = isPast ? reading(past) : reading(first);
  const at = isMet ? reading(first) : null;
  return origin < 0 ? { under: before, at, over: after } : { under: after, at, over: before };
}

/** The first whole number from `from` towards `to` of which it is so, if it is so from there on; `to` where it is so of none before. */
function firstWhere(from: bigint, to: bigint, isSo: (index: bigint) => boolean): bigint {
  let [no, yes] = [from, to];
  while (yes - no > 1n || no - yes > 1n) {
    const middle = (no + yes) / 2n;
    if (isSo(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
