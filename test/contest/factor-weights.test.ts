import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contest, highest, metrics, standings, type DecimalInput, type OverallOptions, type Reading } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { Exact, exactly } from "../formula/decimals.js";
import { entrantsOf, overallRanks } from "./entrants-of.js";

const { x, y, z } = metrics({ person: { x: "count", y: "count", z: "count" } });
type Three = readonly [Reading, Reading, Reading];

const pk = (weights: readonly (DecimalInput | null)[], overall: OverallOptions = { by: "ranks", prizes: [500, 300] }) => {
  const [first, second, third] = weights.map((weight) => (weight === null || weight === undefined ? {} : { weight }));
  return contest("pk", { factors: { x: highest(x, first), y: highest(y, second), z: highest(z, third) }, overall });
};
const held = (weights: readonly (DecimalInput | null)[], ...people: readonly Three[]) =>
  standings(pk(weights), people.map(([x, y, z], id) => ({ id, x, y, z })));

describe("weights of factors, where ranks are summed", () => {
  // Worked by hand.
  it.each<
    [
      weights: readonly (DecimalInput | null)[],
      people: readonly Three[],
      figures: readonly (string | null)[],
      ranks: readonly (number | null)[],
    ]
  >([
    // Ranks 1 2 2 and 2 1 1: without weights the second wins by 4 to 5, with three times x it is 3 + 2 + 2 = 7 to 6 + 1 + 1 = 8.
    [[null, null, null], [[9, 1, 1], [8, 2, 2]], ["5", "4"], [2, 1]],
    [[3, null, null], [[9, 1, 1], [8, 2, 2]], ["7", "8"], [1, 2]],
    [[1, 1, 1], [[9, 1, 1], [8, 2, 2]], ["5", "4"], [2, 1]],
    // Twice x: 2 + 2 + 2 = 6 to 4 + 1 + 1 = 6, a tie.
    [[2, 1, 1], [[9, 1, 1], [8, 2, 2]], ["6", "6"], [1, 1]],
    // Decimals stay exact: 1.5 + 2 × 0.25 + 2 = 4, and 3 + 0.25 + 1 = 4.25.
    [["1.5", "0.25", 1], [[9, 1, 1], [8, 2, 2]], ["4", "4.25"], [1, 2]],
    [["0.1", "0.2", "0.3"], [[9, 1, 1], [8, 2, 2]], ["1.1", "0.7"], [2, 1]],
    // Three people: x 1 2 3, y 3 1 2, z 2 3 1, so 2 + 9 + 2 = 13, 4 + 3 + 3 = 10, 6 + 6 + 1 = 13.
    [[2, 3, 1], [[3, 1, 2], [2, 3, 1], [1, 2, 3]], ["13", "10", "13"], [2, 1, 2]],
    // Who is unranked in a factor counts one more than the three that are ranked anywhere, times its weight: 2 × 4 + 3 + 1 = 12.
    [[2, 3, 1], [[null, 3, 3], [2, 2, 2], [1, 1, 1]], ["12", "10", "16"], [2, 1, 3]],
    [[10, 1, 1], [[null, 3, 3], [2, 2, 2], [1, 1, 1]], ["42", "14", "26"], [3, 1, 2]],
    // Tied in a factor: both have the rank shown, which is 1.
    [[5, 1, 1], [[3, 3, 1], [3, 1, 3]], ["8", "8"], [1, 1]],
    [[5, 1, 2], [[3, 3, 1], [3, 1, 3]], ["10", "9"], [2, 1]],
    // Ranked nowhere: no standing.
    [[2, 1, 1], [[9, 1, 1], [8, 2, 2], [null, null, null]], ["6", "6", null], [1, 1, null]],
    // A weight of many digits is no rounding.
    [["1000000000.000001", 1, 1], [[9, 1, 1], [8, 2, 2]], ["1000000004.000001", "2000000002.000002"], [1, 2]],
  ])("%j", (weights, people, figures, ranks) => {
    const found = held(weights, ...people);
    expect(entrantsOf(found).map(({ overall }) => overall?.figure)).toEqual(figures);
    expect(overallRanks(found)).toEqual(ranks);
  });

  it("decide on the prizes overall, and on none of a factor", () => {
    const prizes = (weights: readonly (DecimalInput | null)[]) =>
      entrantsOf(held(weights, [9, 1, 1], [8, 2, 2])).map(({ overall, factors }) => [overall?.prize, factors.x.rank]);
    expect(prizes([3, 1, 1])).toEqual([["500.00", 1], ["300.00", 2]]);
    expect(prizes([1, 1, 1])).toEqual([["300.00", 1], ["500.00", 2]]);
    expect(prizes([2, 1, 1])).toEqual([["400.00", 1], ["400.00", 2]]);
  });

  it("are a sum of products, whatever the ranks (law)", () => {
    const readings = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    const weight = fc.integer({ min: 1, max: 500 }).map((hundredths) => (hundredths / 100).toFixed(2));
    fc.assert(fc.property(fc.array(readings, { minLength: 2, maxLength: 6 }), fc.tuple(weight, weight, weight), (people, weights) => {
      const found = held(weights, ...people);
      for (const { factors, overall } of entrantsOf(found)) {
        const ranks = [factors.x.rank, factors.y.rank, factors.z.rank];
        const sum = ranks.reduce<Exact>(
          (total, rank, index) => total.plus(new Exact(weights[index] ?? 0).times(rank ?? Number.NaN)),
          new Exact(0),
        );
        expect(overall?.figure).toBe(exactly(sum));
      }
      // All scaled together, nobody's place changes.
      const scaled = held(weights.map((each) => exactly(new Exact(each).times("2.5"))), ...people);
      expect(overallRanks(scaled)).toEqual(overallRanks(found));
    }));
  });

  it.each<[string, () => unknown, readonly string[]]>([
    ["where points are given", () => pk([2, 1, 1], { by: "points", points: [3, 1] }), [
      "contests.pk.factors.x.weight: misplaced: got \"2\", expected no weight where no sum of ranks is taken",
      "contests.pk.factors.y.weight: misplaced: got \"1\", expected no weight where no sum of ranks is taken",
      "contests.pk.factors.z.weight: misplaced: got \"1\", expected no weight where no sum of ranks is taken",
    ]],
    ["without an overall standing", () => contest("pk", { factors: { x: highest(x, { weight: 2 }) } }), [
      "contests.pk.factors.x.weight: misplaced: got \"2\", expected no weight where no sum of ranks is taken",
    ]],
    ["of zero or less", () => pk([0, "-1", 1]), [
      "contests.pk.factors.x.weight: not positive: got \"0\", expected a weight above zero",
      "contests.pk.factors.y.weight: not positive: got \"-1\", expected a weight above zero",
    ]],
    ["that are no numbers", () => pk(["50%", 1, 1]), [
      "contests.pk.factors.x.weight: not a number: got \"50%\", expected a decimal number such as 12.5 or \"12.50\"; write 12.5% as 0.125",
    ]],
    ["of a tie-breaker", () => contest("pk", { factors: { x: highest(x) }, tieBreakers: [highest(y, { weight: 2 })] }), [
      "contests.pk.tieBreakers[0].weight: unknown field: got \"weight\", expected one of quantity, order",
    ]],
  ])("are refused %s", (_, built, messages) => {
    expect(thrownFaults(() => standings(untyped(built()), [])).map(({ message }) => message)).toEqual(messages);
  });
});
