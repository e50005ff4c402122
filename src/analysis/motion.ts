import { compareDecimals, Decimal, divide, greater, lesser, zero, type RoundingMode } from "../decimal/index.js";
import { isAbsent, type Figure } from "../formula/index.js";

/** 1 where a figure never falls while the reading rises, −1 where it never rises, 0 where it stays what it is. */
export type Way = -1 | 0 | 1;

/** How a figure moves while one reading rises from one value to another, by what it is at both ends. */
export interface Motion<F extends Figure = Figure> {
  readonly from: F;
  readonly to: F;
  /** Null where it may turn between the ends. */
  readonly way: Way | null;
  /** By how much it changes for one of the reading, apart from what is rounded in it; null where that is not the same all along. */
  readonly slope: Decimal | null;
  /** Whether nothing is rounded in it, so that it lies on its line. */
  readonly isExact: boolean;
}

/** A figure that is there at both ends. */
export type Moved = Motion<Decimal>;

export function still<F extends Figure>(figure: F): Motion<F> {
  return { from: figure, to: figure, way: 0, slope: zero, isExact: true };
}

/** What is known of nothing but its ends. */
export function turning<F extends Figure>(from: F, to: F): Motion<F> {
  return { from, to, way: null, slope: null, isExact: false };
}

export function isPresent(motion: Motion): motion is Moved {
  return !isAbsent(motion.from) && !isAbsent(motion.to);
}

export function sumOf(parts: readonly Moved[]): Moved {
  return {
    from: parts.reduce((sum, { from }) => sum.plus(from), zero),
    to: parts.reduce((sum, { to }) => sum.plus(to), zero),
    way: together(parts.map(({ way }) => way)),
    slope: parts.reduce<Decimal | null>((sum, { slope }) => (sum === null || slope === null ? null : sum.plus(slope)), zero),
    isExact: parts.every(({ isExact }) => isExact),
  };
}

export function negated({ from, to, way, slope, isExact }: Moved): Moved {
  return { from: from.negated(), to: to.negated(), way: turned(way), slope: slope?.negated() ?? null, isExact };
}

export function differenceOf(left: Moved, right: Moved): Moved {
  const difference = sumOf([left, negated(right)]);
  return isStraight(difference) ? { ...difference, way: signOf(difference.slope) } : difference;
}

export function productOf(left: Moved, right: Moved): Moved {
  const [fixed, moving] = left.way === 0 ? [left, right] : [right, left];
  return {
    from: left.from.times(right.from),
    to: left.to.times(right.to),
    way: together([times(left.way, signThrough(right)), times(right.way, signThrough(left))]),
    slope: fixed.way === 0 && moving.slope !== null ? moving.slope.times(fixed.from) : null,
    isExact: fixed.way === 0 && left.isExact && right.isExact,
  };
}

/** A quotient that is rounded; the divisor is known to stay on one side of zero. */
export function quotientOf(left: Moved, right: Moved, places: number, mode: RoundingMode): Moved {
  const way = isStraight(left) && isStraight(right)
    // The slope of a quotient of two straight lines has one sign all along.
    ? signOf(left.slope.times(right.from).minus(left.from.times(right.slope)))
    : together([times(left.way, signThrough(right)), times(turned(right.way), signThrough(left))]);
  return {
    from: divide(left.from, right.from, places, mode),
    to: divide(left.to, right.to, places, mode),
    way,
    slope: way === 0 ? zero : null,
    isExact: way === 0,
  };
}

/** What never falls where its argument rises: a rounding. */
export function roundedBy(motion: Moved, round: (value: Decimal) => Decimal): Moved {
  return { ...motion, from: round(motion.from), to: round(motion.to), isExact: motion.way === 0 };
}

/** The order of two figures at both ends, and whether it is surely the same all along. */
export interface Order {
  readonly from: number;
  readonly to: number;
  readonly isSure: boolean;
}

export function orderOf(left: Moved, right: Moved): Order {
  const from = Math.sign(compareDecimals(left.from, right.from));
  const to = Math.sign(compareDecimals(left.to, right.to));
  return { from, to, isSure: from === to && (differenceOf(left, right).way !== null || areApart(left, right)) };
}

/** Whether all that one comes to lies above all that the other does. */
function areApart(left: Moved, right: Moved): boolean {
  if (left.way === null || right.way === null) return false;
  return greater(left.from, left.to).lessThan(lesser(right.from, right.to))
    || lesser(left.from, left.to).greaterThan(greater(right.from, right.to));
}

/** The way of what each part takes part in: where they go against each other it is not known. */
export function together(ways: readonly (Way | null)[]): Way | null {
  let found: Way = 0;
  for (const way of ways) {
    if (way === null || (way !== 0 && found !== 0 && way !== found)) return null;
    if (way !== 0) found = way;
  }
  return found;
}

function isStraight(motion: Moved): motion is Moved & { readonly slope: Decimal } {
  return motion.isExact && motion.slope !== null;
}

function turned(way: Way | null): Way | null {
  return way === null ? null : signOf(new Decimal(-way));
}

function times(way: Way | null, sign: Way | null): Way | null {
  if (way === 0 || sign === 0) return 0;
  return way === null || sign === null ? null : way === sign ? 1 : -1;
}

/** The side of zero on which a figure stays, zero itself belonging to both; null where it may cross. */
function signThrough({ from, to, way }: Moved): Way | null {
  if (way === null) return null;
  const [low, high] = [lesser(from, to), greater(from, to)];
  if (low.isZero() && high.isZero()) return 0;
  if (!low.isNegative() || low.isZero()) return 1;
  return high.isNegative() || high.isZero() ? -1 : null;
}

export function signOf(value: Decimal): Way {
  return value.isZero() ? 0 : value.isNegative() ? -1 : 1;
}
