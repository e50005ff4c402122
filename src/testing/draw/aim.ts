import { Decimal, divide, exactText, greater, lesser, longQuotient } from "../../decimal/index.js";
import { evaluateQuantity, isAbsent, type Scope } from "../../formula/index.js";
import { firstPast } from "./first-past.js";
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
  const overAt = (reading: Decimal): number | null => {
    const scope = scopeWith(exactText(reading));
    return scope === null ? null : (distance(threshold, scope)?.toNumber() ?? null);
  };
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
