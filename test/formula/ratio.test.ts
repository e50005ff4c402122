import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, evaluate, metric, plus, ratio, times, when, type DecimalInput, type RoundingMode } from "../../src/index.js";
import { decimals, Exact } from "./decimals.js";

const modes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];

describe("ratio", () => {
  it.each<[DecimalInput, DecimalInput, number, string]>([
    [421, 812, 4, "0.5185"],
    [1, 3, 4, "0.3333"],
    [2, 3, 4, "0.6667"],
    [2, 3, 0, "1"],
    [-2, 3, 4, "-0.6667"],
    [2, -3, 2, "-0.67"],
    [-2, -3, 2, "0.67"],
    ["1", "8", 2, "0.13"],
    ["-1", "8", 2, "-0.13"],
    ["0", "7", 2, "0"],
    ["-0.001", 1, 2, "0"],
    ["99.5", 100, 2, "1"],
    ["1", "3", 25, "0.3333333333333333333333333"],
    ["999999999999999", "3", 0, "333333333333333"],
    ["12.5", "2.5", 2, "5"],
  ])("%s ÷ %s to %i places is %s", (left, right, places, expected) => {
    expect(evaluate(ratio(left, right, { places }), {}).value).toBe(expected);
  });

  // 1 ÷ 8 = 0.125 is a tie at two places, 3 ÷ 8 = 0.375 too, 1 ÷ 7 = 0.142857… is none.
  it.each<[RoundingMode, readonly string[]]>([
    ["half-up", ["0.13", "-0.13", "0.38", "-0.38", "0.14", "-0.14"]],
    ["half-even", ["0.12", "-0.12", "0.38", "-0.38", "0.14", "-0.14"]],
    ["half-down", ["0.12", "-0.12", "0.37", "-0.37", "0.14", "-0.14"]],
    ["up", ["0.13", "-0.13", "0.38", "-0.38", "0.15", "-0.15"]],
    ["down", ["0.12", "-0.12", "0.37", "-0.37", "0.14", "-0.14"]],
    ["ceiling", ["0.13", "-0.12", "0.38", "-0.37", "0.15", "-0.14"]],
    ["floor", ["0.12", "-0.13", "0.37", "-0.38", "0.14", "-0.15"]],
  ])("rounds %s where it is told to", (rounding, expected) => {
    const quotients = [
      [1, 8],
      [-1, 8],
      [3, 8],
      [-3, 8],
      [1, 7],
      [-1, 7],
    ] as const;
    expect(quotients.map(([left, right]) => evaluate(ratio(left, right, { places: 2, rounding }), {}).value)).toEqual(expected);
  });

  it.each([5, 0, -5])("%i ÷ 0 is not applicable, and says why", (dividend) => {
    expect(evaluate(ratio(dividend, 0, { places: 2 }), {})).toEqual({
      state: "notApplicable",
      value: null,
      reason: { code: "zero_divisor", of: null, path: [], message: "the divisor is 0: there is nothing to divide by" },
      faults: [],
    });
  });

  it("has a unit of its own where one is stated: a mean of seconds is seconds", () => {
    const [total, chats, extra] = [metric("total", "seconds"), metric("chats", "count"), metric("extra", "seconds")];
    const mean = ratio(total, chats, { places: 1, unit: "seconds" });
    expect(evaluate(plus(mean, extra), { total: 1000, chats: 3, extra: "0.5" }).value).toBe("333.8");
  });

  it("is a ratio of two amounts, by which money can be multiplied", () => {
    const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
    expect(evaluate(times(gmv, ratio(gmv, target, { places: 2 })), { gmv: 50, target: 100 }).value).toBe("25");
  });

  it("shows what is compared: 99.5% at two places reaches 1, so amounts are compared instead", () => {
    const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
    const row = { gmv: 99_500, target: 100_000 };
    expect(evaluate(when(atLeast(ratio(gmv, target, { places: 2 }), 1), 1, 0), row).value).toBe("1");
    expect(evaluate(when(atLeast(gmv, target), 1, 0), row).value).toBe("0");
  });

  it("is within half a unit of the exact quotient, and a unit in the directed modes", () => {
    fc.assert(
      fc.property(
        decimals(),
        decimals().filter((text) => !new Exact(text).isZero()),
        fc.nat({ max: 8 }),
        fc.constantFrom(...modes),
        (left, right, places, rounding) => {
          const quotient = new Exact(evaluate(ratio(left, right, { places, rounding }), {}).value ?? Number.NaN);
          expect(quotient.decimalPlaces()).toBeLessThanOrEqual(places);
          // Compared after multiplying by the divisor, since the exact quotient has no last digit.
          const error = quotient.times(right).minus(left);
          const unit = new Exact(`1e-${places}`).times(right).abs();
          expect(error
            .abs()
            .times(rounding.startsWith("half") ? 2 : 1)
            .lessThanOrEqualTo(unit)).toBe(true);
          const above = error.times(new Exact(right).s).s;
          if (rounding === "ceiling") expect(error.isZero() || above > 0).toBe(true);
          if (rounding === "floor") expect(error.isZero() || above < 0).toBe(true);
          if (rounding === "down") expect(quotient.times(right).abs().lessThanOrEqualTo(new Exact(left).abs())).toBe(true);
          if (rounding === "up") expect(quotient.times(right).abs().greaterThanOrEqualTo(new Exact(left).abs())).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
