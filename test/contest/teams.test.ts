import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  contest,
  definePolicy,
  diffPolicies,
  gates,
  highest,
  lowest,
  metric,
  passed,
  perUnit,
  prizeOf,
  rankOf,
  reasonText,
  scorecard,
  curve,
  scoreOf,
  settle,
  shareOf,
  standings,
  teamCount,
  teamMean,
  teamMetric,
  teamSum,
  explain,
  explanationText,
  when,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy, policies } from "../../src/testing/index.js";
import { Exact } from "../formula/decimals.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const [gmv, hours] = [metric("gmv", "money"), metric("hours", "hours")];
const dsr = teamMetric("dsr", "points");

/** Shops compete by what their people sold together, and by a rating of the shop. */
function cup(options: object = {}) {
  const pk = contest("pk", {
    entrants: "teams",
    factors: { sold: highest(teamSum(gmv), { prizes: [300, 200, 100] }), dsr: highest(dsr) },
    ...options,
  });
  return definePolicy({
    id: "agents",
    version: "1",
    currency: "CNY",
    pay: {
      whole: prizeOf(pk, "sold"),
      shared: shareOf(prizeOf(pk, "sold"), hours),
      rank: perUnit(rankOf(pk, "sold"), 1),
    },
  });
}

type Person = readonly [id: string, team: unknown, gmv: unknown, hours?: unknown];
const row = ([id, team, sold, worked = 10]: Person) => ({ id, team, gmv: sold, hours: worked });
const shop = (id: string, rating: unknown = 5) => ({ id, dsr: rating });
const month = (people: readonly unknown[], teams: readonly unknown[], options: object = {}) =>
  settle(cup(options), untyped({ period: "2026-11", teams, people }));
/** Each person's rank, whole prize and share; a state where there is no amount. */
const paid = ({ statements }: ReturnType<typeof month>) =>
  statements.map(({ lines: { rank, whole, shared } }) =>
    [rank, whole, shared].map(({ state, amount }) => (state === "settled" ? amount : state)).join(" ")
  );
const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => shop(id));

describe("teams as entrants", () => {
  // Worked by hand: prizes of 300, 200, 100 for what a team sold; each person's rank, the team's prize, and a part of it by hours.
  it.each<[string, readonly Person[], readonly unknown[], object, readonly string[]]>([
    [
      "each of a team's people has the whole prize, or shares it",
      [["li", "a", 500], ["wang", "a", 400, 30], ["zhao", "b", 899]],
      [a, b],
      {},
      [
        "1.00 300.00 75.00",
        "1.00 300.00 225.00",
        "2.00 200.00 200.00",
      ],
    ],
    [
      "a prize that does not divide: the odd cents go by id",
      [["wang", "a", 1], ["li", "a", 1], ["zhao", "a", 1], ["sun", "b", 9]],
      [a, b],
      {
        factors: { sold: highest(teamSum(gmv), { prizes: [0, 100] }) },
      },
      ["2.00 100.00 33.33", "2.00 100.00 33.34", "2.00 100.00 33.33", "1.00 0.00 0.00"],
    ],
    [
      "two tied for the first place split its prize and the next",
      [["li", "a", 500], ["wang", "b", 200], ["zhao", "b", 300], ["sun", "c", 1]],
      [
        a,
        b,
        c,
      ],
      {},
      ["1.00 250.00 250.00", "1.00 250.00 125.00", "1.00 250.00 125.00", "3.00 100.00 100.00"],
    ],
    // Places 2 to 4: (200 + 100 + 0) ÷ 3.
    ["a tie over the last prize", [["li", "a", 9], ["wang", "b", 5], ["zhao", "c", 5], ["sun", "d", 5]], [a, b, c, d], {}, [
      "1.00 300.00 300.00",
      "2.00 100.00 100.00",
      "2.00 100.00 100.00",
      "2.00 100.00 100.00",
    ]],
    // Places 1 to 3 of 200: 66.66 each, and a cent stays with the firm.
    ["a tied pool that does not divide is rounded down", [["li", "a", 5], ["wang", "b", 5], ["zhao", "c", 5]], [a, b, c], {
      factors: { sold: highest(teamSum(gmv), { prizes: [200] }) },
    }, ["1.00 66.66 66.66", "1.00 66.66 66.66", "1.00 66.66 66.66"]],
    ["each of those tied gets the prize of the place that is shared", [["li", "a", 5], ["wang", "b", 5]], [a, b], { ties: "each" }, [
      "1.00 300.00 300.00",
      "1.00 300.00 300.00",
    ]],
    ["a tie that is parted by the shop's own reading", [["li", "a", 5], ["wang", "b", 5]], [shop("a", "4.7"), shop("b", "4.8")], {
      tieBreakers: [highest(dsr)],
    }, ["2.00 200.00 200.00", "1.00 300.00 300.00"]],
    ["who has no reading is left out of the sum", [["li", "a", 5], ["wang", "a", null], ["zhao", "b", 6]], [a, b], {}, [
      "2.00 200.00 100.00",
      "2.00 200.00 100.00",
      "1.00 300.00 300.00",
    ]],
    ["a team in which nobody has one is unranked", [["li", "a", null], ["zhao", "b", 6], ["sun", "c", 5]], [a, b, c], {}, [
      "notApplicable 0.00 0.00",
      "1.00 300.00 300.00",
      "2.00 200.00 200.00",
    ]],
    ["a fault in one member leaves the factor unknown for every team", [["li", "a", "?"], ["wang", "a", 1], ["zhao", "b", 6]], [a, b], {}, [
      "pending pending pending",
      "pending pending pending",
      "pending pending pending",
    ]],
    ["or only for theirs", [["li", "a", "?"], ["wang", "a", 1], ["zhao", "b", 6], ["sun", "c", 5]], [a, b, c], { onFault: "without" }, [
      "pending pending pending",
      "pending pending pending",
      "1.00 300.00 300.00",
      "2.00 200.00 200.00",
    ]],
    ["a faulty share is that team's alone, and no rank's", [["li", "a", 9, "?"], ["wang", "a", 1], ["zhao", "b", 6]], [a, b], {}, [
      "1.00 300.00 pending",
      "1.00 300.00 pending",
      "2.00 200.00 200.00",
    ]],
    ["a team without people is no entrant", [["li", "a", 5], ["zhao", "c", 6]], [a, b, c], {}, [
      "2.00 200.00 200.00",
      "1.00 300.00 300.00",
    ]],
    ["one team with people is too few", [["li", "a", 5], ["zhao", "a", 6]], [a, b], {}, [
      "notApplicable 0.00 0.00",
      "notApplicable 0.00 0.00",
    ]],
    ["or enough", [["li", "a", 5]], [a, b], { minimumEntrants: 1 }, ["1.00 300.00 300.00"]],
    ["people without a team win nothing, and share nothing", [["li", "a", 5], ["wang", "b", 6], ["zhao", null, 99]], [a, b], {}, [
      "2.00 200.00 200.00",
      "1.00 300.00 300.00",
      "notApplicable 0.00 pending",
    ]],
    ["people of a team that is not known", [["li", "a", 5], ["wang", "b", 6], ["zhao", "x", 99], ["sun", "", 99]], [a, b], {}, [
      "2.00 200.00 200.00",
      "1.00 300.00 300.00",
      "pending pending pending",
      "pending pending pending",
    ]],
    ["a team that two rows claim, where somebody names it", [["li", "a", 5], ["wang", "b", 6], ["zhao", "c", 1]], [a, b, c, c], {}, [
      "pending pending pending",
      "pending pending pending",
      "pending pending pending",
    ]],
    ["the same, left out", [["li", "a", 5], ["wang", "b", 6], ["zhao", "c", 1]], [a, b, c, c], { onFault: "without" }, [
      "2.00 200.00 200.00",
      "1.00 300.00 300.00",
      "pending pending pending",
    ]],
    ["the same, where nobody names it", [["li", "a", 5], ["wang", "b", 6]], [a, b, c, c], {}, ["2.00 200.00 200.00", "1.00 300.00 300.00"]],
    [
      "teams that are too small are not eligible",
      [["li", "a", 9], ["wang", "b", 1], ["zhao", "b", 2], ["sun", "c", 1], ["qian", "c", 3]],
      [
        a,
        b,
        c,
      ],
      { eligible: atLeast(teamCount(), 2) },
      [
        "notApplicable 0.00 0.00",
        "2.00 200.00 100.00",
        "2.00 200.00 100.00",
        "1.00 300.00 150.00",
        "1.00 300.00 150.00",
      ],
    ],
    ["the least wins, by the mean", [["li", "a", 9], ["wang", "b", 1], ["zhao", "b", 20]], [a, b], {
      factors: { sold: lowest(teamMean(gmv, { places: 2 }), { prizes: [300] }) },
    }, ["1.00 300.00 300.00", "2.00 0.00 0.00", "2.00 0.00 0.00"]],
  ])("%s", (_, people, teams, options, expected) => {
    expect(paid(month(people.map(row), teams, options))).toEqual(expected);
  });

  it("a rejected row that names the team is a fault in what goes over its rows, and in nothing else of it", () => {
    const people = [row(["li", "a", 5]), row(["wang", "b", 6])];
    const { standings: { pk }, statements } = month([...people, { id: 3.5, team: "a", gmv: 1, hours: 1 }], [a, b]);
    expect(statements.map(({ lines }) => lines.whole.faults.map(({ path }) => path))).toEqual([[["people", "id"]], [["people", "id"]]]);
    expect(pk[0]?.entrants.map(({ factors }) => [factors.sold?.rank, factors.dsr?.rank])).toEqual([[null, 1], [null, 1]]);
  });

  it("a team of which the only row was rejected takes part all the same; one that names no team is nobody's", () => {
    const people = [row(["li", "a", 5]), row(["wang", "b", 6])];
    const only = month([...people, { id: 3.5, team: "c" }], [a, b, shop("c", "4.9"), d]);
    expect(only.standings.pk[0]?.entrants.map(({ id, factors }) => [id, factors.dsr?.rank])).toEqual([["a", 1], ["b", 1], ["c", 3]]);
    expect(paid(only)).toEqual(["pending pending pending", "pending pending pending"]);
    expect(paid(month([...people, { id: 3.5 }, { id: 4.5, team: "x" }], [a, b]))).toEqual(["2.00 200.00 200.00", "1.00 300.00 300.00"]);
  });

  it("reads what is the team's own: its gates, its card, parameters, and its leads", () => {
    const leads = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
    const clean = gates("clean", { dsr: atLeast(dsr, "4.5"), staffed: atLeast(teamCount(), 1) });
    const card = scorecard("card", { dsr: { metric: dsr, weight: 100, points: curve([[4, 0], [5, 100]]) } });
    const pk = contest("pk", {
      entrants: "teams",
      factors: { card: highest(scoreOf(card)), leads: lowest(teamSum(metric("base", "money"), { under: "leads" })) },
      eligible: passed(clean),
      prizesPerFactor: [100, 50],
    });
    const agents = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
    const people = [
      { id: 1, policy: "agents", team: "a" },
      { id: 2, policy: "agents", team: "b" },
      { id: 3, policy: "agents", team: "c" },
      { id: 4, policy: "leads", team: "a", base: 9000 },
      { id: 5, policy: "leads", team: "b", base: 8000 },
      { id: 6, policy: "leads", team: "d", base: 1 },
    ];
    const teams = [{ id: "a", dsr: "4.9" }, { id: "b", dsr: "4.8" }, { id: "c", dsr: "4.4" }, { id: "d", dsr: "5" }];
    const settlement = settle([agents, leads], untyped({ period: "2026-11", teams, people }));
    expect(settlement.standings.pk[0]?.entrants.map(
      ({ id, factors: { card: rated, leads: cost } }) => [id, rated.figure, rated.rank, cost.rank]
    ))
      .toEqual([["a", "90", 1, 2], ["b", "80", 2, 1], ["c", "40", null, null]]);
    expect(settlement.statements.flatMap(({ lines }) => ("prize" in lines ? [lines.prize.amount] : []))).toEqual([
      "150.00",
      "150.00",
      "0.00",
    ]);
  });

  it("a rank or a prize of the team can be asked by a gate set, which is reported once a team", () => {
    const pk = contest("pk", { entrants: "teams", factors: { sold: highest(teamSum(gmv)) }, prizesPerFactor: [300] });
    const won = gates("won", { first: atLeast(1, rankOf(pk, "sold")), any: atLeast(prizeOf(pk), 1) });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { party: when(passed(won), 50, 0) } });
    const { teams, statements } = settle(policy, {
      period: "2026-11",
      teams: [{ id: "a" }, { id: "b" }, { id: "empty" }],
      people: [{ id: 1, team: "a", gmv: 5 }, { id: 2, team: "b", gmv: 4 }, { id: 3, team: null, gmv: 9 }],
    });
    expect(teams.map(({ gates: { won: of } }) => [of.state, of.failed])).toEqual([
      ["passed", []],
      ["failed", ["first", "any"]],
      ["failed", ["first", "any"]],
    ]);
    expect(teams[2]?.gates.won.gates.first).toMatchObject({ state: "failed", notApplicable: true });
    expect(statements.map(({ gates: own, payable }) => [Object.keys(own ?? {}), payable])).toEqual([[[], "50.00"], [[], "0.00"], [
      [],
      "0.00",
    ]]);
  });

  it("says why there is no rank, in both languages", () => {
    const { statements, standings: { pk } } = month([row(["li", "a", 5]), row(["wang", null, 5])], [a, b]);
    const reasons = [pk[0]?.entrants[0]?.factors.sold?.reason, statements[1]?.lines.rank.reason].flatMap((reason) => reason ?? []);
    expect(reasons.map(({ code, message }) => [code, message])).toEqual([
      ["too_few_entrants", "fewer than 2 teams are ranked in pk"],
      ["no_entrant", "pk is among teams: there is none"],
    ]);
    expect(reasons.map((reason) => reasonText(reason, { language: "zh" }))).toEqual([
      "pk 参与排名的不足 2 个团队",
      "pk 为团队之间的 PK，本行没有团队",
    ]);
  });

  it("is explained by the teams that were compared", () => {
    const people = [row(["li", "a", 500]), row(["wang", "a", 400, 30]), row(["zhao", "b", 899])];
    const tree = explain(cup(), untyped({ period: "2026-11", teams: [a, b], people }), { person: "wang", line: "shared" });
    expect(explanationText(tree).split("\n").slice(0, 6)).toEqual([
      "shared = 225.00",
      "  a part of 300, shared by 2 rows = 225",
      "    the team's prize in pk, sold = 300",
      "      pk, sold, rank 1: prize = 300",
      "        a = 900",
      "        b = 899",
    ]);
    expect(explanationText(tree, { language: "zh" })).toContain("团队在 pk 中的奖金，sold = 300");
    expect(explanationText(explain(cup(), untyped({ period: "2026-11", teams: [a, b], people }), { person: "li", line: "rank" })))
      .toContain("the team's rank in pk, sold");
  });
});

describe("a contest of teams as data", () => {
  const ofPeople = contest("pk", { factors: { dsr: highest(dsr) } });
  const ofTeams = contest("pk", { entrants: "teams", factors: { dsr: highest(dsr) } });
  const head = { id: "p", version: "1", currency: "CNY" } as const;

  it("goes through JSON, and one of people has no such field", () => {
    expect(parsePolicy(JSON.parse(stringifyPolicy(cup())))).toEqual(cup());
    expect(definePolicy({ ...head, contests: [ofTeams] }).contests[0]?.entrants).toBe("teams");
    expect(Object.keys(definePolicy({ ...head, contests: [ofPeople] }).contests[0] ?? {})).not.toContain("entrants");
  });

  it("differs from one of people, and to forget it is a slip that is tried", () => {
    const [people, teams] = [definePolicy({ ...head, contests: [ofPeople] }), definePolicy({ ...head, contests: [ofTeams] })];
    expect(diffPolicies(people, teams).changes.map(({ path }) => path)).toContainEqual(["contests", "pk", "entrants"]);
    expect(mutatePolicy(teams).filter(({ path }) => path.at(-1) === "entrants").map(({ kind }) => kind)).toEqual(["dropped"]);
  });

  it("is drawn by policies(), and so is a part of what a team won", () => {
    const drawn = fc.sample(policies(), { numRuns: 400, seed: 1 });
    const teams = drawn.filter(({ contests }) => contests.some(({ entrants }) => entrants === "teams"));
    expect(teams.length).toBeGreaterThan(20);
    expect(teams.some(({ pay }) => JSON.stringify(pay).includes("\"kind\":\"shareOf\",\"pool\":{\"kind\":\"prizeOf\""))).toBe(true);
  });
});

describe("what a contest of teams cannot be", () => {
  const faults = (options: object) =>
    thrownFaults(() => cup({ factors: { sold: highest(teamSum(gmv)) }, ...options })).map(({ message }) => message);
  const same = "expected what is the same for the whole team: its readings, parameters, sums over it";
  const people = contest("people", { factors: { gmv: highest(gmv) } });
  const others = contest("others", { entrants: "teams", factors: { gmv: highest(teamSum(gmv)) } });
  const own = gates("own", { gmv: atLeast(gmv, 1) });
  const placed = gates("placed", { rank: atLeast(rankOf(others, "gmv"), 1) });

  it.each<[string, object, readonly string[]]>([
    ["by a reading of one person", { factors: { sold: highest(gmv) } }, [
      `contests.pk.factors.sold.quantity: misplaced: got something of one person, ${same}`,
    ]],
    ["by a condition of one person, in every place", {
      factors: { sold: highest(teamSum(gmv), { eligible: atLeast(gmv, 1) }) },
      eligible: atLeast(gmv, 1),
      tieBreakers: [highest(gmv)],
    }, [
      `contests.pk.factors.sold.eligible: misplaced: got something of one person, ${same}`,
      `contests.pk.eligible: misplaced: got something of one person, ${same}`,
      `contests.pk.tieBreakers[0].quantity: misplaced: got something of one person, ${same}`,
    ]],
    ["by a gate set of one person", { eligible: passed(own) }, [`contests.pk.eligible: misplaced: got something of one person, ${same}`]],
    ["by a share", { factors: { sold: highest(shareOf(teamSum(gmv), hours)) } }, [
      `contests.pk.factors.sold.quantity: misplaced: got something of one person, ${same}`,
    ]],
    ["by a person's prize", { factors: { sold: highest(prizeOf(people)) } }, [
      `contests.pk.factors.sold.quantity: misplaced: got something of one person, ${same}`,
      "contests.pk.factors.sold.quantity: misplaced: got a rank or a prize, expected what comes from no contest",
    ]],
    ["by the rank of a team, through a gate set too", { factors: { sold: highest(rankOf(others, "gmv")) }, eligible: passed(placed) }, [
      "contests.pk.factors.sold.quantity: misplaced: got a rank or a prize, expected what comes from no contest",
      "contests.pk.eligible: misplaced: got a rank or a prize, expected what comes from no contest",
    ]],
    ["within teams", { within: "team" }, [
      "contests.pk.within: misplaced: got \"team\", expected everyone under the policy where teams compete",
    ]],
    ["of anything else", { entrants: "shops" }, ["contests.pk.entrants: invalid choice: got \"shops\", expected one of teams"]],
  ])("compared %s", (_, options, expected) => {
    expect(faults(options)).toEqual(expected);
  });

  it("but what each person won, added up over the team, compares teams", () => {
    const pk = contest("pk", {
      entrants: "teams",
      factors: {
        won: highest(teamSum(prizeOf(contest("people", {
          factors: { gmv: highest(gmv) },
          prizesPerFactor: [30, 20, 10],
        })))),
      },
      prizesPerFactor: [100],
    });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
    const people = [["a", 9], ["b", 8], ["b", 7]].map(([team, sold], id) => ({ id, team, gmv: sold }));
    const { statements } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }, { id: "b" }], people }));
    expect(statements.map(({ payable }) => payable)).toEqual(["50.00", "50.00", "50.00"]);
  });
});

describe("standings alone, of rows that name their teams", () => {
  const pk = contest("pk", {
    entrants: "teams",
    factors: { sold: highest(teamSum(gmv)), dsr: highest(dsr) },
    prizesPerFactor: [300, 200],
  });
  const rows = [
    { id: "li", team: 7, gmv: 500, dsr: "4.8" },
    { id: "wang", team: "b", gmv: 899, dsr: "4.80" },
    { id: "zhao", team: "7", gmv: 400, dsr: "4.80" },
    { id: "sun", team: null, gmv: 9999, dsr: 5 },
  ];

  it("rank the teams, in the order in which they first come up; who names none is in none", () => {
    expect(standings(pk, rows)).toMatchObject([{
      team: null,
      entrants: [
        { id: 7, factors: { sold: { rank: 1, figure: "900" }, dsr: { rank: 1, figure: "4.8", prize: "250.00" } }, prize: "550.00" },
        { id: "b", factors: { sold: { rank: 2, figure: "899" }, dsr: { rank: 1 } }, prize: "450.00" },
      ],
    }]);
    expect(Object.keys(standings(pk, rows)[0]?.entrants[0] ?? {})).toEqual(["id", "factors", "overall", "prize"]);
  });

  it("say what settle says", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [pk] });
    const teams = [{ id: 7, dsr: "4.8" }, { id: "b", dsr: "4.8" }];
    expect(settle(policy, { period: "2026-11", teams, people: rows }).standings.pk).toEqual(standings(pk, rows));
  });

  it("what the rows of a team say of it must be the same, missing or not", () => {
    const told = (...ratings: readonly unknown[]) =>
      standings(pk, untyped(ratings.map((rating, id) => ({ id, team: "a", gmv: 1, dsr: rating })).concat(untyped(rows))))[0];
    expect(told("4.5", 5, null)?.pending[0]?.faults.map(({ message }) => message)).toEqual([
      "teams.a.dsr: rows disagree: got 4.5, 5, null, expected one reading in every row of the team",
    ]);
    expect(told(null, null)?.entrants[0]?.factors.dsr).toMatchObject({ rank: null, prize: "0.00", reason: { code: "null_reading" } });
    expect(told("4.5", "?")?.pending[0]?.faults.map(({ code, path }) => [code, path])).toEqual([["not_a_number", ["people", "1", "dsr"]]]);
  });
});

describe("drawn teams", () => {
  const sold = fc.constantFrom<number | null>(0, 1, 2, 3, 5, null);
  const people = fc.array(
    fc.record({ team: fc.constantFrom("a", "b", "c", "d", null), gmv: sold, hours: fc.integer({ min: 0, max: 4 }) }),
    {
      maxLength: 10,
    },
  ).map((rows) => rows.map((each, index) => ({ id: `p${index}`, ...each })));
  const prizes = [100, 50, 25];

  /** Places, ranks and parts as one would count them on paper. */
  function byHand(rows: readonly { readonly team: string | null; readonly gmv: number | null }[]) {
    const sums = ["a", "b", "c", "d"].flatMap((team) => {
      const amounts = rows.flatMap((each) => (each.team === team && each.gmv !== null ? [each.gmv] : []));
      return amounts.length === 0 ? [] : [{ team, sum: amounts.reduce((total, each) => total + each, 0) }];
    });
    if (sums.length < 2) return new Map<string | null, { rank: number; prize: string }>();
    return new Map(sums.map(({ team, sum }) => {
      const better = sums.filter((each) => each.sum > sum).length;
      const tied = sums.filter((each) => each.sum === sum).length;
      const pool = prizes.slice(better, better + tied).reduce((total, each) => total + each, 0);
      return [team, { rank: better + 1, prize: new Exact(pool).dividedBy(tied).toDecimalPlaces(2, Exact.ROUND_DOWN).toFixed(2) }];
    }));
  }

  it("have the places and the prizes that are counted by hand, in any order; and a team's shares come to its prize", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const held = month(rows, [a, b, c, d], { factors: { sold: highest(teamSum(gmv), { prizes }) } });
        const again = month(rows.toReversed(), [d, c, b, a], { factors: { sold: highest(teamSum(gmv), { prizes }) } });
        expect(again.statements.toReversed()).toEqual(held.statements);
        const places = byHand(rows);
        const shares = new Map<string | null, InstanceType<typeof Exact>>();
        held.statements.forEach(({ lines: { whole, rank, shared } }, index) => {
          const team = rows[index]?.team ?? null;
          const place = places.get(team);
          expect([whole.amount, rank.amount]).toEqual(place === undefined ? ["0.00", null] : [place.prize, `${place.rank}.00`]);
          shares.set(team, (shares.get(team) ?? new Exact(0)).plus(shared.amount ?? 0));
        });
        for (const [team, sum] of shares) {
          const isShared = rows.some((each) => each.team === team && each.hours > 0);
          if (team !== null && isShared) expect(sum.toFixed(2)).toBe(places.get(team)?.prize ?? "0.00");
        }
      }),
      { numRuns: 150 },
    );
  });
});
