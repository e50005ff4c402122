import { describe, expect, it } from "vitest";
import {
  all,
  any,
  atLeast,
  contest,
  curve,
  gradeIn,
  highest,
  lowest,
  metric,
  metrics,
  orElse,
  ratio,
  scorecard,
  scoreOf,
  standings,
  type Reading,
} from "../../src/index.js";
import { entrantsOf, prizesIn, ranksIn } from "./entrants-of.js";
import { untyped } from "../error/untyped.js";

const { gmv, wait, orders, inquiries } = metrics({ person: { gmv: "money", wait: "seconds", orders: "count", inquiries: "count" } });
const pk = contest("pk", { factors: { gmv: highest(gmv) }, prizesPerFactor: [300, 200, 100] });
const sold = (...amounts: readonly Reading[]) => amounts.map((amount, id) => ({ id, gmv: amount }));

describe("standings", () => {
  it("are all of it in one line for a PK of two", () => {
    expect(standings(contest("duel", { factors: { gmv: highest(gmv) }, prizesPerFactor: [200] }), [{ id: "li", gmv: 900 }, {
      id: "wang",
      gmv: "950.50",
    }])).toEqual([
      {
        team: null,
        entrants: [
          {
            id: "li",
            person: "li",
            factors: { gmv: { rank: 2, figure: "900", prize: "0.00", reason: null, faults: [] } },
            overall: null,
            prize: "0.00",
          },
          {
            id: "wang",
            person: "wang",
            factors: { gmv: { rank: 1, figure: "950.5", prize: "200.00", reason: null, faults: [] } },
            overall: null,
            prize: "200.00",
          },
        ],
        pending: [],
      },
    ]);
  });

  it("rank each factor by its own end", () => {
    const both = contest("pk", { factors: { gmv: highest(gmv), wait: lowest(wait) } });
    const held = standings(both, [
      { id: "li", gmv: 900, wait: "21.4" },
      { id: "wang", gmv: 800, wait: 18 },
      { id: "zhao", gmv: 700, wait: 30 },
    ]);
    expect(ranksIn(held, "gmv")).toEqual([1, 2, 3]);
    expect(ranksIn(held, "wait")).toEqual([2, 1, 3]);
  });

  it.each<[string, readonly Reading[], readonly number[], readonly number[]]>([
    ["a tie in the middle", [9, 8, 8, 7], [1, 2, 2, 4], [1, 2, 2, 3]],
    ["a tie for the first", [9, 9, 8], [1, 1, 3], [1, 1, 2]],
    ["a tie for the last", [9, 8, 8], [1, 2, 2], [1, 2, 2]],
    ["two ties", [8, 9, 9, 8, 7], [3, 1, 1, 3, 5], [2, 1, 1, 2, 3]],
    ["all equal", [5, 5, 5], [1, 1, 1], [1, 1, 1]],
    ["below zero", [-5, 0, "-5.00", "0.01"], [3, 2, 3, 1], [3, 2, 3, 1]],
  ])("rank by competition, or densely: %s", (_, amounts, competition, dense) => {
    expect(ranksIn(standings(pk, sold(...amounts)), "gmv")).toEqual(competition);
    const densely = contest("pk", { factors: { gmv: highest(gmv) }, method: "dense" });
    expect(ranksIn(standings(densely, sold(...amounts)), "gmv")).toEqual(dense);
  });

  it("compare exactly, in whatever form the figures come", () => {
    expect(ranksIn(standings(pk, sold("700.00", 7e2, 700n, "7e2", "700.01")), "gmv")).toEqual([2, 2, 2, 2, 1]);
  });

  it("compare what is shown: ratios that round to one figure are tied, amounts that differ by a cent are not", () => {
    const conversion = ratio(orders, inquiries, { places: 2 });
    const rounded = contest("pk", { factors: { conversion: highest(conversion) } });
    const held = standings(rounded, [
      { id: "li", orders: 331, inquiries: 1000 },
      { id: "wang", orders: 329, inquiries: 1000 },
      { id: "zhao", orders: 34, inquiries: 100 },
    ]);
    expect(ranksIn(held, "conversion")).toEqual([2, 2, 1]);
    expect(entrantsOf(held).map(({ factors }) => factors.conversion.figure)).toEqual(["0.33", "0.33", "0.34"]);
  });

  it("leave who has no reading unranked, with the reason, uncounted and without a prize", () => {
    const held = standings(pk, sold(800, null, 700, 900));
    expect(ranksIn(held, "gmv")).toEqual([2, null, 3, 1]);
    expect(prizesIn(held, "gmv")).toEqual(["200.00", "0.00", "100.00", "300.00"]);
    expect(entrantsOf(held)[1]).toEqual({
      id: 1,
      person: 1,
      factors: {
        gmv: {
          rank: null,
          figure: null,
          prize: "0.00",
          reason: { code: "null_reading", id: "gmv", path: ["people", "1", "gmv"], message: "gmv is not applicable: it is null" },
          faults: [],
        },
      },
      overall: null,
      prize: "0.00",
    });
  });

  it("leave who had nothing to divide by unranked: no inquiries, no conversion", () => {
    const conversion = contest("pk", { factors: { conversion: highest(ratio(orders, inquiries, { places: 4 })) } });
    const held = standings(conversion, [
      { id: "li", orders: 0, inquiries: 0 },
      { id: "wang", orders: 1, inquiries: 2 },
      { id: "zhao", orders: 0, inquiries: 2 },
    ]);
    expect(ranksIn(held, "conversion")).toEqual([null, 1, 2]);
    expect(entrantsOf(held)[0]?.factors.conversion.reason).toMatchObject({
      code: "zero_divisor",
      message: "inquiries is 0: there is nothing to divide by",
    });
  });

  it("rank who has none all the same, where the factor says what counts instead", () => {
    const patient = contest("pk", { factors: { wait: lowest(orElse(wait, 0)) } });
    expect(ranksIn(standings(patient, [{ id: "li", wait: null }, { id: "wang", wait: 10 }]), "wait")).toEqual([1, 2]);
  });

  it("rank by the score of a card", () => {
    const card = scorecard("service", { wait: { metric: wait, weight: 100, points: curve([[10, 100], [60, 0]]) } });
    const byScore = contest("pk", { factors: { score: highest(scoreOf(card)) } });
    const held = standings(byScore, [{ id: "li", wait: 20 }, { id: "wang", wait: 30 }, { id: "zhao", wait: null }]);
    expect(ranksIn(held, "score")).toEqual([1, 2, null]);
    expect(entrantsOf(held).map(({ factors }) => factors.score.figure)).toEqual(["80", "60", null]);
  });

  it("are one, empty, over nobody, and none within teams", () => {
    expect(standings(pk, [])).toEqual([{ team: null, entrants: [], pending: [] }]);
    expect(standings(contest("pk", { factors: { gmv: highest(gmv) }, within: "team" }), [])).toEqual([]);
  });

  it("leave out columns that nothing reads, such as the policy that a row names for settle", () => {
    const rows = sold(7, 8).map((row) => ({ ...row, policy: "agents", name: "李雷", note: "x" }));
    expect(ranksIn(standings(pk, rows), "gmv")).toEqual([2, 1]);
  });
});

describe("who is not eligible", () => {
  const card = scorecard("service", { wait: { metric: wait, weight: 100, points: curve([[10, 100], [60, 0]]) } }, {
    grades: { A: 80, B: 0 },
  });
  const floored = contest("pk", {
    factors: { gmv: highest(gmv), wait: lowest(wait) },
    eligible: atLeast(inquiries, 50),
    prizesPerFactor: [300, 200],
  });
  const row = (id: string, amount: Reading, seconds: Reading, received: Reading) => ({
    id,
    gmv: amount,
    wait: seconds,
    inquiries: received,
  });

  it("is unranked in every factor, counted by nobody's rank, and has no prize, however good the figure, which is shown", () => {
    const held = standings(floored, [row("li", 900, 5, 49), row("wang", 800, 20, 50), row("zhao", 700, 30, 51)]);
    expect(ranksIn(held, "gmv")).toEqual([null, 1, 2]);
    expect(ranksIn(held, "wait")).toEqual([null, 1, 2]);
    expect(prizesIn(held, "gmv")).toEqual(["0.00", "300.00", "200.00"]);
    expect(entrantsOf(held)[0]?.factors.gmv).toEqual({
      rank: null,
      figure: "900",
      prize: "0.00",
      reason: { code: "not_eligible", contest: "pk", path: ["contests", "pk"], message: "not eligible for pk" },
      faults: [],
    });
  });

  it("is also who may not be: where eligibility is not applicable, it is not there", () => {
    const held = standings(floored, [row("li", 900, 5, null), row("wang", 800, 20, 50), row("zhao", 700, 30, 51)]);
    expect(ranksIn(held, "gmv")).toEqual([null, 1, 2]);
    expect(entrantsOf(held)[0]?.factors.gmv.reason).toEqual({
      code: "not_eligible",
      contest: "pk",
      since: {
        code: "null_reading",
        id: "inquiries",
        path: ["people", "li", "inquiries"],
        message: "inquiries is not applicable: it is null",
      },
      path: ["contests", "pk"],
      message: "not eligible for pk, since inquiries is not applicable: it is null",
    });
  });

  it("has the reason of the reading, where that is not applicable either", () => {
    const held = standings(floored, [row("li", null, 5, 0), row("wang", 800, 20, 50), row("zhao", 700, 30, 51)]);
    expect(entrantsOf(held)[0]?.factors.gmv).toMatchObject({ figure: null, reason: { code: "null_reading" } });
    expect(entrantsOf(held)[0]?.factors.wait).toMatchObject({ figure: "5", reason: { code: "not_eligible" } });
  });

  it("may be who has no good grade", () => {
    const graded = contest("pk", { factors: { gmv: highest(gmv) }, eligible: gradeIn(card, ["A"]) });
    const held = standings(graded, [{ id: "li", gmv: 900, wait: 21 }, { id: "wang", gmv: 800, wait: 20 }, {
      id: "zhao",
      gmv: 1,
      wait: 10,
    }]);
    expect(ranksIn(held, "gmv")).toEqual([null, 1, 2]);
  });

  it.each<[string, object, readonly (number | null)[]]>([
    ["surely not, by one part of several that is false", { inquiries: 10, orders: "?" }, [null, 1, 2]],
    ["surely, by one part of several that suffices", { inquiries: 50, orders: 0, wait: 90 }, [1, 2, 3]],
  ])("is found out by Kleene's logic: %s", (_, values, expected) => {
    const strict = contest("pk", {
      factors: { gmv: highest(gmv) },
      eligible: all(atLeast(inquiries, 50), any(atLeast(orders, 5), atLeast(wait, 60))),
    });
    const good = { inquiries: 99, orders: 9, wait: 99 };
    const held = standings(
      strict,
      untyped([{ id: "li", gmv: 900, ...good, ...values }, { id: "wang", gmv: 800, ...good }, { id: "zhao", gmv: 700, ...good }]),
    );
    expect(ranksIn(held, "gmv")).toEqual(expected);
  });
});

describe("too few to compare", () => {
  const tooFew = (minimum: number) => ({
    code: "too_few_entrants",
    contest: "pk",
    minimum,
    path: ["contests", "pk"],
    message: `fewer than ${minimum} people are ranked in pk`,
  });

  it("one alone is nobody's first: nobody is ranked, and nobody is paid", () => {
    const held = standings(pk, sold(900));
    expect(entrantsOf(held)[0]?.factors.gmv).toEqual({ rank: null, figure: "900", prize: "0.00", reason: tooFew(2), faults: [] });
  });

  it("counts those who are ranked: not who has no reading, nor who is not eligible", () => {
    expect(ranksIn(standings(pk, sold(900, null, null)), "gmv")).toEqual([null, null, null]);
    const floored = contest("pk", { factors: { gmv: highest(gmv) }, eligible: atLeast(inquiries, 50) });
    const held = standings(floored, [{ id: "li", gmv: 900, inquiries: 50 }, { id: "wang", gmv: 800, inquiries: 49 }]);
    expect(entrantsOf(held).map(({ factors }) => factors.gmv.reason?.code)).toEqual(["too_few_entrants", "not_eligible"]);
  });

  it.each<[number, number, readonly (number | null)[]]>([
    [1, 1, [1]],
    [2, 2, [1, 2]],
    [3, 2, [null, null]],
    [3, 3, [1, 2, 3]],
    [4, 3, [null, null, null]],
  ])("may be another number: at least %i, of %i", (minimumEntrants, many, expected) => {
    const small = contest("pk", { factors: { gmv: highest(gmv) }, minimumEntrants });
    const held = standings(small, sold(...[900, 800, 700].slice(0, many)));
    expect(ranksIn(held, "gmv")).toEqual(expected);
    if (many < minimumEntrants) expect(entrantsOf(held)[0]?.factors.gmv.reason).toEqual(tooFew(minimumEntrants));
  });

  it("counts people, not rows: somebody's two rows do not compete with each other alone", () => {
    const twice = [{ id: "li-1", person: "li", gmv: 900 }, { id: "li-2", person: "li", gmv: 800 }];
    expect(entrantsOf(standings(pk, twice)).map(({ factors }) => factors.gmv.reason)).toEqual([tooFew(2), tooFew(2)]);
    expect(ranksIn(standings(pk, [...twice, { id: "wang", gmv: 850 }]), "gmv")).toEqual([1, 3, 2]);
    const three = contest("pk", { factors: { gmv: highest(gmv) }, minimumEntrants: 3 });
    expect(ranksIn(standings(three, [...twice, { id: "wang", gmv: 850 }]), "gmv")).toEqual([null, null, null]);
  });

  it("is asked of each factor on its own", () => {
    const both = contest("pk", { factors: { gmv: highest(gmv), wait: lowest(wait) }, prizesPerFactor: [300] });
    const held = standings(both, [{ id: "li", gmv: 900, wait: 20 }, { id: "wang", gmv: 800, wait: null }]);
    expect(ranksIn(held, "gmv")).toEqual([1, 2]);
    expect(ranksIn(held, "wait")).toEqual([null, null]);
    expect(entrantsOf(held).map(({ prize }) => prize)).toEqual(["300.00", "0.00"]);
  });
});

describe("a person with several rows", () => {
  it("is an entrant with each of them, in the order of the input, and each row is named", () => {
    const held = standings(pk, [
      { id: "li-1", person: "li", gmv: 900 },
      { id: "wang", gmv: 950 },
      { id: "li-2", person: "li", gmv: 800 },
    ]);
    expect(entrantsOf(held).map(({ id, person, factors }) => [id, person, factors.gmv.rank])).toEqual([
      ["li-1", "li", 2],
      ["wang", "wang", 1],
      ["li-2", "li", 3],
    ]);
  });

  it("wins with each of them", () => {
    const rows = [{ id: "li-1", person: "li", gmv: 900 }, { id: "wang", gmv: 700 }, { id: "li-2", person: "li", gmv: 900 }];
    const byId = Object.fromEntries(entrantsOf(standings(pk, rows)).map(({ id, prize }) => [id, prize]));
    expect(byId).toEqual({ "li-1": "250.00", "li-2": "250.00", wang: "100.00" });
  });
});

describe("ids", () => {
  it("come out as they came in, whatever they look like, and are compared as text", () => {
    const odd = [7, "李雷", "__proto__", "constructor", "a.b", " li "];
    const rows = odd.map((id, index) => ({ id, gmv: index }));
    const held = standings(pk, rows);
    expect(entrantsOf(held).map(({ id }) => id)).toEqual(odd);
    expect(ranksIn(held, "gmv")).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it("of a factor may be in any language", () => {
    const local = contest("比赛", { factors: { 成交额: highest(metric("成交额", "money")) } });
    expect(ranksIn(standings(local, [{ id: 1, 成交额: 5 }, { id: 2, 成交额: 6 }]), "成交额")).toEqual([2, 1]);
  });
});
