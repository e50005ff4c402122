import { describe, expect, it } from "vitest";
import {
  atLeast,
  bands,
  bandsUpTo,
  curve,
  lookup,
  metric,
  metrics,
  minus,
  orElse,
  ratio,
  score,
  scorecard,
  times,
  when,
  type DecimalInput,
  type LookupTable,
  type Operand,
  type Quantity,
  type Reading,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { asPoints, scoreOfPoints, type PointsOptions } from "./card-of-points.js";

const weights = { quality: 50, speed: 30, attitude: 20 };
/** The three items of these weights, in this order. */
const scored = (quality: Reading, speed: Reading, attitude: Reading, options: PointsOptions = {}) =>
  scoreOfPoints(weights, { quality, speed, attitude }, options);

describe("a score", () => {
  it("is Σ weight × points ÷ Σ weight, and shows reading, points and weight of each item", () => {
    // (50 × 80 + 30 × 60 + 20 × 95) ÷ 100 = (4000 + 1800 + 1900) ÷ 100.
    expect(scored(80, "60.0", "95.00")).toStrictEqual({
      state: "value",
      score: "77.00",
      grade: null,
      before: null,
      gradeBefore: null,
      failed: [],
      measured: "1.0000",
      items: {
        quality: { reading: "80", points: "80", weight: "50", reason: null, faults: [] },
        speed: { reading: "60", points: "60", weight: "30", reason: null, faults: [] },
        attitude: { reading: "95", points: "95", weight: "20", reason: null, faults: [] },
      },
      adjustments: {},
      reason: null,
      faults: [],
    });
  });

  it("is the second example of the design, to the cent", () => {
    const { csat, orders, inquiries, responseSeconds } = metrics({
      person: { csat: "ratio", orders: "count", inquiries: "count", responseSeconds: "seconds" },
    });
    const service = scorecard(
      "service",
      {
        csat: { metric: csat, weight: 50, points: curve([["0.80", 0], ["0.95", 100]]) },
        conversion: { metric: ratio(orders, inquiries, { places: 4 }), weight: 30, points: curve([["0.20", 0], ["0.60", 100]]) },
        response: { metric: responseSeconds, weight: 20, points: curve([[10, 100], [60, 0]]) },
      },
      { grades: { A: 90, B: 75, C: 60, D: 0 } },
    );
    // 0.13 ÷ 0.15 = 86.67; 421 ÷ 812 = 0.5185, 0.3185 ÷ 0.4 = 79.625 ≈ 79.63; 38.6 ÷ 50 = 77.2.
    // (50 × 86.67 + 30 × 79.63 + 20 × 77.20) ÷ 100 = 8266.4 ÷ 100 = 82.664.
    expect(score(service, { csat: "0.93", orders: 421, inquiries: 812, responseSeconds: "21.4" })).toMatchObject({
      score: "82.66",
      grade: "B",
      items: {
        csat: { reading: "0.93", points: "86.67" },
        conversion: { reading: "0.5185", points: "79.63" },
        response: { reading: "21.4", points: "77.2" },
      },
    });
  });

  it("is divided once: three thirds are not three times 33.33", () => {
    const equal = { a: 1, b: 1, c: 1 };
    // 200 ÷ 3 = 66.666…; item by item it would be 33.33 + 33.33 = 66.66.
    expect(scoreOfPoints(equal, { a: 100, b: 100, c: 0 }, { weights: "relative" }).score).toBe("66.67");
  });

  it("uses the points as their table rounded them: what is shown is what counts", () => {
    // A third is 0.333…, shown as 0.33: at four places the score is 0.3300, not 0.3333.
    const card = scorecard("card", { a: { metric: metric("a", "points"), weight: 100, points: curve([[0, 0], [3, 1]]) } }, { places: 4 });
    expect(score(card, { a: 1 })).toMatchObject({ score: "0.3300", items: { a: { points: "0.33" } } });
  });

  it.each<[number, string]>([
    // (50 × 80 + 30 × 60.123 + 20 × 95) ÷ 100 = 77.0369.
    [0, "77"],
    [1, "77.0"],
    [2, "77.04"],
    [3, "77.037"],
    [4, "77.0369"],
    [6, "77.036900"],
  ])("is rounded once, half-up, to its places: %i", (places, expected) => {
    expect(scored(80, "60.123", 95, { places }).score).toBe(expected);
  });

  it("rounds a tie away from zero, on either side", () => {
    expect(scoreOfPoints({ a: 100 }, { a: "69.5" }, { places: 0 }).score).toBe("70");
    const below = scorecard("card", { a: { metric: metric("a", "points"), weight: 100, points: curve([[0, 0], [10, -10]]) } }, {
      places: 0,
      range: [-10, 0],
    });
    expect(score(below, { a: "2.5" }).score).toBe("-3");
    expect(score(below, { a: "0.4" }).score).toBe("0");
  });

  it("may have weights with decimals that sum to exactly 100", () => {
    // 33.33 × 90 + 33.33 × 60 + 33.34 × 30 = 2999.7 + 1999.8 + 1000.2 = 5999.7.
    expect(scoreOfPoints({ a: "33.33", b: 33.33, c: "3.334e1" }, { a: 90, b: 60, c: 30 }).score).toBe("60.00");
    expect(scoreOfPoints({ a: 0.1, b: 0.2, c: "99.7" }, { a: 90, b: 60, c: 30 }).score).toBe("30.12");
  });

  it("has relative weights on request: any positive numbers", () => {
    // (3 × 90 + 2 × 60 + 1.5 × 30) ÷ 6.5 = 435 ÷ 6.5 = 66.923…
    expect(scoreOfPoints({ a: 3, b: 2, c: "1.5" }, { a: 90, b: 60, c: 30 }, { weights: "relative" }).score).toBe("66.92");
    expect(scoreOfPoints({ a: "0.000001" }, { a: 90 }, { weights: "relative" }).score).toBe("90.00");
  });

  it("reads any quantity, each item its own table", () => {
    const { refunds, orders, seconds, dsr } = metrics({
      person: { refunds: "count", orders: "count", seconds: "seconds" },
      team: { dsr: "points" },
    });
    const card = scorecard("card", {
      refunds: {
        metric: ratio(refunds, orders, { places: 4 }),
        weight: 40,
        points: bandsUpTo([["0.01", 100], ["0.03", 60]], { otherwise: 0 }),
      },
      seconds: { metric: minus(seconds, 10), weight: 30, points: curve([[0, 100], [50, 0]]) },
      dsr: { metric: when(atLeast(dsr, "4.7"), times(dsr, 20), 0), weight: 30, points: bands([[94, 100]], { otherwise: 20 }) },
    });
    // 3 ÷ 100 = 0.03: 60. 25 − 10 = 15: 70. 4.7 × 20 = 94: 100. 24 + 21 + 30 = 75.
    expect(score(card, { refunds: 3, orders: 100, seconds: 25, dsr: "4.7" }).score).toBe("75.00");
    // 4.69 is under 4.7, so 0: 20. 24 + 21 + 6 = 51.
    expect(score(card, { refunds: 3, orders: 100, seconds: 25, dsr: "4.69" }).score).toBe("51.00");
  });

  it("takes a currency, which says how many decimals a money reading may have", () => {
    const card = scorecard("card", { gmv: { metric: metric("gmv", "money"), weight: 100, points: curve([[0, 0], [100, 100]]) } });
    expect(score(card, { gmv: "50.55" }).score).toBe("50.55");
    expect(score(card, { gmv: "50.55" }, { currency: "JPY" }).faults.map(({ message }) => message)).toEqual([
      "gmv: too many places: got \"50.55\", expected money with at most 0 decimals",
    ]);
  });
});

describe("an item that is not applicable", () => {
  it.each<[PointsOptions["notApplicable"], string, string | null, string]>([
    // (50 × 80 + 20 × 90) ÷ 70 = 5800 ÷ 70 = 82.857…
    [undefined, "82.86", null, "0"],
    ["redistribute", "82.86", null, "0"],
    // 5800 ÷ 100.
    ["zero", "58.00", "0", "30"],
    // (5800 + 30 × 100) ÷ 100: the table gives up to 1000, the range ends at 100.
    ["full", "88.00", "100", "30"],
  ])("by the choice %s", (notApplicable, expected, points, weight) => {
    const result = scored(80, null, 90, notApplicable === undefined ? {} : { notApplicable });
    expect(result).toMatchObject({ state: "value", score: expected, reason: null });
    expect(result.items.speed).toEqual({
      reading: null,
      points,
      weight,
      reason: { code: "null_reading", id: "speed", path: ["speed"], message: "speed is not applicable: it is null" },
      faults: [],
    });
    expect(result.items.quality?.weight).toBe("50");
  });

  it.each<[string, LookupTable, string]>([
    ["a curve's highest point, wherever it is", curve([[0, 10], [5, 95], [10, 40]]), "95"],
    ["a curve's highest point as it is rounded", curve([[0, "94.996"]]), "95"],
    ["the highest of bands", bands([[1, 95], [2, 90]], { otherwise: 20 }), "95"],
    ["otherwise, where that is the most", bands([[1, 50], [2, 0]], { otherwise: 95 }), "95"],
    ["the highest of bandsUpTo", bandsUpTo([[1, 95], [2, 90]], { otherwise: 0 }), "95"],
    ["otherwise of bandsUpTo", bandsUpTo([[1, 20], [2, 90]], { otherwise: 95 }), "95"],
    ["the top of the range, where the table gives more", bands([[1, 120]], { otherwise: 0 }), "100"],
    ["below zero, where the table gives nothing better", bands([[1, -5]], { otherwise: -9 }), "-5"],
  ])("counts in full as the most that its own table can give: %s", (_, points, most) => {
    const { a, b } = metrics({ person: { a: "points", b: "points" } });
    const card = scorecard("card", { a: { metric: a, weight: 60, points: asPoints }, b: { metric: b, weight: 40, points } }, {
      notApplicable: "full",
      places: 4,
    });
    const result = score(card, { a: 50, b: null });
    expect(result.items.b.points).toBe(most);
    expect(Number(result.score)).toBe((60 * 50 + 40 * Number(most)) / 100);
  });

  it("is not applicable by a zero divisor as by null, and says so", () => {
    const { orders, inquiries, csat } = metrics({ person: { orders: "count", inquiries: "count", csat: "points" } });
    const card = scorecard("card", {
      conversion: { metric: ratio(orders, inquiries, { places: 4 }), weight: 40, points: curve([[0, 0], [1, 100]]) },
      csat: { metric: csat, weight: 60, points: asPoints },
    });
    const result = score(card, { orders: 0, inquiries: 0, csat: 70 });
    expect(result).toMatchObject({
      score: "70.00",
      items: { conversion: { reading: null, points: null, weight: "0", reason: { code: "zero_divisor" } } },
    });
  });

  it("has a value where its quantity replaces it by orElse", () => {
    const card = scorecard("card", { a: { metric: orElse(metric("a", "points"), 60), weight: 100, points: asPoints } });
    expect(score(card, { a: null })).toMatchObject({ score: "60.00", items: { a: { reading: "60", reason: null } } });
  });

  it.each<[PointsOptions["notApplicable"]]>([["redistribute"], ["zero"], ["full"]])(
    "leaves no score where no item has a reading, by the choice %s",
    (notApplicable) => {
      expect(scored(null, null, null, notApplicable === undefined ? {} : { notApplicable })).toMatchObject({
        state: "notApplicable",
        score: null,
        grade: null,
        before: null,
        failed: [],
        reason: { code: "no_item", scorecard: "card", path: ["scorecards", "card"], message: "no item of card is applicable" },
        faults: [],
      });
    },
  );
});

describe("minimumWeight", () => {
  it.each<[DecimalInput, string | null]>([
    [0, "82.86"],
    [70, "82.86"],
    ["70.0001", null],
    [100, null],
  ])("of %s: the score of what has a reading, a weight of 70", (minimumWeight, expected) => {
    expect(scored(80, null, 90, { minimumWeight }).score).toBe(expected);
  });

  it("says how much has a reading", () => {
    expect(scored(80, null, 90, { minimumWeight: 80 })).toMatchObject({
      state: "notApplicable",
      reason: { code: "no_item", path: ["scorecards", "card"], message: "only a weight of 70 of card has a reading, under 80" },
      items: { quality: { reading: "80", points: "80" } },
    });
  });

  it.each(["zero", "full"] as const)("counts readings only, also where what is N/A counts as %s", (notApplicable) => {
    expect(scored(80, null, 90, { minimumWeight: "70.0001", notApplicable }).state).toBe("notApplicable");
    expect(scored(80, null, 90, { minimumWeight: 70, notApplicable }).state).toBe("value");
  });

  it("is a weight like those of the items, not a share, where these are relative", () => {
    const options = { weights: "relative", minimumWeight: 5 } as const;
    expect(scoreOfPoints({ a: 3, b: 2 }, { a: 80, b: 90 }, options).score).toBe("84.00");
    expect(scoreOfPoints({ a: 3, b: 2 }, { a: 80, b: null }, options).score).toBeNull();
  });
});

describe("adjustments", () => {
  const { a, praise, violations } = metrics({ person: { a: "points", praise: "points", violations: "points" } });
  const adjusted = (adjustments: Readonly<Record<string, Quantity<"points"> | Exclude<Operand, Quantity>>>, places = 2) =>
    scorecard("card", { a: { metric: a, weight: 100, points: asPoints } }, { adjustments, places });

  it("are added to the score, with their signs, and shown", () => {
    const card = adjusted({ praise, violations: times(violations, -5) });
    // 70 + 3.5 − 2 × 5.
    expect(score(card, { a: 70, praise: "3.5", violations: 2 })).toMatchObject({
      score: "63.50",
      adjustments: { praise: "3.50", violations: "-10.00" },
    });
    expect(score(card, { a: 70, praise: 0, violations: 0 })).toMatchObject({
      score: "70.00",
      adjustments: { praise: "0.00", violations: "0.00" },
    });
  });

  it("are rounded one by one, half-up, before they are added", () => {
    // 0.005 and 0.005 are 0.01 and 0.01, so 70.02; their sum would be 0.01. −0.005 is −0.01.
    expect(score(adjusted({ praise, more: praise }), { a: 70, praise: "0.005" })).toMatchObject({
      score: "70.02",
      adjustments: { praise: "0.01", more: "0.01" },
    });
    expect(score(adjusted({ praise }), { a: 70, praise: "-0.005" })).toMatchObject({ score: "69.99", adjustments: { praise: "-0.01" } });
    expect(score(adjusted({ praise }), { a: 70, praise: "-0.0049" })).toMatchObject({ score: "70.00", adjustments: { praise: "0.00" } });
    expect(score(adjusted({ praise }, 0), { a: 70, praise: "2.5" })).toMatchObject({ score: "73", adjustments: { praise: "3" } });
  });

  it("are added to the score as it was rounded", () => {
    // 66.666… is 66.67 first: 66.67 + 0.01, not 66.67666….
    const card = scorecard(
      "card",
      { a: { metric: a, weight: 2, points: asPoints }, b: { metric: metric("b", "points"), weight: 1, points: asPoints } },
      { weights: "relative", adjustments: { praise } },
    );
    expect(score(card, { a: 100, b: 0, praise: "0.0149" }).score).toBe("66.68");
    expect(score(card, { a: 100, b: 0, praise: "0.0049" }).score).toBe("66.67");
  });

  it("that are not applicable leave no score: write orElse", () => {
    const row = { a: 70, praise: null };
    expect(score(adjusted({ praise }), row)).toMatchObject({
      state: "notApplicable",
      score: null,
      adjustments: { praise: null },
      reason: { code: "null_reading", id: "praise", path: ["praise"], message: "praise is not applicable: it is null" },
      items: { a: { reading: "70", points: "70", weight: "100" } },
    });
    expect(score(adjusted({ praise: orElse(praise, 0) }), row)).toMatchObject({
      state: "value",
      score: "70.00",
      adjustments: { praise: "0.00" },
    });
  });

  it("that are faulty are faults of the score, also beside one that is not applicable", () => {
    const result = score(adjusted({ praise, violations: times(violations, -5) }), { a: 70, praise: null, violations: "1,5" });
    expect(result).toMatchObject({ state: "faulty", score: null, reason: null, adjustments: { praise: null, violations: null } });
    expect(result.faults.map(({ message }) => message)).toEqual([
      "violations: not a number: got \"1,5\", expected a number (points) or null, such as 12.5 or \"12.50\"",
    ]);
  });

  it("do not make a score where no item has a reading", () => {
    expect(score(adjusted({ praise }), { a: null, praise: 5 })).toMatchObject({
      state: "notApplicable",
      adjustments: { praise: "5.00" },
      reason: { code: "no_item" },
    });
  });

  it("give points for a count by a table, since a count is no points", () => {
    const complaints = metric("complaints", "count");
    // −5 for each, to −100 at the most.
    const card = adjusted({ complaints: lookup(complaints, curve([[0, 0], [20, -100]])) });
    expect([0, 1, 3, 50].map((complaints) => score(card, { a: 70, complaints }).score)).toEqual(["70.00", "65.00", "55.00", "0.00"]);
  });

  it("may be plain numbers, and ask about anything", () => {
    const card = adjusted({ base: "1.25", flawless: when(atLeast(0, violations), 5, times(violations, -2)) });
    expect(score(card, { a: 70, violations: 0 }).score).toBe("76.25");
    expect(score(card, { a: 70, violations: 3 }).score).toBe("65.25");
  });
});

describe("the range", () => {
  const { a, praise } = metrics({ person: { a: "points", praise: "points" } });
  const ranged = (range?: readonly [DecimalInput, DecimalInput]) =>
    scorecard("card", { a: { metric: a, weight: 100, points: curve([[-1000, -1000], [1000, 1000]]) } }, {
      adjustments: { praise },
      ...(range && { range }),
    });

  it.each<[readonly [DecimalInput, DecimalInput] | undefined, number, number, string]>([
    [undefined, 95, 10, "100.00"],
    [undefined, 95, 5, "100.00"],
    [undefined, 3, -5, "0.00"],
    [undefined, 150, 0, "100.00"],
    // Clamped last, after the adjustments: 150 − 60 is 90, not 100 − 60.
    [undefined, 150, -60, "90.00"],
    [[0, 120], 95, 10, "105.00"],
    [[0, 120], 115, 10, "120.00"],
    [[60, 100], 50, 5, "60.00"],
    [["-10.5", "10.25"], -11, 0, "-10.50"],
    [["-10.5", "10.25"], 11, 0, "10.25"],
    [[0, 6], 5, 2, "6.00"],
  ])("of %j: %i with an adjustment of %i is %s", (range, points, praise, expected) => {
    expect(score(ranged(range), { a: points, praise }).score).toBe(expected);
  });

  it("leaves the points of an item as they are", () => {
    expect(score(ranged(), { a: 150, praise: 0 })).toMatchObject({ score: "100.00", items: { a: { points: "150" } } });
  });

  it.each<[string, PointsOptions]>([
    ["a top", { range: [0, "99.995"] }],
    ["a bottom", { range: ["0.005", 100] }],
    ["a criticalScore at the top", { range: [0, "99.5"], places: 0, criticalScore: "99.5", pass: { a: 1000 } }],
    ["a criticalScore at the bottom", { range: ["0.5", 100], places: 0, criticalScore: "0.5", pass: { a: 1000 } }],
  ])("with more decimals than the card's places is refused, or kept together with them: %s", (_, options) => {
    const [from = 0, to = 100] = options.range ?? [];
    const form = options.places === 0 ? /^\d+$/ : /^\d+\.\d\d$/;
    for (const points of [0, 1000]) {
      const kept: boolean[] = [];
      const faults = thrownFaults(() => {
        const { score, before } = scoreOfPoints({ a: 100 }, { a: points }, options);
        kept.push(
          form.test(score ?? ""),
          Number(score) >= Number(from),
          Number(score) <= Number(to),
          before === null || Number(score) <= Number(before),
        );
      });
      expect(faults.length > 0 || kept.every(Boolean)).toBe(true);
    }
  });

  it.each([[{ from: 0, to: 6 }], ["0-6"], [6]])("that is no pair is a fault, and never taken for 0 to 100: %j", (range) => {
    const card = scorecard("card", { a: { metric: a, weight: 100, points: asPoints } }, untyped({ range }));
    expect(thrownFaults(() => score(card, { a: 50 }))).not.toEqual([]);
  });
});

describe("faults in the readings", () => {
  it("come out all together, each once, with what else is known", () => {
    const { a, b, c, praise } = metrics({ person: { a: "points", b: "points", c: "points", praise: "points" } });
    const card = scorecard(
      "card",
      {
        a: { metric: a, weight: 40, points: asPoints },
        again: { metric: times(a, 2), weight: 10, points: asPoints },
        b: { metric: b, weight: 30, points: asPoints },
        c: { metric: c, weight: 20, points: asPoints },
      },
      { adjustments: { praise }, grades: { A: 90, B: 0 } },
    );
    const result = score(card, untyped({ a: "80%", b: 50, c: null }));
    const [unreadable, missing] = [
      "a: not a number: got \"80%\", expected a number (points) or null, such as 12.5 or \"12.50\"; write 12.5% as 0.125",
      "praise: missing reading: got nothing, expected a number (points) or null",
    ];
    expect(result).toMatchObject({
      state: "faulty",
      score: null,
      grade: null,
      before: null,
      failed: [],
      reason: null,
      adjustments: { praise: null },
    });
    expect(result.faults.map(({ message }) => message)).toEqual([unreadable, missing]);
    expect(Object.values(result.items).map(
      ({ reading, points, weight, faults }) => [reading, points, weight, faults.map(({ message }) => message)]
    )).toEqual([
      [null, null, "40", [unreadable]],
      [null, null, "10", [unreadable]],
      ["50", "50", "30", []],
      [null, null, "0", []],
    ]);
  });

  it("come before everything that would make it not applicable", () => {
    expect(scored(null, null, "bad")).toMatchObject({ state: "faulty", reason: null });
    expect(scored(80, null, "bad", { minimumWeight: 100 }).state).toBe("faulty");
  });

  it("suggest the column that was meant", () => {
    expect(scoreOfPoints({ quality: 100 }, { qualty: 5 }).faults.map(({ expected }) => expected)).toEqual([
      { code: "reading", unit: "points", or: "null", column: "qualty" },
    ]);
  });
});

describe("a result", () => {
  it("is plain data that survives JSON and structuredClone", () => {
    for (const result of [scored(80, null, 90), scored(null, null, null), scored(1, "x", 2), scored(1, 2, 3, { pass: { speed: 50 } })]) {
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      expect(structuredClone(result)).toStrictEqual(result);
    }
  });

  it("lists items and adjustments in the order of the card", () => {
    const result = scoreOfPoints({ z: 50, a: 30, m: 20 }, { m: 1, a: 2, z: 3 });
    expect(Object.keys(result.items)).toEqual(["z", "a", "m"]);
  });

  it("has names in any language", () => {
    const result = scoreOfPoints({ 客户满意度: 60, "平均 时间": 40 }, { 客户满意度: 90, "平均 时间": 80 }, { grades: { 优: 85, 良: 0 } });
    expect(result).toMatchObject({ score: "86.00", grade: "优", items: { 客户满意度: { points: "90" } } });
  });
});
