import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, plus, ranks } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { publishedRanks } from "./published-ranks.js";

const methods = ["competition", "dense", "modified", "fractional"] as const;

const published = publishedRanks.flatMap(({ source, order, values, ...tables }) =>
  methods.flatMap((method) => {
    const { [method]: expected } = tables;
    return expected === undefined ? [] : [{ source, order, method, values, expected }];
  })
);

describe("ranks gives what is published", () => {
  it.each(published)("$source: $method", ({ order, method, values, expected }) => {
    expect(ranks(values, { order, method })).toEqual(expected);
  });
});

describe("ranks differs from others, known and on purpose", () => {
  it("leaves out what is not applicable, where pandas can rank it last (na_option bottom: 5 for the snake)", () => {
    expect(ranks([4, 2, 4, 8, null], { order: "lowest" })).toEqual([2, 1, 2, 4, null]);
  });

  it("sees a tie that Excel's RANK.EQ on floats breaks: 0.1 + 0.2 is 0.3", () => {
    const { value } = evaluate(plus("0.1", "0.2"), {});
    expect(ranks([value, "0.3", "0.2"])).toEqual([1, 1, 3]);
    expect(ranks([0.1 + 0.2, "0.3"])).toEqual([1, 2]);
  });

  it("sees a difference that a float does not", () => {
    expect(Number("999999999999999.11")).toBe(Number("999999999999999.1"));
    expect(ranks(["999999999999999.11", "999999999999999.1"])).toEqual([1, 2]);
  });

  it("refuses 2^60 and 2^60 + 1, which SciPy's test_large_int tells apart: a reading has at most 15 digits before the point", () => {
    const faults = thrownFaults(() => ranks(["1152921504606846976", "1152921504606846977"], { method: "fractional" }));
    expect(faults.map(({ code }) => code)).toEqual(["number_out_of_range", "number_out_of_range"]);
  });
});

describe("ranks", () => {
  it("puts the highest first, by competition, unless told otherwise", () => {
    expect(ranks([90, 75, 75, 60])).toEqual([1, 2, 2, 4]);
    expect(ranks([90, 75, 75, 60], {})).toEqual([1, 2, 2, 4]);
    expect(ranks([90, 75, 75, 60], { order: "lowest" })).toEqual([4, 2, 2, 1]);
  });

  it.each(methods.map((method) =>
    [method, { competition: [1, 2, 2, 4], dense: [1, 2, 2, 3], modified: [1, 3, 3, 4], fractional: [1, 2.5, 2.5, 4] }[method]] as const
  ))(
    "by %s: %j",
    (method, expected) => {
      expect(ranks([90, 75, 75, 60], { method })).toEqual(expected);
      expect(ranks([60, 75, 75, 90], { method, order: "lowest" })).toEqual(expected);
    },
  );

  it("compares numbers, in whatever form they come: not text, nor trailing zeros, nor the sign of zero", () => {
    expect(ranks([9, "10", "9.0", 9n, "90e-1"])).toEqual([2, 1, 2, 2, 2]);
    expect(ranks([-0, 0, "-0.00"])).toEqual([1, 1, 1]);
    expect(ranks([-1, "-0.5", -2])).toEqual([2, 1, 3]);
  });

  it("gives null for null, which no rank counts", () => {
    expect(ranks([null, null])).toEqual([null, null]);
    for (const method of methods) expect(ranks([null, 5, null], { method })).toEqual([null, 1, null]);
  });

  it("names every value that is no number, by its position", () => {
    expect(thrownFaults(() => ranks(untyped([3, "x", null, "1,000", undefined, Number.NaN]))).map(({ message }) => message)).toEqual([
      "values[1]: not a number: got \"x\", expected a decimal number such as 12.5 or \"12.50\"",
      "values[3]: not a number: got \"1,000\", expected a decimal number such as 12.5 or \"12.50\"; write thousands without commas",
      "values[4]: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
      "values[5]: not a number: got NaN, expected a decimal number such as 12.5 or \"12.50\"",
    ]);
  });

  it("refuses what is no list", () => {
    expect(thrownFaults(() => ranks(untyped("321"))).map(({ message }) => message)).toEqual([
      "values: not a list: got \"321\", expected a list of numbers and nulls",
    ]);
  });

  it("refuses an order or a method that it does not know, rather than rank by another", () => {
    expect(thrownFaults(() => ranks([3, 1], untyped({ order: "descending" }))).map(({ code }) => code)).toEqual(["invalid_choice"]);
    expect(thrownFaults(() => ranks([3, 1], untyped({ method: "min" }))).map(({ code }) => code)).toEqual(["invalid_choice"]);
  });
});

describe("a law of ranks", () => {
  // Few different values in several forms, so that most lists have ties.
  const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom("1.0", "-2", "0.5", 2n, "2.50"), fc.constant(null)), {
    maxLength: 12,
  });
  const orders = fc.constantFrom("highest", "lowest");

  it("a rank is a count of those before, at, and among those before", () => {
    fc.assert(fc.property(values, orders, (list, order) => {
      const sign = order === "highest" ? 1 : -1;
      const numbers = list.map((value) => (value === null ? null : sign * Number(value)));
      const present = numbers.filter((number) => number !== null);
      const counted = (count: (better: number, equal: number, above: number) => number) =>
        numbers.map((number) => {
          if (number === null) return null;
          const better = present.filter((other) => other > number);
          return count(better.length, present.filter((other) => other === number).length, new Set(better).size);
        });
      expect(ranks(list, { order })).toEqual(counted((better) => better + 1));
      expect(ranks(list, { order, method: "dense" })).toEqual(counted((_, __, above) => above + 1));
      expect(ranks(list, { order, method: "modified" })).toEqual(counted((better, equal) => better + equal));
      expect(ranks(list, { order, method: "fractional" })).toEqual(counted((better, equal) => better + (equal + 1) / 2));
    }));
  });

  it("the order of the values changes no rank", () => {
    const shuffled = values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })));
    fc.assert(fc.property(shuffled, orders, fc.constantFrom(...methods), ([list, positions], order, method) => {
      const before = ranks(list, { order, method });
      const after = ranks(positions.map((position) => list[position] ?? null), { order, method });
      expect(after).toEqual(positions.map((position) => before[position]));
    }));
  });

  it("fractional ranks sum to the same whoever is tied", () => {
    fc.assert(fc.property(values, (list) => {
      const found = ranks(list, { method: "fractional" }).filter((rank) => rank !== null);
      expect(found.reduce((sum, rank) => sum + rank, 0)).toBe((found.length * (found.length + 1)) / 2);
    }));
  });
});
