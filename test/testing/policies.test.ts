import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { drawnPeriods } from "./drawn-periods.js";
import { meetGrammar, wholeGrammar } from "./grammar-of.js";

describe("policies()", () => {
  it("are valid, and stay what they are through JSON", () => {
    fc.assert(fc.property(policies(), (policy) => {
      expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
      expect(JSON.stringify(policy)).toBe(stringifyPolicy(policy));
    }));
  });

  it("settle any period without throwing, and mostly pay something", () => {
    let settled = 0;
    let lines = 0;
    fc.assert(fc.property(policies(), drawnPeriods, (policy, period) => {
      const { statements } = settle(policy, untyped(period));
      const all = statements.flatMap((statement) => Object.values(statement.lines));
      lines += all.length;
      settled += all.filter(({ state }) => state === "settled").length;
    }));
    expect(settled / lines).toBeGreaterThan(0.4);
  });

  it("have, taken together, all of the grammar: every kind, every choice, each optional field present and absent", () => {
    const counts = new Map(wholeGrammar().map((what) => [what, 0]));
    expect(counts.size).toBeGreaterThan(150);
    for (const policy of fc.sample(policies(), { numRuns: 2000, seed: 1 })) {
      const met = new Set<string>();
      meetGrammar(policy, (what) => met.add(what));
      for (const what of met) counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
  });

  it("are of several currencies, with several lines, and with nothing but a line", () => {
    const drawn = fc.sample(policies(), { numRuns: 300, seed: 2 });
    expect([...new Set(drawn.map(({ currency }) => currency.places))].toSorted()).toEqual([0, 1, 2, 3]);
    expect([...new Set(drawn.map(({ pay }) => pay.length))].toSorted()).toEqual([1, 2, 3]);
    expect(drawn.some(({ gates, scorecards, contests }) => [gates, scorecards, contests].every((list) => list.length === 0))).toBe(true);
  });

  it.each([1, 2, 3])("shrink to little more than what fails, from seed %i", (seed) => {
    const { counterexample } = fc.check(fc.property(policies(), (policy) => !JSON.stringify(policy).includes("\"prorate\"")), { seed });
    const policy = counterexample?.[0];
    expect(policy?.pay).toHaveLength(1);
    expect(policy?.metrics).toEqual([]);
    expect(JSON.stringify(policy).length).toBeLessThan(1000);
  });

  it("come again from their seed and path", () => {
    const refused = fc.property(policies(), ({ contests }) => contests.length === 0);
    const { counterexample, counterexamplePath, seed } = fc.check(refused, { seed: 4 });
    expect(fc.check(refused, { seed, path: counterexamplePath ?? "", endOnFailure: true }).counterexample).toEqual(counterexample);
  });

  it("have as many lines, as deep, as is asked for", () => {
    const drawn = fc.sample(policies({ lines: 8, depth: 1 }), { numRuns: 300, seed: 3 });
    expect(Math.max(...drawn.map(({ pay }) => pay.length))).toBe(8);
    expect(drawn.filter((policy) =>
      policy.pay.some(({ quantity }) => "parts" in quantity && quantity.parts.some((part) => "parts" in part))
    )).toEqual([]);
  });

  it("refuse options that are no counts", () => {
    expect(thrownFaults(() => policies({ lines: 0, depth: 2.5 })).map(({ message }) => message)).toEqual([
      "lines: invalid count: got 0, expected a whole number from 1 to 100",
      "depth: invalid count: got 2.5, expected a whole number from 1 to 8",
    ]);
  });
});
