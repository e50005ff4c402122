import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  contest,
  definePolicy,
  gates,
  heldBy,
  highest,
  lowest,
  metric,
  metrics,
  perUnit,
  prizeOf,
  rankOf,
  settle,
  standings,
  teamMetric,
  times,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { entrantsOf, faultsIn, overallRanks, prizesIn, ranksIn } from "./entrants-of.js";

const { gmv, wait, inquiries, base } = metrics({ person: { gmv: "money", wait: "seconds", inquiries: "count", base: "money" } });
const factors = { gmv: highest(gmv), wait: lowest(wait) };
const pk = contest("pk", { factors, prizesPerFactor: [300, 200], overall: { by: "ranks", prizes: [1000] } });
const floored = contest("pk", { factors, eligible: atLeast(inquiries, 50), prizesPerFactor: [300, 200] });
const without = contest("pk", { factors, eligible: atLeast(inquiries, 50), prizesPerFactor: [300, 200, 100], onFault: "without" });

const li = { id: "li", gmv: 900, wait: 30, inquiries: 60 };
const wang = { id: "wang", gmv: 800, wait: 20, inquiries: 60 };
const zhao = { id: "zhao", gmv: 700, wait: 10, inquiries: 60 };
const held = (of: typeof pk | typeof floored | typeof without, ...rows: readonly object[]) => standings(of, untyped(rows));
const causes = (standing: ReturnType<typeof held>, factor: "gmv" | "wait") =>
  faultsIn(standing, factor).map((faults) => faults.map(({ path }) => path.join(".")));

const policy = definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: {
    base,
    gmvPrize: prizeOf(pk, "gmv"),
    waitPrize: prizeOf(pk, "wait"),
    allPrizes: prizeOf(pk),
    byRank: perUnit(rankOf(pk, "gmv"), 100),
  },
});

describe("a fault in an entrant's reading", () => {
  it("makes that factor unknown for the whole group, names who caused it, and shows whatever figures there are", () => {
    const standing = held(pk, li, { ...wang, gmv: "?" }, zhao);
    expect(standing[0]?.pending).toMatchObject([{ factor: "gmv" }, { factor: null }]);
    expect(standing[0]?.pending[0]?.faults).toEqual([{
      code: "not_a_number",
      path: ["people", "wang", "gmv"],
      value: "\"?\"",
      expected: { code: "reading", unit: "money", or: "null", example: true },
      message: "people.wang.gmv: not a number: got \"?\", expected a number (money) or null, such as 12.5 or \"12.50\"",
    }]);
    expect(entrantsOf(standing).map(({ factors: placings }) => placings.gmv)).toEqual([
      { rank: null, figure: "900", prize: null, reason: null, faults: [] },
      { rank: null, figure: null, prize: null, reason: null, faults: [] },
      { rank: null, figure: "700", prize: null, reason: null, faults: [] },
    ]);
  });

  it("and leaves the other factors settled", () => {
    const standing = held(pk, li, { ...wang, gmv: "?" }, zhao);
    expect(ranksIn(standing, "wait")).toEqual([3, 2, 1]);
    expect(prizesIn(standing, "wait")).toEqual(["0.00", "200.00", "300.00"]);
    expect(entrantsOf(standing).map(({ prize }) => prize)).toEqual([null, null, null]);
  });

  it.each<[string, object, string]>([
    ["missing", { gmv: undefined }, "missing_reading"],
    ["unreadable", { gmv: "1,000" }, "not_a_number"],
    ["a tenth of a cent", { gmv: "900.001" }, "too_many_places"],
    ["too large", { gmv: "1e15" }, "number_out_of_range"],
  ])("whichever it is: %s", (_, reading, code) => {
    const standing = held(pk, { ...li, ...reading }, wang, zhao);
    expect(faultsIn(standing, "gmv").map((faults) => faults.map((fault) => fault.code))).toEqual([[code], [code], [code]]);
  });

  it("names everyone who caused it, each once", () => {
    const standing = held(pk, { ...li, gmv: "?" }, { ...wang, gmv: undefined }, zhao);
    expect(causes(standing, "gmv")).toEqual([
      ["people.li.gmv", "people.wang.gmv"],
      ["people.li.gmv", "people.wang.gmv"],
      ["people.li.gmv", "people.wang.gmv"],
    ]);
  });

  it("leaves who is not applicable there unranked, with a prize of 0: they are, whatever it is", () => {
    const standing = held(pk, { ...li, gmv: "?" }, { ...wang, gmv: null }, zhao);
    expect(prizesIn(standing, "gmv")).toEqual([null, "0.00", null]);
    expect(causes(standing, "gmv")).toEqual([["people.li.gmv"], [], ["people.li.gmv"]]);
  });

  it("leaves who is not eligible unranked as well", () => {
    const standing = held(floored, { ...li, gmv: "?" }, { ...wang, inquiries: 49 }, zhao);
    expect(prizesIn(standing, "gmv")).toEqual([null, "0.00", null]);
    expect(entrantsOf(standing)[1]?.prize).toBe("0.00");
  });

  it("holds nobody up where that entrant is surely not eligible", () => {
    for (const received of [49, null]) {
      const standing = held(floored, { ...li, gmv: "?", inquiries: received }, wang, zhao);
      expect(ranksIn(standing, "gmv")).toEqual([null, 1, 2]);
      expect(ranksIn(standing, "wait")).toEqual([null, 2, 1]);
      expect(causes(standing, "gmv")).toEqual([[], [], []]);
    }
  });

  it("is a line that is pending, and no other line is", () => {
    const people = [li, { ...wang, gmv: "?" }, { ...zhao, gmv: null }].map((row) => ({ ...row, team: null, base: 4000 }));
    const { statements, totals } = settle(policy, untyped({ period: "2026-11", teams: [], people }));
    expect(statements.map(({ lines, payable, pending }) => [Object.values(lines).map(({ state }) => state), payable, pending])).toEqual([
      [["settled", "pending", "settled", "pending", "pending"], "4000.00", ["gmvPrize", "allPrizes", "byRank"]],
      [["settled", "pending", "settled", "pending", "pending"], "4200.00", ["gmvPrize", "allPrizes", "byRank"]],
      // Zhao is unranked in GMV whatever it is, but the overall standing is unknown.
      [["settled", "settled", "settled", "pending", "notApplicable"], "4300.00", ["allPrizes"]],
    ]);
    expect(statements[0]?.lines.gmvPrize.faults.map(({ message }) => message)).toEqual([
      "people.wang.gmv: not a number: got \"?\", expected a number (money) or null, such as 12.5 or \"12.50\"",
    ]);
    expect(totals[0]).toMatchObject({ payable: "12500.00", pending: 7 });
  });
});

describe("a fault in what makes eligible", () => {
  it("stops every factor, naming it", () => {
    const standing = held(floored, { ...li, inquiries: "?" }, wang, zhao);
    expect(prizesIn(standing, "gmv")).toEqual([null, null, null]);
    expect(prizesIn(standing, "wait")).toEqual([null, null, null]);
    expect(causes(standing, "wait")[2]).toEqual(["people.li.inquiries"]);
  });

  it("but not those in which that entrant is not applicable", () => {
    const standing = held(floored, { ...li, gmv: null, inquiries: "?" }, wang, zhao);
    expect(ranksIn(standing, "gmv")).toEqual([null, 1, 2]);
    expect(prizesIn(standing, "wait")).toEqual([null, null, null]);
  });

  it("comes out with the fault of the reading, where there are both", () => {
    expect(causes(held(floored, { ...li, gmv: "?", inquiries: "?" }, wang, zhao), "gmv")[1]).toEqual([
      "people.li.gmv",
      "people.li.inquiries",
    ]);
  });

  it("does not where another part is surely false", () => {
    const strict = contest("pk", { factors, eligible: all(atLeast(inquiries, 50), atLeast(base, 1)) });
    const standing = standings(strict, untyped([{ ...li, inquiries: 49, base: "?" }, { ...wang, base: 1 }, { ...zhao, base: 1 }]));
    expect(ranksIn(standing, "gmv")).toEqual([null, 1, 2]);
  });
});

describe("a fault in a reading of a team", () => {
  it("is that of everyone in it, who take part among all: it names the team, once", () => {
    const weighed = contest("pk", { factors: { gmv: highest(times(gmv, teamMetric("weight", "ratio"))) }, prizesPerFactor: [300] });
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(weighed) } });
    const teams = [{ id: "a", weight: "?" }, { id: "b", weight: 1 }];
    const people = [{ ...li, team: "a" }, { ...wang, team: "a" }, { ...zhao, team: "b" }];
    const { statements } = settle(cup, untyped({ period: "2026-11", teams, people }));
    expect(statements.map(({ lines }) => lines.prize.faults.map(({ path }) => path))).toEqual([
      [["teams", "a", "weight"]],
      [["teams", "a", "weight"]],
      [["teams", "a", "weight"]],
    ]);
    // Where not applicable and faulty meet, the fault comes out: having no GMV does not make them unranked for sure.
    const none = people.map((row) => (row.team === "a" ? { ...row, gmv: null } : row));
    expect(settle(cup, untyped({ period: "2026-11", teams, people: none })).statements.map(({ lines }) => lines.prize.state)).toEqual([
      "pending",
      "pending",
      "pending",
    ]);
  });
});

describe("a figure that grows out of range", () => {
  it("is a fault that names whose it is", () => {
    const large = contest("pk", { factors: { gmv: highest(times(gmv, 1_000_000)) } });
    const [first] = faultsIn(standings(large, [{ id: "li", gmv: 1 }, { id: "wang", gmv: "999999999999999" }]), "gmv");
    expect(first?.map(({ code }) => code)).toEqual(["number_out_of_range"]);
    expect(first?.[0]?.message).toContain("wang");
  });
});

describe("too few to be ranked, whatever a fault turns out to be", () => {
  const ofThree = (onFault: "pending" | "without" = "pending") =>
    contest("pk", { factors, minimumEntrants: 3, prizesPerFactor: [300, 200], overall: { by: "ranks", prizes: [1000] }, onFault });
  const placed = (standing: ReturnType<typeof held>) =>
    entrantsOf(standing).map(({ factors: placings, overall, prize }) => [placings.gmv.reason?.code ?? null, overall?.prize ?? null, prize]);
  const outOfAll = ["too_few_entrants", "0.00", "0.00"];

  it.each(["pending", "without"] as const)("leaves nobody pending: two of three, with a fault in one (%s)", (onFault) => {
    expect(placed(held(ofThree(onFault), { ...li, gmv: "?" }, wang))).toEqual([outOfAll, outOfAll]);
  });

  it("counts people and not rows, and nobody who is surely out", () => {
    const [first, second] = [{ ...li, gmv: "?" }, { ...li, id: "li 2", person: "li" }];
    expect(placed(held(ofThree(), first, second, wang))).toEqual([outOfAll, outOfAll, outOfAll]);
    expect(placed(held(ofThree(), first, wang, { ...zhao, gmv: null, wait: null }))).toEqual([outOfAll, outOfAll, [
      "null_reading",
      "0.00",
      "0.00",
    ]]);
  });

  it("stays pending where the fault may be one of enough", () => {
    expect(placed(held(ofThree(), { ...li, gmv: "?" }, wang, zhao))).toEqual([[null, null, null], [null, null, null], [null, null, null]]);
  });

  it("stays pending beside a rejected row, of which nobody knows whose it is", () => {
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(ofThree(), "gmv") } });
    const month = settle(cup, untyped({ period: "2026-11", teams: [], people: [li, wang, { ...zhao, id: null }] }));
    expect(month.statements.map(({ pending }) => pending)).toEqual([["prize"], ["prize"]]);
  });

  it("leaves no overall place surely lost beside a rejected row, where the others are ranked without whom a fault concerns", () => {
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(ofThree("without")) } });
    const month = settle(cup, untyped({ period: "2026-11", teams: [], people: [{ ...li, gmv: "?" }, wang, { ...zhao, id: null }] }));
    expect(month.standings.pk[0]?.entrants.map(({ overall }) => overall?.prize)).toEqual([null, "0.00"]);
  });

  it("pays a line that nothing is to be won in, alone in a shop and with a reading to be mended", () => {
    const perShop = contest("perShop", { factors: { gmv: highest(gmv) }, within: "team", prizesPerFactor: [300] });
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { base, prize: prizeOf(perShop) } });
    const month = settle(
      cup,
      untyped({ period: "2026-11", teams: [{ id: "s" }], people: [{ id: "li", team: "s", base: 4000, gmv: "?" }] }),
    );
    expect(month.statements[0]).toMatchObject({ payable: "4000.00", pending: [], provisional: false });
  });
});

describe("onFault: \"without\"", () => {
  it("ranks the others: only who has the fault is not, in that factor", () => {
    const standing = held(without, { ...li, gmv: "?" }, wang, zhao);
    expect(ranksIn(standing, "gmv")).toEqual([null, 1, 2]);
    expect(prizesIn(standing, "gmv")).toEqual([null, "300.00", "200.00"]);
    expect(causes(standing, "gmv")).toEqual([["people.li.gmv"], [], []]);
    expect(ranksIn(standing, "wait")).toEqual([3, 2, 1]);
    expect(entrantsOf(standing).map(({ prize }) => prize)).toEqual([null, "500.00", "500.00"]);
  });

  it("leaves who has a faulty eligibility out of every factor in which they have a reading", () => {
    const standing = held(without, { ...li, wait: null, inquiries: "?" }, wang, zhao);
    expect(prizesIn(standing, "gmv")).toEqual([null, "300.00", "200.00"]);
    expect(prizesIn(standing, "wait")).toEqual(["0.00", "200.00", "300.00"]);
  });

  it("may leave too few, of whom nobody is ranked", () => {
    const standing = held(without, { ...li, gmv: "?" }, { ...wang, gmv: "?" }, zhao);
    expect(entrantsOf(standing).map(({ factors: placings }) => [placings.gmv.prize, placings.gmv.reason?.code ?? null])).toEqual([
      [null, null],
      [null, null],
      ["0.00", "too_few_entrants"],
    ]);
  });

  it("leaves rejected rows out as well", () => {
    const lenient = contest("pk", { factors, onFault: "without", prizesPerFactor: [300, 200] });
    const cup = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { prize: prizeOf(lenient, "gmv") } });
    const month = settle(cup, untyped({ period: "2026-11", teams: [], people: [li, wang, { ...zhao, id: null }] }));
    expect(month.statements.map(({ payable }) => payable)).toEqual(["300.00", "200.00"]);
  });
});

describe("what becomes of an entrant's other lines", () => {
  const filed = gates("filed", { report: atLeast(metric("reports", "count"), 1) });
  const rich = definePolicy({
    id: "p",
    version: "1",
    currency: "CNY",
    pay: { prize: prizeOf(pk), deposit: heldBy(filed, metric("deposit", "money")) },
    gates: [filed],
  });
  const month = (values: object) =>
    settle(
      rich,
      untyped({
        period: "2026-11",
        teams: [],
        people: [{ ...li, reports: 1, deposit: 100, ...values }, { ...wang, reports: 1, deposit: 100 }],
      }),
    );

  it.each<[string, object, string]>([
    ["held", { reports: 0 }, "held"],
    ["pending", { deposit: "?" }, "pending"],
    ["not applicable", { deposit: null }, "notApplicable"],
  ])("changes no rank and no prize: %s", (_, values, state) => {
    const [before, after] = [month({}), month(values)];
    expect(after.statements[0]?.lines.deposit.state).toBe(state);
    expect(after.standings).toEqual(before.standings);
    expect(after.statements.map(({ lines }) => lines.prize)).toEqual(before.statements.map(({ lines }) => lines.prize));
    expect(overallRanks(after.standings.pk)).toEqual([1, 1]);
  });
});
