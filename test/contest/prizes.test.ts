import { describe, expect, it } from "vitest";
import { contest, definePolicy, equals, highest, lowest, metric, prizeOf, settle, standings, type RoundingMode } from "../../src/index.js";
import { entrantsOf, prizesIn, ranksIn } from "./entrants-of.js";
import { golfPurses, masters2020, mastersPlaces, prizeFunds, type Purse } from "./purses.js";

const score = metric("score", "points");
const dollars = { code: "USD", places: 0 } as const;

/** The prize of each place of a list of ties, best first. */
function paidOut({ places, ties }: Purse, prizeRounding: RoundingMode | undefined, currency: typeof dollars | "USD") {
  const purse = contest("purse", {
    factors: { score: lowest(score) },
    prizesPerFactor: places,
    ties: "split",
    ...(prizeRounding === undefined ? {} : { prizeRounding }),
  });
  const players = ties.flatMap((many, group) => Array.from({ length: many }, (_, nth) => ({ id: `${group}-${nth}`, score: group })));
  return prizesIn(standings(purse, players, { currency }), "score");
}

const each = <Paid>({ ties, paid }: { readonly ties: readonly number[]; readonly paid: readonly Paid[] }) =>
  paid.flatMap((amount, group) => Array.from({ length: ties[group] ?? 0 }, () => String(amount)));

describe("a purse of golf is paid out as it was", () => {
  it.each(golfPurses)("$source", (purse) => {
    expect(paidOut(purse, "half-up", dollars)).toEqual(each(purse));
  });

  const professional = metric("professional", "count");
  const masters = contest("masters", {
    factors: { score: lowest(score) },
    eligible: equals(professional, 1),
    prizesPerFactor: mastersPlaces,
    prizeRounding: "half-up",
  });
  const policy = definePolicy({ id: "masters", version: "2020", currency: dollars, pay: { prize: prizeOf(masters) } });
  const field = masters2020.map(([id, strokes, , paid]) => ({ id, score: strokes, professional: paid === null ? 0 : 1 }));
  const tournament = settle(policy, { period: "2020-11", people: field });

  it("Masters 2020, the first 36 professionals, settled as pay", () => {
    expect(tournament.statements.map(({ person, payable }) => [person, payable]))
      .toEqual(masters2020.map(([id, , , paid]) => [id, String(paid ?? 0)]));
    expect(ranksIn(tournament.standings.masters, "score")).toEqual(masters2020.map(([, , rank, paid]) => (paid === null ? null : rank)));
  });

  it("but an amateur, who is listed at 34th there, has no rank here, since who is not eligible has none", () => {
    expect(entrantsOf(tournament.standings.masters).at(-1)).toMatchObject({
      id: "Andy Ogletree",
      factors: { score: { rank: null, figure: "-2", prize: "0", reason: { message: "not eligible for masters" } } },
    });
  });

  it("but its half-up pays a dollar more than three places hold, where our default stays within them", () => {
    const purse = { source: "Masters 2020, 7th", places: [385250, 356500, 333500], ties: [3], paid: [] };
    expect(paidOut(purse, "half-up", dollars)).toEqual(["358417", "358417", "358417"]);
    expect(358417 * 3).toBe(385250 + 356500 + 333500 + 1);
    expect(paidOut(purse, undefined, dollars)).toEqual(["358416", "358416", "358416"]);
    expect(paidOut(purse, undefined, "USD")).toEqual(["358416.66", "358416.66", "358416.66"]);
  });

  it.each<[RoundingMode, string]>([
    ["half-even", "91712"],
    ["half-down", "91712"],
    ["floor", "91712"],
    ["down", "91712"],
    ["ceiling", "91713"],
    ["up", "91713"],
  ])("and no other rounding pays all of what was paid: 91,712.50 as 91,713 and 187,747.14 as 187,747, by %s %s", (mode, shared) => {
    const masters25 = { source: "Masters 2020, 25th", places: [101200, 92000, 88550, 85100], ties: [4], paid: [] };
    const pga12 = {
      source: "PGA Championship 2018, 12th",
      places: [232400, 214800, 199050, 184280, 170700, 161000, 152000],
      ties: [7],
      paid: [],
    };
    const [first] = paidOut(masters25, mode, dollars);
    const [second] = paidOut(pga12, mode, dollars);
    expect(first).toBe(shared);
    expect([first, second]).not.toEqual(["91713", "187747"]);
  });
});

describe("a prize fund of chess is divided as it was", () => {
  it.each(prizeFunds)("$source", (fund) => {
    expect(paidOut(fund, undefined, "USD")).toEqual(each(fund));
  });
});

const sales = metric("sales", "count");
type Settings = Omit<
  NonNullable<Parameters<typeof contest>[1]>,
  "factors" | "entrants" | "eligible" | "tieBreakers" | "within" | "overall"
>;

/** Ranks and prizes of people who sold so many. */
function prizes(sold: readonly (number | null)[], settings: Settings, currency = "CNY") {
  const held = standings(
    contest("pk", { factors: { sales: highest(sales) }, ...settings }),
    sold.map((each, id) => ({ id, sales: each })),
    { currency },
  );
  return { ranks: ranksIn(held, "sales"), prizes: prizesIn(held, "sales") };
}

describe("prizes go by places filled", () => {
  it("one place each where nobody is tied", () => {
    expect(prizes([7, 9, 8], { prizesPerFactor: [300, 200, 100] })).toEqual({ ranks: [3, 1, 2], prizes: ["100.00", "300.00", "200.00"] });
  });

  it("which those tied share: two in second fill the second and the third", () => {
    expect(prizes([9, 8, 8, 7], { prizesPerFactor: [400, 300, 200, 100] })).toEqual({
      ranks: [1, 2, 2, 4],
      prizes: ["400.00", "250.00", "250.00", "100.00"],
    });
  });

  it("whatever rank is shown: the third rank of a dense ranking is the fourth place", () => {
    expect(prizes([9, 8, 8, 7], { method: "dense", prizesPerFactor: [400, 300, 200, 100] })).toEqual({
      ranks: [1, 2, 2, 3],
      prizes: ["400.00", "250.00", "250.00", "100.00"],
    });
    expect(prizes([9, 9, 9, 8], { method: "dense", prizesPerFactor: [400, 300, 200] }).prizes).toEqual([
      "300.00",
      "300.00",
      "300.00",
      "0.00",
    ]);
  });

  it.each<[string, readonly number[], readonly number[], readonly string[]]>([
    ["two for the last", [9, 8, 8], [300, 200], ["300.00", "100.00", "100.00"]],
    ["four for both", [9, 9, 9, 9], [300, 200], ["125.00", "125.00", "125.00", "125.00"]],
    ["three for one", [9, 9, 9], [100], ["33.33", "33.33", "33.33"]],
    ["nobody beyond it", [9, 8, 7, 7], [300, 200], ["300.00", "200.00", "0.00", "0.00"]],
  ])("a tie across the last prize place shares what is left of the prizes: %s", (_, sold, prizesPerFactor, expected) => {
    expect(prizes(sold, { prizesPerFactor }).prizes).toEqual(expected);
  });

  it("and prizes beyond the places filled are not paid", () => {
    expect(prizes([9, 8], { prizesPerFactor: [300, 200, 100, 50] }).prizes).toEqual(["300.00", "200.00"]);
    expect(prizes([9, 9], { prizesPerFactor: [300, 200, 100, 50] }).prizes).toEqual(["250.00", "250.00"]);
    expect(prizes([9, 8, null], { prizesPerFactor: [300, 200, 100] }).prizes).toEqual(["300.00", "200.00", "0.00"]);
  });

  it("so a prize for a place that nobody fills alone is shared all the same, a prize of zero included", () => {
    expect(prizes([9, 9, 8], { prizesPerFactor: [0, 100, "50.50"] }).prizes).toEqual(["50.00", "50.00", "50.50"]);
  });
});

describe("a shared prize is rounded", () => {
  it("down to the currency's places unless stated, so that the pool is never exceeded", () => {
    expect(prizes([9, 8, 8, 8], { prizesPerFactor: [300, 200, 0, 0] }).prizes).toEqual(["300.00", "66.66", "66.66", "66.66"]);
    expect(prizes([9, 9, 9], { prizesPerFactor: [100, 100] }).prizes).toEqual(["66.66", "66.66", "66.66"]);
  });

  it.each<[string, string]>([
    ["JPY", "66"],
    ["CNY", "66.66"],
    ["KWD", "66.666"],
    ["CLF", "66.6666"],
  ])("in %s to %s", (currency, share) => {
    expect(prizes([9, 9, 9], { prizesPerFactor: [100, 100] }, currency).prizes).toEqual([share, share, share]);
  });

  it.each<[RoundingMode, string, string]>([
    ["floor", "12", "66"],
    ["down", "12", "66"],
    ["half-down", "12", "67"],
    ["half-even", "12", "67"],
    ["half-up", "13", "67"],
    ["ceiling", "13", "67"],
    ["up", "13", "67"],
  ])("by %s: a half of 25 yen is %s, a third of 200 is %s", (prizeRounding, half, third) => {
    expect(prizes([9, 9], { prizesPerFactor: [25], prizeRounding }, "JPY").prizes).toEqual([half, half]);
    expect(prizes([9, 9, 9], { prizesPerFactor: [200], prizeRounding }, "JPY").prizes).toEqual([third, third, third]);
  });
});

describe("ties: \"each\"", () => {
  it("gives every one the prize of the shared rank, and nobody those that are skipped", () => {
    expect(prizes([9, 9, 8, 7], { ties: "each", prizesPerFactor: [400, 300, 200, 100] }).prizes).toEqual([
      "400.00",
      "400.00",
      "200.00",
      "100.00",
    ]);
    expect(prizes([9, 8, 8, 8], { ties: "each", prizesPerFactor: [300, 200] }).prizes).toEqual(["300.00", "200.00", "200.00", "200.00"]);
    expect(prizes([9, 9, 8], { ties: "each", prizesPerFactor: [300, 200] }).prizes).toEqual(["300.00", "300.00", "0.00"]);
  });

  it("by places filled as well, whatever rank is shown: two firsts leave the third prize to the second rank of a dense ranking", () => {
    expect(prizes([9, 9, 8], { ties: "each", method: "dense", prizesPerFactor: [300, 200, 100] })).toEqual({
      ranks: [1, 1, 2],
      prizes: ["300.00", "300.00", "100.00"],
    });
  });
});

describe("the prizes of a factor", () => {
  const wait = metric("wait", "seconds");
  const rows = [
    { id: "li", sales: 9, wait: 30 },
    { id: "wang", sales: 8, wait: 20 },
  ];
  const total = (standing: Parameters<typeof entrantsOf>[0]) => entrantsOf(standing).map(({ prize }) => prize);

  it("are the contest's, unless it has its own, which may be none", () => {
    const pk = contest("pk", {
      factors: { sales: highest(sales), wait: lowest(wait, { prizes: ["50.5"] }), none: lowest(wait, { prizes: [] }) },
      prizesPerFactor: [300, 200],
    });
    const held = standings(pk, rows);
    expect(prizesIn(held, "sales")).toEqual(["300.00", "200.00"]);
    expect(prizesIn(held, "wait")).toEqual(["0.00", "50.50"]);
    expect(prizesIn(held, "none")).toEqual(["0.00", "0.00"]);
    expect(total(held)).toEqual(["300.00", "250.50"]);
  });

  it("are none where neither states any: ranks alone", () => {
    const held = standings(contest("pk", { factors: { sales: highest(sales) } }), rows);
    expect(ranksIn(held, "sales")).toEqual([1, 2]);
    expect(total(held)).toEqual(["0.00", "0.00"]);
  });

  it("add up to the entrant's, with those of the overall standing", () => {
    const pk = contest("pk", {
      factors: { sales: highest(sales), wait: lowest(wait) },
      prizesPerFactor: [300, 200],
      overall: { by: "ranks", prizes: [1000, "500.01"] },
    });
    expect(total(standings(pk, rows))).toEqual(["1250.00", "1250.00"]);
    expect(total(standings(pk, [{ id: "li", sales: 9, wait: 10 }, ...rows.slice(1)]))).toEqual(["1600.00", "900.01"]);
  });
});
