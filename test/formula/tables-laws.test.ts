import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bands, bandsUpTo, curve, evaluate, lookup, type LookupTable, metric } from "../../src/index.js";
import { decimals, Exact } from "./decimals.js";

const x = metric("x", "points");
const at = (table: LookupTable, reading: string) => evaluate(lookup(x, table), { x: reading }).value ?? "";
const negated = (number: string) => new Exact(number).negated().plus(0).toFixed();

/** Each rounding with decimal.js's own number for it. */
const roundings = [
  ["half-up", Exact.ROUND_HALF_UP],
  ["half-even", Exact.ROUND_HALF_EVEN],
  ["half-down", Exact.ROUND_HALF_DOWN],
  ["up", Exact.ROUND_UP],
  ["down", Exact.ROUND_DOWN],
  ["ceiling", Exact.ROUND_CEIL],
  ["floor", Exact.ROUND_FLOOR],
] as const;

type Pair = readonly [bound: string, value: string];

/** Bounds that rise, each with a value. */
const steps: fc.Arbitrary<readonly Pair[]> = fc
  .uniqueArray(fc.tuple(decimals({ digits: 3, places: 2 }), decimals({ digits: 3, places: 3 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([bound]) => new Exact(bound).toFixed(),
  })
  .map((pairs) => pairs.toSorted(([left], [right]) => new Exact(left).comparedTo(right)));

/** Readings among which the bounds themselves are, and a hair beside them. */
const readings = (pairs: readonly Pair[]) =>
  fc.oneof(
    decimals({ digits: 3, places: 3 }),
    fc.constantFrom(...pairs.map(([bound]) => bound)),
    fc.tuple(fc.constantFrom(...pairs.map(([bound]) => bound)), fc.constantFrom("0.0000001", "-0.0000001")).map(([bound, hair]) =>
      new Exact(bound).plus(hair).toFixed()
    ),
  );

const stepsAt = steps.chain((pairs) => fc.tuple(fc.constant(pairs), readings(pairs)));

describe("bands", () => {
  it("give what a search through all of them gives", () => {
    fc.assert(fc.property(stepsAt, decimals({ digits: 3, places: 2 }), ([pairs, reading], otherwise) => {
      let best: Pair | null = null;
      for (const pair of pairs) {
        const isReached = new Exact(reading).greaterThanOrEqualTo(pair[0]);
        if (isReached && (best === null || new Exact(pair[0]).greaterThan(best[0]))) best = pair;
      }
      expect(at(bands(pairs, { otherwise }), reading)).toBe(new Exact(best?.[1] ?? otherwise).plus(0).toFixed());
    }));
  });

  it("that go up to a bound mirror those that go from it, about zero", () => {
    fc.assert(fc.property(stepsAt, decimals({ digits: 3, places: 2 }), ([pairs, reading], otherwise) => {
      const mirrored = pairs.map(([bound, value]) => [negated(bound), value] as const).toReversed();
      expect(at(bandsUpTo(pairs, { otherwise }), reading)).toBe(at(bands(mirrored, { otherwise }), negated(reading)));
    }));
  });

  it("and bands up to the same bounds differ at the bounds alone, where each has the values of its own side", () => {
    fc.assert(fc.property(stepsAt, ([pairs, reading]) => {
      // The same steps told from either side: below the first bound 0, then 1, 2, …
      const from = bands(pairs.map(([bound], index) => [bound, index + 1]), { otherwise: 0 });
      const upTo = bandsUpTo(pairs.map(([bound], index) => [bound, index]), { otherwise: pairs.length });
      const isBound = pairs.some(([bound]) => new Exact(bound).equals(reading));
      expect(Number(at(from, reading)) - Number(at(upTo, reading))).toBe(isBound ? 1 : 0);
    }));
  });
});

describe("a curve", () => {
  it("goes through its points, and is flat beyond the ends", () => {
    fc.assert(fc.property(steps, decimals({ digits: 3, places: 2, positive: true }), (pairs, distance) => {
      const table = curve(pairs, { places: 3 });
      for (const [bound, value] of pairs) expect(at(table, bound)).toBe(new Exact(value).plus(0).toFixed());
      const [first, last] = [pairs[0], pairs.at(-1)];
      if (first === undefined || last === undefined) return;
      expect(at(table, new Exact(first[0]).minus(distance).toFixed())).toBe(at(table, first[0]));
      expect(at(table, new Exact(last[0]).plus(distance).toFixed())).toBe(at(table, last[0]));
    }));
  });

  it("stays between its neighbours, and is what the two-point form gives, rounded once", () => {
    fc.assert(fc.property(stepsAt, fc.nat({ max: 3 }), fc.constantFrom(...roundings), ([pairs, reading], places, [rounding, mode]) => {
      const left = pairs.findLast(([bound]) => new Exact(bound).lessThanOrEqualTo(reading));
      const right = pairs.find(([bound]) => new Exact(bound).greaterThanOrEqualTo(reading));
      const value = at(curve(pairs, { places, rounding }), reading);
      const [from, to] = [left ?? right, right ?? left].map((pair) => pair ?? (["0", "0"] as const));
      if (from === undefined || to === undefined) return;
      const width = new Exact(to[0]).minus(from[0]);
      const rise = new Exact(to[1]).minus(from[1]);
      const exact = width.isZero() ? new Exact(from[1]) : rise.times(new Exact(reading).minus(from[0])).div(width).plus(from[1]);
      expect(value).toBe(exact.toDecimalPlaces(places, mode).plus(0).toFixed());
      const ends = [from[1], to[1]].map((end) => at(curve([[0, end]], { places, rounding }), "0"));
      const [low, high] = [Exact.min(...ends), Exact.max(...ends)];
      expect(low.lessThanOrEqualTo(value) && high.greaterThanOrEqualTo(value)).toBe(true);
    }));
  });

  it("that rises never falls: a better reading never gives fewer points", () => {
    fc.assert(fc.property(
      steps,
      fc.constantFrom(...roundings),
      fc.nat({ max: 2 }),
      decimals({ digits: 3 }),
      decimals({ digits: 3 }),
      (pairs, [rounding], places, one, other) => {
        const values = pairs.map(([, value]) => value).toSorted((left, right) => new Exact(left).comparedTo(right));
        const rising = curve(pairs.map(([bound], index) => [bound, values[index] ?? "0"]), { places, rounding });
        const [worse, better] = [Exact.min(one, other).toFixed(), Exact.max(one, other).toFixed()];
        expect(new Exact(at(rising, better)).greaterThanOrEqualTo(at(rising, worse))).toBe(true);
      },
    ));
  });

  it("does not change by a further point on one of its lines", () => {
    fc.assert(fc.property(
      fc.bigInt({ min: -99n, max: 99n }),
      fc.bigInt({ min: -99n, max: 99n }),
      decimals({ digits: 2, places: 2 }),
      (low, high, reading) => {
        // Halfway in a width of 10 the value has a decimal form, so the further point is exactly on the line.
        const middle = new Exact(low.toString()).plus(high.toString()).div(2).toFixed();
        const [two, three] = [curve([[0, low], [10, high]], { places: 4 }), curve([[0, low], [5, middle], [10, high]], { places: 4 })];
        expect(at(three, reading)).toBe(at(two, reading));
      },
    ));
  });
});
