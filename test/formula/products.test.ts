import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, evaluate, metric, perUnit, plus, settle, times, type DecimalInput } from "../../src/index.js";
import { decimals, Exact, exactly } from "./decimals.js";

const [gmv, rate] = [metric("gmv", "money", { places: "any" }), metric("rate", "ratio")];

describe("times", () => {
  it.each<[DecimalInput, DecimalInput, string]>([
    ["128000.00", "0.003", "384"],
    ["99999.99", "0.003", "299.99997"],
    ["-12000.00", "0.003", "-36"],
    [1.1, 1.1, "1.21"],
    [0, "-5", "0"],
    ["0.0000000000000000000000001", "0.0000000000000000000000001", `0.${"0".repeat(49)}1`],
    [3, "0.3333", "0.9999"],
  ])("%s times %s is %s, and nothing is rounded", (left, right, expected) => {
    expect(evaluate(times(left, right), {}).value).toBe(expected);
  });

  it("keeps the unit of the factor that has one: a rate, doubled, of money is money", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { left: times(times(rate, 2), gmv), right: times(gmv, times(2, rate)) },
    });
    const [statement] = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 1000, rate: "0.01" }] }).statements;
    expect(statement?.lines.left.amount).toBe("20.00");
    expect(statement?.lines.right.amount).toBe("20.00");
  });

  it("does not mind the order of its factors, and spreads over a sum", () => {
    fc.assert(fc.property(decimals(), decimals(), decimals({ digits: 2 }), (left, right, factor) => {
      const product = evaluate(times(gmv, rate), { gmv: left, rate: factor }).value;
      expect(product).toBe(exactly(new Exact(left).times(factor)));
      expect(evaluate(times(rate, gmv), { gmv: left, rate: factor }).value).toBe(product);
      expect(evaluate(times(plus(left, right), factor), {}).value)
        .toBe(evaluate(plus(times(left, factor), times(right, factor)), {}).value);
    }));
  });
});

describe("perUnit", () => {
  it("prices a count, a time, points and days, exactly", () => {
    expect(evaluate(perUnit(metric("chats", "count"), "0.50"), { chats: 812 }).value).toBe("406");
    expect(evaluate(perUnit(metric("hours", "hours"), "26.40"), { hours: "7.25" }).value).toBe("191.4");
    expect(evaluate(perUnit(metric("points", "points"), 10), { points: "-1.5" }).value).toBe("-15");
    expect(evaluate(perUnit(metric("days", "days"), metric("daily", "money")), { days: "21.75", daily: "183.91" }).value).toBe("4000.0425");
  });

  it("prices a plain number", () => {
    expect(evaluate(perUnit(3, "1.15"), {}).value).toBe("3.45");
  });

  it("gives money, to which money can be added", () => {
    expect(evaluate(plus(perUnit(metric("chats", "count"), "0.50"), metric("base", "money")), { chats: 3, base: 100 }).value).toBe("101.5");
  });

  it("pays n times the price for n", () => {
    const chats = metric("chats", "count");
    fc.assert(fc.property(fc.nat({ max: 10_000 }), decimals({ digits: 4, places: 2, positive: true }), (count, price) => {
      expect(evaluate(perUnit(chats, price), { chats: count }).value).toBe(exactly(new Exact(price).times(count)));
    }));
  });
});
