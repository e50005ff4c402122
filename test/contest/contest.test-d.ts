import { describe, expectTypeOf, test } from "vitest";
import {
  atLeast,
  checkGates,
  contest,
  definePolicy,
  equals,
  evaluate,
  fourFactorPk,
  gates,
  highest,
  lowest,
  metric,
  parameter,
  perUnit,
  plus,
  prizeOf,
  rankOf,
  ranks,
  ratio,
  settle,
  standings,
  teamMetric,
  teamSum,
  when,
  withParameters,
  type Contest,
  type Entrant,
  type GroupStandings,
  type Metric,
  type Need,
  type Placing,
  type Quantity,
  type Reading,
  type RowId,
  type TeamStandings,
} from "../../src/index.js";

const [gmv, wait, orders] = [metric("gmv", "money"), metric("wait", "seconds"), metric("orders", "count")];
const head = { id: "sales", version: "2026-11", currency: "CNY" } as const;

/** Over everyone under the policy. */
const open = contest("open", { factors: { gmv: highest(gmv) } });
/** Within teams, by everything that a contest can read. */
const pk = contest("pk", {
  factors: { gmv: highest(gmv, { prizes: [300, "200", 100n], label: { zh: "成交额" } }), wait: lowest(wait) },
  within: "team",
  eligible: atLeast(orders, 50),
  tieBreakers: [highest(ratio(gmv, orders, { places: 2 })), lowest(teamMetric("dsr", "points"))],
  prizesPerFactor: [300, 200],
  overall: { by: "points", points: [3, 2, 1], prizes: [500] },
  minimumEntrants: 3,
  method: "dense",
  ties: "each",
  prizeRounding: "half-even",
  onFault: "without",
  label: { en: "PK", zh: "PK" },
});

type Gmv = Metric<"gmv", "money", "person">;
type Wait = Metric<"wait", "seconds", "person">;
type Orders = Metric<"orders", "count", "person">;
type Dsr = Metric<"dsr", "points", "team">;
type Open = Gmv | Need.Contest<"open", "gmv", "people"> | Need.Others;
type Pk = Gmv | Wait | Orders | Dsr | Need.Contest<"pk", "gmv" | "wait", "people"> | Need.Others | Need.Teammates<never>;

describe("contest", () => {
  test("knows its id, its factors and what it reads: also who is eligible, and what parts ties", () => {
    expectTypeOf(open).toEqualTypeOf<Contest<"open", "gmv", Open, "people">>();
    expectTypeOf(pk).toEqualTypeOf<Contest<"pk", "gmv" | "wait", Pk, "people">>();
  });

  test("takes rankings, and choices that exist", () => {
    // @ts-expect-error highest or lowest?
    contest("c", { factors: { gmv } });
    // @ts-expect-error nobody is compared by a plain number
    contest("c", { factors: { gmv: highest(5) } });
    // @ts-expect-error nobody is compared by a condition
    contest("c", { factors: { gmv: highest(atLeast(gmv, 1)) } });
    // @ts-expect-error there are no factors
    contest("c", {});
    // @ts-expect-error a shop is a team
    contest("c", { factors: { gmv: highest(gmv) }, within: "shop" });
    // @ts-expect-error a quantity is no condition
    contest("c", { factors: { gmv: highest(gmv) }, eligible: gmv });
    // @ts-expect-error highest or lowest?
    contest("c", { factors: { gmv: highest(gmv) }, tieBreakers: [wait] });
    // @ts-expect-error points for which rank?
    contest("c", { factors: { gmv: highest(gmv) }, overall: { by: "points" } });
    // @ts-expect-error a sum of ranks gives no points
    contest("c", { factors: { gmv: highest(gmv) }, overall: { by: "ranks", points: [3, 2, 1] } });
    // @ts-expect-error ranks alone know this method
    contest("c", { factors: { gmv: highest(gmv) }, method: "modified" });
    // @ts-expect-error misspelt
    contest("c", { factors: { gmv: highest(gmv) }, prizesPerFactr: [1] });
    // @ts-expect-error misspelt
    highest(gmv, { prize: [1] });
    // @ts-expect-error a prize is a number
    highest(gmv, { prizes: [true] });
  });

  test("is of people where it is built in place, and says which parameters it reads", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: {
        prize: prizeOf(contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [parameter("first", "money", 300), 200] })),
      },
    });
    settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 1 }] });
    withParameters(policy, { first: 400 });
    // @ts-expect-error no parameter of the policy
    withParameters(policy, { second: 400 });
    // @ts-expect-error a prize is money
    highest(gmv, { prizes: [parameter("p", "points", 1)] });
  });

  test("reads who is eligible in a factor, whose rank may weigh more", () => {
    const own = contest("own", {
      factors: { gmv: highest(gmv, { eligible: atLeast(orders, 5), weight: "1.5" }) },
      overall: { by: "ranks" },
    });
    expectTypeOf(own).toEqualTypeOf<Contest<"own", "gmv", Gmv | Orders | Need.Contest<"own", "gmv", "people"> | Need.Others, "people">>();
    // @ts-expect-error who is eligible is read from the rows too
    standings(own, [{ id: 1, gmv: 1 }]);
    // @ts-expect-error a quantity is no condition
    highest(gmv, { eligible: orders });
    // @ts-expect-error a weight is a number
    highest(gmv, { weight: true });
  });

  test("refuses names that cannot be keys", () => {
    // @ts-expect-error an id that looks like a number
    contest("7", { factors: { gmv: highest(gmv) } });
    // @ts-expect-error a factor that looks like a number
    contest("c", { factors: { 7: highest(gmv) } });
    // @ts-expect-error JavaScript has other plans for it
    contest("c", { factors: { gmv: highest(gmv), constructor: highest(gmv) } });
  });

  test("takes factors that are known only when the program runs", () => {
    const factors: Readonly<Record<string, ReturnType<typeof highest<Gmv>>>> = { gmv: highest(gmv) };
    expectTypeOf(contest("c", { factors })).toEqualTypeOf<
      Contest<"c", string, Gmv | Need.Contest<"c", string, "people"> | Need.Others, "people">
    >();
  });
});

describe("rankOf and prizeOf", () => {
  test("are a count and money, and need what the contest needs", () => {
    expectTypeOf(rankOf(pk, "gmv")).toEqualTypeOf<Quantity<"count", Pk>>();
    expectTypeOf(rankOf(pk)).toEqualTypeOf<Quantity<"count", Pk>>();
    expectTypeOf(prizeOf(pk, "wait")).toEqualTypeOf<Quantity<"money", Pk>>();
    expectTypeOf(prizeOf(open)).toEqualTypeOf<Quantity<"money", Open>>();
    perUnit(rankOf(pk), "0.5");
    // @ts-expect-error a rank is no money
    plus(rankOf(pk), gmv);
    // @ts-expect-error a prize is money
    plus(prizeOf(pk), wait);
  });

  test("are of one of the contest's factors", () => {
    // @ts-expect-error misspelt
    rankOf(pk, "gvm");
    // @ts-expect-error no factor of this contest
    prizeOf(open, "wait");
    // @ts-expect-error a quantity is no contest
    rankOf(gmv);
  });

  test("cannot be worked out for one row alone", () => {
    // @ts-expect-error this reads the other people: use settle
    evaluate(rankOf(open, "gmv"), { gmv: 1 });
    // @ts-expect-error this reads the other people: use settle
    evaluate(when(equals(rankOf(open, "gmv"), 1), 300, 0), { gmv: 1 });
    // @ts-expect-error this reads the other people: use settle
    checkGates(gates("g", { won: atLeast(prizeOf(open), 1) }), { gmv: 1 });
  });
});

describe("standings", () => {
  test("take flat rows with an id, and with a team where people meet within teams", () => {
    const rows = [
      { id: 1, gmv: 1, extra: true },
      { id: "li", person: "li", team: null, gmv: null },
    ];
    const [standing] = standings(open, rows);
    expectTypeOf(standing!).toEqualTypeOf<GroupStandings<"gmv">>();
    standings(pk, [{ id: 1, team: "t", gmv: 1, wait: "2", orders: 3, dsr: null }], { currency: "JPY" });
    // @ts-expect-error whose row?
    standings(open, [{ gmv: 1 }]);
    // @ts-expect-error gmv is missing
    standings(open, [{ id: 1 }]);
    // @ts-expect-error whoever has none says null
    standings(open, [{ id: 1, gmv: undefined }]);
    // @ts-expect-error who meets whom?
    standings(pk, [{ id: 1, gmv: 1, wait: 2, orders: 3, dsr: 4 }]);
    // @ts-expect-error who is eligible is read from the rows too
    standings(pk, [{ id: 1, team: "t", gmv: 1, wait: 2, dsr: 4 }]);
    // @ts-expect-error what parts ties is read from the rows too
    standings(pk, [{ id: 1, team: "t", gmv: 1, wait: 2, orders: 3 }]);
    // @ts-expect-error a quantity is no contest
    standings(gmv, rows);
  });

  test("know the factors", () => {
    const entrant = standings(pk, [])[0]!.entrants[0]!;
    expectTypeOf(entrant).toEqualTypeOf<Entrant<"gmv" | "wait">>();
    expectTypeOf(entrant.id).toEqualTypeOf<RowId>();
    expectTypeOf(entrant.factors.wait).toEqualTypeOf<Placing>();
    expectTypeOf(entrant.overall).toEqualTypeOf<Placing | null>();
    expectTypeOf(entrant.prize).toEqualTypeOf<string | null>();
    // @ts-expect-error no factor of this contest
    void entrant.factors.nope;
    // @ts-expect-error the contest may have no overall standing
    void entrant.overall.rank;
  });

  test("are of people who are compared by sums over their teams, too", () => {
    const byTeam = contest("c", { factors: { gmv: highest(teamSum(gmv)) } });
    standings(byTeam, [{ id: 1, team: "t", gmv: 1 }]);
    // @ts-expect-error whose team?
    standings(byTeam, [{ id: 1, gmv: 1 }]);
  });
});

describe("the contests of a policy", () => {
  test("need teams only where people meet within teams", () => {
    const everyone = definePolicy({ ...head, pay: { prize: prizeOf(open) } });
    settle(everyone, { period: "2026-11", people: [{ id: 1, gmv: 1 }] });
    settle(definePolicy({ ...head, contests: [open] }), { period: "2026-11", people: [{ id: 1, gmv: 1 }] });
    const within = definePolicy({ ...head, contests: [pk] });
    settle(within, { period: "2026-11", teams: [{ id: 1, dsr: 5 }], people: [{ id: 1, team: 1, gmv: 1, wait: 2, orders: 3 }] });
    // @ts-expect-error who meets whom?
    settle(within, { period: "2026-11", teams: [{ id: 1, dsr: 5 }], people: [{ id: 1, gmv: 1, wait: 2, orders: 3 }] });
    // @ts-expect-error the contest is within teams
    settle(within, { period: "2026-11", people: [] });
  });

  test("have their standings by id, whether a line refers to them or not", () => {
    const policy = definePolicy({ ...head, contests: [open], pay: { prize: prizeOf(pk) } });
    const month = settle(policy, { period: "2026-11", teams: [], people: [] });
    expectTypeOf<keyof typeof month.standings>().toEqualTypeOf<"open" | "pk">();
    expectTypeOf(month.standings.pk).toEqualTypeOf<readonly GroupStandings<"gmv" | "wait">[]>();
    expectTypeOf(month.standings.open[0]!.entrants[0]!.factors.gmv).toEqualTypeOf<Placing>();
    // @ts-expect-error no contest of this policy
    void month.standings.nope;
  });

  test("are contests, and no id in them has two meanings", () => {
    // @ts-expect-error gates are no contest
    definePolicy({ ...head, contests: [gates("g", { gmv: atLeast(gmv, 1) })] });
    // @ts-expect-error gmv in money and in seconds
    definePolicy({ ...head, contests: [contest("c", { factors: { gmv: highest(metric("gmv", "seconds")) } })], pay: { gmv } });
    // @ts-expect-error a rank is not paid
    definePolicy({ ...head, pay: { rank: rankOf(open, "gmv") } });
  });

  test("may be none, and then there are no standings", () => {
    expectTypeOf(settle(definePolicy({ ...head, pay: { gmv } }), { period: "2026-11", people: [] }).standings).toEqualTypeOf<{}>();
  });
});

describe("ranks", () => {
  test("take numbers of any form, and nulls", () => {
    expectTypeOf(ranks([1, "2.5", 3n, null], { order: "lowest", method: "fractional" })).toEqualTypeOf<(number | null)[]>();
    expectTypeOf(ranks([] as readonly Reading[])).toEqualTypeOf<(number | null)[]>();
    // @ts-expect-error whoever has none says null
    ranks([undefined]);
    // @ts-expect-error highest or lowest?
    ranks([1], { order: "best" });
  });
});

describe("fourFactorPk", () => {
  test("is a contest like one's own", () => {
    const four = fourFactorPk({ prizesPerFactor: [300], overallPrizes: [500], minimumInquiries: 30 });
    expectTypeOf(standings(four, [])[0]!.entrants[0]!.factors).toEqualTypeOf<{
      readonly gmv: Placing;
      readonly conversion: Placing;
      readonly response: Placing;
      readonly received: Placing;
    }>();
    rankOf(four, "conversion");
    // @ts-expect-error misspelt
    fourFactorPk({ prizes: [300] });
    // @ts-expect-error no factor of it
    prizeOf(four, "orders");
  });
});

describe("a contest of teams", () => {
  const dsr = teamMetric("dsr", "points");
  const shops = contest("shops", {
    entrants: "teams",
    factors: { sold: highest(teamSum(gmv)), dsr: highest(dsr) },
    tieBreakers: [highest(dsr)],
  });

  test("reads teams, and a place in it is no person's", () => {
    expectTypeOf(shops).toEqualTypeOf<
      Contest<
        "shops",
        "sold" | "dsr",
        Need.Teammates<Gmv> | Dsr | Need.Contest<"shops", "sold" | "dsr", "teams"> | Need.Teammates<never>,
        "teams"
      >
    >();
    const won = gates("won", { first: atLeast(1, rankOf(shops, "sold")) });
    const policy = definePolicy({ ...head, gates: [won] });
    const month = settle(policy, { period: "2026-11", teams: [{ id: 1, dsr: 5 }], people: [{ id: 1, team: 1, gmv: 2 }] });
    expectTypeOf(month.standings.shops).toEqualTypeOf<readonly TeamStandings<"sold" | "dsr">[]>();
    expectTypeOf<keyof (typeof month.teams)[number]["gates"]>().toEqualTypeOf<"won">();
    // @ts-expect-error a team is no person
    void month.standings.shops[0]!.entrants[0]!.person;
    // @ts-expect-error the sum of what?
    settle(policy, { period: "2026-11", teams: [{ id: 1, dsr: 5 }], people: [{ id: 1, team: 1 }] });
  });

  test("alone takes rows that name their team", () => {
    expectTypeOf(standings(shops, [{ id: 1, team: "a", gmv: 1, dsr: 2 }])).toEqualTypeOf<readonly TeamStandings<"sold" | "dsr">[]>();
    // @ts-expect-error whose team?
    standings(shops, [{ id: 1, gmv: 1, dsr: 2 }]);
    // @ts-expect-error the sum of what?
    standings(shops, [{ id: 1, team: "a", dsr: 2 }]);
  });
});
