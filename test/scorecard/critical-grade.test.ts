import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byGrade,
  curve,
  definePolicy,
  evaluate,
  explain,
  explanationText,
  gradeIn,
  metrics,
  score,
  scorecard,
  scoreOf,
  settle,
  times,
  when,
  type Reading,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const { solved, polite, base } = metrics({ person: { solved: "points", polite: "points", base: "money" } });
const asTheyAre = curve([[0, 0], [100, 100]]);
const items = {
  solved: { metric: solved, weight: 60, points: asTheyAre },
  polite: { metric: polite, weight: 40, points: asTheyAre, pass: 50 },
};
const grades = { A: 90, B: 75, C: 60, D: 0 };
/** Whoever was rude has no better grade than a C, and keeps the score. */
const card = scorecard("quality", items, { grades, criticalGrade: "C" });

describe("a failed critical item may cost the grade, and not the score", () => {
  // Worked by hand.
  it.each<[solved: Reading, polite: Reading, score: string | null, grade: string | null, gradeBefore: string | null, failed: boolean]>([
    // (60 × 100 + 40 × 49) ÷ 100 = 79.6: a B is a C now.
    [100, 49, "79.60", "C", "B", true],
    // The mark itself passes: 80, a B.
    [100, 50, "80.00", "B", null, false],
    [100, "49.99", "80.00", "C", "B", true],
    // 60 × 90 + 0 = 54 is a D already, which is lower.
    [90, 0, "54.00", "D", "D", true],
    // 60: a C stays one.
    [100, 0, "60.00", "C", "C", true],
    [70, 45, "60.00", "C", "C", true],
    ["99.99", 0, "59.99", "D", "D", true],
    // Nothing failed: the grade of the score.
    [100, 100, "100.00", "A", null, false],
    [0, 100, "40.00", "D", null, false],
    // A critical item that is not applicable does not fail.
    [100, null, "100.00", "A", null, false],
    // Solved left out: 49 alone is a D; the grade stays.
    [null, 49, "49.00", "D", "D", true],
    [null, 100, "100.00", "A", null, false],
    // No reading, no grade.
    [null, null, null, null, null, false],
  ])("solved %s and polite %s: %s, %s", (solved, polite, score_, grade, gradeBefore, failed) => {
    expect(score(card, { solved, polite })).toMatchObject({
      score: score_,
      grade,
      gradeBefore,
      before: failed ? score_ : null,
      failed: failed ? ["polite"] : [],
    });
  });

  it("leaves the grade even where there is no score", () => {
    const strict = scorecard("quality", items, { grades, criticalGrade: "C", minimumWeight: 60 });
    const row = { solved: null, polite: 40 };
    expect(score(strict, row)).toMatchObject({ state: "notApplicable", score: null, grade: "C", before: null, gradeBefore: null });
    expect(evaluate(scoreOf(strict), row).state).toBe("notApplicable");
    expect(evaluate(byGrade(strict, { A: 4, B: 3, C: 2, D: 1 }), row).value).toBe("2");
    expect(evaluate(when(gradeIn(strict, ["C"]), 10, 20), row).value).toBe("10");
    expect(evaluate(when(gradeIn(strict, ["A", "B"]), 10, 20), row).value).toBe("20");
    // A fault comes before all of this.
    expect(score(strict, untyped({ solved: "?", polite: 40 }))).toMatchObject({ state: "faulty", grade: null });
    expect(evaluate(byGrade(strict, { A: 4, B: 3, C: 2, D: 1 }), untyped({ solved: "?", polite: 40 })).state).toBe("faulty");
  });

  it("is told by the explanation in both languages", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { performance: times(base, byGrade(card, { A: "1.2", B: 1, C: "0.8", D: 0 })) },
    });
    const period = { period: "2026-11", people: [{ id: "li", base: 2000, solved: 100, polite: 49 }] };
    expect(settle(policy, period).statements[0]?.payable).toBe("1600.00");
    const why = explain(policy, period, { person: "li", line: "performance" });
    expect(explanationText(why)).toContain("quality, grade C, since polite failed (it would have been B) = 79.60");
    expect(explanationText(why, { language: "zh" })).toContain("quality，等级 C，关键项 polite 未达标（否则为 B） = 79.60");
  });

  it("never betters a grade, and changes no score (law)", () => {
    const names = Object.keys(grades) as (keyof typeof grades)[];
    const readings = fc.option(fc.integer({ min: 0, max: 100 }));
    fc.assert(fc.property(readings, readings, fc.constantFrom(...names), (solved, polite, criticalGrade) => {
      const result = score(scorecard("quality", items, { grades, criticalGrade }), { solved, polite });
      const plain = score(scorecard("quality", { ...items, polite: { ...items.polite, pass: 0 } }, { grades }), { solved, polite });
      expect(result.score).toBe(plain.score);
      const place = (grade: string | null) => names.findIndex((name) => name === grade);
      if (result.failed.length === 0) expect(result.grade).toBe(plain.grade);
      else expect(place(result.grade)).toBe(Math.max(place(plain.grade), place(criticalGrade)));
    }));
  });

  it.each<[string, object, readonly string[]]>([
    ["a grade that the card has not", { grades, criticalGrade: "E" }, [
      "scorecards.quality.criticalGrade: unknown name: got \"E\", expected a grade of the scorecard (A, B, C, D)",
    ]],
    ["a critical score beside it", { grades, criticalGrade: "C", criticalScore: 59 }, [
      "scorecards.quality.criticalGrade: misplaced: got \"C\", expected a critical score or a critical grade",
    ]],
    ["no grades", { criticalGrade: "C" }, [
      "scorecards.quality.criticalGrade: unknown name: got \"C\", expected a grade of the scorecard",
    ]],
  ])("refuses %s", (_, options, messages) => {
    const refused = (scorecard as (...parts: readonly unknown[]) => unknown)("quality", items, options);
    expect(thrownFaults(() => score(untyped(refused), untyped({}))).map(({ message }) => message)).toEqual(messages);
  });
});
