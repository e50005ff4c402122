import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, metric, minus, prorate, type DecimalInput, type ProrateOptions } from "../../src/index.js";
import { decimals, Exact } from "./decimals.js";

const [base, worked, whole] = [metric("base", "money"), metric("worked", "days"), metric("whole", "days")];

describe("prorate", () => {
  it.each<[DecimalInput, DecimalInput, DecimalInput, string]>([
    [4000, 10, "21.75", "1839.08"],
    [4000, 22, "21.75", "4045.98"],
    [4000, 0, "21.75", "0"],
    [4000, "21.75", "21.75", "4000"],
    ["4000.00", 11, 22, "2000"],
    [1000, 1, 3, "333.33"],
    [1000, 2, 3, "666.67"],
    [-1000, 2, 3, "-666.67"],
    ["0.01", 1, 2, "0.01"],
    ["-0.01", 1, 2, "-0.01"],
    ["0.01", 1, 3, "0"],
    ["0.10", "0.5", "0.25", "0.2"],
  ])("%s for %s of %s days is %s", (amount, daysWorked, daysWhole, expected) => {
    expect(evaluate(prorate(base, worked, whole), { base: amount, worked: daysWorked, whole: daysWhole }).value).toBe(expected);
  });

  it.each<[string | { readonly code: string; readonly places: number }, string]>([
    ["JPY", "3333"],
    ["CNY", "3333.33"],
    ["KWD", "3333.333"],
    ["CLF", "3333.3333"],
    [{ code: "XPT", places: 6 }, "3333.333333"],
  ])("rounds to the places of the currency, for %j: %s", (currency, expected) => {
    expect(evaluate(prorate(base, 1, 3), { base: 10_000 }, { currency }).value).toBe(expected);
  });

  it.each<[ProrateOptions, string]>([
    [{ places: 0 }, "1839"],
    [{ places: 4 }, "1839.0805"],
    [{ rounding: "down" }, "1839.08"],
    [{ rounding: "up" }, "1839.09"],
    [{ places: 1, rounding: "ceiling" }, "1839.1"],
    [{ places: 1, rounding: "floor" }, "1839"],
  ])("rounds to the places and by the mode stated: %j", (options, expected) => {
    expect(evaluate(prorate(4000, 10, "21.75", options), {}).value).toBe(expected);
  });

  it("has a deduction form built of the same parts: base less base ÷ 21.75 × days absent", () => {
    const absent = metric("absent", "days");
    expect(evaluate(minus(base, prorate(base, absent, "21.75")), { base: 4000, absent: 3 }).value).toBe("3448.28");
  });

  it("is not applicable where the whole is 0, and says why", () => {
    expect(evaluate(prorate(base, worked, whole), { base: 4000, worked: 0, whole: 0 })).toEqual({
      state: "notApplicable",
      value: null,
      reason: { code: "zero_divisor", of: "whole", path: [], message: "whole is 0: there is nothing to divide by" },
      faults: [],
    });
  });

  it("gives the amount itself for the whole", () => {
    fc.assert(fc.property(decimals({ places: 2 }), decimals({ digits: 3, places: 2, positive: true }), (amount, days) => {
      const row = { base: amount, worked: days, whole: days };
      expect(evaluate(prorate(base, worked, whole), row).value).toBe(evaluate(base, row).value);
    }));
  });

  it("is within half a cent of the exact share, and divides once", () => {
    fc.assert(fc.property(
      decimals({ digits: 6, places: 2 }),
      decimals({ digits: 3 }),
      decimals({ digits: 3, positive: true }),
      (amount, part, all) => {
        const share = new Exact(evaluate(prorate(base, worked, whole), { base: amount, worked: part, whole: all }).value ?? Number.NaN);
        const error = share.times(all).minus(new Exact(amount).times(part)).abs();
        expect(error.times(2).lessThanOrEqualTo(new Exact(all).times("0.01"))).toBe(true);
      },
    ));
  });
});
