import { describe, expect, it } from "vitest";
import { contest, definePolicy, highest, metric, prizeOf, ratio, settle, standings, teamMetric, times } from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { ranksIn } from "./entrants-of.js";

const gmv = metric("gmv", "money");
const settings = { factors: { gmv: highest(gmv) }, prizesPerFactor: [300, 200, 100] } as const;
const amongAll = contest("all", settings);
const inTeam = contest("team", { ...settings, within: "team" });
const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { all: prizeOf(amongAll), team: prizeOf(inTeam) } });

const teams = [{ id: "a" }, { id: "b" }];
const people = [
  { id: "li", team: "a", gmv: 900 },
  { id: "wang", team: "b", gmv: 850 },
  { id: "zhao", team: "a", gmv: 700 },
  { id: "chen", team: "b", gmv: 600 },
];
const month = (rows: readonly unknown[], shops: readonly unknown[] = teams) =>
  settle(policy, untyped({ period: "2026-11", teams: shops, people: rows }));
const amounts = (settlement: ReturnType<typeof month>, line: "all" | "team") =>
  settlement.statements.map(({ lines }) => lines[line].amount);

describe("within", () => {
  it("a team, people meet those of their own", () => {
    const { standings: held } = month(people);
    expect(amounts(month(people), "team")).toEqual(["300.00", "300.00", "200.00", "200.00"]);
    expect(held.team.map(({ team, entrants }) => [team, entrants.map(({ id, factors }) => [id, factors.gmv.rank])])).toEqual([
      ["a", [["li", 1], ["zhao", 2]]],
      ["b", [["wang", 1], ["chen", 2]]],
    ]);
  });

  it("the policy, everyone meets everyone", () => {
    expect(amounts(month(people), "all")).toEqual(["300.00", "200.00", "100.00", "0.00"]);
    expect(ranksIn(month(people).standings.all, "gmv")).toEqual([1, 2, 3, 4]);
  });

  it("a team, groups come in the order of the teams, and a team without people has none", () => {
    const shops = [{ id: "empty" }, { id: "b" }, { id: "a" }];
    expect(month(people, shops).standings.team.map(({ team }) => team)).toEqual(["b", "a"]);
  });

  it("a team, ids are compared as text and come out as the team's row has them", () => {
    const held = month([{ id: 1, team: "7", gmv: 5 }, { id: 2, team: 7, gmv: 6 }], [{ id: 7 }]).standings.team;
    expect(held.map(({ team, entrants }) => [team, entrants.map(({ factors }) => factors.gmv.rank)])).toEqual([[7, [2, 1]]]);
  });

  it.each(["__proto__", "constructor", "null", "undefined", " a ", "李"])(
    "a team that is called %j, who has no team is not in it",
    (team) => {
      const rows = [{ id: 1, team, gmv: 5 }, { id: 2, team, gmv: 6 }, { id: 3, team: null, gmv: 9 }, { id: 4, gmv: 9 }, {
        id: 5,
        team: {},
        gmv: 9,
      }];
      const settlement = month(rows, [{ id: team }]);
      expect(settlement.standings.team.map(({ entrants }) => entrants.map(({ id, factors }) => [id, factors.gmv.rank]))).toEqual([[[1, 2], [
        2,
        1,
      ]]]);
      expect(settlement.statements.map(({ lines }) => lines.team.state)).toEqual(["settled", "settled", "pending", "pending", "pending"]);
    },
  );
});

describe("a team that is not known", () => {
  const shops = [{ id: "a" }, { id: "b" }, { id: "twice" }, { id: "twice" }];

  it.each<[string, object, string]>([
    ["unknown", { team: "c" }, "people.sun.team: unknown team: got \"c\", expected the id of a team of the period"],
    ["null", { team: null }, "people.sun.team: unknown team: got no team, expected the id of a team of the period"],
    ["absent", {}, "people.sun.team: unknown team: got no team, expected the id of a team of the period"],
    ["no id", { team: {} }, "people.sun.team: unknown team: got an object, expected the id of a team of the period"],
    [
      "claimed by two rows",
      { team: "twice" },
      "people.sun.team: ambiguous team: got \"twice\", expected a team that one row describes",
    ],
  ])("is a fault of contests within teams, of that person alone: %s", (_, team, message) => {
    const settlement = month([...people, { id: "sun", gmv: 1000, ...team }], shops);
    expect(amounts(settlement, "team")).toEqual(["300.00", "300.00", "200.00", "200.00", null]);
    expect(settlement.statements[4]?.lines.team).toMatchObject({ state: "pending", faults: [{ message }] });
    expect(settlement.statements[4]?.lines.all).toMatchObject({ state: "settled", amount: "300.00" });
  });
});

describe("a rejected row", () => {
  const twice = (values: object) => [{ id: "x", ...values }, { id: "x", ...values }];

  it.each<[string, readonly unknown[], "pending" | "settled", "pending" | "settled"]>([
    ["of the team, whose id two rows claim", twice({ team: "a", gmv: 1 }), "pending", "pending"],
    ["of the team, without an id", [{ team: "a", gmv: 1 }], "pending", "pending"],
    ["of the team, of a person that is none", [{ id: "x", person: {}, team: "a" }], "pending", "pending"],
    ["of the team, under no policy that is known", [{ id: "x", team: "a", policy: "leads", gmv: 1 }], "pending", "settled"],
    ["of another team", twice({ team: "b", gmv: 1 }), "settled", "pending"],
    ["of a team that is not known", twice({ team: "c", gmv: 1 }), "settled", "pending"],
    ["of no team", twice({ gmv: 1 }), "settled", "pending"],
    ["of no team and no policy that is known", [{ id: "x", policy: "leads", gmv: 1 }], "settled", "settled"],
    ["that is null", [null], "settled", "settled"],
    ["that is a number", [5], "settled", "settled"],
    ["that is a list", [[]], "settled", "settled"],
  ])("is an entrant with a fault in every factor, where it would have taken part: %s", (_, rows, team, all) => {
    const [li] = month([...people, ...rows]).statements;
    expect([li?.lines.team.state, li?.lines.all.state]).toEqual([team, all]);
  });

  it("is named by its id, which two rows claim, or by what is wrong with it", () => {
    expect(month([...people, ...twice({ team: "a" })]).statements[0]?.lines.team.faults.map(({ message }) => message)).toEqual([
      "people.x.id: duplicate id: got \"x\", expected an id of its own: 2 rows claim it; rows of one person have ids of their own and the same person",
    ]);
    const faults = month([...people, { id: 3.5, team: "a" }]).statements[0]?.lines.team.faults;
    expect(faults?.map(({ message }) => message)).toEqual([
      "people.id: invalid id: got 3.5, expected text that is not blank, or a safe integer",
    ]);
  });

  it("leaves who is unranked whatever it is with a prize of 0", () => {
    const rows = [...people, { id: "sun", team: "a", gmv: null }, ...twice({ team: "a" })];
    expect(month(rows).statements.map(({ lines }) => lines.team.amount)).toEqual([null, "300.00", null, "200.00", "0.00"]);
  });
});

describe("several policies", () => {
  const leads = definePolicy({
    id: "leads",
    version: "1",
    currency: "CNY",
    pay: { all: prizeOf(contest("leads", settings)), team: prizeOf(contest("leadsInTeam", { ...settings, within: "team" })) },
  });
  const under = <Row extends object>(policy: string, row: Row) => ({ policy, ...row });
  const rows = [
    ...people.map((row) => under("agents", row)),
    ...people.map((row) => under("leads", { ...row, id: `${row.id}-lead`, gmv: 5000 - row.gmv })),
  ];
  const both = (more: readonly unknown[] = []) =>
    settle([policy, leads], untyped({ period: "2026-11", teams, people: [...rows, ...more] }));
  const states = (settlement: ReturnType<typeof both>, line: "all" | "team") =>
    (["agents", "leads"] as const).map((id) =>
      new Set(settlement.statements.flatMap((each) => (each.policy === id && each.team === "a" ? each.lines[line].state : [])))
    );

  it("people meet those of their own", () => {
    expect(both().statements.map(({ lines }) => [lines.all.amount, lines.team.amount])).toEqual([
      ["300.00", "300.00"],
      ["200.00", "300.00"],
      ["100.00", "200.00"],
      ["0.00", "200.00"],
      ["0.00", "200.00"],
      ["100.00", "200.00"],
      ["200.00", "300.00"],
      ["300.00", "300.00"],
    ]);
  });

  it("and nobody's standings are lost: contests of two policies have ids of their own", () => {
    const { standings: held } = both();
    expect(Object.keys(held)).toEqual(["all", "team", "leads", "leadsInTeam"]);
    expect([...held.all, ...held.leads].map(({ entrants }) => entrants.map(({ id }) => id))).toEqual([
      ["li", "wang", "zhao", "chen"],
      ["li-lead", "wang-lead", "zhao-lead", "chen-lead"],
    ]);
    const others = definePolicy({ id: "others", version: "1", currency: "CNY", contests: [inTeam] });
    expect(thrownFaults(() => settle([policy, others], untyped({ period: "2026-11", teams, people: [] }))).map(({ message }) => message))
      .toEqual([
        "contests: used twice: got \"team\", expected each contest of the settlement once",
      ]);
  });

  it("a rejected row counts under the policy that it names", () => {
    const settlement = both([under("agents", { team: "a" })]);
    expect(states(settlement, "team")).toEqual([new Set(["pending"]), new Set(["settled"])]);
    expect(states(settlement, "all")).toEqual([new Set(["pending"]), new Set(["settled"])]);
  });

  it.each<[string, object]>([
    ["unknown", { policy: "managers" }],
    ["absent", {}],
  ])("a rejected row that names none counts under each of them within its team, and among everyone under none: %s", (_, named) => {
    const settlement = both([{ id: "x", team: "a", ...named }]);
    expect(states(settlement, "team")).toEqual([new Set(["pending"]), new Set(["pending"])]);
    expect(states(settlement, "all")).toEqual([new Set(["settled"]), new Set(["settled"])]);
  });
});

describe("the order of the input", () => {
  const reversed = (rows: readonly unknown[]) => {
    const [before, after] = [month(rows), month(rows.toReversed(), teams.toReversed())];
    return [before.statements, after.statements.toReversed()] as const;
  };

  it("changes no statement", () => {
    const [before, after] = reversed(people);
    expect(after).toEqual(before);
  });

  it("nor where several caused a fault", () => {
    const [before, after] = reversed([...people, { id: "sun", team: "a", gmv: "?" }, { id: "qian", team: "a", gmv: "??" }]);
    expect(after).toEqual(before);
  });

  it("nor where a row was rejected", () => {
    const [before, after] = reversed([...people, { id: "x", team: "a", gmv: 1 }, { id: "x", team: "a", gmv: 1 }]);
    expect(after).toEqual(before);
  });

  it("nor a reason in the standings: whoever is settled first, nobody's divisor stands elsewhere", () => {
    const [orders, inquiries] = [metric("orders", "count"), metric("inquiries", "count")];
    const conversion = contest("pk", { factors: { conversion: highest(ratio(orders, inquiries, { places: 2 })) } });
    const rows = ["li", "wang"].map((id) => ({ id, orders: 1, inquiries: 0 }));
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(conversion) } });
    const held = (given: readonly object[]) => settle(cup, untyped({ period: "2026-11", teams: [], people: given })).standings.pk;
    const reasons = (of: ReturnType<typeof held>) =>
      new Map(of.flatMap(({ entrants }) => entrants.map(({ id, factors }) => [id, factors.conversion.reason])));
    expect(reasons(held(rows.toReversed()))).toEqual(reasons(held(rows)));
    expect(standings(conversion, rows)).toEqual(held(rows));
  });
});

describe("standings alone", () => {
  const byTeam = contest("team", {
    factors: { gmv: highest(times(gmv, teamMetric("weight", "ratio"))) },
    within: "team",
    prizesPerFactor: [300, 200],
  });

  it("takes a person's readings and their team's in one row, and groups by team, in the order in which teams first come up", () => {
    const rows = [
      { id: "li", team: "b", gmv: 900, weight: 1 },
      { id: "wang", team: "a", gmv: 800, weight: 2 },
      { id: "zhao", team: "b", gmv: 700, weight: 1 },
      { id: "chen", team: "a", gmv: 600, weight: 2 },
    ];
    expect(standings(byTeam, rows).map(
      ({ team, entrants }) => [team, entrants.map(({ factors }) => [factors.gmv.rank, factors.gmv.figure])]
    )).toEqual([
      ["b", [[1, "900"], [2, "700"]]],
      ["a", [[1, "1600"], [2, "1200"]]],
    ]);
  });

  it("says what settle says", () => {
    const weights: Record<string, unknown> = { a: 2, b: 3 };
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [byTeam, amongAll] });
    const shops = teams.map((team) => ({ ...team, weight: weights[team.id] }));
    const settled = settle(cup, untyped({ period: "2026-11", teams: shops, people })).standings;
    expect(standings(byTeam, untyped(people.map((row) => ({ ...row, weight: weights[row.team] }))))).toEqual(settled.team);
    expect(standings(amongAll, people)).toEqual(settled.all);
  });

  it("throws where a row cannot be anybody's, with all of them", () => {
    const rows = [{ id: "li", gmv: 1 }, { id: "li", gmv: 2 }, { gmv: 3 }, null];
    expect(thrownFaults(() => standings(amongAll, untyped(rows))).map(({ message }) => message)).toEqual([
      "people[0].id: duplicate id: got \"li\", expected an id of its own: 2 rows claim it; rows of one person have ids of their own and the same person",
      "people[1].id: duplicate id: got \"li\", expected an id of its own: 2 rows claim it; rows of one person have ids of their own and the same person",
      "people[2].id: invalid id: got nothing, expected text that is not blank, or a safe integer",
      "people[3]: not an object: got null, expected an object with id",
    ]);
  });

  it("throws where there are no rows at all, or a currency that is none", () => {
    expect(thrownFaults(() => standings(amongAll, untyped("rows"))).map(({ message }) => message)).toEqual([
      "people: not a list: got \"rows\", expected a list of rows",
    ]);
    expect(thrownFaults(() => standings(amongAll, [], { currency: "RMB" })).map(({ message }) => message)).toEqual([
      "currency: invalid currency: got \"RMB\", expected an ISO 4217 code such as \"CNY\", or { code, places }",
    ]);
  });
});
