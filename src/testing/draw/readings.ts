import { Arbitrary, Stream, Value, type Random } from "fast-check";
import { Decimal, divide, exactText, isMultipleOf, significantDigits } from "../../decimal/index.js";
import type { ReadingRange } from "./reading-range.js";
import { lastOf, significant } from "./significant.js";

/** A reading as rows have it: decimal text, or null for "not applicable". */
export type DrawnReading = string | null;

/**
 * Draws the readings of a metric: those at which something changes, round ones, and any other of its range. They shrink to few digits
 * first, then towards zero.
 */
export function readings(range: ReadingRange): Arbitrary<DrawnReading> {
  return new Readings(range);
}

/** How often a reading is null where it may be, is an edge, and is round: the rest are any of the range. */
const [oneInNull, oneInEdge, oneInRound] = [12, 3, 3];

class Readings extends Arbitrary<DrawnReading> {
  private readonly round: readonly string[];
  private readonly steps: number;

  constructor(private readonly range: ReadingRange) {
    super();
    const { low, high, step } = range;
    this.steps = Math.min(divide(high.minus(low), step, 0, "down").toNumber(), Number.MAX_SAFE_INTEGER);
    this.round = roundReadings(range);
  }

  generate(random: Random): Value<DrawnReading> {
    const { edges, mayBeNull } = this.range;
    if (mayBeNull && random.nextInt(1, oneInNull) === 1) return new Value(null, undefined);
    if (edges.length > 0 && random.nextInt(1, oneInEdge) === 1) {
      return new Value(edges[random.nextInt(0, edges.length - 1)] ?? null, undefined);
    }
    if (this.round.length > 0 && random.nextInt(1, oneInRound) === 1) {
      return new Value(this.round[random.nextInt(0, this.round.length - 1)] ?? null, undefined);
    }
    return new Value(exactText(this.range.step.times(random.nextInt(0, this.steps)).plus(this.range.low)), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is DrawnReading {
    return value === null || typeof value === "string";
  }

  shrink(value: DrawnReading): Stream<Value<DrawnReading>> {
    return Stream.of(...simplerReadings(value, this.range).map((each) => new Value<DrawnReading>(each, undefined)));
  }
}

const rounds = new WeakMap<ReadingRange, readonly string[]>();

/** Zero, the ends, and the powers of ten between them; the simplest first: once a range, since shrinking asks for each reading. */
function roundReadings(range: ReadingRange): readonly string[] {
  let round = rounds.get(range);
  if (round === undefined) rounds.set(range, round = roundIn(range));
  return round;
}

function roundIn({ low, high, step }: ReadingRange): readonly string[] {
  const powers = Array.from({ length: 15 }, (_, power) => new Decimal(10 ** power));
  const all = [new Decimal(0), new Decimal(1), low, high, step, ...powers, ...powers.map((power) => power.times(5))];
  const within = all.filter((each) =>
    each.greaterThanOrEqualTo(low) && each.lessThanOrEqualTo(high) && isMultipleOf(each.minus(low), step)
  );
  return [...new Set(within.sort(bySimplicity).map(exactText))];
}

const simpler = new WeakMap<ReadingRange, Map<DrawnReading, readonly string[]>>();

/**
 * Readings of the range that have fewer digits, or as many and are nearer to zero: the simplest first. Any reading is simpler than none.
 * Found once for each reading: while a period shrinks most of its readings stay.
 */
export function simplerReadings(text: DrawnReading, range: ReadingRange): readonly string[] {
  let known = simpler.get(range);
  if (known === undefined) simpler.set(range, known = new Map());
  let found = known.get(text);
  if (found === undefined) known.set(text, found = simplerThan(text, range));
  return found;
}

function simplerThan(text: DrawnReading, range: ReadingRange): readonly string[] {
  if (text === null) return [...roundReadings(range), exactText(range.low)].slice(0, 1);
  const value = new Decimal(text);
  const digits = significantDigits(value);
  const candidates = [...roundReadings(range), ...range.edges].map((each) => new Decimal(each));
  for (let kept = 1; kept <= digits; kept += 1) {
    for (const mode of ["down", "up"] as const) candidates.push(significant(value, kept, mode));
  }
  const last = lastOf(value, digits);
  candidates.push(
    significant(value.times("0.5"), digits, "down"),
    value.isNegative() ? value.plus(last) : value.minus(last),
    value.abs(),
  );
  const { low, high, step } = range;
  const within = candidates.filter((each) =>
    bySimplicity(each, value) < 0 && each.greaterThanOrEqualTo(low) && each.lessThanOrEqualTo(high) && isMultipleOf(each.minus(low), step)
  );
  return [...new Set(within.sort(bySimplicity).map(exactText))];
}

/** The reading of one digit that is nearest to one, if the range has it. */
export function roundReading(text: string, { low, high, step }: ReadingRange): string {
  const near = (["up", "down"] as const).map((mode) => significant(new Decimal(text), 1, mode));
  const found = near.find((each) => each.greaterThanOrEqualTo(low) && each.lessThanOrEqualTo(high) && isMultipleOf(each.minus(low), step));
  return found === undefined ? text : exactText(found);
}

/** By significant digits, then by distance from zero; of two that are as far, the positive one first. */
function bySimplicity(a: Decimal, b: Decimal): number {
  return digitsOf(a) - digitsOf(b) || a.abs().comparedTo(b.abs()) || b.comparedTo(a);
}

function digitsOf(value: Decimal): number {
  return value.isZero() ? 0 : significantDigits(value);
}
