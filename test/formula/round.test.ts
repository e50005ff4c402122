import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, metric, round, times, type DecimalInput, type RoundingMode } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";

const hours = metric("hours", "hours");

describe("round to places", () => {
  it.each<[DecimalInput, number, string]>([
    ["7.25", 1, "7.3"],
    ["-7.25", 1, "-7.3"],
    ["7.249", 1, "7.2"],
    ["0.004", 2, "0"],
    ["-0.004", 2, "0"],
    ["1.005", 2, "1.01"],
    [1.005, 2, "1.01"],
    ["99.995", 2, "100"],
    ["5", 2, "5"],
    ["0.5", 0, "1"],
  ])("%s to %i places is %s", (value, places, expected) => {
    expect(evaluate(round(hours, { places }), { hours: value }).value).toBe(expected);
  });

  it("takes up to 25 places", () => {
    expect(evaluate(round(times("0.1234567890123456789012345", "0.1"), { places: 25 }), {}).value).toBe("0.0123456789012345678901235");
  });
});

describe("round to a multiple", () => {
  it.each<[DecimalInput, DecimalInput, RoundingMode, string]>([
    ["7.49", "0.25", "down", "7.25"],
    ["7.5", "0.25", "down", "7.5"],
    ["12.32", "0.05", "half-up", "12.3"],
    ["12.325", "0.05", "half-up", "12.35"],
    ["12.325", "0.05", "half-even", "12.3"],
    ["1987", 1000, "down", "1000"],
    ["-1987", 1000, "down", "-1000"],
    ["-1987", 1000, "floor", "-2000"],
    ["14", 10, "half-up", "10"],
    ["15", 10, "half-up", "20"],
    ["-15", 10, "half-up", "-20"],
    ["0.02", "0.05", "half-up", "0"],
    ["-0.02", "0.05", "half-up", "0"],
    ["5", 3, "half-up", "6"],
  ])("%s to a multiple of %s, %s, is %s", (value, multiple, rounding, expected) => {
    expect(evaluate(round(hours, { multiple, rounding }), { hours: value }).value).toBe(expected);
  });
});

describe("round", () => {
  it("gives the nearest multiple, and leaves a multiple as it is", () => {
    fc.assert(fc.property(decimals({ digits: 5 }), decimals({ digits: 2, places: 2, positive: true }), (value, multiple) => {
      const rounded = evaluate(round(value, { multiple }), {}).value ?? "";
      expect(new Exact(rounded).modulo(multiple).isZero()).toBe(true);
      expect(new Exact(rounded).minus(value).abs().times(2).lessThanOrEqualTo(multiple)).toBe(true);
      expect(evaluate(round(rounded, { multiple }), {}).value).toBe(rounded);
    }));
  });

  it("to places is rounding to a multiple of one unit of the last place", () => {
    fc.assert(fc.property(decimals({ digits: 5, places: 6 }), fc.nat({ max: 4 }), (value, places) => {
      const unit = exactly(new Exact(`1e-${places}`));
      expect(evaluate(round(value, { places }), {})).toEqual(evaluate(round(value, { multiple: unit }), {}));
    }));
  });
});
