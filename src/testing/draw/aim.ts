import { Decimal, exactText } from "../../decimal/index.js";
import { evaluateQuantity, isAbsent, type Scope } from "../../formula/index.js";
import type { ReadingRange } from "./reading-range.js";
import type { Threshold } from "../threshold.js";

/** The readings of one metric just where a figure comes to its bound. */
export interface Crossing {
  readonly under: string;
  /** Where the figure is the bound exactly; null where no reading makes it so. */
  readonly at: string | null;
  readonly over: string;
}

/**
 * Looks for the readings of one metric at which a figure crosses its bound, everything else in the row as it is: by halving, so that it does not matter of what the figure is
 * made. Null where it does not cross in the metric's range, or is unknown. `scopeWith` gives the row with another reading of the metric.
 */
export function crossing({ quantity, bound }: Threshold, range: ReadingRange, scopeWith: (reading: string) => Scope | null): Crossing | null {
  if (quantity.kind === "metric" && quantity.id === range.id && bound.kind === "constant") return beside(new Decimal(bound.value), range);
  const side = (reading: Decimal): number | null => {
    const scope = scopeWith(exactText(reading));
    if (scope === null) return null;
    const [figure, limit] = [evaluateQuantity(quantity, scope), evaluateQuantity(bound, scope)];
    return isAbsent(figure) || isAbsent(limit) ? null : figure.comparedTo(limit);
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

/** The bound itself, where a reading may be it, and the readings one step beside it. */
function beside(bound: Decimal, { low, high, step, isFine }: ReadingRange): Crossing | null {
  const [under, over] = [bound.minus(step), bound.plus(step)];
  if (under.lessThan(low) || over.greaterThan(high)) return null;
  const isReading = isFine || bound.minus(low).modulo(step).isZero();
  return { under: exactText(under), at: isReading ? exactText(bound) : null, over: exactText(over) };
}

interface Found {
  readonly under: Decimal;
  readonly at: Decimal | null;
  readonly over: Decimal;
}

function texts(found: Found | null): Crossing | null {
  return found === null ? null : { under: exactText(found.under), at: found.at === null ? null : exactText(found.at), over: exactText(found.over) };
}

type Side = (reading: Decimal) => number | null;

function cross(side: Side, low: Decimal, high: Decimal, step: Decimal): Found | null {
  const steps = high.minus(low).dividedToIntegerBy(step).toNumber();
  const reading = (index: number) => step.times(index).plus(low);
  const [start, end] = [side(reading(0)) ?? side(reading(1)), side(reading(steps))];
  if (start === null || end === null || start === end) return null;
  // What the figure is at the end from which one comes; from a bound that is met at the very end, one comes from the other.
  const [from, to, origin] = start === 0 ? [steps, 0, end] : [0, steps, start];
  const first = firstWhere(from, to, (index) => side(reading(index)) !== origin);
  const isMet = side(reading(first)) === 0;
  const past = isMet ? firstWhere(first, to, (index) => side(reading(index)) !== 0) : first;
  const before = reading(first + Math.sign(from - to));
  const isPast = side(reading(past)) !== 0;
  const after = isPast ? reading(past) : reading(first);
  const at = isMet ? reading(first) : null;
  return origin < 0 ? { under: before, at, over: after } : { under: after, at, over: before };
}

/** The first whole number from `from` towards `to` of which it is so, if it is so from there on; `to` where it is so of none before. */
function firstWhere(from: number, to: number, isSo: (index: number) => boolean): number {
  let [no, yes] = [from, to];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (isSo(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
