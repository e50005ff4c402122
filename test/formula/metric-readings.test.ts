import { describe, expect, it } from "vitest";
import { evaluate, metric, metrics, teamMetric, times, type Reading, type Unit } from "../../src/index.js";

const tooMany = (id: string, value: string, expected: string) => `${id}: too many places: got ${value}, expected ${expected}`;

describe("a counted reading with more decimals than its unit has is an error in the data", () => {
  it.each<[Unit, Reading, string]>([
    ["count", "0.5", tooMany("x", "\"0.5\"", "count with at most 0 decimals")],
    ["count", 812.25, tooMany("x", "812.25", "count with at most 0 decimals")],
    ["money", "12.345", tooMany("x", "\"12.345\"", "money with at most 2 decimals")],
    ["money", "-0.001", tooMany("x", "\"-0.001\"", "money with at most 2 decimals")],
  ])("%s of %s", (unit, x, message) => {
    expect(evaluate(metric("x", unit), { x }).faults.map((fault) => fault.message)).toEqual([message]);
  });

  it.each<[Unit, Reading, string]>([
    ["count", "812.00", "812"],
    ["count", "8.12e2", "812"],
    ["count", "-3", "-3"],
    ["money", "12.3400", "12.34"],
    ["ratio", "0.0333333333333333333333333", "0.0333333333333333333333333"],
    ["points", "4.695", "4.695"],
    ["seconds", "21.44", "21.44"],
    ["minutes", "0.5", "0.5"],
    ["hours", "18.25", "18.25"],
    ["days", "21.75", "21.75"],
  ])("but zeros at the end are no decimals, and what is measured has any: %s of %s", (unit, x, expected) => {
    expect(evaluate(metric("x", unit), { x }).value).toBe(expected);
  });

  it.each<[string | { readonly code: string; readonly places: number }, Reading, string | null]>([
    ["CNY", "0.01", "0.01"],
    ["CNY", "0.001", null],
    ["JPY", "100", "100"],
    ["JPY", "100.5", null],
    ["KWD", "0.001", "0.001"],
    ["KWD", "0.0001", null],
    ["UYW", "0.0001", "0.0001"],
    [{ code: "XPT", places: 6 }, "0.000001", "0.000001"],
    [{ code: "XPT", places: 6 }, "0.0000001", null],
  ])("money has the decimals of its currency: in %j, %s", (currency, x, expected) => {
    expect(evaluate(metric("x", "money"), { x }, { currency }).value).toBe(expected);
  });

  it("a metric may state other places, or any", () => {
    expect(evaluate(metric("aov", "money", { places: "any" }), { aov: "86.6666" }).value).toBe("86.6666");
    expect(evaluate(metric("cases", "count", { places: 1 }), { cases: "0.5" }).value).toBe("0.5");
    expect(evaluate(metric("cases", "count", { places: 1 }), { cases: "0.25" }).faults[0]?.message)
      .toBe(tooMany("cases", "\"0.25\"", "count with at most 1 decimals"));
    expect(evaluate(teamMetric("dsr", "points", { places: 2 }), { dsr: "4.695" }).faults[0]?.message)
      .toBe(tooMany("dsr", "\"4.695\"", "points with at most 2 decimals"));
    expect(evaluate(metric("yen", "money", { places: 0 }), { yen: "0.5" }, { currency: "CNY" }).state).toBe("faulty");
  });

  it("constants of a policy are not counted readings", () => {
    expect(evaluate(times(metric("gmv", "money"), "0.003125"), { gmv: 1 }).value).toBe("0.003125");
  });
});

describe("metrics", () => {
  it("makes the nodes that metric and teamMetric make", () => {
    const { gmv, dsr, aov } = metrics({
      person: { gmv: "money", aov: { unit: "money", places: "any", label: { en: "average order" } } },
      team: { dsr: { unit: "points", label: { en: "DSR", zh: "DSR 评分" } } },
    });
    expect(gmv).toEqual(metric("gmv", "money"));
    expect(aov).toEqual(metric("aov", "money", { places: "any", label: { en: "average order" } }));
    expect(dsr).toEqual(teamMetric("dsr", "points", { label: { en: "DSR", zh: "DSR 评分" } }));
  });

  it("makes frozen ones, whose labels are copies", () => {
    const label = { en: "GMV" };
    const { gmv } = metrics({ person: { gmv: { unit: "money", label } } });
    label.en = "changed";
    expect(gmv).toEqual(metric("gmv", "money", { label: { en: "GMV" } }));
    expect(Object.isFrozen(gmv)).toBe(true);
  });
});
