import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  checkGates,
  contest,
  curve,
  definePolicy,
  equals,
  evaluate,
  gates,
  highest,
  metrics,
  minus,
  parameter,
  perUnit,
  prizeOf,
  ratio,
  rankOf,
  round,
  score,
  scorecard,
  scoreOf,
  settle,
  standings,
  teamMean,
  teamMetric,
  teamSum,
  times,
  voidedBy,
  when,
  type LineResult,
  type LineEntry,
  type RoundingMode,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "./decimals.js";

const { gmv, bonus, hours, csat } = metrics({ person: { gmv: "money", bonus: "money", hours: "hours", csat: "points" } });
const teams = [{ id: "a" }, { id: "b" }];
const li = { id: "li", team: "a", gmv: 70000 };
const wang = { id: "wang", team: "a", gmv: "50000.50" };
const zhao = { id: "zhao", team: "b", gmv: 900 };

/** What a line of one formula comes to for each person. */
function paid(line: LineEntry, people: readonly unknown[], shops: readonly unknown[] = teams) {
  const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: untyped(line) } });
  return settle(policy, untyped({ period: "2026-11", teams: shops, people })).statements.map((statement): LineResult =>
    statement.lines.line
  );
}

const amounts = (line: LineEntry, ...people: readonly unknown[]) => paid(line, people).map(({ amount }) => amount);
const messages = (line: LineEntry, people: readonly unknown[], shops?: readonly unknown[]) =>
  paid(line, people, shops).map(({ faults }) => faults.map(({ message }) => message));

describe("teamSum", () => {
  it("sums over the rows of the person's own team, their own included, exactly", () => {
    expect(amounts(teamSum(gmv), li, wang, zhao)).toEqual(["120000.50", "120000.50", "900.00"]);
    expect(amounts(times(teamSum(gmv), "0.001"), li, wang, zhao)).toEqual(["120.00", "120.00", "0.90"]);
    expect(amounts(teamSum(gmv), { id: 1, team: "a", gmv: 0.1 }, { id: 2, team: "a", gmv: 0.2 })).toEqual(["0.30", "0.30"]);
  });

  it("rounds nothing: three thirds of a cent, rounded by no row, are a cent", () => {
    const thirds = times(gmv, "0.3333333333");
    const people = [1, 2, 3].map((id) => ({ id, team: "a", gmv: "0.01" }));
    expect(amounts(teamSum(thirds), ...people)).toEqual(["0.01", "0.01", "0.01"]);
    expect(amounts(teamSum(round(thirds, { places: 2 })), ...people)).toEqual(["0.00", "0.00", "0.00"]);
  });

  it("takes any quantity: each row's own, such as who sold more than a bound, or 1 for the number of rows", () => {
    expect(amounts(teamSum(when(atLeast(gmv, 60000), 1, 0)), li, wang, zhao)).toEqual(["1.00", "1.00", "0.00"]);
    expect(amounts(teamSum(1), li, wang, zhao)).toEqual(["2.00", "2.00", "1.00"]);
  });

  it("leaves out rows in which it is not applicable, also the person's own", () => {
    expect(amounts(teamSum(gmv), { ...li, gmv: null }, wang, zhao)).toEqual(["50000.50", "50000.50", "900.00"]);
  });

  it("is not applicable where it is so in every row, which is not zero", () => {
    const [line] = paid(teamSum(gmv), [{ ...li, gmv: null }, { ...wang, gmv: null }, zhao]);
    expect(line).toMatchObject({
      state: "notApplicable",
      amount: null,
      reason: { code: "no_rows", why: "nobody", path: ["pay", "line"], message: "it is not applicable to anybody of the team" },
    });
  });

  it("is each row's once where a person has several", () => {
    const rows = [{ ...li, id: "li-1", person: "li" }, { ...li, id: "li-2", person: "li", gmv: 5 }, wang];
    // The line of a person with two rows sums both, and each has the whole of the team's.
    expect(amounts(teamSum(gmv), ...rows)).toEqual(["240011.00", "120005.50"]);
  });

  it("may be a team's own target less what its people sold", () => {
    const missing = minus(teamMetric("target", "money"), teamSum(gmv));
    expect(paid(missing, [li, wang], [{ id: "a", target: 150000 }]).map(({ amount }) => amount)).toEqual(["29999.50", "29999.50"]);
  });

  it("that grows out of range is a fault", () => {
    const most = "900000000000000";
    expect(messages(teamSum(gmv), [{ ...li, gmv: most }, { ...wang, gmv: most }])[1]).toEqual([
      "pay.line: number out of range: got 1800000000000000, expected a result of at most 15 digits before the point and 60 after: round it first",
    ]);
  });

  it("names whose row it is in which a figure grew out of range, whoever is settled first", () => {
    const people = [li, { ...wang, gmv: "999999999999999" }];
    for (const order of [people, people.toReversed()]) {
      for (const line of messages(teamSum(times(gmv, 1_000_000)), order)) {
        expect(line).toHaveLength(1);
        expect(line[0]).toContain("wang");
      }
    }
  });
});

describe("a fault in one row", () => {
  it.each<[string, object, string]>([
    ["missing", { gmv: undefined }, "people.wang.gmv: missing reading: got nothing, expected a number (money) or null"],
    [
      "unreadable",
      { gmv: "50,000" },
      "people.wang.gmv: not a number: got \"50,000\", expected a number (money) or null, such as 12.5 or \"12.50\"; write thousands without commas",
    ],
    [
      "a tenth of a cent",
      { gmv: "0.001" },
      "people.wang.gmv: too many places: got \"0.001\", expected money with at most 2 decimals",
    ],
  ])("is the fault of all, and names it: %s", (_, reading, message) => {
    expect(messages(teamSum(gmv), [li, { ...wang, ...reading }, zhao])).toEqual([[message], [message], []]);
    expect(messages(teamMean(gmv, { places: 2 }), [li, { ...wang, ...reading }, zhao])).toEqual([[message], [message], []]);
  });

  it("comes before those in which it is not applicable, and all faults are named", () => {
    const [first] = paid(teamSum(gmv), [{ ...li, gmv: null }, { ...wang, gmv: "?" }, { id: "chen", team: "a", gmv: "??" }]);
    expect(first?.state).toBe("pending");
    expect(first?.faults.map(({ path }) => path.join(".")).toSorted()).toEqual(["people.chen.gmv", "people.wang.gmv"]);
  });

  it("holds up no line that does not need it", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { own: times(gmv, "0.003"), override: times(teamSum(gmv), "0.001") },
    });
    const { statements } = settle(policy, untyped({ period: "2026-11", teams, people: [li, { ...wang, gmv: "?" }, zhao] }));
    expect(statements.map(({ payable, pending }) => [payable, pending])).toEqual([
      ["210.00", ["override"]],
      ["0.00", ["own", "override"]],
      ["3.60", []],
    ]);
  });

  it("does no harm where the branch that reads the team is not taken", () => {
    const share = parameter("share", "ratio", 0, { per: "person" });
    const override = when(equals(share, 0), 0, times(teamSum(gmv), share));
    expect(amounts(override, li, { ...wang, gmv: "?", share: "0.001" })).toEqual(["0.00", null]);
  });
});

describe("the order of the rows", () => {
  it("changes nothing, also where several caused a fault", () => {
    const people = [li, { ...wang, gmv: "?" }, { id: "chen", team: "a", gmv: "??" }];
    const faults = (rows: readonly { readonly id: string }[]) =>
      new Map(messages(teamSum(gmv), rows).map((line, index) => [rows[index]?.id, line]));
    expect(faults(people.toReversed())).toEqual(faults(people));
  });
});

describe("a team that is not known", () => {
  it.each<[string, object, string]>([
    ["unknown", { team: "c" }, "people.li.team: unknown team: got \"c\", expected the id of a team of the period"],
    ["none", { team: null }, "people.li.team: unknown team: got no team, expected the id of a team of the period"],
    [
      "claimed by two rows",
      { team: "twice" },
      "people.li.team: ambiguous team: got \"twice\", expected a team that one row describes",
    ],
  ])("is a fault of who is in it, and of nobody else: %s", (_, team, message) => {
    const shops = [...teams, { id: "twice" }, { id: "twice" }];
    expect(messages(teamSum(gmv), [{ ...li, ...team }, wang, zhao], shops)).toEqual([[message], [], []]);
    expect(messages(teamMean(gmv, { places: 2 }), [{ ...li, ...team }, wang, zhao], shops)).toEqual([[message], [], []]);
  });

  it.each(["null", "undefined"])("nobody without a team is in the team %j", (team) => {
    const rows = [{ id: 1, team, gmv: 1 }, { id: 2, team: null, gmv: 5 }, { id: 3, gmv: 7 }];
    expect(paid(teamSum(gmv), rows, [{ id: team }]).map(({ amount }) => amount)).toEqual(["1.00", null, null]);
  });
});

describe("a rejected row", () => {
  const twice = (values: object) => [{ id: "x", ...values }, { id: "x", ...values }];

  it.each<[string, readonly unknown[], readonly (string | null)[]]>([
    ["of the team", twice({ team: "a", gmv: 1 }), [null, "900.00"]],
    ["of the team, without an id", [{ team: "a", gmv: 1 }], [null, "900.00"]],
    ["of the team, under no policy that is known", [{ id: "x", team: "a", policy: "leads" }], [null, "900.00"]],
    ["of another team", twice({ team: "b", gmv: 1 }), ["70000.00", null]],
    ["of a team that is not known", twice({ team: "c", gmv: 1 }), ["70000.00", "900.00"]],
    ["of no team", twice({ gmv: 1 }), ["70000.00", "900.00"]],
    ["that is no object", [null, 5], ["70000.00", "900.00"]],
  ])("is a fault in the sums of the team that it names: %s", (_, rows, expected) => {
    expect(amounts(teamSum(gmv), li, zhao, ...rows)).toEqual(expected);
  });

  it("is named", () => {
    expect(messages(teamSum(gmv), [li, { id: " ", team: "a" }])[0]).toEqual([
      "people.id: invalid id: got \" \", expected text that is not blank, or a safe integer",
    ]);
  });
});

describe("teamMean", () => {
  it("divides once, by the rows that have a figure", () => {
    expect(amounts(teamMean(gmv, { places: 2 }), li, wang, zhao)).toEqual(["60000.25", "60000.25", "900.00"]);
    expect(amounts(teamMean(gmv, { places: 2 }), li, { ...wang, gmv: null }, zhao)).toEqual(["70000.00", "70000.00", "900.00"]);
  });

  // Zendesk help, "About the Zendesk QA Reviews dashboard calculations": the internal quality score, printed as 52.97%.
  // https://support.zendesk.com/hc/en-us/articles/7043701093786-About-the-Zendesk-QA-Reviews-dashboard-calculations
  it("is Zendesk's internal quality score: five reviews with a mean of 52.97", () => {
    const reviews = ["100.00", "9.91", "63.96", "90.99", "0"].map((amount, id) => ({ id, team: "a", gmv: amount }));
    expect(amounts(teamMean(gmv, { places: 2 }), ...reviews)[0]).toBe("52.97");
  });

  it.each<[RoundingMode | undefined, number, string]>([
    [undefined, 1, "0.30"],
    ["half-even", 1, "0.20"],
    ["half-down", 1, "0.20"],
    ["floor", 1, "0.20"],
    ["ceiling", 1, "0.30"],
    [undefined, 0, "0.00"],
    ["up", 0, "1.00"],
    [undefined, 2, "0.25"],
  ])("rounds by %s to %i places: a mean of 0.25 is %s", (rounding, places, expected) => {
    const mean = teamMean(gmv, { places, ...(rounding === undefined ? {} : { rounding }) });
    expect(amounts(mean, { id: 1, team: "a", gmv: "0.20" }, { id: 2, team: "a", gmv: "0.30" })).toEqual([expected, expected]);
  });

  it("rounds the mean and nothing before it: a third of a cent thrice is a third of a cent", () => {
    const rows = [1, 2, 3].map((id) => ({ id, team: "a", gmv: id === 1 ? "0.01" : 0 }));
    expect(amounts(times(teamMean(gmv, { places: 4 }), 1000), ...rows)[0]).toBe("3.30");
  });

  it("is not applicable where it is so in every row, and counts rows, not people", () => {
    expect(paid(teamMean(gmv, { places: 2 }), [{ ...li, gmv: null }])[0]).toMatchObject({
      state: "notApplicable",
      reason: { code: "no_rows" },
    });
    const rows = [{ ...li, id: "li-1", person: "li", gmv: 10 }, { ...li, id: "li-2", person: "li", gmv: 20 }, { ...wang, gmv: 60 }];
    expect(amounts(teamMean(gmv, { places: 2 }), ...rows)[1]).toBe("30.00");
  });
});

describe("a supervisor who is paid by what the team sold", () => {
  it("under one policy: by a share that only their row has", () => {
    const share = parameter("share", "ratio", 0, { per: "person" });
    const policy = definePolicy({
      id: "shop",
      version: "1",
      currency: "CNY",
      pay: { own: times(gmv, "0.003"), override: times(teamSum(gmv), share) },
    });
    const month = settle(policy, {
      period: "2026-11",
      teams,
      people: [li, wang, { id: "chen", team: "a", gmv: null, share: "0.001" }, zhao],
    });
    expect(month.statements.map(({ lines }) => [lines.own.payable, lines.override.payable])).toEqual([
      ["210.00", "0.00"],
      ["150.00", "0.00"],
      ["0.00", "120.00"],
      ["2.70", "0.00"],
    ]);
  });

  const pk = contest("pk", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300, 200] });
  const agents = definePolicy({
    id: "agents",
    version: "1",
    currency: "CNY",
    pay: { commission: times(gmv, "0.003"), prize: prizeOf(pk) },
  });
  const leads = definePolicy({
    id: "leads",
    version: "1",
    currency: "CNY",
    pay: {
      override: times(teamSum(gmv, { under: "agents" }), "0.001"),
      prizes: times(teamSum(prizeOf(pk), { under: "agents" }), "0.1"),
      mean: times(teamMean(gmv, { places: 2, under: "agents" }), "0.01"),
    },
  });
  const month = (...people: readonly object[]) => settle([agents, leads], untyped({ period: "2026-11", teams, people })).statements;
  const rows = [li, wang, zhao].map((row) => ({ policy: "agents", ...row }));
  const chen = { id: "chen", policy: "leads", team: "a" };

  it("under a policy of their own: by the rows of their team under the agents'", () => {
    const [, , , statement] = month(...rows, chen);
    expect(Object.values(statement?.lines ?? {}).map(({ amount }) => amount)).toEqual(["120.00", "50.00", "600.00"]);
  });

  it("which are none where nobody of the team is under it", () => {
    const [, , , statement] = month(...rows.map((row) => ({ ...row, team: "b" })), chen);
    expect(Object.values(statement?.lines ?? {}).map(({ state, reason }) => [state, reason?.code])).toEqual([
      ["notApplicable", "no_rows"],
      ["notApplicable", "no_rows"],
      ["notApplicable", "no_rows"],
    ]);
  });

  it("whose faults are named, and stop what reads them", () => {
    const [, , , statement] = month(...rows.map((row) => (row.id === "wang" ? { ...row, gmv: "?" } : row)), chen);
    expect(Object.values(statement?.lines ?? {}).map(({ state, faults }) => [state, faults.map(({ path }) => path.join("."))])).toEqual([
      ["pending", ["people.wang.gmv"]],
      ["pending", ["people.wang.gmv"]],
      ["pending", ["people.wang.gmv"]],
    ]);
  });

  it.each<[string, object, string]>([
    ["under the agents'", { policy: "agents" }, "pending"],
    ["under none that is settled", { policy: "managers" }, "pending"],
    ["under the leads' alone", { policy: "leads" }, "settled"],
  ])("and so do rejected rows of the team, under the policy that they name: %s", (_, named, state) => {
    const [, , , statement] = month(...rows, chen, { team: "a", gmv: 1, ...named });
    expect(statement?.lines).toMatchObject({ override: { state } });
  });

  const override = definePolicy({
    id: "leads",
    version: "1",
    currency: "CNY",
    pay: { override: times(teamSum(gmv, { under: "agents" }), "0.001") },
  });

  it("that is not settled with it is a fault of the policy, by its name", () => {
    expect(thrownFaults(() => settle(override, untyped({ period: "2026-11", teams, people: [] }))).map(({ message }) => message)).toEqual([
      "pay.override.quantity.left.under: unknown policy: got \"agents\", expected the id of a policy of the settlement",
    ]);
  });

  it("or that has no such reading", () => {
    const others = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { bonus } });
    expect(thrownFaults(() => settle([override, others], untyped({ period: "2026-11", teams, people: [] }))).map(({ message }) => message))
      .toEqual([
        "leads.pay.override.quantity.left.quantity.id: unknown name: got \"gmv\", expected a metric of the policy",
      ]);
  });

  it("and in a contest that stands alone there is none: a fault of the contest", () => {
    const among = contest("among", { factors: { sold: highest(teamSum(gmv, { under: "agents" })) } });
    expect(thrownFaults(() => standings(among, untyped([{ id: 1 }, { id: 2 }]))).map(({ code }) => code)).toHaveLength(1);
  });
});

describe("the rows under another policy", () => {
  it("are not gone over, unless they are asked for", () => {
    const policyOf = (id: string) => definePolicy({ id, version: "1", currency: "CNY", pay: { sum: teamSum(gmv) } });
    const people = [{ policy: "x", ...li }, { policy: "y", ...wang }];
    const month = settle([policyOf("x"), policyOf("y")], untyped({ period: "2026-11", teams, people }));
    expect(month.statements.map(({ payable }) => payable)).toEqual(["70000.00", "50000.50"]);
  });
});

describe("a team's sum stands wherever a quantity does", () => {
  it("in gates, in scorecards and in contests, and takes their results", () => {
    const card = scorecard("card", { csat: { metric: csat, weight: 100, points: curve([[0, 0], [5, 100]]) } });
    const shop = gates("shop", { sold: atLeast(teamSum(gmv), 100000) });
    const among = contest("among", { factors: { shops: highest(teamSum(gmv)) } });
    const people = [li, wang, zhao].map((row, index) => ({ ...row, csat: index + 3 }));
    expect(amounts(voidedBy(shop, bonus), ...people.map((row) => ({ ...row, bonus: 100 })))).toEqual(["100.00", "100.00", "0.00"]);
    expect(amounts(perUnit(teamMean(scoreOf(card), { places: 2 }), 1), ...people)).toEqual(["70.00", "70.00", "100.00"]);
    expect(amounts(when(equals(rankOf(among, "shops"), 1), 100, 0), ...people)).toEqual(["100.00", "100.00", "0.00"]);
  });

  it("and in another, as a share of hours", () => {
    const share = ratio(hours, teamSum(hours), { places: 4 });
    expect(amounts(times(share, parameter("pool", "money", 1000)), { ...li, hours: 10 }, { ...wang, hours: 20 })).toEqual([
      "333.30",
      "666.70",
    ]);
  });
});

describe("what reads one row alone refuses teams", () => {
  const refused = (kind: string) => `misplaced: got ${kind}, expected what reads one row alone: this reads the other people: use settle`;

  it("evaluate", () => {
    expect(thrownFaults(() => evaluate(teamSum(gmv), untyped({ gmv: 1 }))).map(({ message }) => message)).toEqual([refused("teamSum")]);
    expect(thrownFaults(() => evaluate(teamMean(gmv, { places: 2 }), untyped({ gmv: 1 }))).map(({ message }) => message)).toEqual([
      refused("teamMean"),
    ]);
    expect(thrownFaults(() => evaluate(times(teamSum(gmv), "0.5"), untyped({ gmv: 1 }))).map(({ message }) => message)).toEqual([
      `left: ${refused("teamSum")}`,
    ]);
  });

  it("check and score", () => {
    const shop = gates("shop", { sold: atLeast(teamSum(gmv), 1) });
    const card = scorecard("card", { sold: { metric: teamSum(gmv), weight: 100, points: curve([[0, 0], [1, 1]]) } });
    expect(thrownFaults(() => checkGates(shop, untyped({ gmv: 1 }))).map(({ message }) => message)).toEqual([
      `gates.shop.gates.sold.condition.left: ${refused("teamSum")}`,
    ]);
    expect(thrownFaults(() => score(card, untyped({ gmv: 1 }))).map(({ message }) => message)).toEqual([
      `scorecards.card.items.sold.metric: ${refused("teamSum")}`,
    ]);
  });

  it("and a mean says to how many places", () => {
    const policy = (options: unknown) => () =>
      definePolicy({ id: "p", version: "1", currency: "CNY", pay: { mean: teamMean(gmv, untyped(options)) } });
    expect(thrownFaults(policy({})).map(({ message }) => message)).toEqual([
      "pay.mean.quantity.places: invalid places: got nothing, expected a whole number from 0 to 25",
    ]);
    expect(thrownFaults(policy({ places: 2, rounding: "nearest" })).map(({ message }) => message)).toEqual([
      "pay.mean.quantity.rounding: invalid choice: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
    ]);
  });
});

describe("a law of team sums", () => {
  const readings = fc.array(
    fc.oneof({ arbitrary: fc.integer({ min: -99999, max: 99999 }), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }),
    { minLength: 1, maxLength: 8 },
  );

  it("the sum is that of the rows that have a figure, the same for each of them, in whatever order they come", () => {
    fc.assert(
      fc.property(readings, (cents) => {
        const people = cents.map((amount, id) => ({ id, team: "a", gmv: amount === null ? null : new Exact(amount).div(100).toFixed(2) }));
        const known = cents.filter((amount) => amount !== null);
        const sum = new Exact(known.reduce((total, amount) => total + amount, 0)).div(100);
        const expected = people.map(() => (known.length === 0 ? null : sum.toFixed(2)));
        expect(amounts(teamSum(gmv), ...people)).toEqual(expected);
        expect(amounts(teamSum(gmv), ...people.toReversed())).toEqual(expected);
        const mean = known.length === 0 ? null : sum.div(known.length).toDecimalPlaces(2, Exact.ROUND_HALF_UP).plus(0).toFixed(2);
        expect(amounts(teamMean(gmv, { places: 2 }), ...people)).toEqual(people.map(() => mean));
      }),
      { numRuns: 60 },
    );
  });
});
