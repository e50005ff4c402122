import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  atMost,
  between,
  checkGates,
  equals,
  gate,
  gates,
  lessThan,
  metric,
  moreThan,
  not,
  passed,
  plus,
  teamMetric,
  type Condition,
  type GateResult,
  type Need,
  type Reading,
} from "../../src/index.js";
import { decimals, Exact, exactly } from "../formula/decimals.js";

const [x, low, high] = [metric("x", "points"), metric("low", "points"), metric("high", "points")];

function gateOf(condition: Condition<Need>, row: Record<string, unknown>): GateResult {
  return checkGates(gates("set", { only: condition }), row).gates.only;
}

const shown = ({ state, reading, bound, margin }: GateResult) => [state, reading, bound, margin];

describe("a gate of one comparison shows its reading, its bound, and the signed distance, positive inside", () => {
  it.each<[string, Condition<Need>, Reading, readonly (string | null)[]]>([
    ["atLeast, inside", atLeast(x, "4.7"), "4.82", ["passed", "4.82", "4.7", "0.12"]],
    ["atLeast, at the bound", atLeast(x, "4.70"), "4.7", ["passed", "4.7", "4.7", "0"]],
    ["atLeast, outside", atLeast(x, "4.7"), "4.695", ["failed", "4.695", "4.7", "-0.005"]],
    ["atMost, inside", atMost(x, "0.03"), "0.021", ["passed", "0.021", "0.03", "0.009"]],
    ["atMost, at the bound", atMost(x, "0.03"), 0.03, ["passed", "0.03", "0.03", "0"]],
    ["atMost, outside", atMost(x, "0.03"), "0.0301", ["failed", "0.0301", "0.03", "-0.0001"]],
    ["moreThan, at the bound, which is not enough", moreThan(x, 3), 3, ["failed", "3", "3", "0"]],
    ["moreThan, inside", moreThan(x, 3), "3.5", ["passed", "3.5", "3", "0.5"]],
    ["lessThan, at the bound, which is too much", lessThan(x, 3), 3, ["failed", "3", "3", "0"]],
    ["lessThan, inside", lessThan(x, 3), -1, ["passed", "-1", "3", "4"]],
    ["equals, met", equals(x, 0), "0.0", ["passed", "0", "0", "0"]],
    ["equals, missed above", equals(x, 2), 5, ["failed", "5", "2", "-3"]],
    ["equals, missed below", equals(x, 2), -1, ["failed", "-1", "2", "-3"]],
    ["between, nearer to the lower end", between(x, 10, 20), 12, ["passed", "12", "10", "2"]],
    ["between, nearer to the upper end", between(x, 10, 20), 19, ["passed", "19", "20", "1"]],
    ["between, in the middle", between(x, 10, 20), 15, ["passed", "15", "10", "5"]],
    ["between, at the lower end", between(x, 10, 20), 10, ["passed", "10", "10", "0"]],
    ["between, at the upper end", between(x, 10, 20), 20, ["passed", "20", "20", "0"]],
    ["between, under", between(x, 10, 20), "7.5", ["failed", "7.5", "10", "-2.5"]],
    ["between, over", between(x, 10, 20), 26, ["failed", "26", "20", "-6"]],
  ])("%s", (_, condition, value, expected) => {
    const result = gateOf(condition, { x: value });
    expect(shown(result)).toEqual(expected);
    expect(result).toMatchObject({ notApplicable: false, faults: [] });
  });

  it("the bound may be a reading too, and the reading a sum", () => {
    expect(shown(gateOf(atLeast(plus(x, 1), low), { x: "4.5", low: "5.25" }))).toEqual(["passed", "5.5", "5.25", "0.25"]);
  });

  it("a gate of more than one comparison has none of them", () => {
    for (const condition of [not(atLeast(x, 5)), all(atLeast(x, 1)), passed(gates("inner", { a: atLeast(x, 1) }))]) {
      const { reading, bound, margin } = gateOf(condition, { x: 3 });
      expect([reading, bound, margin]).toEqual([null, null, null]);
    }
  });

  it("passes exactly where the margin is not under zero, and the margin is the lesser of the two", () => {
    const near = decimals({ digits: 1, places: 1 });
    fc.assert(fc.property(near, near, near, (value, from, to) => {
      const row = { x: value, low: from, high: to };
      const [least, most, both] = [gateOf(atLeast(x, low), row), gateOf(atMost(x, high), row), gateOf(between(x, low, high), row)];
      expect(least.margin).toBe(exactly(new Exact(value).minus(from)));
      expect(most.margin).toBe(exactly(new Exact(to).minus(value)));
      expect(both.margin).toBe(exactly(Exact.min(least.margin ?? "", most.margin ?? "")));
      for (const { state, margin } of [least, most, both]) {
        expect(state).toBe(new Exact(margin ?? "").isNegative() && margin !== "0" ? "failed" : "passed");
      }
    }));
  });
});

describe("a gate whose condition is unknown", () => {
  it("fails unless it says otherwise, and says that nothing was measured", () => {
    const unknown = { notApplicable: true, reading: null, bound: "24", margin: null, faults: [] };
    expect(gateOf(atMost(x, 24), { x: null })).toEqual({ state: "failed", ...unknown });
    expect(checkGates(gates("set", { only: gate(atMost(x, 24), { notApplicable: "fail" }) }), { x: null }).gates.only).toEqual({
      state: "failed",
      ...unknown,
    });
    expect(checkGates(gates("set", { only: gate(atMost(x, 24), { notApplicable: "pass" }) }), { x: null })).toEqual({
      state: "passed",
      failed: [],
      gates: { only: { state: "passed", ...unknown } },
    });
  });

  it("asks about the whole condition: what is decided without the unknown part is decided", () => {
    const both = gate(all(atLeast(x, 1), atLeast(low, 1)), { notApplicable: "pass" });
    expect(checkGates(gates("set", { both }), { x: 0, low: null }).gates.both).toMatchObject({ state: "failed", notApplicable: false });
    expect(checkGates(gates("set", { both }), { x: 1, low: null }).gates.both).toMatchObject({ state: "passed", notApplicable: true });
  });

  it("shows the reading where only the bound is not applicable, and no margin", () => {
    expect(shown(gateOf(atLeast(x, low), { x: 3, low: null }))).toEqual(["failed", "3", null, null]);
    expect(shown(gateOf(between(x, low, high), { x: 3, low: 1, high: null }))).toEqual(["failed", "3", null, null]);
  });

  it("neither passes nor fails on a fault: it is faulty, whatever it says of N/A", () => {
    const set = gates("set", { only: gate(atMost(x, 24), { notApplicable: "pass" }) });
    expect(checkGates(set, { x: "18,5" }).gates.only).toMatchObject({
      state: "faulty",
      notApplicable: false,
      reading: null,
      margin: null,
      faults: [{ code: "not_a_number", path: ["x"] }],
    });
  });
});

describe("a gate set", () => {
  const shop = gates("shop", {
    refundRate: atMost(teamMetric("refundRate", "ratio"), "0.03"),
    refundHours: gate(atMost(teamMetric("refundHours", "hours"), 24), { notApplicable: "pass" }),
    dsr: atLeast(teamMetric("dsr", "points"), "4.7"),
  });
  const good = { refundRate: "0.021", refundHours: "18.5", dsr: "4.82" };

  it("passes when all its gates do", () => {
    expect(checkGates(shop, good)).toMatchObject({ state: "passed", failed: [] });
    expect(checkGates(shop, { ...good, refundHours: null })).toMatchObject({ state: "passed", failed: [] });
  });

  it("fails when one does, and names every gate that failed, in the order of the set", () => {
    expect(checkGates(shop, { ...good, dsr: "4.6" })).toMatchObject({ state: "failed", failed: ["dsr"] });
    expect(checkGates(shop, { refundRate: "0.031", refundHours: 25, dsr: null }).failed).toEqual(["refundRate", "refundHours", "dsr"]);
  });

  it("is faulty when one gate is and none fails", () => {
    expect(checkGates(shop, { ...good, dsr: "n/a" })).toMatchObject({ state: "faulty", failed: [] });
  });

  it("fails surely when one gate does, whatever a faulty gate would say", () => {
    const result = checkGates(shop, { ...good, dsr: "n/a", refundRate: "0.5" });
    expect(result).toMatchObject({ state: "failed", failed: ["refundRate"], gates: { dsr: { state: "faulty" } } });
  });

  it("reports the gates in the order in which they were named", () => {
    expect(Object.keys(checkGates(shop, good).gates)).toEqual(["refundRate", "refundHours", "dsr"]);
  });

  it("may have gates in any language", () => {
    expect(checkGates(gates("店铺", { 好评率: atLeast(x, 5) }), { x: 4 }).failed).toEqual(["好评率"]);
  });

  it("is plain data that survives JSON and structuredClone", () => {
    const result = checkGates(shop, { ...good, dsr: "n/a", refundHours: null });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });
});

describe("a gate set of which some gates must pass", () => {
  type State = "P" | "F" | "E";
  const set = (required: number) =>
    gates("set", { a: atLeast(metric("a", "count"), 1), b: atLeast(metric("b", "count"), 1), c: atLeast(metric("c", "count"), 1) }, {
      required,
    });
  const readings: Readonly<Record<State, Reading>> = { P: 1, F: 0, E: "bad" };
  const rowOf = (states: string) =>
    Object.fromEntries(["a", "b", "c"].map((name, index) => [name, readings[states.charAt(index) as State]]));

  it.each<[number, string, "passed" | "failed" | "faulty"]>([
    [1, "PFF", "passed"],
    [1, "FFF", "failed"],
    [1, "PEE", "passed"],
    [1, "FFE", "faulty"],
    [2, "PPE", "passed"],
    [2, "PFE", "faulty"],
    [2, "FFE", "failed"],
    [2, "PEE", "faulty"],
    [2, "FEE", "faulty"],
    [3, "PPP", "passed"],
    [3, "PPE", "faulty"],
    [3, "FEE", "failed"],
  ])("%i of %s: %s", (required, states, expected) => {
    const result = checkGates(set(required), rowOf(states) as { a: Reading; b: Reading; c: Reading });
    expect(result.state).toBe(expected);
    expect(result.failed).toEqual(["a", "b", "c"].filter((_, index) => states.charAt(index) === "F"));
  });

  it("counts a gate that passes on N/A as passed, and one that fails on N/A as failed", () => {
    const either = gates(
      "set",
      { a: gate(atLeast(metric("a", "count"), 1), { notApplicable: "pass" }), b: atLeast(metric("b", "count"), 1) },
      { required: 1 },
    );
    expect(checkGates(either, { a: null, b: null })).toMatchObject({ state: "passed", failed: ["b"] });
  });

  it("answers as every way agrees in which the faulty gates may turn out", () => {
    const state = fc.constantFrom<State>("P", "F", "E");
    fc.assert(fc.property(fc.tuple(state, state, state), fc.integer({ min: 1, max: 3 }), (states, required) => {
      const least = states.filter((each) => each === "P").length;
      const most = states.filter((each) => each !== "F").length;
      const expected = least >= required ? "passed" : most < required ? "failed" : "faulty";
      expect(checkGates(set(required), rowOf(states.join("")) as { a: Reading; b: Reading; c: Reading }).state).toBe(expected);
    }));
  });
});
