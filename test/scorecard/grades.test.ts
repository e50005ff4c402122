import { describe, expect, it } from "vitest";
import {
  all,
  any,
  byGrade,
  evaluate,
  gradeIn,
  metric,
  metrics,
  not,
  plus,
  score,
  scorecard,
  scoreOf,
  times,
  voidedBy,
  when,
  gates,
  atLeast,
  definePolicy,
  settle,
  type DecimalInput,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";
import { asPoints, scoreOfPoints } from "./card-of-points.js";

const { points, base, praise } = metrics({ person: { points: "points", base: "money", praise: "money" } });
const service = scorecard("service", { all: { metric: points, weight: 100, points: asPoints } }, { grades: { A: 90, B: 75, C: 60, D: 0 } });

const gradesAt = (grades: Readonly<Record<string, DecimalInput>>, readings: readonly DecimalInput[], more: object = {}) =>
  readings.map((a) => scoreOfPoints({ a: 100 }, { a }, { grades, ...more }).grade);

describe("a grade", () => {
  it("has an inclusive lower bound", () => {
    expect(gradesAt({ A: 90, B: 75, C: 60, D: 0 }, [100, 90, "89.99", 75, "74.99", 60, "59.99", 0])).toEqual([
      "A",
      "A",
      "B",
      "B",
      "C",
      "C",
      "D",
      "D",
    ]);
  });

  it("is that of the score as shown: 89.995 is 90.00", () => {
    expect(gradesAt({ A: 90, B: 0 }, ["89.995", "89.9949"])).toEqual(["A", "B"]);
    expect(gradesAt({ A: 90, B: 0 }, ["89.5", "89.4"], { places: 0 })).toEqual(["A", "B"]);
  });

  it("may be listed in any order", () => {
    expect(gradesAt({ D: 0, A: 90, C: 60, B: 75 }, [95, 80, 65, 5])).toEqual(["A", "B", "C", "D"]);
  });

  it("may have a bound with decimals, below the range, or out of reach above it", () => {
    expect(gradesAt({ top: 101, pass: "59.95", fail: -5 }, [100, "59.95", "59.94", 0])).toEqual(["pass", "pass", "fail", "fail"]);
  });

  it("covers the card's own range", () => {
    expect(gradesAt({ good: 4, poor: 1 }, [6, 4, "3.99", 0], { range: [1, 6] })).toEqual(["good", "good", "poor", "poor"]);
  });

  it("may be one alone, or none at all", () => {
    expect(gradesAt({ everybody: 0 }, [100, 0])).toEqual(["everybody", "everybody"]);
    expect(scoreOfPoints({ a: 100 }, { a: 50 }).grade).toBeNull();
  });

  it("may carry a label", () => {
    const grades = { A: { from: 90, label: { en: "excellent", zh: "优" } }, B: { from: "0" } } as const;
    const card = scorecard("card", { a: { metric: points, weight: 100, points: asPoints } }, { grades });
    expect([score(card, { points: 90 }).grade, score(card, { points: 89 }).grade]).toEqual(["A", "B"]);
  });

  it("is none where there is no score", () => {
    expect(score(service, { points: null }).grade).toBeNull();
    expect(score(service, { points: "x" }).grade).toBeNull();
  });
});

describe("scoreOf", () => {
  it("is the score, a quantity in points like any other", () => {
    expect(evaluate(scoreOf(service), { points: "82.345" }).value).toBe("82.35");
    expect(evaluate(plus(scoreOf(service), points), { points: 40 }).value).toBe("80");
    expect(evaluate(when(atLeast(scoreOf(service), 60), 1, 0), { points: "59.995" }).value).toBe("1");
  });

  it("is not applicable where there is no score, with the card's reason", () => {
    expect(evaluate(scoreOf(service), { points: null })).toEqual({
      state: "notApplicable",
      value: null,
      reason: { code: "no_item", scorecard: "service", path: ["scorecards", "service"], message: "no item of service is applicable" },
      faults: [],
    });
  });

  it("has the card's faults", () => {
    expect(evaluate(scoreOf(service), untyped({}))).toMatchObject({
      state: "faulty",
      faults: [{ code: "missing_reading", path: ["points"] }],
    });
  });

  it("is the score after a critical item", () => {
    const card = scorecard("card", { a: { metric: points, weight: 100, points: asPoints, pass: 60 } }, { criticalScore: 20 });
    expect([59, 60].map((reading) => evaluate(scoreOf(card), { points: reading }).value)).toEqual(["20", "60"]);
  });
});

describe("byGrade", () => {
  const coefficient = byGrade(service, { A: "1.2", B: 1, C: "0.8", D: 0 });

  it("is the value of the grade that was reached", () => {
    // 3000 × 1.2, × 1, × 0.8, × 0.
    const pay = times(base, coefficient);
    expect([90, 75, 60, 0].map((reading) => evaluate(pay, { base: 3000, points: reading }).value)).toEqual(["3600", "3000", "2400", "0"]);
  });

  it("is not applicable where there is no grade, and orElse aside, no value stands in", () => {
    expect(evaluate(coefficient, { points: null })).toMatchObject({ state: "notApplicable", reason: { code: "no_item" } });
  });

  it("has the card's faults", () => {
    expect(evaluate(coefficient, { points: "12%" }).faults.map(({ code, path }) => [code, path])).toEqual([["not_a_number", ["points"]]]);
  });

  it("evaluates the value of that grade alone: a fault or an N/A elsewhere does no harm", () => {
    const pay = byGrade(service, { A: praise, B: base, C: times(base, "0.8"), D: 0 });
    expect(evaluate(pay, { points: 80, base: 100, praise: "unreadable" }).value).toBe("100");
    expect(evaluate(pay, { points: 65, base: 100, praise: null }).value).toBe("80");
    expect(evaluate(pay, { points: 95, base: 100, praise: null }).state).toBe("notApplicable");
    expect(evaluate(pay, { points: 95, base: 100, praise: "unreadable" }).state).toBe("faulty");
  });

  it("has the unit of its values; plain numbers take it", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { bonus: byGrade(service, { A: praise, B: 500, C: "200.005", D: 0 }) },
    });
    const people = [95, 80, 70, 10].map((points, id) => ({ id, points, praise: "800.00" }));
    expect(settle(policy, { period: "2026-11", people }).statements.map(({ payable }) => payable)).toEqual([
      "800.00",
      "500.00",
      "200.01",
      "0.00",
    ]);
  });

  it("takes its values in any order", () => {
    expect(evaluate(byGrade(service, { D: 4, C: 3, B: 2, A: 1 }), { points: 75 }).value).toBe("2");
  });

  it("may void inside a pay line", () => {
    const present = gates("present", { days: atLeast(metric("days", "days"), 20) });
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { bonus: byGrade(service, { A: voidedBy(present, 1000), B: 500, C: 0, D: 0 }) },
    });
    const people = [{ id: "li", points: 95, days: 19 }, { id: "wang", points: 80, days: 19 }, { id: "zhao", points: 95, days: 20 }];
    expect(settle(policy, { period: "2026-11", people }).statements.map(
      ({ lines }) => [lines.bonus.amount, lines.bonus.before, lines.bonus.failedGates]
    )).toEqual([
      ["0.00", "1000.00", ["present.days"]],
      ["500.00", null, []],
      ["1000.00", null, []],
    ]);
  });
});

describe("gradeIn", () => {
  const good = gradeIn(service, ["A", "B"]);

  it("asks whether the grade is one of these", () => {
    expect([100, 90, 75, "74.99", 0].map((reading) => evaluate(when(good, 1, 0), { points: reading }).value)).toEqual([
      "1",
      "1",
      "1",
      "0",
      "0",
    ]);
    expect(evaluate(when(not(good), 1, 0), { points: 10 }).value).toBe("1");
    expect(evaluate(when(gradeIn(service, ["D"]), 1, 0), { points: 10 }).value).toBe("1");
  });

  it("is unknown where there is no grade, by Kleene's logic", () => {
    const [yes, no] = [atLeast(1, 0), atLeast(0, 1)];
    const none = { points: null };
    expect(evaluate(when(good, 1, 0), none).state).toBe("notApplicable");
    expect(evaluate(when(not(good), 1, 0), none).state).toBe("notApplicable");
    expect(evaluate(when(any(good, yes), 1, 0), none).value).toBe("1");
    expect(evaluate(when(all(good, no), 1, 0), none).value).toBe("0");
    expect(evaluate(when(all(good, yes), 1, 0), none).state).toBe("notApplicable");
  });

  it("is faulty where the card is", () => {
    expect(evaluate(when(good, 1, 0), { points: "x" }).state).toBe("faulty");
    expect(evaluate(when(any(good, atLeast(1, 0)), 1, 0), { points: "x" }).value).toBe("1");
  });
});
