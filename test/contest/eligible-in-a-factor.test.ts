import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  contest,
  highest,
  lowest,
  metrics,
  ratio,
  reasonText,
  standings,
  type Placing,
  type Reading,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { entrantsOf, ranksIn } from "./entrants-of.js";
import { rows } from "./entrants.js";

const { gmv, ratings, good, days } = metrics({ person: { gmv: "money", ratings: "count", good: "count", days: "days" } });
const praised = ratio(good, ratings, { places: 4 });
/** Whoever was rated less than 30 times is compared by sales alone; who worked less than 10 days by nothing. */
const pk = contest("pk", {
  factors: { gmv: highest(gmv), praised: highest(praised, { eligible: atLeast(ratings, 30), prizes: [300, 200] }) },
  eligible: atLeast(days, 10),
  prizesPerFactor: [100],
  overall: { by: "ranks" },
});

type Row = readonly [id: string, gmv: Reading, good: Reading, ratings: Reading, days: Reading];
const held = (...people: readonly Row[]) =>
  standings(pk, people.map(([id, gmv, good, ratings, days]) => ({ id, gmv, good, ratings, days })));
const why = (placing: Placing | null | undefined) => placing?.reason ?? null;

describe("a factor's own eligibility", () => {
  // Worked by hand.
  it.each<
    [string, readonly Row[], gmv: readonly (number | null)[], praised: readonly (number | null)[], prizes: readonly (string | null)[]]
  >([
    // 1.0 of 3 ratings would have been first.
    ["few ratings outrank nobody", [["li", 900, 27, 30, 20], ["wang", 800, 28, 40, 20], ["sun", 700, 3, 3, 20]], [1, 2, 3], [1, 2, null], [
      "400.00",
      "200.00",
      "0.00",
    ]],
    ["30 is enough, 29 is not", [["li", 900, 15, 30, 20], ["wang", 800, 29, 29, 20], ["sun", 700, 10, 31, 20]], [1, 2, 3], [1, null, 2], [
      "400.00",
      "0.00",
      "200.00",
    ]],
    [
      "the contest's condition goes for all factors",
      [["li", 900, 20, 40, "9.5"], ["wang", 800, 20, 40, 10], ["sun", 700, 10, 40, 22]],
      [
        null,
        1,
        2,
      ],
      [null, 1, 2],
      ["0.00", "400.00", "200.00"],
    ],
    ["one who is eligible alone is too few", [["li", 900, 20, 40, 20], ["wang", 800, 20, 20, 20]], [1, 2], [null, null], [
      "100.00",
      "0.00",
    ]],
    ["ties stand among those who are ranked", [["li", 900, 20, 40, 20], ["wang", 900, 20, 40, 20], ["sun", 900, 1, 2, 20]], [1, 1, 1], [
      1,
      1,
      null,
    ], ["283.33", "283.33", "33.33"]],
    [
      "a condition that is not applicable is not met",
      [["li", 900, 20, 40, 20], ["wang", 800, 20, 40, 20], ["sun", 700, null, null, 20]],
      [
        1,
        2,
        3,
      ],
      [1, 1, null],
      ["350.00", "250.00", "0.00"],
    ],
    ["nobody, and nobody is ranked there", [["li", 900, 1, 2, 20], ["wang", 800, 1, 2, 20]], [1, 2], [null, null], ["100.00", "0.00"]],
  ])("%s", (_, people, gmvRanks, praisedRanks, prizes) => {
    const found = held(...people);
    expect(ranksIn(found, "gmv")).toEqual(gmvRanks);
    expect(ranksIn(found, "praised")).toEqual(praisedRanks);
    expect(entrantsOf(found).map(({ prize }) => prize)).toEqual(prizes);
  });

  it("says in which factor one is not eligible, with the figure that did not count", () => {
    const [, , sun] = entrantsOf(held(["li", 900, 27, 30, 20], ["wang", 800, 28, 40, 20], ["sun", 700, 3, 3, 20]));
    expect(sun?.factors.praised).toMatchObject({
      rank: null,
      figure: "1",
      prize: "0.00",
      reason: { code: "not_eligible", contest: "pk", factor: "praised", path: ["contests", "pk", "factors", "praised"] },
    });
    const reason = why(sun?.factors.praised);
    expect(reason?.message).toBe("not eligible for pk, praised");
    expect(reason === null ? "" : reasonText(reason, { language: "zh" })).toBe("没有 pk 中 praised 的参赛资格");
    const [li] = entrantsOf(held(["li", 900, 27, 30, 5], ["wang", 800, 28, 40, 20]));
    expect(why(li?.factors.praised)?.message).toBe("not eligible for pk");
  });

  it("counts one more than those ranked anywhere overall", () => {
    // sun is third by sales and unranked by praise: 3 + 4.
    const found = held(["li", 900, 27, 30, 20], ["wang", 800, 28, 40, 20], ["sun", 700, 3, 3, 20]);
    expect(entrantsOf(found).map(({ overall }) => overall?.figure)).toEqual(["2", "4", "7"]);
  });

  it.each<[string, Row, gmv: readonly string[], praised: readonly string[]]>([
    // A faulty condition stops the factor for all, and no other.
    ["a fault in it stops that factor alone", ["sun", 700, 3, "?" as never, 20], ["ranked", "ranked", "ranked"], [
      "faulty",
      "faulty",
      "faulty",
    ]],
    // Whoever is surely out is out, whatever the condition would say.
    ["nobody waits for who is out of the contest", ["sun", 700, 3, "?" as never, 1], ["ranked", "ranked", "out"], [
      "ranked",
      "ranked",
      "out",
    ]],
    ["nor for a reading that one surely has not to have", ["sun", 700, "?" as never, 3, 20], ["ranked", "ranked", "ranked"], [
      "ranked",
      "ranked",
      "out",
    ]],
    ["nor for a contest's condition that is faulty, where one's own is not met", ["sun", 700, 3, 3, "?" as never], [
      "faulty",
      "faulty",
      "faulty",
    ], ["ranked", "ranked", "out"]],
    ["nor where there is no figure", ["sun", null, 0, 0, "?" as never], ["ranked", "ranked", "out"], ["ranked", "ranked", "out"]],
  ])("%s", (_, sun, gmvStates, praisedStates) => {
    const found = held(["li", 900, 27, 30, 20], ["wang", 800, 28, 40, 20], sun);
    const states = (factor: "gmv" | "praised") =>
      entrantsOf(found).map(({ factors }) => {
        const { rank, prize } = factors[factor];
        return rank !== null ? "ranked" : prize === null ? "faulty" : "out";
      });
    expect([states("gmv"), states("praised")]).toEqual([gmvStates, praisedStates]);
  });

  it("in every factor is the contest's own (law)", () => {
    const read = metrics({ person: { gmv: "money", wait: "seconds", inquiries: "count", orders: "count" } });
    const condition = atLeast(read.inquiries, 50);
    const own = contest("pk", {
      factors: {
        gmv: highest(read.gmv, { eligible: condition }),
        wait: lowest(read.wait, { eligible: all(condition, atLeast(read.orders, 0)) }),
      },
      prizesPerFactor: [300, 100],
    });
    const whole = contest("pk", {
      factors: { gmv: highest(read.gmv), wait: lowest(read.wait) },
      eligible: condition,
      prizesPerFactor: [300, 100],
    });
    fc.assert(fc.property(rows, (people) => {
      const present = people.map((row) => ({ ...row, orders: row.orders ?? 0 }));
      const shown = (of: typeof own | typeof whole) =>
        standings(of, untyped(present)).map(({ entrants }) =>
          entrants.map(
            ({ factors, prize }) => [prize, Object.values<Placing>(factors).map(({ rank, figure, prize: won }) => [rank, figure, won])]
          )
        );
      expect(shown(own)).toEqual(shown(whole));
    }));
  });
});
