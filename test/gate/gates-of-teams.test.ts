import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  definePolicy,
  gates,
  metric,
  passed,
  scorecard,
  curve,
  scoreOf,
  settle,
  shareOf,
  teamCount,
  teamMean,
  teamMetric,
  teamMin,
  teamSum,
  times,
  voidedBy,
  when,
  type Gates,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
const dsr = teamMetric("dsr", "points");
const card = scorecard("card", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [1000, 100]]) } });
const staffed = gates("staffed", { heads: atLeast(teamCount(), 2) });

/** Under a policy that pays whoever's gates pass. */
const month = (set: Gates, people: readonly object[], teams: readonly object[] = [{ id: "a", dsr: "4.8" }, { id: "b", dsr: "4.6" }]) => {
  const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(set, 100) } });
  return settle(policy, untyped({ period: "2026-11", teams, people }));
};
const people = [
  { id: "li", team: "a", gmv: 700, target: 600 },
  { id: "wang", team: "a", gmv: 500, target: 600 },
  { id: "zhao", team: "b", gmv: 900, target: 600 },
];

describe("a gate set that reads nothing of one person", () => {
  // Worked by hand: 1200 and 900 sold, 2 and 1 people, means of 600.00 and 900.00, and who reached 600: 1 and 1.
  it.each<[string, Gates, readonly string[], readonly string[]]>([
    ["the team's sum", gates("g", { sum: atLeast(teamSum(gmv), 1000) }), ["passed", "failed"], ["100.00", "100.00", "0.00"]],
    ["a sum that is just reached", gates("g", { sum: atLeast(teamSum(gmv), 900) }), ["passed", "passed"], ["100.00", "100.00", "100.00"]],
    ["its mean", gates("g", { mean: atLeast(teamMean(gmv, { places: 2 }), "600.01") }), ["failed", "passed"], ["0.00", "0.00", "100.00"]],
    ["its least", gates("g", { least: atLeast(teamMin(gmv), 501) }), ["failed", "passed"], ["0.00", "0.00", "100.00"]],
    ["how many reached what is their own", gates("g", { all: atLeast(teamCount(atLeast(gmv, target)), teamCount()) }), [
      "failed",
      "passed",
    ], ["0.00", "0.00", "100.00"]],
    ["how many there are", staffed, ["passed", "failed"], ["100.00", "100.00", "0.00"]],
    ["another set of the team", gates("g", { staffed: passed(staffed), dsr: atLeast(dsr, "4.7") }), ["passed", "failed"], [
      "100.00",
      "100.00",
      "0.00",
    ]],
    [
      "a sum beside a reading of the team",
      gates("g", { sum: atLeast(teamSum(gmv), 900), dsr: atLeast(dsr, "4.7") }),
      ["passed", "failed"],
      [
        "100.00",
        "100.00",
        "0.00",
      ],
    ],
    ["the sum of scores", gates("g", { scores: atLeast(teamSum(scoreOf(card)), "120.00") }), ["passed", "failed"], [
      "100.00",
      "100.00",
      "0.00",
    ]],
  ])("is reported with the team: %s", (_, set, ofTeams, paid) => {
    const { teams, statements } = month(set, people);
    expect(teams.map(({ gates: of }) => Object.values(of).at(-1)?.state)).toEqual(ofTeams);
    expect(statements.map(({ payable }) => payable)).toEqual(paid);
    expect(statements.map(({ gates: of }) => of)).toEqual([{}, {}, {}]);
  });

  it.each<[string, Gates]>([
    ["a person's reading beside a sum", gates("g", { above: atLeast(gmv, teamMean(gmv, { places: 2 })) })],
    ["a person's part of what is the team's", gates("g", { part: atLeast(shareOf(teamSum(gmv), 1), 1) })],
    ["a set that reads something of a person", gates("g", { own: passed(gates("own", { gmv: atLeast(gmv, 1) })) })],
    ["a score of a person", gates("g", { score: atLeast(scoreOf(card), 1) })],
  ])("but not: %s", (_, set) => {
    const { teams, statements } = month(set, people);
    expect(teams.map(({ gates: of }) => Object.keys(of))).toEqual([[], []]);
    expect(statements.every(({ gates: of }) => Object.keys(of ?? {}).includes("g"))).toBe(true);
  });

  it("is not applicable where nobody is in the team, and faulty where a row is; without a team, the person's line says so", () => {
    const set = gates("g", { sum: atLeast(teamSum(gmv), 1), heads: atLeast(0, teamCount()) });
    const { teams, statements } = month(
      set,
      [{ id: 1, team: "a", gmv: "?" }, { id: 2, team: "a", gmv: 5 }, { id: 3, team: null, gmv: 5 }],
    );
    expect(teams.map(({ gates: of }) => of)).toMatchObject([
      { g: { state: "failed", failed: ["heads"], gates: { sum: { state: "faulty", faults: [{ path: ["people", "1", "gmv"] }] } } } },
      { g: { state: "failed", failed: ["sum"], gates: { sum: { notApplicable: true }, heads: { state: "passed", margin: "0" } } } },
    ]);
    expect(statements.map(({ lines }) => lines.bonus.state)).toEqual(["settled", "settled", "pending"]);
  });

  it("holds what is paid by it together: a gate over the team pays all of it or none, whoever is asked first", () => {
    const row = fc.record({ team: fc.constantFrom("a", "b"), gmv: fc.constantFrom(0, 300, 500, 1000, null) });
    const rows = fc.array(row, { maxLength: 6 }).map((all) => all.map((each, index) => ({ id: `p${index}`, target: 0, ...each })));
    const set = gates("g", { sum: atLeast(teamSum(gmv), 1000) });
    fc.assert(
      fc.property(rows, (drawn) => {
        const held = month(set, drawn);
        expect(month(set, drawn.toReversed()).statements.toReversed()).toEqual(held.statements);
        const sums = new Map(["a", "b"].map((team) => [
          team,
          drawn.reduce((sum, each) => sum + (each.team === team ? (each.gmv ?? 0) : 0), 0),
        ]));
        expect(held.statements.map(({ payable }) => payable))
          .toEqual(drawn.map(({ team }) => ((sums.get(team) ?? 0) >= 1000 ? "100.00" : "0.00")));
        expect(held.teams.map(({ gates: of }) => of))
          .toMatchObject([...sums.values()].map((sum) => ({ g: { state: sum >= 1000 ? "passed" : "failed" } })));
      }),
      { numRuns: 100 },
    );
  });

  it("may stand in a condition of a line that is shared", () => {
    const pool = when(passed(staffed), times(teamSum(gmv), "0.01"), 0);
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { share: shareOf(pool, target) } });
    const { statements } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }, { id: "b" }], people }));
    expect(statements.map(({ payable }) => payable)).toEqual(["6.00", "6.00", "0.00"]);
  });
});
