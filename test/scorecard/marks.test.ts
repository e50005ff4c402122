import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bands,
  byGrade,
  curve,
  definePolicy,
  diffPolicies,
  metric,
  metrics,
  score,
  scorecard,
  settle,
  times,
  type Reading,
  type ScoreResult,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { Exact } from "../formula/decimals.js";

describe("marks of their own, which are added", () => {
  // 呼叫中心绩效管理方案, wukong.top/doc/173866: daily marks of 30, tasks done of 30, a task of the month of 40, and a bonus by the sum:
  // 90 and more 1000, 80 and more 900, 60 and more 700, else 500.
  const { daily, done, task } = metrics({ person: { daily: "points", done: "ratio", task: "ratio" } });
  const month = scorecard("month", {
    daily: { metric: daily, points: curve([[0, 0], [30, 30]]) },
    done: { metric: done, points: bands([["0.6", 10], ["0.8", 20], [1, 30]], { otherwise: 0 }) },
    task: { metric: task, points: bands([["0.6", 20], ["0.8", 30], ["0.9", 40]], { otherwise: 10 }) },
  }, { method: "sum", grades: { A: 90, B: 80, C: 60, D: 0 } });

  // The plan prints the bands; these months were worked by hand.
  it.each<[daily: Reading, done: Reading, task: Reading, score: string, grade: string]>([
    // 28 + 20 + 40
    [28, "0.85", "0.92", "88.00", "B"],
    // 30 + 30 + 40: full marks
    [30, 1, "0.9", "100.00", "A"],
    // A bound belongs to its band: 30 + 20 + 40 is 90, an A; a hair under 0.9 it is 30 + 20 + 30.
    [30, "0.8", "0.9", "90.00", "A"],
    [30, "0.8", "0.8999", "80.00", "B"],
    // 29.99 + 20 + 40 is under 90.
    ["29.99", "0.8", "0.9", "89.99", "B"],
    // 10 + 10 + 40: exactly 60
    [10, "0.6", "0.95", "60.00", "C"],
    // 0 + 0 + 10: the least
    [0, 0, 0, "10.00", "D"],
    // 12.345 stays 12.35 in its own table, which rounds to 2 places: 12.35 + 0 + 20.
    ["12.345", "0.59", "0.6", "32.35", "D"],
    // N/A redistributed: (28 + 20) × 100 ÷ 60 = 80
    [28, "0.85", null, "80.00", "B"],
    // (30 + 40) × 100 ÷ 70 = 100
    [30, null, "0.95", "100.00", "A"],
    // (20 + 40) × 100 ÷ 70 = 85.714…
    [null, "0.85", "0.95", "85.71", "B"],
    // 40 alone: 30 × 100 ÷ 40 = 75
    [null, null, "0.85", "75.00", "C"],
    // 25 alone: 25 × 100 ÷ 30 = 83.33…
    [25, null, null, "83.33", "B"],
  ])("daily %s, done %s and task %s come to %s, %s", (daily, done, task, score_, grade) => {
    expect(score(month, { daily, done, task })).toMatchObject({ state: "value", score: score_, grade });
  });

  it("show the full marks that counted in the place of a weight", () => {
    const { items, measured } = score(month, { daily: 28, done: "0.85", task: null });
    expect(items).toMatchObject({
      daily: { points: "28", weight: "30" },
      done: { points: "20", weight: "30" },
      task: { reading: null, points: null, weight: "0" },
    });
    expect(measured).toBe("0.6000");
  });

  it.each<[notApplicable: "zero" | "full", score: string]>([
    // 28 + 20 + 0, and 28 + 20 + 40
    ["zero", "48.00"],
    ["full", "88.00"],
  ])("count an item that is not applicable as %s on request", (notApplicable, expected) => {
    const card = scorecard(
      "month",
      untyped({
        daily: { metric: daily, points: curve([[0, 0], [30, 30]]) },
        done: { metric: done, points: bands([["0.8", 20], [1, 30]], { otherwise: 0 }) },
        task: { metric: task, points: bands([["0.9", 40]], { otherwise: 10 }) },
      }),
      { method: "sum", notApplicable },
    );
    expect(score(card, untyped({ daily: 28, done: "0.85", task: null })).score).toBe(expected);
  });

  const first = { metric: metric("first", "points"), points: curve([[0, 0], [30, 30]]) };
  const second = { metric: metric("second", "points"), points: curve([[0, 0], [40, 40]]) };

  it("ask for full marks with a reading by minimumWeight", () => {
    const strict = (minimumWeight: number) => scorecard("month", { first, second }, { method: "sum", minimumWeight });
    expect(score(strict(30), { first: 15, second: null }).score).toBe("35.00");
    const { score: none, reason, measured } = score(strict(31), { first: 15, second: null });
    expect([none, reason?.message, measured]).toEqual([null, "only 30 of the full marks of month have a reading, under 31", "0.4286"]);
  });

  it("range from 0 to the full marks, or as stated; adjustments come after, critical items last", () => {
    const card = (options: object) =>
      scorecard(
        "card",
        untyped({ first: { ...first, pass: 10 }, second }),
        untyped({
          method: "sum",
          adjustments: { praise: metric("praise", "points") },
          ...options,
        }),
      );
    const scored = (options: object, row: object) => score(card(options), untyped(row));
    // 30 + 40 + 5 is cut to 70; with a range up to 80 it is 75; under 0 it is 0.
    expect(scored({}, { first: 30, second: 40, praise: 5 }).score).toBe("70.00");
    expect(scored({ range: [0, 80] }, { first: 30, second: 40, praise: 5 }).score).toBe("75.00");
    expect(scored({}, { first: 10, second: 0, praise: -12 }).score).toBe("0.00");
    expect(scored({ criticalScore: 5 }, { first: "9.99", second: 40, praise: 0 })).toMatchObject({ score: "5.00", before: "49.99" });
  });

  it("round the sum once, half-up, to the card's places", () => {
    const thirds = {
      a: { metric: daily, points: curve([[0, 0], [3, 1]], { places: 4 }) },
      b: { metric: task, points: bands([[0, 1]], { otherwise: 0 }) },
    };
    // 0.3333 + 1
    expect(score(scorecard("t", thirds, { method: "sum" }), { daily: 1, task: 0 }).score).toBe("1.33");
    expect(score(scorecard("t", thirds, { method: "sum", places: 4 }), { daily: 1, task: 0 }).score).toBe("1.3333");
    // 0.5 + 0: a tie goes up.
    const half = { a: { metric: daily, points: curve([[0, 0], [2, 1]]) } };
    expect(score(scorecard("h", half, { method: "sum", places: 0 }), { daily: 1 }).score).toBe("1");
  });

  it("are no longer lost by scaling to 100: three thirds of 30, 30 and 40 are 60, a C", () => {
    const { a, b, c } = metrics({ person: { a: "ratio", b: "ratio", c: "ratio" } });
    const third = (most: number) => bands([["0.6", most]], { otherwise: 0 });
    const card = scorecard("card", {
      a: { metric: a, points: bands([["0.6", 10], [2, 30]], { otherwise: 0 }) },
      b: { metric: b, points: bands([["0.6", 10], [2, 30]], { otherwise: 0 }) },
      c: { metric: c, points: third(40) },
    }, { method: "sum", grades: { C: 60, D: 0 } });
    expect(score(card, { a: 1, b: 1, c: 1 })).toMatchObject({ score: "60.00", grade: "C" });
    const printed = scorecard("sum", { a: { metric: a, points: third(10) }, c: { metric: c, points: third(40) } }, { method: "sum" });
    expect(score(printed, { a: 1, c: 1 }).score).toBe("50.00");
  });

  const base = metric("base", "money");
  const policy = definePolicy({
    id: "centre",
    version: "2026-11",
    currency: "CNY",
    pay: { base, bonus: times(byGrade(month, { A: 1000, B: 900, C: 700, D: 500 }), 1) },
  });

  it("pay by their grade, and are the same through JSON", () => {
    const period = { period: "2026-11", people: [{ id: "a", base: 2000, daily: 28, done: "0.85", task: "0.92" }] };
    expect(settle(policy, period).statements[0]).toMatchObject({ payable: "2900.00", scores: { month: { score: "88.00", grade: "B" } } });
    const parsed = parsePolicy(JSON.parse(stringifyPolicy(policy)));
    expect(parsed).toEqual(policy);
    expect(parsed.scorecards[0]).toMatchObject({ method: "sum", weights: "hundred" });
    expect(parsed.scorecards[0]?.to).toBeUndefined();
  });

  it("differ from weights in words", () => {
    const before = scorecard("card", { a: { metric: daily, weight: 100, points: curve([[0, 0], [30, 30]]) } });
    const after = scorecard("card", { a: { metric: daily, points: curve([[0, 0], [30, 30]]) } }, { method: "sum", range: [0, 100] });
    const of = (card: typeof before | typeof after) =>
      definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [untyped(card)] });
    expect(diffPolicies(of(before), of(after)).changes.map(({ text }) => text).toSorted()).toEqual([
      "card.a: weight 100 → nothing",
      "card: method nothing → sum",
    ]);
  });
});

const built = (items: unknown, options: unknown) => (scorecard as (...parts: readonly unknown[]) => unknown)("card", items, options);
const points = curve([[0, 0], [30, 30]]);
const a = { metric: metric("a", "points"), points };

describe("a card of marks refuses", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["a weight", built({ a: { ...a, weight: 30 } }, { method: "sum" }), [
      "scorecards.card.items.a.weight: misplaced: got \"30\", expected no weights where marks are added",
    ]],
    ["relative weights", built({ a }, { method: "sum", weights: "relative" }), [
      "scorecards.card.weights: misplaced: got \"relative\", expected no weights where marks are added",
    ]],
    ["a table that gives no marks", built({ a: { ...a, points: bands([[0, -5]], { otherwise: 0 }) } }, { method: "sum" }), [
      "scorecards.card.items.a.points: not positive: got 0, expected full marks above zero",
      "scorecards.card.from: not rising: got 0, then 0, expected each bound above the one before",
    ]],
    ["another method", built({ a }, { method: "mean" }), [
      "scorecards.card.method: invalid choice: got \"mean\", expected one of sum",
    ]],
    ["full marks finer than its places", built({ a: { ...a, points: bands([[0, "10.005"]], { otherwise: 0 }) } }, { method: "sum" }), [
      "scorecards.card.to: too many places: got \"10.005\", expected points with at most 2 decimals",
    ]],
    ["grades that begin above its range", built({ a }, { method: "sum", grades: { A: 20, B: 10 } }), [
      "scorecards.card.grades: not covered: got the lowest grade from 10, expected a grade for every score from 0",
    ]],
    ["a critical score above its full marks", built({ a }, { method: "sum", criticalScore: 31 }), [
      "scorecards.card.criticalScore: not covered: got \"31\", expected a score from 0 to 30",
    ]],
    ["a table without bounds, once", built({ a: { ...a, points: { kind: "bands", bands: [], otherwise: 5 } } }, { method: "sum" }), [
      "scorecards.card.items.a.points.bands: empty: got no bands, expected at least one part",
    ]],
  ])("%s", (_, card, messages) => {
    expect(thrownFaults(() => score(untyped(card), untyped({}))).map(({ message }) => message)).toEqual(messages);
  });
});

describe("a sum of marks", () => {
  const marks = fc.integer({ min: 1, max: 60 });
  const drawn = fc
    .array(fc.record({ most: marks, reading: fc.option(fc.integer({ min: -500, max: 7000 }).map((each) => (each / 100).toFixed(2))) }), {
      minLength: 1,
      maxLength: 5,
    })
    .chain((items) => fc.record({ items: fc.constant(items), minimum: fc.option(fc.integer({ min: 1, max: 120 }), { freq: 3 }) }));
  type Drawn = typeof drawn extends fc.Arbitrary<infer Each> ? Each : never;
  const scored = ({ items, minimum }: Drawn, notApplicable: "redistribute" | "zero" | "full"): ScoreResult =>
    score(
      untyped(built(
        Object.fromEntries(items.map(({ most }, index) => [`i${index}`, {
          metric: metric(`i${index}`, "points"),
          points: curve([[0, 0], [most, most]]),
        }])),
        { method: "sum", notApplicable, ...(minimum === null ? {} : { minimumWeight: minimum }) },
      )),
      untyped(Object.fromEntries(items.map(({ reading }, index) => [`i${index}`, reading]))),
    );

  it("is what a clerk adds up, scaled by the full marks that applied", () => {
    fc.assert(fc.property(drawn, fc.constantFrom("redistribute", "zero", "full"), (card, notApplicable) => {
      const sum = (parts: readonly (Exact | number)[]) => parts.reduce<Exact>((total, part) => total.plus(part), new Exact(0));
      const read = card.items.filter(({ reading }) => reading !== null);
      const whole = sum(card.items.map(({ most }) => most));
      const applied = sum(read.map(({ most }) => most));
      const given = sum(read.map(({ most, reading }) => Exact.max(0, Exact.min(most, reading ?? 0))));
      const { score, measured } = scored(card, notApplicable);
      expect(measured).toBe(applied.div(whole).toFixed(4, Exact.ROUND_HALF_UP));
      if (read.length === 0 || applied.lessThan(card.minimum ?? 0)) return void expect(score).toBeNull();
      const expected = notApplicable === "redistribute"
        ? given.times(whole).div(applied)
        : notApplicable === "zero"
        ? given
        : given.plus(whole).minus(applied);
      expect(score).toBe(expected.toFixed(2, Exact.ROUND_HALF_UP));
    }));
  });

  it("is the weighted mean of its items in per cent of their full marks, where all apply", () => {
    fc.assert(fc.property(drawn, ({ items }) => {
      fc.pre(items.every(({ reading }) => reading !== null));
      const whole = items.reduce((sum, { most }) => sum + most, 0);
      const mean = built(
        Object.fromEntries(items.map(({ most }, index) => [`i${index}`, {
          metric: metric(`i${index}`, "points"),
          weight: most,
          points: curve([[0, 0], [most, whole]], { places: 25 }),
        }])),
        { weights: "relative", range: [0, whole], places: 2 },
      );
      const row = Object.fromEntries(items.map(({ reading }, index) => [`i${index}`, reading]));
      expect(score(untyped(mean), untyped(row)).score).toBe(scored({ items, minimum: null }, "redistribute").score);
    }));
  });
});
