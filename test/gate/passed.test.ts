import { describe, expect, it } from "vitest";
import {
  atLeast,
  checkGates,
  evaluate,
  gate,
  gates,
  metric,
  min,
  not,
  passed,
  teamMetric,
  times,
  when,
  type Reading,
} from "../../src/index.js";

const shop = gates("shop", {
  dsr: atLeast(teamMetric("dsr", "points"), "4.7"),
  complaints: gate(atLeast(2, teamMetric("complaints", "count")), { notApplicable: "pass" }),
});
const bonus = when(passed(shop), 1000, 500);

describe("passed", () => {
  it.each<[string, Reading, Reading, string]>([
    ["passes", "4.7", 2, "1000"],
    ["fails", "4.69", 2, "500"],
    ["passes where a gate passes on N/A", "4.7", null, "1000"],
    ["fails where a gate fails on N/A", null, 2, "500"],
  ])("is a condition that is never unknown: the set %s", (_, dsr, complaints, expected) => {
    expect(evaluate(bonus, { dsr, complaints }).value).toBe(expected);
  });

  it("has the faults of the gates that hold the answer up", () => {
    const outcome = evaluate(bonus, { dsr: "bad", complaints: "bad" });
    expect(outcome.faults.map(({ path }) => path)).toEqual([["dsr"], ["complaints"]]);
  });

  it("has no fault where another gate surely fails", () => {
    expect(evaluate(bonus, { dsr: "bad", complaints: 3 }).value).toBe("500");
    expect(evaluate(when(not(passed(shop)), 1, 0), { dsr: "bad", complaints: 3 }).value).toBe("1");
  });

  it("reduces an amount, with times and min and nothing of its own", () => {
    const commission = times(metric("gmv", "money"), "0.01");
    const reduced = when(passed(shop), commission, times(commission, "0.5"));
    const capped = when(passed(shop), commission, min(commission, 100));
    const row = { gmv: 30_000, complaints: 0 };
    expect(evaluate(reduced, { ...row, dsr: 5 }).value).toBe("300");
    expect(evaluate(reduced, { ...row, dsr: 4 }).value).toBe("150");
    expect(evaluate(capped, { ...row, dsr: 4 }).value).toBe("100");
  });

  it("may be a gate of another set", () => {
    const outer = gates("outer", { shop: passed(shop), own: atLeast(metric("score", "points"), 60) });
    expect(checkGates(outer, { dsr: 5, complaints: 0, score: 60 })).toMatchObject({
      state: "passed",
      gates: { shop: { state: "passed", reading: null } },
    });
    expect(checkGates(outer, { dsr: 4, complaints: 0, score: 59 }).failed).toEqual(["shop", "own"]);
    expect(checkGates(outer, { dsr: "bad", complaints: 0, score: 60 })).toMatchObject({
      state: "faulty",
      gates: { shop: { state: "faulty" } },
    });
  });
});
