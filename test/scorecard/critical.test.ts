import { describe, expect, it } from "vitest";
import { bands, bandsUpTo, curve, metric, metrics, score, scorecard, type DecimalInput, type Reading } from "../../src/index.js";
import { asPoints, scoreOfPoints, type PointsOptions } from "./card-of-points.js";

const weights = { compliance: 20, quality: 50, speed: 30 };
/** The three items of these weights; compliance is critical, with a pass mark of 60. */
const scored = (compliance: Reading, quality: Reading, speed: Reading, options: PointsOptions = {}) =>
  scoreOfPoints(weights, { compliance, quality, speed }, { pass: { compliance: 60 }, ...options });

describe("a critical item", () => {
  it("under its pass mark leaves the bottom of the range, and the result keeps what the score would have been", () => {
    // (20 × 50 + 50 × 90 + 30 × 100) ÷ 100 = 85.
    expect(scored(50, 90, 100)).toMatchObject({ state: "value", score: "0.00", before: "85.00", failed: ["compliance"] });
  });

  it("passes at the mark itself", () => {
    // (20 × 60 + 7500) ÷ 100 = 87.
    expect(scored(60, 90, 100)).toMatchObject({ score: "87.00", before: null, failed: [] });
    expect(scored("59.9999", 90, 100)).toMatchObject({ score: "0.00", before: "87.00", failed: ["compliance"] });
  });

  it("is judged by its points, as its table gives them, not by its reading", () => {
    const card = (pass: DecimalInput) =>
      scorecard("card", {
        calls: { metric: metric("calls", "seconds"), weight: 40, points: bandsUpTo([[30, 100], [60, 50]], { otherwise: 0 }), pass },
        rest: { metric: metric("rest", "points"), weight: 60, points: asPoints },
      });
    expect([30, 31, 60, 61].map((calls) => score(card(50), { calls, rest: 80 }).failed)).toEqual([[], [], [], ["calls"]]);
    expect([30, 31, 60, 61].map((calls) => score(card("50.01"), { calls, rest: 80 }).failed)).toEqual([[], ["calls"], ["calls"], [
      "calls",
    ]]);
    // 59.996 is shown, and counts, as 60.00.
    const rounded = scorecard("card", { a: { metric: metric("a", "points"), weight: 100, points: curve([[0, 0], [100, 100]]), pass: 60 } });
    expect([score(rounded, { a: "59.996" }).failed, score(rounded, { a: "59.994" }).failed]).toEqual([[], ["a"]]);
  });

  it.each<[DecimalInput | undefined, PointsOptions["range"], string]>([
    [undefined, undefined, "0.00"],
    [undefined, [20, 120], "20.00"],
    [undefined, [-50, 50], "-50.00"],
    [0, undefined, "0.00"],
    ["59.99", undefined, "59.99"],
    [40, [20, 120], "40.00"],
    [-10, [-50, 50], "-10.00"],
  ])("leaves the card's criticalScore, %s within the range %j", (criticalScore, range, expected) => {
    const options = { ...(criticalScore !== undefined && { criticalScore }), ...(range && { range }) };
    expect(scored(0, 90, 100, options).score).toBe(expected);
  });

  it("never raises a score: the lesser of itself and the criticalScore", () => {
    // (0 + 50 × 20 + 30 × 30) ÷ 100 = 19.
    expect(scored(0, 20, 30, { criticalScore: 59 })).toMatchObject({ score: "19.00", before: "19.00", failed: ["compliance"] });
    expect(scored(0, 20, 30, { criticalScore: 19 })).toMatchObject({ score: "19.00", before: "19.00" });
    expect(scored(0, 20, 30, { criticalScore: "18.99" })).toMatchObject({ score: "18.99", before: "19.00" });
  });

  it("comes after adjustments and range: praise lifts nobody over it, and what would have been is the whole of it", () => {
    const { compliance, rest, praise } = metrics({ person: { compliance: "points", rest: "points", praise: "points" } });
    const card = scorecard(
      "card",
      { compliance: { metric: compliance, weight: 50, points: asPoints, pass: 60 }, rest: { metric: rest, weight: 50, points: asPoints } },
      { adjustments: { praise }, criticalScore: 59, grades: { A: 90, B: 60, C: 0 } },
    );
    // (50 × 50 + 50 × 100) ÷ 100 = 75, and 10; and 30, which is clamped to 100.
    expect(score(card, { compliance: 50, rest: 100, praise: 10 })).toMatchObject({
      score: "59.00",
      before: "85.00",
      grade: "C",
      adjustments: { praise: "10.00" },
    });
    expect(score(card, { compliance: 50, rest: 100, praise: 30 })).toMatchObject({ score: "59.00", before: "100.00", grade: "C" });
    expect(score(card, { compliance: 60, rest: 100, praise: 30 })).toMatchObject({ score: "100.00", before: null, grade: "A" });
  });

  it("may be one of several: those that failed are named, in the order of the card", () => {
    const pass = { speed: 40, compliance: 60 };
    expect(scored(59, 90, 39, { pass }).failed).toEqual(["compliance", "speed"]);
    expect(scored(60, 90, 39, { pass }).failed).toEqual(["speed"]);
    expect(scored(60, 90, 40, { pass }).failed).toEqual([]);
  });

  it("may have a mark of zero or less: points below zero fail it", () => {
    const card = scorecard("card", {
      a: { metric: metric("a", "points"), weight: 100, points: bands([[1, 0], [2, 50]], { otherwise: -5 }), pass: 0 },
    }, { range: [-10, 100] });
    expect([0, 1, 2].map((a) => score(card, { a }).failed)).toEqual([["a"], [], []]);
    expect(score(card, { a: 0 })).toMatchObject({ score: "-10.00", before: "-5.00" });
  });
});

describe("a critical item that is not applicable", () => {
  it.each([
    // 7500 ÷ 80 = 93.75; 7500 ÷ 100; (20 × 100 + 7500) ÷ 100.
    ["redistribute", "93.75"],
    ["zero", "75.00"],
    ["full", "95.00"],
  ] as const)("does not fail, by the choice %s, though it may count for nothing", (notApplicable, expected) => {
    expect(scored(null, 90, 100, { notApplicable })).toMatchObject({ state: "value", score: expected, before: null, failed: [] });
  });

  it("leaves no score where nothing has a reading, whatever the criticalScore", () => {
    expect(scored(null, null, null, { criticalScore: 40 })).toMatchObject({ state: "notApplicable", score: null, failed: [] });
  });
});

describe("a failed critical item where there would be no score", () => {
  it("leaves the criticalScore: too little weight", () => {
    expect(scored(50, null, null, { minimumWeight: 80 })).toMatchObject({
      state: "value",
      score: "0.00",
      before: null,
      failed: ["compliance"],
      reason: null,
    });
    expect(scored(50, null, null, { minimumWeight: 80, criticalScore: 40, grades: { pass: 60, fail: 0 } })).toMatchObject({
      score: "40.00",
      grade: "fail",
    });
    expect(scored(60, null, null, { minimumWeight: 80 })).toMatchObject({ state: "notApplicable", score: null, failed: [] });
  });

  it("leaves the criticalScore: an adjustment that is not applicable", () => {
    const { compliance, praise } = metrics({ person: { compliance: "points", praise: "points" } });
    const card = scorecard("card", { compliance: { metric: compliance, weight: 100, points: asPoints, pass: 60 } }, {
      adjustments: { praise },
      criticalScore: 30,
    });
    expect(score(card, { compliance: 50, praise: null })).toMatchObject({
      state: "value",
      score: "30.00",
      before: null,
      failed: ["compliance"],
      reason: null,
      faults: [],
    });
    expect(score(card, { compliance: 60, praise: null })).toMatchObject({ state: "notApplicable", score: null, failed: [] });
  });
});

describe("a fault", () => {
  it("in any item comes before a critical item that surely failed", () => {
    const result = scored(0, 90, "x");
    expect(result).toMatchObject({ state: "faulty", score: null, before: null, failed: [] });
    expect(result.faults.map(({ path }) => path)).toEqual([["speed"]]);
  });

  it("in an adjustment too", () => {
    const { compliance, praise } = metrics({ person: { compliance: "points", praise: "points" } });
    const card = scorecard("card", { compliance: { metric: compliance, weight: 100, points: asPoints, pass: 60 } }, {
      adjustments: { praise },
    });
    expect(score(card, { compliance: 0, praise: "x" })).toMatchObject({ state: "faulty", score: null, failed: [] });
  });
});
