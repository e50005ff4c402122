import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  between,
  contest,
  definePolicy,
  diffPolicies,
  equals,
  evaluate,
  explain,
  explanationText,
  highest,
  lessThan,
  metrics,
  minus,
  orElse,
  passed,
  gates,
  perUnit,
  plus,
  prorate,
  rankOf,
  ratio,
  settle,
  shareOf,
  teamCount,
  teamMax,
  teamMin,
  times,
  when,
  type LineEntry,
  type LineResult,
  type Quantity,
  type PolicyDefinition,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { gmv, calls, orders, listening, base, days, fines } = metrics({
  person: { gmv: "money", calls: "count", orders: "count", listening: "points", base: "money", days: "days", fines: "money" },
});
const teams = [{ id: "a" }, { id: "b" }];

const policyOf = (line: LineEntry) => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: untyped(line) } });

/** What a line of one formula comes to for each person. */
function paid(line: LineEntry, people: readonly object[]): readonly LineResult[] {
  return settle(policyOf(line), untyped({ period: "2026-11", teams, people })).statements.map(({ lines }) => lines.line);
}

/** Rows of team a with these amounts sold. */
const sold = (...amounts: readonly unknown[]) => amounts.map((amount, id) => ({ id, team: "a", gmv: amount }));
const firstOf = (line: LineEntry, people: readonly object[]) => paid(line, people)[0];

/** A count as an amount of money, so that a line can show it. */
const shown = (count: Quantity<"count">) => perUnit(count, 1);

describe("teamMin and teamMax", () => {
  // Worked by hand.
  it.each<[string, readonly unknown[], string | null, string | null]>([
    ["of three", [70000, "50000.50", 900], "900.00", "70000.00"],
    ["in another order", [900, 70000, "50000.50"], "900.00", "70000.00"],
    ["of one alone", ["12.34"], "12.34", "12.34"],
    ["of equals", [500, 500, 500], "500.00", "500.00"],
    ["one who sold nothing", [0, 500], "0.00", "500.00"],
    ["below zero: more came back than was sold", ["-20.01", 0, 5], "-20.01", "5.00"],
    ["all below zero", [-3, -2, -1], "-3.00", "-1.00"],
    ["minus zero is zero", ["-0", "0"], "0.00", "0.00"],
    ["a cent apart", ["99.99", "100.00"], "99.99", "100.00"],
    ["who has no figure is left out", [null, 30, 20], "20.00", "30.00"],
    ["and so is each of several", [null, null, 7], "7.00", "7.00"],
    ["nobody has one", [null, null], null, null],
    ["the most digits there may be", ["999999999999999", "-999999999999999"], "-999999999999999.00", "999999999999999.00"],
    ["a number and its text", [10, "10.00", 9], "9.00", "10.00"],
  ])("of the team: %s", (_, amounts, least, most) => {
    expect(firstOf(teamMin(gmv), sold(...amounts))?.amount).toBe(least);
    expect(firstOf(teamMax(gmv), sold(...amounts))?.amount).toBe(most);
  });

  it("of each person's own team", () => {
    const people = [...sold(5, 9), { id: "z", team: "b", gmv: 1 }];
    expect(paid(teamMin(gmv), people).map(({ amount }) => amount)).toEqual(["5.00", "5.00", "1.00"]);
    expect(paid(teamMax(gmv), people).map(({ amount }) => amount)).toEqual(["9.00", "9.00", "1.00"]);
  });

  it("are not applicable where the quantity is so in every row, with the reason", () => {
    for (const line of [teamMin(gmv), teamMax(gmv)]) {
      expect(firstOf(line, sold(null))).toMatchObject({ state: "notApplicable", reason: { code: "no_rows", why: "nobody" } });
    }
  });

  it("have a fault where one row has one, and name it", () => {
    for (const line of [teamMin(gmv), teamMax(gmv)]) {
      const lines = paid(line, [...sold(5, "?"), { id: "z", team: "b", gmv: 1 }]);
      expect(lines.map(({ state, faults }) => [state, faults.map(({ path }) => path.join("."))])).toEqual([
        ["pending", ["people.1.gmv"]],
        ["pending", ["people.1.gmv"]],
        ["settled", []],
      ]);
    }
  });

  it("may be a bound that nobody is above or below: of two who sold as much, both are the best", () => {
    const best = when(equals(gmv, teamMax(gmv)), 300, 0);
    expect(paid(best, sold(7, 9, 9)).map(({ amount }) => amount)).toEqual(["0.00", "300.00", "300.00"]);
  });

  it("are a pool of the team, since they are the same for all of it", () => {
    expect(paid(shareOf(teamMax(gmv), 1), sold(10, 5)).map(({ amount }) => amount)).toEqual(["5.00", "5.00"]);
  });

  it("law: one of the figures, at most and at least each of them, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 8 }), (cents) => {
        const people = sold(...cents.map((each) => (each / 100).toFixed(2)));
        const [least, most] = [Math.min(...cents), Math.max(...cents)].map((each) => (each / 100 + 0).toFixed(2));
        for (const rows of [people, people.toReversed()]) {
          expect(new Set(paid(teamMin(gmv), rows).map(({ amount }) => amount))).toEqual(new Set([least]));
          expect(new Set(paid(teamMax(gmv), rows).map(({ amount }) => amount))).toEqual(new Set([most]));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("teamCount", () => {
  const counted = teamCount(atLeast(gmv, 100));
  // Worked by hand.
  it.each<[string, readonly unknown[], string, string]>([
    ["nobody reached it", [99, 5], "0.00", "2.00"],
    ["one of three", [100, 5, 7], "1.00", "3.00"],
    ["two of three", [100, 500, 7], "2.00", "3.00"],
    ["all", [100, 100], "2.00", "2.00"],
    ["the bound itself counts", ["100.00"], "1.00", "1.00"],
    ["a cent under it does not", ["99.99"], "0.00", "1.00"],
    ["who is not known to have reached it is left out", [null, 100], "1.00", "2.00"],
    ["nobody is known to", [null, null], "0.00", "2.00"],
    ["one alone", [5], "0.00", "1.00"],
    ["below zero", [-100, 100], "1.00", "2.00"],
    ["many", [100, 100, 100, 100, 100, 1, 1], "5.00", "7.00"],
    ["zero", [0], "0.00", "1.00"],
  ])("of those who sold 100 or more, and of all: %s", (_, amounts, some, all) => {
    expect(firstOf(shown(counted), sold(...amounts))).toMatchObject({ state: "settled", amount: some });
    expect(firstOf(shown(teamCount()), sold(...amounts))).toMatchObject({ state: "settled", amount: all });
  });

  it("counts rows: who has two stints in the team counts twice", () => {
    const rows = sold(100, 100, 5).map((row, index) => ({ ...row, person: index < 2 ? "li" : "wang" }));
    expect(paid(shown(counted), rows)[1]?.amount).toBe("2.00");
  });

  it("has a fault where the condition has one in a row; without a condition no reading is asked", () => {
    expect(firstOf(shown(counted), sold(5, "?"))).toMatchObject({ state: "pending", faults: [{ path: ["people", "1", "gmv"] }] });
    expect(firstOf(shown(teamCount()), sold(5, "?"))?.amount).toBe("2.00");
  });

  it.each<readonly [string, PolicyDefinition]>([
    ["in a line", definePolicy({ id: "p", version: "1", currency: "CNY", pay: { a: perUnit(teamCount({ under: "nope" }), 3) } })],
    [
      "in a contest",
      definePolicy({
        id: "p",
        version: "1",
        currency: "CNY",
        contests: [contest("pk", { factors: { a: highest(teamCount({ under: "nope" })) } })],
      }),
    ],
  ])("is refused under a policy that the settlement does not have, %s, also without a condition", (_, policy) => {
    const period = { period: "2026-11", teams: [{ id: "t" }], people: [{ id: "li", team: "t" }, { id: "wang", team: "t" }] };
    expect(thrownFaults(() => settle(untyped(policy), untyped(period))).map(({ code }) => code)).toEqual(["unknown_policy"]);
  });

  it("does not know how many there are where a row of the team was rejected", () => {
    expect(firstOf(shown(teamCount()), [...sold(5), { id: " ", team: "a" }])).toMatchObject({
      state: "pending",
      faults: [{ code: "invalid_id" }],
    });
  });

  it("asks gates, too, row by row", () => {
    const good = gates("good", { calls: atLeast(calls, 10) });
    const rows = [[5, 100], [10, 100], [20, 5]].map(([made, amount], id) => ({ id, team: "a", calls: made, gmv: amount }));
    expect(firstOf(shown(teamCount(passed(good))), rows)?.amount).toBe("2.00");
  });

  const agents = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { base: times(gmv, "0.01") } });
  const lead = definePolicy({
    id: "leads",
    version: "1",
    currency: "CNY",
    pay: {
      heads: perUnit(teamCount({ under: "agents" }), 20),
      reached: perUnit(teamCount(atLeast(gmv, 100), { under: "agents" }), 50),
      least: teamMin(gmv, { under: "agents" }),
      most: teamMax(gmv, { under: "agents" }),
    },
  });
  it.each<[string, readonly unknown[], readonly (string | null)[]]>([
    ["of three agents", [100, 200, 5], ["60.00", "100.00", "5.00", "200.00"]],
    ["of none: a count is 0, and there is no least", [], ["0.00", "0.00", null, null]],
    ["of one without a figure", [null], ["20.00", "0.00", null, null]],
  ])("under another policy: %s", (_, amounts, expected) => {
    const people = [{ id: "lead", policy: "leads", team: "a" }, ...sold(...amounts).map((row) => ({ ...row, policy: "agents" }))];
    const [statement] = settle([lead, agents], untyped({ period: "2026-11", teams, people })).statements;
    expect(Object.values<LineResult>(statement?.lines ?? untyped({})).map(({ amount }) => amount)).toEqual(expected);
  });

  it("law: who reached it and who did not are all, who is not known aside", () => {
    const figures = fc.array(fc.option(fc.integer({ min: 90, max: 110 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(figures, (amounts) => {
        const both = plus(counted, teamCount(lessThan(gmv, 100)));
        const known = amounts.filter((amount) => amount !== null).length;
        expect(firstOf(shown(both), sold(...amounts))?.amount).toBe(`${known}.00`);
        expect(firstOf(shown(both), sold(...amounts).toReversed())?.amount).toBe(`${known}.00`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a coefficient between the team's least, 0.8, and its most, 1.2", () => {
  const coefficient = <const A extends Quantity, const B extends Quantity>(above: A, width: B) =>
    plus("0.8", times("0.4", orElse(ratio(above, width, { places: 4 }), "0.5")));
  const byCalls = coefficient(minus(calls, teamMin(calls)), minus(teamMax(calls), teamMin(calls)));
  const byOrders = coefficient(minus(orders, teamMin(orders)), minus(teamMax(orders), teamMin(orders)));
  const byListening = coefficient(minus(listening, teamMin(listening)), minus(teamMax(listening), teamMin(listening)));
  // A published plan of a call centre: base by attendance, calls at 0.50 and orders at 6 with coefficients of the team. Worked by hand.
  const plan = definePolicy({
    id: "calls",
    version: "1",
    currency: "CNY",
    pay: {
      base: prorate(base, days, "21.75"),
      calls: times(times(perUnit(calls, "0.50"), byCalls), byListening),
      orders: times(perUnit(orders, 6), byOrders),
      fines: times(fines, -1),
    },
  });
  const a = { id: "a", team: "a", calls: 2100, orders: 90, listening: 92, base: 3500, days: "21.75", fines: 50 };
  const b = { id: "b", team: "a", calls: 1500, orders: 60, listening: 85, base: 3500, days: 20, fines: 0 };
  const c = { id: "c", team: "a", calls: 1740, orders: 75, listening: 78, base: 3500, days: "21.75", fines: 0 };
  const month = (...people: readonly object[]) =>
    settle(plan, untyped({ period: "2026-11", teams, people })).statements.map(({ lines, payable }) => [
      ...Object.values<LineResult>(lines).map((line) => line.payable),
      payable,
    ]);

  it("needs no extremes in the rows of the teams", () => {
    expect(month(a, b, c)).toEqual([
      ["3500.00", "1512.00", "648.00", "-50.00", "5610.00"],
      ["3218.39", "600.00", "288.00", "0.00", "4106.39"],
      ["3500.00", "668.16", "450.00", "0.00", "4618.16"],
    ]);
  });

  it("is 1 where all are equal, as the policy says", () => {
    const same = [a, b, c].map((row) => ({ ...row, calls: 1500 }));
    expect(month(...same).map(([, callsLine]) => callsLine)).toEqual(["900.00", "750.00", "600.00"]);
  });
});

describe("the best fifth gets it", () => {
  const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team" });
  const rank = rankOf(pk, "gmv");
  const down = when(atMost(times(rank, 5), teamCount()), 100, 0);
  const up = when(lessThan(times(minus(rank, 1), 5), teamCount()), 100, 0);
  const winners = (line: LineEntry, ...amounts: readonly unknown[]) =>
    paid(line, sold(...amounts)).flatMap(({ payable }, index) => (payable === "100.00" ? [index] : []));

  // Worked by hand: a fifth of 5 is 1, of 7 is 1.4, of 10 is 2.
  it.each<[readonly unknown[], readonly number[], readonly number[]]>([
    [[50, 40, 30, 20, 10], [0], [0]],
    [[10, 20, 30, 40, 50], [4], [4]],
    [[7, 6, 5, 4, 3, 2, 1], [0], [0, 1]],
    [[9, 8, 7, 6], [], [0]],
    [[50, 50, 30, 20, 10], [0, 1], [0, 1]],
    [[60, 50, 50, 20, 10, 9, 8, 7, 6, 5], [0, 1, 2], [0, 1, 2]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [8, 9], [8, 9]],
  ])("of %j: %j, and %j where a part of one counts as one", (amounts, whole, begun) => {
    expect(winners(down, ...amounts)).toEqual(whole);
    expect(winners(up, ...amounts)).toEqual(begun);
  });
});

describe("the kinds everywhere else", () => {
  const policy = policyOf(plus(teamMin(gmv), teamMax(gmv), shown(teamCount(between(gmv, 1, 5))), shown(teamCount({ under: "agents" }))));

  it("are what they are through JSON", () => {
    expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
    expect(stringifyPolicy(policy)).toContain("{\"kind\":\"teamCount\",\"under\":\"agents\"}");
  });

  it("are told apart, and from their neighbours", () => {
    expect(diffPolicies(policyOf(teamMin(gmv)), policyOf(teamMax(gmv))).changes.map(({ text }) => text)).toEqual([
      "line: teamMin(gmv) → teamMax(gmv)",
    ]);
    expect(mutatePolicy(policyOf(teamMin(gmv))).map(({ kind, text }) => `${kind}: ${text}`))
      .toContain("operation: line: teamMin(gmv) → teamMax(gmv)");
    expect(mutatePolicy(policyOf(shown(teamCount(atLeast(gmv, 5))))).map(({ kind }) => kind)).toContain("dropped");
  });

  it("say in both languages what they came to, row by row", () => {
    const line = plus(teamMin(gmv), teamMax(gmv), shown(teamCount(atLeast(gmv, 100))), shown(teamCount()));
    const explained = explain(policyOf(line), untyped({ period: "2026-11", teams, people: sold(99, 100) }), { person: 0, line: "line" });
    const [english, chinese] = (["en", "zh"] as const).map((language) => explanationText(explained, { language }).split("\n"));
    expect(english?.filter((each) => each.includes("team's"))).toEqual([
      "    the least over the team's 2 rows = 99",
      "    the greatest over the team's 2 rows = 100",
      "      how many of the team's 2 rows count = 1",
      "      how many of the team's 2 rows count = 2",
    ]);
    expect(english?.filter((each) => each.includes("yes") || each.includes("no,") || each.endsWith("no"))).toEqual([
      "        0: no",
      "          gmv 99 ≥ 100: no, by 1",
      "        1: yes",
      "          gmv 100 ≥ 100: yes, by 0",
      "        0: yes",
      "        1: yes",
    ]);
    expect(chinese?.filter((each) => each.includes("团队"))).toEqual([
      "    团队 2 行中的最小值 = 99",
      "    团队 2 行中的最大值 = 100",
      "      团队 2 行中计入的行数 = 1",
      "      团队 2 行中计入的行数 = 2",
    ]);
  });

  it("are refused where one row stands alone, and a number is no condition", () => {
    for (const kind of [teamMin(gmv), teamMax(gmv), teamCount()]) {
      expect(thrownFaults(() => evaluate(kind, untyped({ gmv: 1 }))).map(({ code, value }) => [code, value])).toEqual([
        ["misplaced", kind.kind],
      ]);
    }
    expect(thrownFaults(() => policyOf(shown(teamCount(untyped(gmv))))).map(({ message }) => message)).toEqual([
      "pay.line.quantity.quantity.condition: invalid kind: got \"metric\", expected a condition",
    ]);
    expect(thrownFaults(() => policyOf(shown(teamCount(untyped("agents"))))).map(({ message }) => message)).toEqual([
      "pay.line.quantity.quantity.condition: invalid kind: got \"agents\", expected a condition",
    ]);
    expect(thrownFaults(() => policyOf(teamMin(calls))).map(({ message }) => message)).toEqual([
      "pay.line.quantity: unit mismatch: got count, expected a quantity in money",
    ]);
  });
});
