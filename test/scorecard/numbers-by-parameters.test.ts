import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bands,
  curve,
  definePolicy,
  diffPolicies,
  explain,
  explanationText,
  metric,
  parameter,
  perUnit,
  score,
  scorecard,
  scoreOf,
  settle,
  times,
  withParameters,
  type Scorecard,
} from "../../src/index.js";
import { parsePolicy, safeParsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { policies } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";

const [a, b, praise] = [metric("a", "points"), metric("b", "points"), metric("praise", "points")];
const points = curve([[0, 0], [100, 100]]);
const of = (value: number) => parameter("p", "points", value);
const item = (weight: unknown, other = {}) => ({ metric: a, weight, points, ...other });
const other = { metric: b, weight: 50, points };
const card = (items: object, options: object = {}): Scorecard =>
  (scorecard as (...parts: readonly unknown[]) => Scorecard)("card", items, options);
const two = (options: object) => card({ a: item(50), b: other }, options);
const graded = two({ grades: { A: of(80), B: 0 } });
const pass = (criticalScore: object) => card({ a: item(50, { pass: of(60) }), b: other }, criticalScore);

describe("a number of a scorecard that is a parameter of the policy", () => {
  // Worked by hand.
  it.each<[string, Scorecard, object, string | null, string | null]>([
    ["a weight: (60 × 90 + 40 × 50) ÷ 100", card({ a: item(of(60)), b: { ...other, weight: 40 } }), { a: 90, b: 50 }, "74.00", null],
    [
      "a relative weight: (2 × 90 + 50) ÷ 3",
      card({ a: item(of(2)), b: { ...other, weight: 1 } }, { weights: "relative" }),
      {
        a: 90,
        b: 50,
      },
      "76.67",
      null,
    ],
    ["the bound of a grade, met exactly", graded, { a: 90, b: 70 }, "80.00", "A"],
    ["and missed by a hundredth", graded, { a: "89.98", b: 70 }, "79.99", "B"],
    ["a bound with a label", two({ grades: { A: { from: of(80), label: { en: "good" } }, B: 0 } }), { a: 90, b: 70 }, "80.00", "A"],
    ["a pass mark, met exactly", pass({ criticalScore: 10 }), { a: 60, b: 100 }, "80.00", null],
    ["and missed", pass({ criticalScore: 10 }), { a: "59.99", b: 100 }, "10.00", null],
    ["a critical score", card({ a: item(50, { pass: 60 }), b: other }, { criticalScore: of(59) }), { a: 0, b: 100 }, "50.00", null],
    [
      "the same where the score is above it",
      card({ a: item(50, { pass: 60 }), b: other }, { criticalScore: of(49) }),
      { a: 50, b: 100 },
      "49.00",
      null,
    ],
    ["the least weight that must have a reading, met exactly", two({ minimumWeight: of(50) }), { a: null, b: 70 }, "70.00", null],
    ["and not met", two({ minimumWeight: of(51) }), { a: null, b: 70 }, null, null],
    ["the bottom of the range", two({ range: [of(20), 100] }), { a: 0, b: 10 }, "20.00", null],
    ["the top of the range", two({ range: [0, of(120)], adjustments: { praise } }), { a: 100, b: 100, praise: 30 }, "120.00", null],
    [
      "what a failed critical item leaves, where only the bottom is stated",
      card({ a: item(50, { pass: 60 }), b: other }, { range: [of(20), 100] }),
      { a: 0, b: 90 },
      "20.00",
      null,
    ],
    [
      "the full marks of an item, and so the top of a card of marks",
      card({ a: { metric: a, points: bands([[10, of(40)]], { otherwise: 5 }) } }, {
        method: "sum",
        adjustments: { praise },
      }),
      { a: 10, praise: 3 },
      "40.00",
      null,
    ],
  ])("%s", (_, built, row, expected, grade) => {
    expect(score(built, untyped(row))).toMatchObject({ score: expected, grade });
  });

  it("says of what had to have a reading the figure", () => {
    expect(score(two({ minimumWeight: of(51) }), untyped({ a: null, b: 70 })).reason?.message)
      .toBe("only a weight of 50 of card has a reading, under 51");
  });
});

const [csatWeight, waitWeight] = [
  parameter("csatWeight", "points", 60, { label: { en: "weight of CSAT", zh: "满意度权重" } }),
  parameter("waitWeight", "points", 40),
];
const [good, low, top] = [parameter("good", "points", 80), parameter("low", "points", 0), parameter("top", "points", 100)];
const [mark, left] = [parameter("mark", "points", 50), parameter("left", "points", 59)];
const service = scorecard("service", {
  csat: { metric: a, weight: csatWeight, points, pass: mark },
  wait: { metric: b, weight: waitWeight, points },
}, { grades: { A: good, B: 0 }, range: [low, top], criticalScore: left, minimumWeight: parameter("least", "points", 30) });
const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", pay: { bonus: perUnit(scoreOf(service), 10) } });
const period = { period: "2026-11", people: [{ id: "li", a: 90, b: 50 }] };
const payable = (each: typeof policy) => settle(each, period).statements[0]?.payable;

describe("withParameters of a policy with a scorecard", () => {
  it("reaches weights, marks, bounds and ends, and leaves the policy as it was", () => {
    const gradeOf = (each: typeof policy) => settle(each, period).statements[0]?.scores?.service.grade;
    expect([payable(policy), gradeOf(policy)]).toEqual(["740.00", "B"]);
    expect(payable(withParameters(policy, { csatWeight: 50, waitWeight: 50 }))).toBe("700.00");
    expect(gradeOf(withParameters(policy, { good: 74 }))).toBe("A");
    expect(payable(withParameters(policy, { mark: 91 }))).toBe("590.00");
    expect(payable(withParameters(policy, { mark: 91, left: "12.34" }))).toBe("123.40");
    expect(payable(withParameters(policy, { top: 70 }))).toBe("700.00");
    expect(payable(withParameters(policy, { low: "0", least: 101 }))).toBe("0.00");
    expect(payable(policy)).toBe("740.00");
  });

  it("checks again what such numbers have to satisfy, and names the parameters", () => {
    const told = (values: object) => thrownFaults(() => withParameters(policy, untyped(values))).map(({ message }) => message);
    expect(told({ csatWeight: 61 })).toEqual([
      "scorecards.service.items: weights not 100: got csatWeight (61) + waitWeight (40) = 101, "
      + "expected exactly 100, or the option weights: \"relative\"",
    ]);
    expect(told({ csatWeight: 100, waitWeight: 0 })).toEqual([
      "scorecards.service.items.wait.weight: not positive: got waitWeight (0), expected a weight above zero",
    ]);
    expect(told({ good: 0 })).toEqual([
      "scorecards.service.grades: used twice: got good (0), 0, expected each bound above the one before",
    ]);
    expect(told({ low: -1 })).toEqual([
      "scorecards.service.grades: not covered: got the lowest grade from 0, expected a grade for every score from low (-1)",
    ]);
    expect(told({ top: 50 })).toEqual([
      "scorecards.service.criticalScore: not covered: got left (59), expected a score from low (0) to top (50)",
    ]);
    expect(told({ top: -5, left: "0.005" })).toEqual([
      "scorecards.service.criticalScore: too many places: got left (0.005), expected points with at most 2 decimals",
      "scorecards.service.from: not rising: got low (0), then top (-5), expected each bound above the one before",
      "scorecards.service.criticalScore: not covered: got left (0.005), expected a score from low (0) to top (-5)",
    ]);
    expect(told({ top: "100.001" })).toEqual([
      "scorecards.service.to: too many places: got top (100.001), expected points with at most 2 decimals",
    ]);
  });

  it("of drawn weights settles as the policy with these, or refuses what does not sum to 100", () => {
    const written = (one: number, two: number) =>
      scorecard("card", { a: { metric: a, weight: one, points }, b: { metric: b, weight: two, points } });
    const wholes = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(wholes, wholes, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (one, given, left, right) => {
        const two = given % 3 === 0 ? given : 100 - one;
        const changed = () => withParameters(policy, { csatWeight: one, waitWeight: two, mark: 0 });
        if (one + two !== 100) {
          expect(thrownFaults(changed).map(({ code }) => code)).toEqual(["weights_not_100"]);
          return;
        }
        const { statements: [statement] } = settle(changed(), { period: "2026-11", people: [{ id: "li", a: left, b: right }] });
        expect(statement?.scores?.service.score).toBe(score(written(one, two), { a: left, b: right }).score);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a parameter in a scorecard is refused", () => {
  const own = parameter("own", "points", 5, { per: "person" });
  const share = parameter("share", "ratio", "0.5");
  const told = (built: object) =>
    thrownFaults(() => score(untyped(built), untyped({}))).map(({ path, message }) => [path.join("."), message.split(", expected ")[1]]);
  const alone = "a parameter of the policy alone: what differs by person is written with slice, when and times";

  it("where a row may override it", () => {
    expect(told(card({ a: item(own, { pass: own }) }, { weights: "relative", minimumWeight: own, range: [own, 100], grades: { A: own } })))
      .toEqual([
        ["scorecards.card.items.a.weight", alone],
        ["scorecards.card.items.a.pass", alone],
        ["scorecards.card.minimumWeight", alone],
        ["scorecards.card.from", alone],
        ["scorecards.card.grades.A.from", alone],
      ]);
  });

  it("where it is in another unit than points", () => {
    expect(told(card({ a: item(share) }, { weights: "relative", criticalScore: share }))).toEqual([
      ["scorecards.card.items.a.weight", "a parameter in points"],
      ["scorecards.card.criticalScore", "a parameter in points"],
    ]);
  });

  it("and so is what has to be computed", () => {
    const number = "a number, or a parameter of the policy: what differs by row is written with slice, when and times";
    expect(told(card({ a: item(times(of(5), 2)) }))).toEqual([["scorecards.card.items.a.weight", number]]);
    expect(told(two({ grades: { A: a } }))).toEqual([["scorecards.card.grades.A.from", number]]);
  });
});

describe("as data", () => {
  it("it is told by its id, and the policy lists it once", () => {
    expect(policy.parameters.map(({ id }) => id)).toEqual(["csatWeight", "mark", "waitWeight", "least", "low", "top", "left", "good"]);
    expect(policy.scorecards[0]).toMatchObject({
      items: [{ weight: { kind: "parameter", id: "csatWeight" }, pass: { kind: "parameter", id: "mark" } }, {
        weight: { kind: "parameter", id: "waitWeight" },
      }],
      from: { kind: "parameter", id: "low" },
      grades: [{ grade: "A", from: { kind: "parameter", id: "good" } }, { grade: "B", from: "0" }],
    });
    expect(parsePolicy(JSON.parse(stringifyPolicy(policy)))).toEqual(policy);
  });

  it("is checked when it is read", () => {
    const document = JSON.parse(stringifyPolicy(policy));
    document.parameters[0].value = "70";
    expect(safeParsePolicy(document).faults.map(({ message }) => message)).toEqual([
      "scorecards[0].items: weights not 100: got csatWeight (70) + waitWeight (40) = 110, "
      + "expected exactly 100, or the option weights: \"relative\"",
    ]);
    document.parameters.shift();
    expect(safeParsePolicy(document).faults).toMatchObject([{
      code: "unknown_name",
      path: ["scorecards", 0, "items", 0, "weight", "id"],
    }]);
  });

  it("a changed value is one change, and a number that became a parameter is another", () => {
    const texts = (after: unknown) => diffPolicies(policy, untyped(after)).changes.map(({ text }) => text);
    expect(texts(withParameters(policy, { good: 90 }))).toEqual(["parameter good: value 80 → 90"]);
    const document = JSON.parse(stringifyPolicy(policy));
    document.scorecards[0].items[0].weight = "60";
    document.scorecards[0].grades[0].from = "80";
    expect(texts(document)).toEqual(["service.csat: weight csatWeight → 60", "service.A: from good → 80"]);
  });

  it("an explanation shows its value, and its label or its name", () => {
    const explained = explain(policy, period, { person: "li", line: "bonus" });
    expect(explanationText(explained)).toContain("csat, weight 60 (weight of CSAT): a 90, by");
    expect(explanationText(explained)).toContain("wait, weight 40 (waitWeight): b 50, by");
    expect(explanationText(explained, { language: "zh" })).toContain("csat，权重 60（满意度权重）：a 90");
  });

  it("is drawn with policies", () => {
    const drawn = fc.sample(policies(), { numRuns: 400, seed: 5 }).flatMap(({ scorecards }) => scorecards);
    const isNamed = (number: unknown) => typeof number === "object";
    expect(drawn.some(({ items }) => items.some(({ weight }) => isNamed(weight)))).toBe(true);
    expect(drawn.some(({ items }) => items.some((each) => isNamed(each.pass)))).toBe(true);
    expect(drawn.some(({ grades }) => grades.some(({ from }) => isNamed(from)))).toBe(true);
    for (const field of ["to", "minimumWeight", "criticalScore"] as const) expect(drawn.some((each) => isNamed(each[field]))).toBe(true);
  });
});
