import { describe, expect, it } from "vitest";
import { coverage, coverageTable, type Coverage } from "../../src/analysis/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { november, rules } from "./shop-rules.js";

const missing = ({ entries }: Coverage) =>
  entries.filter(({ reached }) => reached === 0).map(({ kind, path, outcome }) => `${kind} ${path.join(".")} ${outcome}`);

const withRow = (changes: object, shop: object = {}) => ({
  ...november,
  teams: november.teams.map((team) => ({ ...team, ...shop })),
  people: november.people.map((row) => (row.id === "li" ? { ...row, ...changes } : row)),
});

// Worked by hand from the rules of the shop.
describe("coverage()", () => {
  it("names what no example reaches, gates both ways", () => {
    const seen = coverage(rules, [november]);
    expect(missing(seen)).toEqual([
      "gate gates.shop.refundRate failed",
      "gate gates.shop.dsr failed",
      "band scorecards.service.orders 200",
      "grade scorecards.service A",
      "step cap cap",
    ]);
    expect([seen.reached, seen.of]).toEqual([12, 17]);
    expect(seen.entries.find(({ outcome }) => outcome === "100000")).toMatchObject({
      reached: 1,
      first: { period: "2026-11", person: "wang" },
    });
  });

  it("counts what further examples reach, until all is reached", () => {
    const more = [
      withRow({ orders: 210, csat: "0.95" }, { dsr: "4.60", refundRate: "0.04" }),
      withRow({ gmv: 900000 }),
    ];
    const seen = coverage(rules, [november, ...more]);
    expect(missing(seen)).toEqual([]);
    expect(coverageTable(seen).split("\n")[0]).toBe("17 of 17 reached");
  });

  it("is told as a table in English and Chinese, what is missing first", () => {
    const seen = coverage(rules, [november]);
    expect(coverageTable(seen).split("\n").slice(0, 5)).toEqual([
      "12 of 17 reached",
      "",
      "| what | where | outcome | how often |",
      "| --- | --- | --- | ---: |",
      "| gate | gates.shop.refundRate | failed | 0 |",
    ]);
    expect(coverageTable(seen, { language: "zh" }).split("\n").slice(2, 5)).toEqual([
      "| 种类 | 位置 | 结果 | 次数 |",
      "| --- | --- | --- | ---: |",
      "| 门槛 | gates.shop.refundRate | failed | 0 |",
    ]);
  });

  it("refuses no periods, and a table of what is no coverage", () => {
    expect(thrownFaults(() => coverage(rules, [])).map(({ code }) => code)).toEqual(["empty"]);
    expect(thrownFaults(() => coverageTable(untyped(null))).map(({ code }) => code)).toEqual(["not_an_object"]);
  });
});
