import { describe, expectTypeOf, test } from "vitest";
import {
  bands,
  byGrade,
  curve,
  definePolicy,
  gradeIn,
  lookup,
  metric,
  parameter,
  score,
  scorecard,
  scoreOf,
  settle,
  teamMean,
  teamMetric,
  times,
  when,
  type LookupTable,
  type Metric,
  type Need,
  type Parameter,
  type Quantity,
  type Scorecard,
} from "../../src/index.js";

const csat = metric("csat", "ratio");
const dsr = teamMetric("dsr", "points");
const goal = teamMetric("goal", "ratio");
const praise = metric("praise", "points");
const points = curve([[0, 0], [1, 100]]);

const service = scorecard(
  "service",
  { csat: { metric: csat, weight: 60, points }, shop: { metric: dsr, weight: 40, points } },
  { grades: { A: 90, B: { from: 0, label: { en: "good" } } }, adjustments: { praise } },
);

type Goal = Metric<"goal", "ratio", "team">;
type Csat = Metric<"csat", "ratio", "person">;
type Dsr = Metric<"dsr", "points", "team">;
type Praise = Metric<"praise", "points", "person">;
type Service = Need.Scorecard<"service", "csat" | "shop", "A" | "B">;
type Needs = Csat | Dsr | Praise | Service;

describe("scorecard", () => {
  test("knows its id, its items, its grades and what it reads, adjustments too", () => {
    expectTypeOf(service).toEqualTypeOf<Scorecard<"service", "csat" | "shop", "A" | "B", Needs>>();
  });

  test("takes tables, weights and choices", () => {
    expectTypeOf(points).toEqualTypeOf<LookupTable>();
    // @ts-expect-error an item has a table
    scorecard("c", { a: { metric: csat, weight: 100, points: 5 } });
    // @ts-expect-error an item has a weight
    scorecard("c", { a: { metric: csat, points } });
    // @ts-expect-error a quantity is no table
    scorecard("c", { a: { metric: csat, weight: 100, points: csat } });
    // @ts-expect-error there are three choices
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { notApplicable: "skip" });
    // @ts-expect-error a range is a pair
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { range: { from: 0, to: 6 } });
    // @ts-expect-error an option that does not exist
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { minimunWeight: 5 });
    // @ts-expect-error bands say what they give where none is reached
    bands([[0, 1]]);
  });

  test("has no weights where marks are added, and none where an item does not count", () => {
    const marks = scorecard("marks", { csat: { metric: csat, points }, shop: { metric: dsr, points, counts: false } }, {
      method: "sum",
      grades: { A: 50, B: 0 },
      criticalGrade: "B",
    });
    expectTypeOf(marks).toEqualTypeOf<
      Scorecard<"marks", "csat" | "shop", "A" | "B", Csat | Dsr | Need.Scorecard<"marks", "csat" | "shop", "A" | "B">>
    >();
    const result = score(marks, { csat: 1, dsr: 5 });
    expectTypeOf(result.measured).toEqualTypeOf<string | null>();
    expectTypeOf(result.gradeBefore).toEqualTypeOf<"A" | "B" | null>();
    scorecard("c", { a: { metric: csat, weight: 100, points }, b: { metric: csat, points, counts: false } });
    // @ts-expect-error marks are added as they are
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { method: "sum" });
    // @ts-expect-error marks are added as they are
    scorecard("c", { a: { metric: csat, points } }, { method: "sum", weights: "relative" });
    // @ts-expect-error there is one method beside the mean
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { method: "mean" });
    // @ts-expect-error an item that does not count has no weight
    scorecard("c", { a: { metric: csat, weight: 100, points }, b: { metric: csat, weight: 1, points, counts: false } });
    // @ts-expect-error what counts is not said
    scorecard("c", { a: { metric: csat, weight: 100, points, counts: true } });
    // @ts-expect-error no grade of this scorecard
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { grades: { A: 50, B: 0 }, criticalGrade: "C" });
  });

  test("takes parameters of the policy for its numbers, and says which it reads", () => {
    const [weight, pass, good, low] = [
      parameter("weight", "points", 60),
      parameter("pass", "points", 5),
      parameter("good", "points", 80),
      parameter("low", "points", 0),
    ];
    const stated = scorecard(
      "c",
      { a: { metric: csat, weight, points, pass }, b: { metric: dsr, weight: 40, points } },
      { grades: { A: good, B: { from: low } }, range: [low, 100], minimumWeight: weight, criticalScore: pass },
    );
    type Of<Id extends string> = Parameter<Id, "points", "policy">;
    expectTypeOf(stated["~needs"]).toEqualTypeOf<
      Csat | Dsr | Of<"weight"> | Of<"pass"> | Of<"good"> | Of<"low"> | Need.Scorecard<"c", "a" | "b", "A" | "B">
    >();
    // @ts-expect-error the weight is points, not ratio
    scorecard("c", { a: { metric: csat, weight: parameter("w", "ratio", 1), points } });
    // @ts-expect-error a row may override it
    scorecard("c", { a: { metric: csat, weight: parameter("w", "points", 100, { per: "team" }), points } });
    // @ts-expect-error a bound of a grade is points
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { grades: { A: parameter("g", "money", 1) } });
    // @ts-expect-error a metric is no number of the policy
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { range: [0, dsr] });
  });

  test("refuses names that cannot be keys", () => {
    // @ts-expect-error an id that looks like a number
    scorecard("7", { a: { metric: csat, weight: 100, points } });
    // @ts-expect-error an item that looks like a number
    scorecard("c", { "7": { metric: csat, weight: 100, points } });
    // @ts-expect-error a grade that looks like a number
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { grades: { 7: 0 } });
    // @ts-expect-error an adjustment that looks like a number
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { adjustments: { 7: praise } });
  });

  test("refuses options of an item that nobody knows: misspelt, it would not be critical", () => {
    // @ts-expect-error pass
    scorecard("c", { a: { metric: csat, weight: 100, points, pas: 60 } });
    // @ts-expect-error label
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { grades: { A: { from: 0, lable: { en: "good" } } } });
  });

  test("refuses adjustments in another unit than points", () => {
    // @ts-expect-error money is not added to a score
    scorecard("c", { a: { metric: csat, weight: 100, points } }, { adjustments: { praise: metric("bonus", "money") } });
  });
});

describe("score", () => {
  const row = { csat: "0.9", dsr: 4.7, praise: null };

  test("takes one flat row of the person's and the team's readings", () => {
    const result = score(service, row);
    expectTypeOf(result.grade).toEqualTypeOf<"A" | "B" | null>();
    expectTypeOf(result.failed).toEqualTypeOf<readonly ("csat" | "shop")[]>();
    expectTypeOf(result.items).toHaveProperty("shop");
    // @ts-expect-error the adjustment's reading is missing
    score(service, { csat: "0.9", dsr: 4.7 });
    // @ts-expect-error there is no such item
    void result.items.speed;
  });

  test("refuses a card that reads other people", () => {
    const relative = scorecard("c", { a: { metric: teamMean(csat, { places: 2 }), weight: 100, points } });
    expectTypeOf(relative["~needs"]).toEqualTypeOf<Need.Teammates<Csat> | Need.Scorecard<"c", "a", never>>();
    // @ts-expect-error this reads the other people of a team: use settle
    score(relative, { csat: 1 });
  });
});

describe("scoreOf, byGrade and gradeIn", () => {
  test("need what the card needs, and carry its results", () => {
    expectTypeOf(scoreOf(service)).toEqualTypeOf<Quantity<"points", Needs>>();
    expectTypeOf(gradeIn(service, ["A"])["~needs"]).toEqualTypeOf<Needs>();
    expectTypeOf(byGrade(service, { A: "1.2", B: 1 })).toEqualTypeOf<Quantity<"number", Needs>>();
    expectTypeOf(byGrade(service, { A: metric("bonus", "money"), B: parameter("low", "money", 0) })).toEqualTypeOf<
      Quantity<"money", Needs | Metric<"bonus", "money", "person"> | Parameter<"low", "money", "policy">>
    >();
  });

  test("have a value for each grade, and for no other", () => {
    // @ts-expect-error nothing for B
    byGrade(service, { A: 1 });
    // @ts-expect-error 'C' is no grade of this scorecard
    byGrade(service, { A: 1, B: 2, C: 3 });
    // @ts-expect-error cannot give grades both
    byGrade(service, { A: metric("bonus", "money"), B: metric("s", "seconds") });
    // @ts-expect-error no grade of this scorecard
    gradeIn(service, ["A", "C"]);
  });
});

describe("lookup", () => {
  test("is plain unless a unit is stated", () => {
    expectTypeOf(lookup(csat, points)).toEqualTypeOf<Quantity<"number", Csat>>();
    expectTypeOf(lookup(csat, points, { unit: "money" })).toEqualTypeOf<Quantity<"money", Csat>>();
    // @ts-expect-error no unit
    lookup(csat, points, { unit: "CNY" });
  });

  test("by attainment reads the target as well, in the same unit", () => {
    expectTypeOf(lookup(csat, points, { attainmentOf: goal })).toEqualTypeOf<Quantity<"number", Csat | Goal>>();
    expectTypeOf(lookup(csat, points, { attainmentOf: "0.9", unit: "money" })).toEqualTypeOf<Quantity<"money", Csat>>();
    // @ts-expect-error ratio and points
    lookup(csat, points, { attainmentOf: dsr });
    const card = scorecard("c", {
      csat: { metric: csat, attainmentOf: goal, weight: 60, points },
      shop: { metric: dsr, weight: 40, points },
    });
    expectTypeOf(card["~needs"]).toEqualTypeOf<Csat | Goal | Dsr | Need.Scorecard<"c", "csat" | "shop", never>>();
    // @ts-expect-error the target is missing
    score(card, { csat: 1, dsr: 4 });
    // @ts-expect-error ratio and points
    scorecard("c", { csat: { metric: csat, attainmentOf: dsr, weight: 100, points } });
  });
});

describe("a statement", () => {
  test("has its policy's scores by id, typed", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { bonus: when(gradeIn(service, ["A"]), 100, 0), more: times(metric("base", "money"), byGrade(service, { A: 1, B: 0 })) },
    });
    const month = () =>
      settle(policy, { period: "1", teams: [{ id: "t", dsr: 4 }], people: [{ id: 1, team: "t", csat: 1, praise: 0, base: 1 }] });
    type Scores = NonNullable<ReturnType<typeof month>["statements"][number]["scores"]>;
    expectTypeOf<Scores["service"]["grade"]>().toEqualTypeOf<"A" | "B" | null>();
    expectTypeOf<keyof Scores>().toEqualTypeOf<"service">();
  });
});
