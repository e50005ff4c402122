import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  bands,
  bandsUpTo,
  byGrade,
  contest,
  curve,
  definePolicy,
  highest,
  isJixiaoError,
  lookup,
  metric,
  perUnit,
  prizeOf,
  scoreOf,
  scorecard,
  teamSum,
  wholeAmount,
} from "../../src/index.js";
import { decisionText, payCurve, type PayCurve } from "../../src/analysis/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { offences } from "./by-brute-force.js";
import { drawnCurves } from "./drawn-curves.js";
import { gmv, november, rules } from "./shop-rules.js";

const stretchesOf = ({ stretches }: PayCurve) =>
  stretches.map(({ from, to, payFrom, payTo, course, slope }) => [from, to, payFrom, payTo, course, slope]);

const turnsOf = ({ turns }: PayCurve) =>
  turns.map(({ after, change, isCliff, causes }) => [
    after,
    change,
    isCliff ? "cliff" : "",
    ...causes.map(({ kind, path, before, after: then }) => `${kind} ${path.join(".")}: ${before} → ${then}`),
  ]);

// Worked by hand from the rules of the shop.
describe("payCurve()", () => {
  it("follows tiers, a target and a cap, each to the cent", () => {
    const curve = payCurve(rules, november, { person: "li", reading: gmv, from: 0, to: 900000 });
    expect(stretchesOf(curve)).toEqual([
      ["0", "99999.99", "4500.00", "4700.00", "rising", "0.002"],
      ["100000", "560000.99", "5700.00", "8000.00", "rising", "0.005"],
      ["560001", "900000", "8000.00", "8000.00", "flat", "0"],
    ]);
    expect(turnsOf(curve)).toEqual([
      ["100000", "1000.00", "cliff", "tier pay.commission: 0 → 100000", "comparison pay.targetBonus: failed → passed"],
      ["560001", "0.00", "", "step cap: not reached → reached"],
    ]);
  });

  it("follows a card's bands and grades, and ranks with their ties", () => {
    expect(turnsOf(payCurve(rules, november, { person: "li", reading: "orders", from: 0, to: 300 }))).toEqual([
      ["90", "50.00", "cliff", "rank contests.pk: 3 → 2 (2)"],
      ["91", "50.00", "cliff", "rank contests.pk: 2 (2) → 2"],
      ["100", "400.00", "cliff", "band scorecards.service.orders: none → 100", "grade scorecards.service: C → B"],
      ["180", "100.00", "cliff", "rank contests.pk: 2 → 1 (2)"],
      ["181", "100.00", "cliff", "rank contests.pk: 1 (2) → 1"],
      ["200", "0.00", "", "band scorecards.service.orders: 100 → 200"],
    ]);
  });

  it("follows a reading without places by the step that is stated, through a curve and a rounded score", () => {
    expect(turnsOf(payCurve(rules, november, { person: "li", reading: "csat", from: "0.7", to: 1, step: "0.001" }))).toEqual([
      ["0.8", "0.00", "", "segment scorecards.service.csat: none → 0.8"],
      ["0.9", "400.00", "cliff", "grade scorecards.service: C → B"],
      ["0.95", "0.00", "", "segment scorecards.service.csat: 0.8 → 0.95"],
    ]);
  });

  it("follows a reading of the person's team", () => {
    const curve = payCurve(rules, november, { person: "wang", reading: "dsr", from: 0, to: 5, step: "0.01" });
    expect(turnsOf(curve)).toEqual([["4.7", "1000.00", "cliff", "gate gates.shop.dsr: failed → passed"]]);
    expect(stretchesOf(curve)).toEqual([["0", "4.69", "5040.00", "5040.00", "flat", "0"], ["4.7", "5", "6040.00", "6040.00", "flat", "0"]]);
  });

  it("tells the grade that a line pays where a contest reads the same score before it", () => {
    const orders = metric("orders", "count");
    const card = scorecard("card", { orders: { metric: orders, weight: 100, points: bands([[100, 80], [200, 100]], { otherwise: 50 }) } }, {
      grades: { A: 90, B: 60, C: 0 },
    });
    const race = contest("race", { factors: { score: highest(scoreOf(card)) }, within: "policy", prizesPerFactor: [300, 100] });
    const policy = definePolicy({
      id: "race-and-grade",
      version: "1",
      currency: "CNY",
      pay: { prize: prizeOf(race), performance: byGrade(card, { A: 900, B: 400, C: 0 }) },
    });
    const period = { period: "2026-11", people: [{ id: "li", orders: 120 }, { id: "wang", orders: 300 }] };
    const curve = payCurve(policy, period, { person: "li", reading: orders, from: 0, to: 199 });
    // Wang's 100 points are the most all along: li's prize is 100 on both sides.
    expect(turnsOf(curve)).toEqual([["100", "400.00", "cliff", "band scorecards.card.orders: none → 100", "grade scorecards.card: C → B"]]);
    expect(stretchesOf(curve)).toEqual([["0", "99", "100.00", "100.00", "flat", "0"], ["100", "199", "500.00", "500.00", "flat", "0"]]);
  });

  it("tells why somebody is not ranked, also where too few are in the contest anyway", () => {
    const orders = metric("orders", "count");
    const few = contest("few", {
      factors: {
        orders: highest(lookup(orders, bandsUpTo([[100, 1], [200, 2]], { otherwise: null })), { label: { en: "handled", zh: "处理量" } }),
      },
      within: "policy",
      minimumEntrants: 3,
    });
    const policy = definePolicy({ id: "few", version: "1", currency: "CNY", pay: { prize: prizeOf(few) } });
    const period = { period: "2026-11", people: [{ id: "li", orders: 120 }, { id: "wang", orders: 300 }] };
    const curve = payCurve(policy, period, { person: "li", reading: orders, from: 0, to: 300 });
    expect(turnsOf(curve)).toEqual([["201", "0.00", "", "state contests.few: too few entrants → notApplicable"]]);
    expect(curve.turns.flatMap(({ causes }) => causes.map((cause) => decisionText(cause, { policy })))).toEqual([
      "few, handled: too few entrants → not applicable",
    ]);
    expect(curve.turns.flatMap(({ causes }) => causes.map((cause) => decisionText(cause, { policy, language: "zh" })))).toEqual([
      "few，处理量：人数不足 → 不适用",
    ]);
  });

  it("follows a card with too little measured whose critical item fails, which gives a score where there was none", () => {
    const [answered, solved] = [metric("answered", "count"), metric("solved", "count")];
    const points = curve([[0, 0], [100, 100]]);
    const card = scorecard("card", {
      answered: { metric: answered, weight: 40, points, pass: 60 },
      solved: { metric: solved, weight: 60, points },
    }, { minimumWeight: 50, criticalScore: 59 });
    const policy = definePolicy({ id: "critical", version: "1", currency: "CNY", pay: { bonus: perUnit(scoreOf(card), 10) } });
    const period = { period: "2026-11", people: [{ id: "li", answered: 0, solved: null }] };
    const found = payCurve(policy, period, { person: "li", reading: answered, from: 0, to: 80 });
    // 40 of the 100 that count were measured: no score, unless the item fails.
    expect(stretchesOf(found)).toEqual([["0", "59", "590.00", "590.00", "flat", "0"], ["60", "80", "0.00", "0.00", "flat", "0"]]);
    expect(turnsOf(found)).toEqual([[
      "60",
      "-590.00",
      "cliff",
      "critical scorecards.card: answered → ",
      "state scorecards.card: value → notApplicable",
      "state pay.bonus: settled → notApplicable",
    ]]);
  });

  it("says nothing of a target where there is nothing that would attain it", () => {
    const [sold, goal] = [metric("sold", "money"), metric("goal", "money")];
    const policy = definePolicy({
      id: "goals",
      version: "1",
      currency: "CNY",
      pay: { bonus: wholeAmount(sold, [[0, "0.01"], [1, "0.02"]], { attainmentOf: goal }) },
    });
    const follow = (sales: string) =>
      turnsOf(payCurve(policy, { period: "2026-11", people: [{ id: "li", sold: sales, goal: 0 }] }, {
        person: "li",
        reading: goal,
        from: 0,
        to: 1,
      }));
    expect(follow("5")).toEqual([
      ["0.01", "0.10", "cliff", "state pay.bonus: notApplicable → value", "state pay.bonus: notApplicable → settled"],
    ]);
    expect(follow("n/a")).toEqual([]);
  });

  it("tells the reason for which somebody is not ranked, whether or not there is a figure to rank by", () => {
    const [orders, days] = [metric("orders", "count"), metric("days", "days")];
    const asked = { person: "li", reading: orders, from: 0, to: 200 };
    const head = { version: "1", currency: "CNY" } as const;
    const dedicated = contest("pk", { factors: { orders: highest(orders) }, within: "policy", eligible: atLeast(days, 20) });
    const few = definePolicy({
      ...head,
      id: "few",
      contests: [dedicated],
      expects: { few: atMost(orders, 100) },
      pay: { base: 1, prize: prizeOf(dedicated) },
    });
    const li = { id: "li", orders: 50, days: 5 };
    const others = [{ id: "wang", orders: 9, days: 30 }, { id: "zhao", orders: 8, days: 30 }];
    expect(turnsOf(payCurve(few, { period: "2026-11", people: [li, ...others] }, asked))).toEqual([
      ["101", "0.00", "", "comparison expects.few: passed → faulty"],
    ]);
    const busy = contest("pk", { factors: { gmv: highest(gmv) }, within: "policy", eligible: atLeast(orders, 100), minimumEntrants: 5 });
    const many = definePolicy({ ...head, id: "many", contests: [busy], pay: { base: 1, prize: prizeOf(busy) } });
    for (const own of [5, "n/a"]) {
      const people = [{ id: "li", orders: 0, gmv: own }, { id: "wang", orders: 200, gmv: 1 }];
      expect(turnsOf(payCurve(many, { period: "2026-11", people }, asked)).flat())
        .toContain("state contests.pk: not eligible → too few entrants");
    }
  });

  it("says of a card whose critical item fails that it has a score, also where there is none before", () => {
    const [answered, solved] = [metric("answered", "count"), metric("solved", "count")];
    const card = scorecard("card", {
      answered: { metric: answered, weight: 40, points: curve([[0, 0], [100, 100]]), pass: 60 },
      solved: { metric: solved, weight: 60, points: bandsUpTo([[100, 100]], { otherwise: null }) },
    }, { minimumWeight: 50, criticalScore: 59 });
    const policy = definePolicy({ id: "critical", version: "1", currency: "CNY", pay: { bonus: perUnit(scoreOf(card), 10) } });
    const period = { period: "2026-11", people: [{ id: "li", answered: 0, solved: 0 }] };
    expect(turnsOf(payCurve(policy, period, { person: "li", reading: solved, from: 0, to: 300 }))).toEqual([
      ["101", "0.00", "", "band scorecards.card.solved: 100 → none", "state scorecards.card.solved: value → notApplicable"],
    ]);
  });

  it("does not say of one step what it does not know of many", () => {
    const [x, y] = [metric("x", "money"), metric("y", "money")];
    const policy = definePolicy({ id: "two-rows", version: "1", currency: "CNY", pay: { base: x }, draw: teamSum(y) });
    const people = [{ id: "li 1", person: "li", team: "a", x: 10, y: 0 }, { id: "li 2", person: "li", team: "a", x: 10, y: 5 }];
    const period = { period: "2026-11", teams: [{ id: "a" }], people };
    // The draw of both rows is y + 5: at 15 the lines' 20 reach it, at 16 they are topped up to 21.
    const { stretches, turns } = payCurve(policy, period, { person: "li", row: "li 1", reading: y, from: 15, to: 16, step: 1 });
    expect(turns).toEqual([]);
    expect(stretches).toMatchObject([{ from: "15", to: "16", payFrom: "20.00", payTo: "21.00", course: "unknown", unknown: [["draw"]] }]);
  });

  it("says where it does not know, instead of guessing", () => {
    const curve = payCurve(rules, november, { person: "li", reading: gmv, from: 0, to: 900000, most: 3 });
    expect(curve.stretches.map(({ course }) => course)).toContain("unknown");
    expect(curve.stretches.flatMap(({ unknown }) => unknown)).toContainEqual(["pay", "commission"]);
  });

  it.each([
    ["a reading that the policy does not have", { reading: "gvm" }, "reading: unknown name: got \"gvm\", expected gmv?"],
    [
      "no step for what has no places",
      { reading: "csat" },
      "step: empty: got nothing, expected the least by which two values of csat (ratio) differ, such as 0.001: its metric states no places",
    ],
    ["a most that is no number of values", { most: Number.NaN }, "most: invalid count: got NaN, expected a whole number from 1 to 1000000"],
    ["a row that is no id", { row: {} }, "row: unknown name: got an object, expected one of li"],
    ["a reading without an id", { reading: {} }, "reading: unknown name: got \"\", expected a metric of the policy"],
    [
      "a step that is finer than the readings",
      { step: "0.001" },
      "step: too many places: got \"0.001\", expected money with at most 2 decimals",
    ],
    ["a beginning between two readings", { from: "0.005" }, "from: too many places: got \"0.005\", expected money with at most 2 decimals"],
    ["ends that fall", { from: 5, to: 4 }, "to: implausible: got \"4\", expected a number (money) from 5"],
    ["somebody who is not there", { person: "nobody" }, "person: unknown person: got \"nobody\", expected a person who has a statement"],
  ])("refuses %s", (_, options, message) => {
    const call = () => payCurve(rules, november, untyped({ person: "li", reading: "gmv", from: 0, to: 10, ...options }));
    expect(thrownFaults(call).map((fault) => fault.message)).toEqual([message]);
  });

  it("misses nothing and invents nothing, beside the statement of every value", () => {
    fc.assert(
      fc.property(drawnCurves, ({ policy, period, followed }) => {
        try {
          expect(offences(policy, period, followed).found).toEqual([]);
        } catch (error) {
          if (!isJixiaoError(error)) throw error;
        }
      }),
      { numRuns: 15, seed: 3 },
    );
  });
});
