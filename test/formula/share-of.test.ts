import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocate,
  atLeast,
  bands,
  contest,
  curve,
  definePolicy,
  evaluate,
  gates,
  highest,
  lookup,
  marginal,
  max,
  metrics,
  minus,
  orElse,
  parameter,
  passed,
  plus,
  prizeOf,
  round,
  scorecard,
  scoreOf,
  settle,
  shareOf,
  teamMean,
  teamMetric,
  teamSum,
  times,
  when,
  type Policy,
} from "../../src/index.js";
import { splits } from "../decimal/apportionments.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { hours, points, gmv, base } = metrics({ person: { hours: "hours", points: "points", gmv: "money", base: "money" } });
const pool = teamMetric("pool", "money");

/** A policy of one line, `share`, and of a base salary that nothing should hold up. */
const paying = (share: unknown, currency = "CNY") => definePolicy({ id: "pool", version: "1", currency, pay: untyped({ base, share }) });
const byHours = paying(shareOf(pool, hours));

interface Rows {
  readonly teams: readonly unknown[];
  readonly people: readonly unknown[];
}

const settled = (policy: Policy | readonly Policy[], { teams, people }: Rows) =>
  settle(policy, untyped({ period: "2026-11", teams, people }));

/** The lines that share, row by row: what is paid where it is settled, else the state. */
const sharesIn = (policy: Policy | readonly Policy[], rows: Rows) =>
  settled(policy, rows).statements.map(
    ({ person, lines: { share } }) => [person, share?.state === "settled" ? share.payable : share?.state]
  );

const faultsIn = (policy: Policy | readonly Policy[], rows: Rows) =>
  settled(policy, rows).statements.map(({ person, lines: { share } }) => [person, share?.faults.map(({ message }) => message)]);

const team = { id: "a", pool: "100.00" };
const row = (id: string | number, hours: unknown, more: object = {}) => ({ id, team: "a", base: 10, hours, ...more });

describe("a pool is shared as others share theirs", () => {
  it.each(splits)("$source", ({ amount, parts }) => {
    const rows = { teams: [{ id: "a", pool: amount }], people: parts.map(([id, weight]) => ({ id, team: "a", base: 0, points: weight })) };
    expect(sharesIn(paying(shareOf(pool, points)), rows)).toEqual(parts.map(([id, , amount]) => [id, amount]));
  });

  it("but TipHaus cuts each share, so that 500.00 becomes 499.98: here the odd cents are paid", () => {
    // "How Do Points Work?", scenario 2, prints 214.28, 214.28 and 71.42. https://learn.tiphaus.com/en/articles/6871906-how-do-points-work
    const people = [["server 1", 3], ["server 2", 3], ["bartender", 1]].map(([id, points]) => ({ id, team: "a", base: 0, points }));
    expect(sharesIn(paying(shareOf(pool, points)), { teams: [{ id: "a", pool: 500 }], people })).toEqual([
      ["server 1", "214.29"],
      ["server 2", "214.28"],
      ["bartender", "71.43"],
    ]);
  });
});

describe("shareOf", () => {
  it("shares by hours, and counts only the person's own team", () => {
    const teams = [team, { id: "b", pool: 30 }];
    const people = [row("li", 10), row("wang", 20), row("zhao", 5, { team: "b" }), row("qian", "0.5", { team: "b" })];
    expect(sharesIn(byHours, { teams, people })).toEqual([["li", "33.33"], ["wang", "66.67"], ["zhao", "27.27"], ["qian", "2.73"]]);
  });

  it("shares equally by 1, the odd cents by row id as text", () => {
    const equally = paying(shareOf(pool, 1));
    expect(sharesIn(equally, { teams: [team], people: [row(9, null), row(10, 0), row("100", -5)] })).toEqual([[9, "33.33"], [10, "33.34"], [
      "100",
      "33.33",
    ]]);
  });

  it("shares by score", () => {
    const card = scorecard("card", { quality: { metric: points, weight: 100, points: curve([[0, 0], [100, 100]]) } }, {});
    const byScore = paying(shareOf(pool, scoreOf(card)));
    const people = [row("li", 0, { points: 90 }), row("wang", 0, { points: 60 }), row("zhao", 0, { points: null })];
    expect(sharesIn(byScore, { teams: [team], people })).toEqual([["li", "60.00"], ["wang", "40.00"], ["zhao", "notApplicable"]]);
  });

  it("shares by any quantity: what is sold above a bound, what a table says of it", () => {
    const people = [row("li", 1, { gmv: 1500 }), row("wang", 1, { gmv: 3000 }), row("zhao", 1, { gmv: 900 })];
    const rows = { teams: [team], people };
    expect(sharesIn(paying(shareOf(pool, max(minus(gmv, 1000), 0))), rows)).toEqual([["li", "20.00"], ["wang", "80.00"], ["zhao", "0.00"]]);
    expect(sharesIn(paying(shareOf(pool, marginal(gmv, [[1000, 1], [2000, 2]]))), rows)).toEqual([["li", "14.29"], ["wang", "85.71"], [
      "zhao",
      "0.00",
    ]]);
    expect(sharesIn(paying(shareOf(pool, lookup(gmv, bands([[1000, 1], [2000, 3]], { otherwise: 0 })))), rows)).toEqual([["li", "25.00"], [
      "wang",
      "75.00",
    ], ["zhao", "0.00"]]);
  });

  it("rounds a pool half-up to the currency's places, and then shares that", () => {
    // 0.5% of 2,001.00 is 10.005.
    const ofSales = paying(shareOf(times(teamSum(gmv), "0.005"), hours));
    expect(sharesIn(ofSales, { teams: [{ id: "a" }], people: [row("li", 1, { gmv: 2000 }), row("wang", 1, { gmv: 1 })] })).toEqual([[
      "li",
      "5.01",
    ], ["wang", "5.00"]]);
  });

  it.each([["JPY", "34", "33"], ["KWD", "33.334", "33.333"]])("has the currency's places: %s", (currency, first, other) => {
    const people = [row("li", 1), row("wang", 1), row("zhao", 1)];
    expect(sharesIn(paying(shareOf(pool, hours), currency), { teams: [{ id: "a", pool: 100 }], people })).toEqual([["li", first], [
      "wang",
      other,
    ], ["zhao", other]]);
  });

  it("mirrors a pool under zero, as a loss is shared", () => {
    const people = [row("li", 1), row("wang", 2), row("zhao", 0)];
    expect(sharesIn(byHours, { teams: [{ id: "a", pool: "-100" }], people })).toEqual([["li", "-33.33"], ["wang", "-66.67"], [
      "zhao",
      "0.00",
    ]]);
  });

  it("of a pool of 0 is 0.00 for everybody", () => {
    expect(sharesIn(byHours, { teams: [{ id: "a", pool: 0 }], people: [row("li", 1), row("wang", 2)] })).toEqual([["li", "0.00"], [
      "wang",
      "0.00",
    ]]);
  });

  it("takes each stint for a row, and the person has the sum", () => {
    const teams = [team, { id: "b", pool: 60 }];
    const people = [
      row("li-1", 1, { person: "li" }),
      row("wang", 1),
      row("li-2", 2, { person: "li" }),
      row("li-3", 5, { person: "li", team: "b" }),
    ];
    const { statements } = settled(byHours, { teams, people });
    expect(statements.map(({ person, lines }) => [person, lines.share?.payable])).toEqual([["li", "135.00"], ["wang", "25.00"]]);
    expect(statements[0]?.stints.map(({ id, lines }) => [id, lines.share?.payable])).toEqual([["li-1", "25.00"], ["li-2", "50.00"], [
      "li-3",
      "60.00",
    ]]);
  });

  it("is a quantity like any other", () => {
    const half = paying(plus(times(shareOf(pool, hours), "0.5"), when(atLeast(shareOf(pool, hours), 60), 1, 0)));
    expect(sharesIn(half, { teams: [team], people: [row("li", 1), row("wang", 2)] })).toEqual([["li", "16.67"], ["wang", "34.34"]]);
    expect(sharesIn(paying(orElse(shareOf(pool, hours), 7)), { teams: [team], people: [row("li", null), row("wang", 2)] })).toEqual([[
      "li",
      "7.00",
    ], ["wang", "100.00"]]);
  });
});

describe("a share that is not applicable", () => {
  it("is that of a row whose own measure is: the others share all of it", () => {
    const { statements } = settled(byHours, { teams: [team], people: [row("li", null), row("wang", 1), row("zhao", 2)] });
    expect(statements.map(({ lines: { share } }) => [share?.state, share?.payable])).toEqual([
      ["notApplicable", "0.00"],
      ["settled", "33.33"],
      ["settled", "66.67"],
    ]);
    expect(statements[0]?.payable).toBe("10.00");
    expect(statements[0]?.provisional).toBe(false);
  });

  it("has the reason of that measure", () => {
    const { statements } = settled(byHours, { teams: [team], people: [row("li", null), row("wang", 1)] });
    expect(statements[0]?.lines.share?.reason).toEqual({
      code: "null_reading",
      id: "hours",
      path: ["people", "li", "hours"],
      message: "hours is not applicable: it is null",
    });
  });

  it("is everybody's where there is nothing but zeros, or nothing at all", () => {
    for (const measured of [[0, "0.0"], [null, null], [0, null]]) {
      const people = [row("li", measured[0]), row("wang", measured[1])];
      expect(sharesIn(byHours, { teams: [team], people })).toEqual([["li", "notApplicable"], ["wang", "notApplicable"]]);
      expect(settled(byHours, { teams: [team], people }).statements[0]?.lines.share?.reason?.code).toBe("no_rows");
    }
  });

  it("is not that of who worked nothing where others did: a share of zero is 0.00", () => {
    expect(sharesIn(byHours, { teams: [team], people: [row("li", 0), row("wang", 1)] })).toEqual([["li", "0.00"], ["wang", "100.00"]]);
  });

  it("is everybody's where the pool is not applicable, with the pool's reason", () => {
    const { statements } = settled(byHours, {
      teams: [{ id: "a", pool: null }, { id: "b", pool: 5 }],
      people: [row("li", 1), row("wang", null), row("zhao", 1, { team: "b" })],
    });
    expect(statements.map(({ lines: { share } }) => share?.state)).toEqual(["notApplicable", "notApplicable", "settled"]);
    expect(statements[0]?.lines.share?.reason).toEqual({
      code: "null_reading",
      id: "pool",
      path: ["teams", "a", "pool"],
      message: "pool is not applicable: it is null",
    });
  });
});

describe("a fault in a share", () => {
  it("is a share under zero, which names its row, in every share of the team and in nothing else", () => {
    const rows = { teams: [team, { id: "b", pool: 50 }], people: [row("li", 3), row("wang", "-0.5"), row("zhao", 1, { team: "b" })] };
    const message = "pay.share: not positive: got -0.5, expected a share of zero or more for wang";
    expect(faultsIn(byHours, rows)).toEqual([["li", [message]], ["wang", [message]], ["zhao", []]]);
    expect(settled(byHours, rows).statements.map(({ payable, pending }) => [payable, pending])).toEqual([
      ["10.00", ["share"]],
      ["10.00", ["share"]],
      ["60.00", []],
    ]);
  });

  it("names every row with a share under zero", () => {
    expect(faultsIn(byHours, { teams: [team], people: [row("li", -1), row("wang", 1), row(7, -2)] })[1]?.[1]).toEqual([
      "pay.share: not positive: got -1, expected a share of zero or more for li",
      "pay.share: not positive: got -2, expected a share of zero or more for 7",
    ]);
  });

  it("is one under zero whatever the pool comes to: orElse does not pay it away", () => {
    const orFifty = paying(orElse(shareOf(pool, hours), 50));
    const rows = (of: unknown) => ({ teams: [{ id: "a", pool: of }], people: [row("li", -1), row("wang", 1)] });
    expect(sharesIn(orFifty, rows(null))).toEqual([["li", "pending"], ["wang", "pending"]]);
    expect(faultsIn(orFifty, rows(null))[1]?.[1]).toEqual([
      "pay.share: not positive: got -1, expected a share of zero or more for li",
    ]);
    expect(faultsIn(byHours, rows("1,000"))[1]?.[1]).toEqual([
      "teams.a.pool: not a number: got \"1,000\", expected a number (money) or null, such as 12.5 or \"12.50\"; write thousands without commas",
      "pay.share: not positive: got -1, expected a share of zero or more for li",
    ]);
  });

  it("is one under zero beside the others' faults", () => {
    expect(faultsIn(byHours, { teams: [team], people: [row("li", -1), row("wang", "x"), row("zhao", null)] })[2]?.[1]).toEqual([
      "people.wang.hours: not a number: got \"x\", expected a number (hours) or null, such as 12.5 or \"12.50\"",
      "pay.share: not positive: got -1, expected a share of zero or more for li",
    ]);
  });

  it("is not a share of zero that was rounded from under zero: −0 is 0", () => {
    const rounded = paying(shareOf(pool, round(points, { places: 0 })));
    expect(sharesIn(rounded, { teams: [team], people: [row("li", 1, { points: "-0.4" }), row("wang", 1, { points: 3 })] })).toEqual([[
      "li",
      "0.00",
    ], ["wang", "100.00"]]);
    const turned = paying(shareOf(pool, times(hours, -1)));
    expect(sharesIn(turned, { teams: [team], people: [row("li", 0), row("wang", -3)] })).toEqual([["li", "0.00"], ["wang", "100.00"]]);
  });

  it("is a colleague's reading that is missing or unreadable, named in the share of each", () => {
    const people = [row("li", 1), row("wang", "8h"), row("zhao", undefined), row("qian", null)];
    const messages = [
      "people.wang.hours: not a number: got \"8h\", expected a number (hours) or null, such as 12.5 or \"12.50\"",
      "people.zhao.hours: missing reading: got nothing, expected a number (hours) or null",
    ];
    expect(faultsIn(byHours, { teams: [team], people })).toEqual([["li", messages], ["wang", messages], ["zhao", messages], [
      "qian",
      messages,
    ]]);
  });

  it("names the row also where a colleague's figure grows too large, whichever row comes first", () => {
    const large = paying(shareOf(pool, times(hours, "100000000000000")));
    const people = [row("li", 3), row("wang", 11)];
    const ofLi = (rows: readonly unknown[]) =>
      new Map(faultsIn(large, { teams: [team], people: rows }).map(([person, faults]) => [person, faults])).get("li");
    expect(ofLi(people)).toHaveLength(1);
    expect(String(ofLi(people))).toContain("wang");
    expect(ofLi(people.toReversed())).toEqual(ofLi(people));
  });

  it("in a sum over the team likewise: the row is named, whichever comes first", () => {
    const large = paying(teamSum(times(gmv, "100000000000000")));
    const people = [row("li", 1, { gmv: 3 }), row("wang", 1, { gmv: 11 })];
    const ofLi = (rows: readonly unknown[]) =>
      new Map(faultsIn(large, { teams: [team], people: rows }).map(([person, faults]) => [person, faults])).get("li");
    expect(String(ofLi(people))).toContain("wang");
    expect(ofLi(people.toReversed())).toEqual(ofLi(people));
  });

  it("is the pool's, together with those of the rows", () => {
    expect(faultsIn(byHours, { teams: [{ id: "a", pool: "1,000" }], people: [row("li", 1), row("wang", "x")] })[0]?.[1]).toEqual([
      "teams.a.pool: not a number: got \"1,000\", expected a number (money) or null, such as 12.5 or \"12.50\"; write thousands without commas",
      "people.wang.hours: not a number: got \"x\", expected a number (hours) or null, such as 12.5 or \"12.50\"",
    ]);
    // A fault and what is not applicable: the fault comes out.
    expect(sharesIn(byHours, { teams: [{ id: "a", pool: null }], people: [row("li", 1), row("wang", "x")] })).toEqual([["li", "pending"], [
      "wang",
      "pending",
    ]]);
  });

  it("is a team that is not known, claimed twice or not named: of the row alone", () => {
    const teams = [team, { id: "b", pool: 1 }, { id: "b", pool: 2 }];
    const people = [
      row("li", 1),
      row("wang", 1, { team: "c" }),
      row("zhao", 1, { team: "b" }),
      row("qian", 1, { team: null }),
      row("sun", 1, { team: undefined }),
    ];
    expect(faultsIn(byHours, { teams, people })).toEqual([
      ["li", []],
      ["wang", ["people.wang.team: unknown team: got \"c\", expected the id of a team of the period"]],
      ["zhao", ["people.zhao.team: ambiguous team: got \"b\", expected a team that one row describes"]],
      ["qian", ["people.qian.team: unknown team: got no team, expected the id of a team of the period"]],
      ["sun", ["people.sun.team: unknown team: got no team, expected the id of a team of the period"]],
    ]);
  });

  it.each(["null", "undefined", "__proto__"])("is no matter of rows without a team, also where the team is called %s", (name) => {
    const people = [row("li", 1, { team: name }), row("wang", 1, { team: null }), row("zhao", 1, { team: undefined })];
    expect(sharesIn(byHours, { teams: [{ id: name, pool: 100 }], people })).toEqual([["li", "100.00"], ["wang", "pending"], [
      "zhao",
      "pending",
    ]]);
  });

  it("is a row of the team that was rejected: nobody knows whose share it would have been", () => {
    const unusable = [row("li", 1), { team: "a", hours: 4 }, row("wang", 1, { team: "b" })];
    const rows = { teams: [team, { id: "b", pool: 50 }], people: unusable };
    expect(faultsIn(byHours, rows)).toEqual([
      ["li", ["people.id: invalid id: got nothing, expected text that is not blank, or a safe integer"]],
      ["wang", []],
    ]);
    const twice = [row("zhao", 2), row("li", 1), row("zhao", 3)];
    expect(sharesIn(byHours, { teams: [team], people: twice })).toEqual([["li", "pending"]]);
    expect(faultsIn(byHours, { teams: [team], people: twice.toReversed() })).toEqual(faultsIn(byHours, { teams: [team], people: twice }));
    const nobody = [row("li", 1), row("zhao", 2, { person: {} })];
    expect(sharesIn(byHours, { teams: [team], people: nobody })).toEqual([["li", "pending"]]);
    const unknownPolicy = [row("li", 1), row("zhao", 2, { policy: "no such" })];
    expect(sharesIn(byHours, { teams: [team], people: unknownPolicy })).toEqual([["li", "pending"]]);
  });

  it("is no matter of a rejected row that names no team, or another one", () => {
    const people = [row("li", 1), { hours: 4 }, "wang", null, [], { id: null, team: "b" }, { id: "", team: "no such" }];
    expect(sharesIn(byHours, { teams: [team, { id: "b", pool: 1 }], people })).toEqual([["li", "100.00"]]);
  });
});

describe("the pool is the same for the whole team", () => {
  const perPerson = parameter("own", "money", 100, { per: "person" });
  const card = scorecard("card", { quality: { metric: points, weight: 100, points: curve([[0, 0], [100, 100]]) } }, {});
  const race = contest("race", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [10] });
  const refusal =
    "pay.share.quantity.pool: misplaced: got something of one person, expected what is the same for the whole team: its readings, parameters, sums over it";

  it.each<[string, unknown]>([
    ["a person's reading", gmv],
    ["a reading of a person below it", times(plus(pool, gmv), "0.5")],
    ["a reading of a person in a condition", when(atLeast(hours, 1), pool, 0)],
    ["a parameter that a person's row may override", perPerson],
    ["a person's score", times(pool, lookup(scoreOf(card), bands([[60, 1]], { otherwise: 0 })))],
    ["a prize", prizeOf(race, "gmv")],
    ["a share", shareOf(pool, hours)],
  ])("so it is refused that reads %s", (_, whole) => {
    expect(thrownFaults(() => paying(shareOf(untyped(whole), hours))).map(({ message }) => message)).toEqual([refusal]);
  });

  it.each<[string, unknown, string]>([
    ["a reading of the team", pool, "100.00"],
    ["a parameter of the policy", parameter("fixed", "money", 80), "80.00"],
    ["a parameter that the team's row may override", parameter("own", "money", 80, { per: "team" }), "70.00"],
    ["a sum over the team", times(teamSum(gmv), "0.01"), "40.00"],
    ["a mean over the team", teamMean(gmv, { places: 2 }), "2000.00"],
    ["readings of a person within a sum", teamSum(when(atLeast(hours, 2), gmv, 0)), "3000.00"],
    ["a choice by readings of the team", when(atLeast(teamSum(gmv), pool), times(pool, 2), 0), "200.00"],
    ["tiers of a sum", marginal(teamSum(gmv), [[0, "0.01"], [1000, "0.02"]]), "70.00"],
    ["a fallback", orElse(teamMetric("none", "money"), 5), "5.00"],
  ])("but it may read %s", (_, whole, sum) => {
    const people = [row("li", 1, { gmv: 1000 }), row("wang", 3, { gmv: 3000 })];
    const parts = sharesIn(paying(shareOf(untyped(whole), hours)), { teams: [{ ...team, own: 70, none: null }], people });
    expect(parts).toEqual(allocate(sum, [{ key: "li", weight: 1 }, { key: "wang", weight: 3 }]).map(({ key, amount }) => [key, amount]));
  });

  it("and may depend on gates that read nothing of a person", () => {
    const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
    const gated = paying(shareOf(when(passed(shop), pool, 0), hours));
    expect(sharesIn(gated, { teams: [{ ...team, dsr: "4.8" }], people: [row("li", 1), row("wang", 1)] })).toEqual([["li", "50.00"], [
      "wang",
      "50.00",
    ]]);
  });

  it("and on no gates that do", () => {
    const own = gates("own", { hours: atLeast(hours, 1) });
    expect(thrownFaults(() => paying(shareOf(when(passed(own), pool, 0), hours))).map(({ message }) => message)).toEqual([refusal]);
  });

  it("and may be a plain number, as every quantity", () => {
    expect(thrownFaults(() => paying(shareOf(untyped(100), hours)))).toEqual([]);
  });

  it("and is money", () => {
    expect(thrownFaults(() => paying(shareOf(untyped(teamMetric("cases", "count")), hours))).map(({ message }) => message)).toEqual([
      "pay.share.quantity.pool: unit mismatch: got count, expected a quantity in money",
    ]);
  });

  it("by something whose own units go together", () => {
    expect(thrownFaults(() => paying(shareOf(pool, plus(hours, untyped(points))))).map(({ message }) => message)).toEqual([
      "pay.share.quantity.by: unit mismatch: got hours and points, expected one unit: cannot add hours and points",
    ]);
  });

  it("so a row alone has no share of it", () => {
    expect(thrownFaults(() => evaluate(untyped(shareOf(pool, hours)), untyped({ pool: 1, hours: 1 }))).map(({ message }) => message))
      .toEqual([
        "misplaced: got shareOf, expected what reads one row alone: this reads the other people: use settle",
      ]);
  });
});

describe("under another policy of the settlement", () => {
  const agents = definePolicy({ id: "agent", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.01") } });
  const leadBy = (share: unknown) => definePolicy({ id: "lead", version: "1", currency: "CNY", pay: untyped({ share }) });
  const lead = leadBy(times(teamSum(gmv, { under: "agent" }), "0.001"));
  const teams = [team, { id: "b", pool: 50 }];
  const agent = (id: string, sold: unknown, of = "a") => ({ id, team: of, policy: "agent", gmv: sold });
  const chief = (id: string, of = "a") => ({ id, team: of, policy: "lead", gmv: "not read" });
  const people = [chief("ada"), agent("li", 70000), agent("wang", 50000), agent("zhao", 10000, "b"), chief("bob", "b")];
  const leads = (policies: readonly Policy[], rows: readonly unknown[]) =>
    settled(policies, { teams, people: rows }).statements.flatMap(({ person, policy, lines: { share } }) =>
      policy === "lead" ? [[person, share?.state === "settled" ? share.payable : share?.state] as const] : []
    );

  it("a lead is paid by what the agents of their own team sold", () => {
    expect(leads([lead, agents], people)).toEqual([["ada", "120.00"], ["bob", "10.00"]]);
    expect(leads([agents, lead], people.toReversed())).toEqual([["bob", "10.00"], ["ada", "120.00"]]);
  });

  it("by the mean of what they sold, of those who have it", () => {
    const byMean = leadBy(times(teamMean(gmv, { places: 2, under: "agent" }), "0.01"));
    expect(leads([byMean, agents], [...people, agent("qian", null)])).toEqual([["ada", "600.00"], ["bob", "100.00"]]);
  });

  it("and not at all where there are no agents in the team", () => {
    expect(leads([lead, agents], [chief("ada"), agent("zhao", 1, "b")])).toEqual([["ada", "notApplicable"]]);
  });

  it("names are that policy's: its places, its parameters, its scorecards", () => {
    const rate = parameter("rate", "ratio", "0.5");
    const ofAgents = definePolicy({ id: "agent", version: "1", currency: "CNY", pay: { commission: times(gmv, rate) } });
    const ofLeads = definePolicy({
      id: "lead",
      version: "1",
      currency: "CNY",
      pay: { own: times(base, parameter("rate", "ratio", 3)), share: times(teamSum(times(gmv, rate), { under: "agent" }), "0.1") },
    });
    const rows = people.map((each) => (each.policy === "lead" ? { ...each, base: 1 } : each));
    expect(leads([ofLeads, ofAgents], rows)).toEqual([["ada", "6000.00"], ["bob", "500.00"]]);
  });

  it("a fault in one of the agents is the lead's, and names the agent", () => {
    const rows = [chief("ada"), agent("li", "1,000"), agent("zhao", 10000, "b"), chief("bob", "b")];
    expect(leads([lead, agents], rows)).toEqual([["ada", "pending"], ["bob", "10.00"]]);
    const [ada] = settled([lead, agents], { teams, people: rows }).statements;
    expect(ada?.lines.share?.faults.map(({ path }) => path)).toEqual([["people", "li", "gmv"]]);
  });

  it("a rejected row of the team counts under the policy that it names, and under every policy where it names none", () => {
    const rejected = (policy: unknown) => [chief("ada"), agent("li", 1000), { id: null, team: "a", policy, gmv: 1 }];
    expect(leads([lead, agents], rejected("agent"))).toEqual([["ada", "pending"]]);
    expect(leads([lead, agents], rejected("lead"))).toEqual([["ada", "1.00"]]);
    expect(leads([lead, agents], rejected("agnt"))).toEqual([["ada", "pending"]]);
    expect(leads([lead, agents], rejected(undefined))).toEqual([["ada", "pending"]]);
  });

  it("a share is not applicable to a row that is not among those gone over, and is no part of the pool", () => {
    const sharing = leadBy(shareOf(pool, gmv, { under: "agent" }));
    const own = definePolicy({ id: "agent", version: "1", currency: "CNY", pay: { share: shareOf(pool, gmv) } });
    expect(sharesIn([sharing, own], { teams, people })).toEqual([
      ["ada", "notApplicable"],
      ["li", "58.33"],
      ["wang", "41.67"],
      ["zhao", "50.00"],
      ["bob", "notApplicable"],
    ]);
  });

  it("and does not say that it is not applicable to anybody, where agents have theirs", () => {
    const sharing = leadBy(shareOf(pool, gmv, { under: "agent" }));
    const [ada] = settled([sharing, agents], { teams, people }).statements;
    expect(ada?.lines.share?.reason?.message).not.toMatch(/anybody/);
  });

  it("a share under one's own policy, named, is the same share", () => {
    const named = definePolicy({
      id: "agent",
      version: "1",
      currency: "CNY",
      pay: { sold: gmv, share: shareOf(pool, gmv, { under: "agent" }) },
    });
    const plain = definePolicy({ id: "agent", version: "1", currency: "CNY", pay: { sold: gmv, share: shareOf(pool, gmv) } });
    const rows = { teams, people: people.filter(({ policy }) => policy === "agent") };
    expect(sharesIn(named, rows)).toEqual(sharesIn(plain, rows));
  });

  const faultsOf = (policies: Policy | readonly Policy[]) => thrownFaults(() => settled(policies, { teams: [], people: [] }));

  it("a policy that the settlement does not have is a fault when it is settled, and not before", () => {
    const sharing = leadBy(shareOf(pool, gmv, { under: "agent" }));
    for (const policy of [lead, sharing]) {
      for (const policies of [policy, [policy], [policy, byHours]]) {
        expect(faultsOf(policies).map(({ code, value, expected }) => [code, value, expected])).toEqual([
          ["unknown_policy", "\"agent\"", { code: "the_id_of_a_policy_of_the_settlement" }],
        ]);
      }
    }
  });

  it("and is told at the field that names it", () => {
    const placed = leadBy(plus(times(teamSum(gmv, { under: "agnt" }), "0.001"), shareOf(pool, gmv, { under: "agnt" })));
    // A line stands in a path by its name or by its position.
    const below = (place: unknown, step: string | number): unknown => {
      if (Array.isArray(place) && typeof step === "string") return place.find((line: { readonly name: string }) => line.name === step);
      return typeof place === "object" && place !== null ? Reflect.get(place, step) : undefined;
    };
    const paths = faultsOf([placed, agents]).map(({ path }) => path);
    expect(paths.map(([policy, ...steps]) => [policy, steps.at(-1), steps.reduce(below, placed)])).toEqual([["lead", "under", "agnt"], [
      "lead",
      "under",
      "agnt",
    ]]);
  });

  it("a metric that the policy does not have is a fault when it is settled, all of them at once", () => {
    const wrong = leadBy(plus(
      times(teamSum(metrics({ person: { sales: "money" } }).sales, { under: "agent" }), "0.001"),
      shareOf(pool, hours, { under: "agent" }),
    ));
    expect(faultsOf([wrong, agents]).map(({ message }) => message)).toEqual([
      "lead.pay.share.quantity.parts[0].left.quantity.id: unknown name: got \"sales\", expected a metric of the policy",
      "lead.pay.share.quantity.parts[1].by.id: unknown name: got \"hours\", expected a metric of the policy",
    ]);
    expect(faultsOf([agents, wrong])).toHaveLength(2);
  });

  it("units are known once the policies are: hours of the agents are no pay", () => {
    const withHours = definePolicy({
      id: "agent",
      version: "1",
      currency: "CNY",
      pay: { wage: times(base, lookup(hours, bands([[1, 1]], { otherwise: 0 }))) },
    });
    expect(faultsOf([leadBy(teamSum(hours, { under: "agent" })), withHours]).map(({ message }) => message)).toEqual([
      "lead.pay.share.quantity: unit mismatch: got hours, expected a quantity in money",
    ]);
  });

  it("a name that is blank is a fault at once", () => {
    expect(thrownFaults(() => leadBy(shareOf(pool, gmv, { under: " " }))).map(({ message }) => message)).toEqual([
      "pay.share.quantity.under: invalid text: got \" \", expected text that is not blank",
    ]);
  });

  it("an amount in one currency is not paid in another", () => {
    const inYen = definePolicy({ id: "lead", version: "1", currency: "JPY", pay: { share: teamSum(gmv, { under: "agent" }) } });
    expect(faultsOf([inYen, agents])).not.toEqual([]);
  });
});

describe("for any team", () => {
  const cents = fc.integer({ min: -100_000, max: 1_000_000 }).map((amount) => (amount / 100).toFixed(2));
  const measures = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 9 }).map((quarters) => (quarters / 4).toFixed(2)), weight: 5 }, {
    arbitrary: fc.constant(null),
    weight: 1,
  });
  const ids = fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 3 }).filter((id) => id.trim() !== "" && !id.includes("\0")),
  );
  const members = fc.uniqueArray(fc.record({ id: ids, hours: measures }), { minLength: 1, maxLength: 8, selector: ({ id }) => String(id) });
  const rowsOf = (people: readonly { readonly id: string | number; readonly hours: string | null }[]) =>
    people.map(({ id, hours }) => row(id, hours));

  it("a share is that of allocate, by row id, of those who have a measure", () => {
    fc.assert(fc.property(cents, members, (amount, people) => {
      const measured = people.filter(({ hours }) => hours !== null);
      const isShared = measured.some(({ hours }) => Number(hours) > 0);
      const expected = new Map(isShared
        ? allocate(amount, measured.map(({ id, hours }) => ({ key: String(id), weight: hours ?? 0 }))).map(
          ({ key, amount }) => [key, amount]
        )
        : []);
      expect(sharesIn(byHours, { teams: [{ id: "a", pool: amount }], people: rowsOf(people) }))
        .toEqual(people.map(({ id }) => [id, expected.get(String(id)) ?? "notApplicable"]));
    }));
  });

  it("the shares sum to the pool, and the totals of the settlement say so", () => {
    fc.assert(fc.property(cents, members, (amount, people) => {
      fc.pre(people.some(({ hours }) => Number(hours) > 0));
      expect(settled(byHours, { teams: [{ id: "a", pool: amount }], people: rowsOf(people) }).totals[0]?.lines.share)
        .toBe(amount.replace(/^-0\.00$/, "0.00"));
    }));
  });

  it("the order of the rows changes no share", () => {
    const orders = members.chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })));
    fc.assert(fc.property(cents, orders, (amount, [people, shuffled]) => {
      const shares = (rows: typeof people) =>
        new Map(sharesIn(byHours, { teams: [{ id: "a", pool: amount }], people: rowsOf(rows) }).map(([id, share]) => [id, share]));
      expect(shares(shuffled)).toEqual(shares(people));
    }));
  });

  it("what others of the period do in other teams changes no share", () => {
    fc.assert(fc.property(cents, members, members, (amount, people, others) => {
      const elsewhere = others.map(({ id, hours }) => row(`other-${id}`, hours, { team: "b" }));
      const teams = [{ id: "a", pool: amount }, { id: "b", pool: 99 }];
      expect(sharesIn(byHours, { teams, people: [...rowsOf(people), ...elsewhere] }).slice(0, people.length))
        .toEqual(sharesIn(byHours, { teams, people: rowsOf(people) }));
    }));
  });
});
