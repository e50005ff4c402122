import { describe, expect, it } from "vitest";
import { coverage, coverageTable, type Coverage } from "../../src/analysis/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { atLeast, bands, contest, definePolicy, highest, lookup, metric, orElse, prizeOf, teamMetric, when } from "../../src/index.js";
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
      "segment scorecards.service.csat before",
      "segment scorecards.service.csat 0.95",
      "band scorecards.service.orders 200",
      "grade scorecards.service A",
      "step cap cap",
    ]);
    expect([seen.reached, seen.of]).toEqual([13, 20]);
    expect(seen.entries.find(({ outcome }) => outcome === "100000")).toMatchObject({
      reached: 1,
      first: { period: "2026-11", person: "wang" },
    });
  });

  it("counts what further examples reach, until all is reached", () => {
    const more = [
      withRow({ orders: 210, csat: "0.95" }, { dsr: "4.60", refundRate: "0.04" }),
      withRow({ gmv: 900000, csat: "0.5" }),
    ];
    const seen = coverage(rules, [november, ...more]);
    expect(missing(seen)).toEqual([]);
    expect(coverageTable(seen).split("\n")[0]).toBe("20 of 20 reached");
  });

  it("looks at what contests read as well, of people and of teams", () => {
    const answered = metric("answered", "count");
    const pk = contest("pk", {
      factors: { answered: highest(when(atLeast(answered, 10), answered, 0)) },
      tieBreakers: [highest(orElse(metric("praise", "count"), 0))],
      prizesPerFactor: [100],
    });
    const teams = contest("teams", {
      entrants: "teams",
      factors: { dsr: highest(lookup(teamMetric("dsr", "points"), bands([[4, 1]], { otherwise: 0 }))) },
    });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [teams], pay: { a: prizeOf(pk) } });
    const people = [{ id: "li", team: "s", answered: 12, praise: 1 }, { id: "wang", team: "s", answered: 15, praise: null }];
    expect(missing(coverage(policy, [{ period: "2026-11", teams: [{ id: "s", dsr: "4.5" }], people }]))).toEqual([
      "band contests.teams.dsr otherwise",
      "branch contests.pk.answered unmet",
    ]);
  });

  it("is told as a table in English and Chinese, what is missing first", () => {
    const seen = coverage(rules, [november]);
    expect(coverageTable(seen).split("\n").slice(0, 5)).toEqual([
      "13 of 20 reached",
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
