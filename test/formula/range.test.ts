import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, max, metric, minus, orElse, perUnit, plus, prorate, ratio, round, times } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";

const most = "999999999999999";
const least = "0.0000000000000000000000001";
const x = metric("x", "ratio");
const tooLarge = (value: string) =>
  `number out of range: got ${value}, expected a result of at most 15 digits before the point and 60 after: round it first`;

describe("a result that grows past 15 digits before the point or 60 after is a fault, never a silent cut", () => {
  it.each([
    ["a sum", plus(most, 1)],
    ["a difference", minus(`-${most}`, 1)],
    ["a product", times(most, 10)],
    ["a price", perUnit(most, 10)],
    ["a quotient", ratio(most, "0.1", { places: 0 })],
    ["a share", prorate(most, 10, 1)],
    ["what is rounded up", round(plus(most, "0.5"), { places: 0 })],
    ["what is rounded to a multiple", round(most, { multiple: 10, rounding: "up" })],
  ])("%s of 16 digits", (_, quantity) => {
    expect(evaluate(quantity, {})).toMatchObject({ state: "faulty", value: null, faults: [{ code: "number_out_of_range" }] });
  });

  it("says what came out and what to do", () => {
    expect(evaluate(plus(most, 1), {}).faults.map(({ message }) => message)).toEqual([tooLarge("1000000000000000")]);
    expect(evaluate(times(times(least, least), times(least, least)), {}).faults.map(({ message }) => message)).toEqual([
      tooLarge("1e-100"),
    ]);
  });

  it("keeps 60 decimals and refuses the 61st", () => {
    const sixty = times(times(least, least), "1e-10");
    expect(evaluate(sixty, {}).value).toBe(`0.${"0".repeat(59)}1`);
    expect(evaluate(times(sixty, "0.1"), {}).state).toBe("faulty");
  });

  it("asks every node, not only the last: a detour over 16 digits is a fault", () => {
    expect(evaluate(minus(plus(most, 1), 1), {}).state).toBe("faulty");
    expect(evaluate(plus(most, 1, -1), {}).value).toBe(most);
  });

  it("is a fault that orElse does not replace and that wins over what is not applicable", () => {
    expect(evaluate(orElse(times(most, 10), 0), {}).state).toBe("faulty");
    expect(evaluate(plus(times(x, 10), metric("y", "ratio")), { x: most, y: null }).state).toBe("faulty");
  });

  it("is listed once, however often the same node is needed", () => {
    const grown = times(x, 10);
    expect(evaluate(plus(grown, grown), { x: most }).faults).toHaveLength(1);
    expect(evaluate(max(grown, minus(0, grown)), { x: most }).faults).toHaveLength(1);
  });

  it("does not stop a sum from being exact at the very ends of the range", () => {
    expect(evaluate(plus("999999999999998", "0.9999999999999999999999999"), {}).value).toBe("999999999999998.9999999999999999999999999");
  });

  it("either is the exact product or a fault, never anything between", () => {
    fc.assert(fc.property(
      decimals({ digits: 12, places: 12 }),
      decimals({ digits: 12, places: 12 }),
      decimals({ digits: 3, places: 25 }),
      (a, b, c) => {
        const product = new Exact(a).times(b).times(c);
        const outcome = evaluate(times(times(a, b), c), {});
        if (outcome.state === "value") expect(outcome.value).toBe(exactly(product));
        else expect(outcome.faults[0]?.code).toBe("number_out_of_range");
        const fits = (value: Exact) => value.e < 15 && value.decimalPlaces() <= 60;
        expect(outcome.state === "value").toBe(fits(new Exact(a).times(b)) && fits(product));
      },
    ));
  });
});
