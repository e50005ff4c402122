import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalInput, definePolicy, metric, parameter, settle, times, verify } from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { periods, settled, shopService, type AnyPeriod } from "./periods.js";

const printOf = (period: AnyPeriod) => canonicalInput(shopService, untyped(period));
const team = { id: "shop", refundRate: 0, refundHours: 1, disputeRate: 0, dsr: 5, complaints: 0 };
const li = { id: "li", team: "shop", gmv: 100000, target: 100000, base: 4000, deposit: 0, reports: 0 };
const wang = { ...li, id: "wang" };
const month: AnyPeriod = { period: "2026-11", teams: [team], people: [li, wang] };
const reversed = (row: object) => Object.fromEntries(Object.entries(row).toReversed());

describe("canonicalInput", () => {
  it("says for which meaning it is", () => {
    expect(JSON.parse(printOf(month))).toMatchObject({ meaning: 2, period: "2026-11" });
  });

  it.each<[string, AnyPeriod]>([
    ["rows in another order", { ...month, people: [wang, li] }],
    ["keys in another order", { people: month.people.map((row) => reversed(Object(row))), teams: [reversed(team)], period: "2026-11" }],
    ["numbers written otherwise", { ...month, people: [{ ...li, gmv: "100000.00" }, wang] }],
    ["a column that nothing reads", { ...month, people: [{ ...li, shift: 2 }, wang] }],
  ])("is the same for %s", (_, period) => {
    expect(printOf(period)).toBe(printOf(month));
  });

  it.each<[string, AnyPeriod]>([
    ["another reading", { ...month, people: [{ ...li, gmv: "100000.01" }, wang] }],
    ["a reading that is null", { ...month, people: [{ ...li, gmv: null }, wang] }],
    ["a reading that is missing", { ...month, people: [{ ...li, gmv: undefined }, wang] }],
    ["another team's reading", { ...month, teams: [{ ...team, dsr: "4.6" }] }],
    ["another period", { ...month, period: "2026-12" }],
    ["a person less", { ...month, people: [li] }],
    ["a row that is rejected", { ...month, people: [li, wang, { id: "" }] }],
    ["an id of another type", { ...month, people: [{ ...li, id: 7 }, wang] }],
  ])("is another for %s", (_, period) => {
    expect(printOf(period)).not.toBe(printOf(month));
  });

  it("is another for an adjustment, and for another order of one person's", () => {
    const add = (...amounts: readonly unknown[]) =>
      printOf(untyped({ ...month, adjustments: amounts.map((amount) => ({ person: "li", line: "meals", amount })) }));
    expect(new Set([printOf(month), add(1, 2), add(2, 1), add(1)]).size).toBe(4);
    expect(add("1.00", 2)).toBe(add(1, "2"));
  });

  it.each(["adjustments", "carryIns"])("takes a hole in %s as a row that cannot be read", (list) => {
    const hole: unknown[] = [];
    hole.length = 1;
    expect(printOf(untyped({ ...month, [list]: hole }))).toBe(printOf(untyped({ ...month, [list]: [undefined] })));
    expect(printOf(untyped({ ...month, [list]: hole }))).not.toBe(printOf(month));
  });

  it("is the same for a policy whose labels alone differ, and another for another rule", () => {
    const labelled = { ...shopService, label: { en: "shop" } };
    expect(canonicalInput(labelled, untyped(month))).toBe(printOf(month));
    expect(canonicalInput({ ...shopService, version: "2" }, untyped(month))).not.toBe(printOf(month));
  });

  it("is the same for a policy whose sources alone differ, and another where a parameter has another value", () => {
    const printed = (value: string, source?: string) => {
      const rate = parameter("rate", "ratio", value, source === undefined ? {} : { source });
      const sales = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), rate) } });
      return canonicalInput(sales, { period: "2026-11", people: [{ id: "li", gmv: 100000 }] });
    };
    expect(printed("0.003", "the handbook of 2026, page 12")).toBe(printed("0.003"));
    expect(printed("0.0035")).not.toBe(printed("0.003"));
  });

  it("does not change with the order of rows, whatever they are", () => {
    const alone = periods.filter(({ people }) =>
      new Set(people.map((row) => String(Object(row).person ?? Object(row).id))).size === people.length
    );
    fc.assert(fc.property(alone, (period) => {
      expect(printOf({ ...period, teams: period.teams.toReversed(), people: period.people.toReversed() })).toBe(printOf(period));
    }));
  });

  it("tells apart what is paid differently", () => {
    fc.assert(fc.property(periods, periods, (one, other) => {
      const paid = (period: AnyPeriod) =>
        JSON.stringify(settled(period).statements.map((statement) => [statement.person, statement.payable]).toSorted());
      if (paid(one) !== paid(other)) expect(printOf(one)).not.toBe(printOf(other));
    }));
  });
});

describe("verify", () => {
  const [statement] = settle(shopService, untyped(month)).statements;
  const check = (kept: unknown, period: AnyPeriod = month) => verify(untyped(kept), shopService, untyped(period));

  it("gives null for every statement of a settlement, also once it was stored", () => {
    fc.assert(
      fc.property(periods, (period) => {
        for (const each of settled(period).statements) expect(check(JSON.parse(JSON.stringify(reversed(each))), period)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, object, unknown]>([
    ["an amount", { payable: "9.00" }, { path: ["payable"], before: "9.00", after: "5300.00" }],
    ["a version", { version: "1" }, { path: ["version"], before: "1", after: "2026-11" }],
    ["a field more", { paidBy: "zhao" }, { path: ["paidBy"], before: "zhao", after: null }],
    ["a field less", { held: undefined }, { path: ["held"], before: null, after: "0.00" }],
    ["a list", { lineOrder: [] }, { path: ["lineOrder", 0], before: null, after: "base" }],
    ["a line", { lines: { ...statement?.lines, base: { ...statement?.lines.base, payable: "1.00" } } }, {
      path: ["lines", "base", "payable"],
      before: "1.00",
      after: "4000.00",
    }],
  ])("gives %s that differs", (_, change, difference) => {
    expect(check({ ...statement, ...change })).toEqual(difference);
  });

  it("gives the whole statement where there is none any more", () => {
    expect(check(statement, { ...month, people: [wang] })).toEqual({ path: [], before: statement, after: null });
  });

  it("throws for a statement that cannot be read", () => {
    const statement = {
      person: "li",
      get policy() {
        throw new Error("no");
      },
    };
    expect(() => verify(untyped(statement), shopService, untyped(month)))
      .toThrow("statement: unreadable: got an error, expected data that can be read");
  });

  it("throws for what is no statement", () => {
    expect(() => check(null)).toThrow("statement: not an object: got null, expected something made by settle");
  });
});
