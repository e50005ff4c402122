import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, evaluate, metric, orElse, plus, ratio, when, type Reading } from "../../src/index.js";
import { decimals, exactly } from "./decimals.js";

const [gmv, target, bonus, fallback] = [
  metric("gmv", "money"),
  metric("target", "money"),
  metric("bonus", "money"),
  metric("fallback", "money"),
];

describe("when", () => {
  const paid = when(atLeast(gmv, target), bonus, fallback);

  it.each<[string, Record<string, Reading>, string]>([
    ["over the target", { gmv: 101, target: 100, bonus: 5, fallback: 1 }, "5"],
    ["exactly at the target", { gmv: "100.00", target: 100, bonus: 5, fallback: 1 }, "5"],
    ["a cent under the target", { gmv: "99.99", target: 100, bonus: 5, fallback: 1 }, "1"],
    ["met, and the other branch is missing", { gmv: 101, target: 100, bonus: 5 }, "5"],
    ["met, and the other branch is not applicable", { gmv: 101, target: 100, bonus: 5, fallback: null }, "5"],
    ["met, and the other branch cannot be read", { gmv: 101, target: 100, bonus: 5, fallback: "n/a" }, "5"],
    ["not met, and the other branch is missing", { gmv: 99, target: 100, fallback: 1 }, "1"],
  ])("evaluates only the branch taken: %s", (_, row, expected) => {
    expect(evaluate(paid, row as { gmv: Reading; target: Reading; bonus: Reading; fallback: Reading })).toEqual({
      state: "value",
      value: expected,
      reason: null,
      faults: [],
    });
  });

  it("is not applicable where its condition is unknown, whatever the branches are", () => {
    expect(evaluate(paid, { gmv: null, target: 100, bonus: 5, fallback: 5 })).toEqual({
      state: "notApplicable",
      value: null,
      reason: { code: "null_reading", id: "gmv", path: ["gmv"], message: "gmv is not applicable: it is null" },
      faults: [],
    });
  });

  it("has the fault of its condition, and says nothing of the branches", () => {
    const outcome = evaluate(paid, { gmv: "n/a", target: 100, bonus: "bad", fallback: "bad" });
    expect(outcome.faults.map(({ path }) => path)).toEqual([["gmv"]]);
  });

  it("is what the branch taken is: not applicable, or a fault", () => {
    expect(evaluate(paid, { gmv: 1, target: 0, bonus: null, fallback: 1 }).state).toBe("notApplicable");
    expect(evaluate(paid, { gmv: 1, target: 0, bonus: "bad", fallback: 1 }).faults.map(({ path }) => path)).toEqual([["bonus"]]);
  });
});

describe("orElse", () => {
  const paid = orElse(bonus, fallback);

  it("is the quantity where there is one, and the fallback is not asked", () => {
    expect(evaluate(paid, { bonus: 0, fallback: "bad" }).value).toBe("0");
  });

  it("is the fallback where the quantity is not applicable", () => {
    expect(evaluate(paid, { bonus: null, fallback: 7 }).value).toBe("7");
    expect(evaluate(orElse(ratio(gmv, target, { places: 2 }), 1), { gmv: 5, target: 0 }).value).toBe("1");
  });

  it("is the fallback's own absence where both are not applicable", () => {
    expect(evaluate(paid, { bonus: null, fallback: null }).reason?.path).toEqual(["fallback"]);
    expect(evaluate(paid, { bonus: null, fallback: "bad" }).faults.map(({ path }) => path)).toEqual([["fallback"]]);
  });

  it("never replaces a fault: a missing reading stays one", () => {
    for (const row of [{ fallback: 7 }, { bonus: undefined, fallback: 7 }, { bonus: "", fallback: 7 }, { bonus: "0x10", fallback: 7 }]) {
      const outcome = evaluate(paid, row as { bonus: Reading; fallback: Reading });
      expect(outcome.state).toBe("faulty");
      expect(outcome.faults.map(({ path }) => path)).toEqual([["bonus"]]);
    }
  });

  it("does not hide a fault beneath a sum of which another part is not applicable", () => {
    expect(evaluate(orElse(plus(gmv, target), 0), { gmv: null, target: "bad" }).faults.map(({ path }) => path)).toEqual([["target"]]);
  });

  it("changes nothing where there is a value", () => {
    fc.assert(fc.property(decimals({ places: 2 }), decimals({ places: 2 }), (amount, other) => {
      expect(evaluate(paid, { bonus: amount, fallback: other }).value).toBe(exactly(amount));
      expect(evaluate(paid, { bonus: null, fallback: other }).value).toBe(exactly(other));
    }));
  });
});
