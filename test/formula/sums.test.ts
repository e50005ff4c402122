import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, metric, minus, plus, type DecimalInput } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";

const [a, b] = [metric("a", "points"), metric("b", "points")];

describe("plus", () => {
  it.each<[readonly [DecimalInput, ...DecimalInput[]], string]>([
    [["0.1", "0.2"], "0.3"],
    [[0.1, 0.2], "0.3"],
    [[0.1, 0.2, 0.3], "0.6"],
    [[4000, "384.00", 1000], "5384"],
    [["128000.00", "-128000"], "0"],
    [[5], "5"],
    [[-0, "-0.00"], "0"],
    [["1e14", "1e-25"], "100000000000000.0000000000000000000000001"],
    [["-0.05", "-0.05"], "-0.1"],
  ])("plus of %j is %s, exactly", (parts, expected) => {
    expect(evaluate(plus(...parts), {})).toEqual({ state: "value", value: expected, reason: null, faults: [] });
  });

  it("takes bigints and Decimals of any copy among its parts", () => {
    expect(evaluate(plus(1000n, new Exact("1.5"), "1.5e3"), {}).value).toBe("2501.5");
  });

  it("adds readings, which floats would miss by a hair", () => {
    expect(evaluate(plus(a, b), { a: 0.1, b: 0.2 }).value).toBe("0.3");
  });

  it("gives the sum in whatever order the parts stand", () => {
    fc.assert(fc.property(
      fc
        .array(decimals(), { minLength: 1, maxLength: 8 })
        .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }))),
      ([parts, shuffled]) => {
        const total = exactly(parts.reduce((sum, part) => sum.plus(part), new Exact(0)));
        for (const [first = 0, ...others] of [parts, shuffled]) expect(evaluate(plus(first, ...others), {}).value).toBe(total);
      },
    ));
  });
});

describe("minus", () => {
  it.each<[DecimalInput, DecimalInput, string]>([
    ["0.3", "0.1", "0.2"],
    [0.3, 0.1, "0.2"],
    ["120.00", "150.50", "-30.5"],
    [5, 5, "0"],
    ["-5", "-7", "2"],
    ["0", "-0", "0"],
    ["100000000000000", "0.0000000000000000000000001", "99999999999999.9999999999999999999999999"],
  ])("%s minus %s is %s", (left, right, expected) => {
    expect(evaluate(minus(left, right), {}).value).toBe(expected);
  });

  it("takes away what plus adds", () => {
    fc.assert(fc.property(decimals(), decimals(), (left, right) => {
      expect(evaluate(minus(plus(a, b), b), { a: left, b: right }).value).toBe(exactly(left));
    }));
  });

  it("changes its sign where its sides change places", () => {
    fc.assert(fc.property(decimals(), decimals(), (left, right) => {
      const difference = evaluate(minus(left, right), {}).value;
      expect(evaluate(minus(0, minus(right, left)), {}).value).toBe(difference);
    }));
  });
});
