import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  contest,
  curve,
  definePolicy,
  equals,
  evaluate,
  gates,
  gradeIn,
  highest,
  lowest,
  metrics,
  orElse,
  perUnit,
  prizeOf,
  rankOf,
  scorecard,
  settle,
  voidedBy,
  when,
  type LineEntry,
  type LineResult,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { entrantsOf, prizesIn, ranksIn } from "./entrants-of.js";

const { gmv, wait, csat, inquiries } = metrics({ person: { gmv: "money", wait: "seconds", csat: "points", inquiries: "count" } });
const pk = contest("pk", {
  factors: { gmv: highest(gmv), wait: lowest(wait) },
  eligible: atLeast(inquiries, 50),
  prizesPerFactor: [300, 200, 100],
  overall: { by: "ranks", prizes: [1000] },
});

const li = { id: "li", team: "a", gmv: 900, wait: 30, csat: 95, inquiries: 60 };
const wang = { id: "wang", team: "a", gmv: 800, wait: 20, csat: 70, inquiries: 60 };
const zhao = { id: "zhao", team: "a", gmv: 700, wait: 10, csat: 80, inquiries: 60 };
const few = { id: "few", team: "a", gmv: 999, wait: 1, csat: 99, inquiries: 49 };

/** What a line of one formula comes to for each person. */
function paid(line: LineEntry, ...people: readonly unknown[]): readonly LineResult[] {
  const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { line: untyped(line) } });
  return settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people })).statements.map(({ lines }) => lines.line);
}
const amounts = (line: LineEntry, ...people: readonly unknown[]) => paid(line, ...people).map(({ amount }) => amount);

describe("prizeOf", () => {
  it("is what a person wins in one factor, or over all of them and overall", () => {
    expect(amounts(prizeOf(pk, "gmv"), li, wang, zhao)).toEqual(["300.00", "200.00", "100.00"]);
    expect(amounts(prizeOf(pk, "wait"), li, wang, zhao)).toEqual(["100.00", "200.00", "300.00"]);
    // The sums of ranks are 4, 4 and 4: a third of 1000 each.
    expect(amounts(prizeOf(pk), li, wang, zhao)).toEqual(["733.33", "733.33", "733.33"]);
  });

  it("is 0 for who is unranked, which is settled; the reason is in the standings", () => {
    const [, , line] = paid(prizeOf(pk), li, wang, few);
    expect(line).toEqual({ state: "settled", amount: "0.00", payable: "0.00", before: null, failedGates: [], reason: null, faults: [] });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
    const { standings } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people: [li, wang, few] }));
    expect(entrantsOf(standings.pk)[2]?.factors.gmv.reason?.message).toBe("not eligible for pk");
  });

  it("adds up to what the standings say", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { gmv: prizeOf(pk, "gmv"), wait: prizeOf(pk, "wait"), all: prizeOf(pk) },
    });
    const { statements, standings } = settle(
      policy,
      untyped({ period: "2026-11", teams: [{ id: "a" }], people: [li, { ...wang, gmv: 900 }, zhao, few] }),
    );
    entrantsOf(standings.pk).forEach(({ factors, prize }, position) => {
      const { lines } = statements[position] ?? {};
      expect([lines?.gmv.amount, lines?.wait.amount, lines?.all.amount]).toEqual([factors.gmv.prize, factors.wait.prize, prize]);
    });
  });

  it("may go to those alone whose grade is at least B: who has a lower one keeps the rank, and leaves the prize", () => {
    const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([[0, 0], [100, 100]]) } }, {
      grades: { A: 90, B: 75, C: 0 },
    });
    const graded = when(gradeIn(card, ["A", "B"]), prizeOf(pk, "gmv"), 0);
    expect(amounts(graded, li, wang, zhao)).toEqual(["300.00", "0.00", "100.00"]);
    expect(paid(graded, li, { ...wang, csat: null }, zhao).map(({ state }) => state)).toEqual(["settled", "notApplicable", "settled"]);
    expect(paid(graded, li, { ...wang, csat: "?" }, zhao).map(({ state }) => state)).toEqual(["settled", "pending", "settled"]);
  });

  it("may be voided by a gate, and says what it was", () => {
    const good = gates("good", { csat: atLeast(csat, 75) });
    expect(paid(voidedBy(good, prizeOf(pk, "gmv")), li, wang, zhao).map(({ amount, before, failedGates }) => [amount, before, failedGates]))
      .toEqual([
        ["300.00", null, []],
        ["0.00", "200.00", ["good.csat"]],
        ["100.00", null, []],
      ]);
  });
});

describe("rankOf", () => {
  it("is a count, in a factor or overall", () => {
    expect(amounts(perUnit(rankOf(pk, "gmv"), 1), li, wang, zhao)).toEqual(["1.00", "2.00", "3.00"]);
    expect(amounts(perUnit(rankOf(pk, "wait"), 1), li, wang, zhao)).toEqual(["3.00", "2.00", "1.00"]);
    expect(amounts(perUnit(rankOf(pk), 1), li, { ...wang, gmv: 901 }, zhao)).toEqual(["3.00", "1.00", "2.00"]);
    expect(amounts(when(equals(rankOf(pk, "gmv"), 1), 300, 0), li, wang, zhao)).toEqual(["300.00", "0.00", "0.00"]);
  });

  it("is not applicable for who is unranked, with the reason", () => {
    expect(paid(perUnit(rankOf(pk, "gmv"), 1), li, wang, few)[2]).toMatchObject({
      state: "notApplicable",
      reason: { code: "not_eligible", contest: "pk", path: ["contests", "pk"], message: "not eligible for pk" },
    });
    expect(paid(perUnit(rankOf(pk, "gmv"), 1), li, wang, { ...zhao, gmv: null })[2]).toMatchObject({
      state: "notApplicable",
      reason: { code: "null_reading" },
    });
    expect(paid(perUnit(rankOf(pk), 1), li, wang, few)[2]).toMatchObject({
      state: "notApplicable",
      reason: { code: "not_ranked", message: "not ranked in pk" },
    });
    expect(paid(perUnit(rankOf(pk, "gmv"), 1), li)[0]).toMatchObject({
      state: "notApplicable",
      reason: { code: "too_few_entrants", message: "fewer than 2 people are ranked in pk" },
    });
  });

  it("so a comparison with it is unknown, and orElse says what then", () => {
    expect(paid(when(atMost(rankOf(pk, "gmv"), 3), 100, 0), li, wang, few).map(({ state }) => state)).toEqual([
      "settled",
      "settled",
      "notApplicable",
    ]);
    expect(amounts(when(atMost(orElse(rankOf(pk, "gmv"), 99), 1), 100, 0), li, wang, few)).toEqual(["100.00", "0.00", "0.00"]);
  });

  it("may be a gate, with reading, bound and margin", () => {
    const top = gates("top", { rank: atMost(rankOf(pk, "gmv"), 2) });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: voidedBy(top, 500) } });
    const { statements } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people: [li, wang, zhao, few] }));
    expect(statements.map(({ payable }) => payable)).toEqual(["500.00", "500.00", "0.00", "0.00"]);
    expect(statements[2]?.lines.bonus.failedGates).toEqual(["top.rank"]);
    expect(statements.map(({ gates: sets }) => [sets?.top.gates.rank.reading, sets?.top.gates.rank.margin])).toEqual([
      ["1", "1"],
      ["2", "0"],
      ["3", "-1"],
      [null, null],
    ]);
  });
});

describe("results of contests go into others, in stages", () => {
  it("a league that ranks by what another contest paid, and breaks ties by its ranks", () => {
    const league = contest("league", { factors: { won: highest(prizeOf(pk)) }, tieBreakers: [lowest(rankOf(pk, "gmv"))] });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [league] });
    const { standings } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people: [wang, zhao, li] }));
    expect(ranksIn(standings.league, "won")).toEqual([2, 3, 1]);
    expect(Object.keys(standings).toSorted()).toEqual(["league", "pk"]);
  });

  it("and who is unranked in one is compared with a prize of 0 in the other", () => {
    const league = contest("league", { factors: { won: highest(prizeOf(pk)) } });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [league] });
    const { standings } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people: [few, wang, li] }));
    expect(ranksIn(standings.league, "won")).toEqual([3, 1, 1]);
  });

  it("and a fault goes through", () => {
    const league = contest("league", { factors: { won: highest(prizeOf(pk, "gmv")), wait: lowest(wait) } });
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", contests: [league] });
    const { standings } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people: [{ ...li, gmv: "?" }, wang, few] }));
    expect(prizesIn(standings.league, "won")).toEqual([null, null, null]);
    expect(standings.league[0]?.pending.map(({ factor, faults }) => [factor, faults.map(({ path }) => path.join("."))])).toEqual([
      ["won", ["people.li.gmv"]],
    ]);
    expect(ranksIn(standings.league, "wait")).toEqual([3, 2, 1]);
  });
});

describe("a person with several rows", () => {
  const rows = [
    { ...li, id: "li-1", person: "li" },
    { ...li, id: "li-2", person: "li", gmv: 850 },
    wang,
  ];

  it("has the prizes of each, and the sum on the statement", () => {
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(pk, "gmv") } });
    const { statements } = settle(policy, untyped({ period: "2026-11", teams: [{ id: "a" }], people: rows }));
    expect(statements.map(({ person, payable, stints }) => [person, payable, stints.map(({ lines }) => lines.prize.amount)])).toEqual([
      ["li", "500.00", ["300.00", "200.00"]],
      ["wang", "100.00", []],
    ]);
  });
});

describe("what reads one row alone refuses contests", () => {
  it.each([
    ["prizeOf", prizeOf(pk)],
    ["rankOf", rankOf(pk, "gmv")],
  ])("evaluate(%s)", (kind, quantity) => {
    expect(thrownFaults(() => evaluate(untyped(quantity), untyped(li))).map(({ message }) => message)).toEqual([
      `misplaced: got ${kind}, expected what reads one row alone: this reads the other people: use settle`,
    ]);
  });
});
