import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  all,
  atLeast,
  atLeastOf,
  atMost,
  bands,
  between,
  byGrade,
  contest,
  curve,
  definePolicy,
  equals,
  gate,
  gates,
  heldBy,
  highest,
  lessThan,
  line,
  lookup,
  marginal,
  max,
  metric,
  metrics,
  min,
  minus,
  moreThan,
  not,
  orElse,
  parameter,
  passed,
  perUnit,
  plus,
  prizeOf,
  prorate,
  ratio,
  round,
  scorecard,
  settle,
  teamMean,
  teamSum,
  times,
  voidedBy,
  when,
  wholeAmount,
  type Condition,
  type LineEntry,
  type Policy,
  type PolicyDefinition,
} from "../../src/index.js";
import { parsePolicy } from "../../src/json/index.js";
import { mutatePolicy, policies, type PolicyVariant } from "../../src/testing/index.js";
import { mutationsOf } from "../../src/testing/mutate/mutations-of.js";
import { normalForm } from "../../src/testing/mutate/normal-form.js";
import { readPolicy } from "../../src/policy/index.js";
import { untyped } from "../error/untyped.js";
import { drawnPeriods } from "./drawn-periods.js";

const { gmv, cases, csat, days, whole } = metrics({ person: { gmv: "money", cases: "count", csat: "ratio", days: "days", whole: "days" } });

const told = (policy: Policy): readonly string[] => mutatePolicy(policy).map(({ kind, text }) => `${kind}: ${text}`);
const paying = (x: LineEntry): Policy => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { x: untyped(x) } });
const paidWhen = (condition: Condition): Policy => paying(when(condition, gmv, "-1"));
/** What is told of a condition, without what is told of the amounts. */
const toldOf = (condition: Condition): readonly string[] => told(paidWhen(condition)).filter((text) => !/met|unmet/.test(text));
const shop = gates("shop", { csat: atLeast(csat, "0.9"), cases: gate(atLeast(cases, 5), { notApplicable: "pass" }) });

describe("mutatePolicy, of a quantity", () => {
  it.each<[string, LineEntry, readonly string[]]>([
    ["a number", 1000, ["digit: x: 1000 → 1001", "tenfold: x: 1000 → 10000"]],
    ["a rate", times(gmv, "0.05"), [
      "digit: x: rate 0.05 → 0.06",
      "tenfold: x: rate 0.05 → 0.5",
      "rounding: x: rounding half-up → down",
      "rounding: x: rounding half-up → up",
    ]],
    ["nothing, which has no point", times(gmv, 0), ["digit: x: rate 0 → 1"]],
    ["a difference", minus(gmv, "-1.5"), [
      "swapped: x: left gmv → -1.5; x: right -1.5 → gmv",
      "digit: x: right -1.5 → -1.4",
      "tenfold: x: right -1.5 → -15",
    ]],
    ["a sum", plus(gmv, 7), [
      "dropped: x: parts gmv, 7 → 7",
      "dropped: x: parts gmv, 7 → gmv",
      "digit: x: amount 7 → 8",
      "tenfold: x: amount 7 → 70",
    ]],
    ["the least", min(gmv, 0), [
      "operation: x: min(gmv, 0) → max(gmv, 0)",
      "dropped: x: parts gmv, 0 → 0",
      "dropped: x: parts gmv, 0 → gmv",
      "digit: x: amount 0 → 1",
    ]],
    ["the most", max(gmv, 0), [
      "operation: x: max(gmv, 0) → min(gmv, 0)",
      "dropped: x: parts gmv, 0 → 0",
      "dropped: x: parts gmv, 0 → gmv",
      "digit: x: amount 0 → 1",
    ]],
    ["a price", perUnit(cases, "0.5"), ["digit: x: price 0.5 → 0.6", "tenfold: x: price 0.5 → 5"]],
    ["what replaces N/A", orElse(gmv, 0), ["unwrapped: x: orElse(gmv, 0) → gmv", "digit: x: fallback 0 → 1"]],
    ["a choice", when(passed(shop), gmv, 0), expect.arrayContaining(["swapped: x: met gmv → 0; x: unmet 0 → gmv"])],
    [
      "a part of the month",
      prorate(gmv, days, whole),
      [
        "unwrapped: x: prorate(gmv, days, whole, half-up) → gmv",
        "reading: x: id days → whole",
        "reading: x: id whole → days",
        "rounding: x: rounding half-up → down",
        "rounding: x: rounding half-up → up",
      ],
    ],
    [
      "a rounding",
      round(gmv, { places: 0, rounding: "floor" }),
      [
        "unwrapped: x: roundToPlaces(gmv, 0, floor) → gmv",
        "places: x: places 0 → 1",
        "rounding: x: rounding floor → half-up",
        "rounding: x: rounding floor → up",
      ],
    ],
    [
      "a rounding to a multiple",
      round(gmv, { multiple: 10, rounding: "down" }),
      [
        "unwrapped: x: roundToMultiple(gmv, 10, down) → gmv",
        "digit: x: multiple 10 → 11",
        "tenfold: x: multiple 10 → 100",
        "rounding: x: rounding down → half-up",
        "rounding: x: rounding down → up",
      ],
    ],
    [
      "a quotient",
      perUnit(cases, ratio(gmv, cases, { places: 1, unit: "money" })),
      [
        "swapped: x: id gmv → cases; x: id cases → gmv",
        "places: x: places 1 → 2",
        "places: x: places 1 → 0",
        "rounding: x: rounding half-up → down",
        "rounding: x: rounding half-up → up",
      ],
    ],
    [
      "a gated amount",
      voidedBy(shop, 100),
      expect.arrayContaining(["operation: x: voidedBy(shop, 100) → heldBy(shop, 100)", "unwrapped: x: voidedBy(shop, 100) → 100"]),
    ],
    [
      "a held amount",
      heldBy(shop, 100),
      expect.arrayContaining(["operation: x: heldBy(shop, 100) → voidedBy(shop, 100)", "unwrapped: x: heldBy(shop, 100) → 100"]),
    ],
    [
      "slices",
      line(marginal(gmv, [[0, 1], [1000, 2]])),
      [
        "operation: x: marginal(gmv, from 0, rate 1, from 1000, rate 2, inclusive-above) → wholeAmount(gmv, from 0, rate 1, from 1000, rate 2, inclusive-above)",
        "dropped: x.0: removed, from 0, rate 1",
        "dropped: x.1000: removed, from 1000, rate 2",
        "digit: x.1: added, from 1, rate 1; x.0: removed, from 0, rate 1",
        "digit: x.0: rate 1 → 2",
        "tenfold: x.0: rate 1 → 10",
        "digit: x.1001: added, from 1001, rate 2; x.1000: removed, from 1000, rate 2",
        "tenfold: x.10000: added, from 10000, rate 2; x.1000: removed, from 1000, rate 2",
        "digit: x.1000: rate 2 → 3",
        "tenfold: x.1000: rate 2 → 20",
      ],
    ],
    [
      "whole amounts",
      wholeAmount(gmv, [[500, 1]]),
      expect.arrayContaining(["choice: x: bound inclusive-above → inclusive-below", expect.stringContaining("operation: x: wholeAmount(")]),
    ],
    [
      "shares of a target",
      wholeAmount(gmv, [[500, 1]], { attainmentOf: 50 }),
      expect.arrayContaining(["dropped: x: attainmentOf 50 → nothing"]),
    ],
    [
      "bands",
      lookup(cases, bands([[10, 100]], { otherwise: 0 }), { unit: "money" }),
      [
        "digit: x.11: added, from 11, value 100; x.10: removed, from 10, value 100",
        "tenfold: x.100: added, from 100, value 100; x.10: removed, from 10, value 100",
        "digit: x.10: value 100 → 101",
        "tenfold: x.10: value 100 → 1000",
        "digit: x: otherwise 0 → 1",
      ],
    ],
    [
      "a curve",
      lookup(csat, curve([["0.5", 0], ["0.8", 100]], { places: 0 }), { unit: "money" }),
      expect.arrayContaining([
        "dropped: x.0.5: removed, x 0.5, y 0",
        "digit: x.0.8: y 100 → 101",
        "places: x: places 0 → 1",
        "rounding: x: rounding half-up → down",
      ]),
    ],
    ["a mean", teamMean(gmv, { places: 2 }), expect.arrayContaining(["places: x: places 2 → 1", "rounding: x: rounding half-up → up"])],
    [
      "a sum under another policy, whose readings are not known",
      teamSum(minus(gmv, metric("target", "money")), { under: "agents" }),
      ["swapped: x: id gmv → target; x: id target → gmv", "rounding: x: rounding half-up → down", "rounding: x: rounding half-up → up"],
    ],
  ])("%s", (_, quantity, expected) => {
    expect(told(paying(quantity))).toEqual(expected);
  });

  it("a parameter", () => {
    expect(told(paying(parameter("bonus", "money", 500)))).toEqual([
      "digit: parameter bonus: value 500 → 501",
      "tenfold: parameter bonus: value 500 → 5000",
      "choice: parameter bonus: per policy → person",
      "choice: parameter bonus: per policy → team",
    ]);
  });
});

describe("mutatePolicy, of a condition", () => {
  it.each<[string, Condition, readonly string[]]>([
    ["at least", atLeast(cases, 0), [
      "comparison: x: atLeast(cases, 0) → moreThan(cases, 0)",
      "comparison: x: atLeast(cases, 0) → atMost(cases, 0)",
      "digit: x: bound 0 → 1",
    ]],
    ["at most", atMost(cases, 0), [
      "comparison: x: atMost(cases, 0) → lessThan(cases, 0)",
      "comparison: x: atMost(cases, 0) → atLeast(cases, 0)",
      "digit: x: bound 0 → 1",
    ]],
    ["more than", moreThan(cases, 0), [
      "comparison: x: moreThan(cases, 0) → atLeast(cases, 0)",
      "comparison: x: moreThan(cases, 0) → lessThan(cases, 0)",
      "digit: x: bound 0 → 1",
    ]],
    ["less than", lessThan(cases, 0), [
      "comparison: x: lessThan(cases, 0) → atMost(cases, 0)",
      "comparison: x: lessThan(cases, 0) → moreThan(cases, 0)",
      "digit: x: bound 0 → 1",
    ]],
    ["equals", equals(cases, 0), ["comparison: x: equals(cases, 0) → atLeast(cases, 0)", "digit: x: bound 0 → 1"]],
    [
      "between",
      between(cases, 0, 1),
      [
        "comparison: x: between(cases, 0, 1) → atLeast(cases, 0)",
        "comparison: x: between(cases, 0, 1) → atMost(cases, 1)",
        "digit: x: low 0 → 1",
        "digit: x: high 1 → 2",
        "tenfold: x: high 1 → 10",
      ],
    ],
    [
      "all, where both are the same kind",
      all(passed(shop), equals(cases, 0)),
      expect.arrayContaining(["connective: x: all(passed(shop), equals(cases, 0)) → any(passed(shop), equals(cases, 0))"]),
    ],
    ["not", not(equals(cases, 0)), expect.arrayContaining(["unwrapped: x: not(equals(cases, 0)) → equals(cases, 0)"])],
    [
      "some of several",
      atLeastOf(2, equals(cases, 0), equals(cases, 1), equals(cases, 2)),
      expect.arrayContaining(["count: x: count 2 → 3", "count: x: count 2 → 1"]),
    ],
  ])("%s", (_, condition, expected) => {
    expect(toldOf(condition)).toEqual(expected);
  });
});

describe("mutatePolicy, of what a policy lists", () => {
  it("gates", () => {
    expect(told(definePolicy({ id: "p", version: "1", currency: "CNY", gates: [shop] }))).toEqual([
      "count: shop: required nothing → 1",
      "dropped: shop.csat: removed, atLeast(csat, 0.9), notApplicable fail",
      "dropped: shop.cases: removed, atLeast(cases, 5), notApplicable pass",
      "comparison: shop.csat: atLeast(csat, 0.9) → moreThan(csat, 0.9)",
      "comparison: shop.csat: atLeast(csat, 0.9) → atMost(csat, 0.9)",
      "digit: shop.csat: bound 0.9 → 1",
      "tenfold: shop.csat: bound 0.9 → 9",
      "choice: shop.csat: notApplicable fail → pass",
      "comparison: shop.cases: atLeast(cases, 5) → moreThan(cases, 5)",
      "comparison: shop.cases: atLeast(cases, 5) → atMost(cases, 5)",
      "digit: shop.cases: bound 5 → 6",
      "tenfold: shop.cases: bound 5 → 50",
      "choice: shop.cases: notApplicable pass → fail",
    ]);
    const any = gates("any", { a: atLeast(csat, 1), b: atLeast(cases, 5) }, { required: 1 });
    expect(told(definePolicy({ id: "p", version: "1", currency: "CNY", gates: [any] })))
      .toEqual(expect.arrayContaining(["dropped: any: required 1 → nothing"]));
  });

  it("a scorecard", () => {
    const points = bands([[1, 100]], { otherwise: 0 });
    const card = scorecard(
      "card",
      { csat: { metric: csat, weight: 60, points, pass: 50 }, cases: { metric: cases, weight: 40, points } },
      { grades: { A: 90, B: 0 }, adjustments: { praise: metric("praise", "points") }, minimumWeight: 50, criticalScore: 59 },
    );
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", pay: { x: byGrade(card, { A: 100, B: 0 }) } });
    const texts = told(policy);
    expect(texts).toEqual(expect.arrayContaining([
      "weight: card.csat: weight 60 → 59; card.cases: weight 40 → 41",
      "weight: card.csat: weight 60 → 61; card.cases: weight 40 → 39",
      "dropped: card.cases: weight 40 → 100; card.csat: removed, metric csat, weight 60, points bands(from 1, value 100, 0), pass 50",
      "dropped: card.csat: pass 50 → nothing",
      "tenfold: card.csat: pass 50 → 500",
      "choice: card: notApplicable redistribute → zero",
      "choice: card: notApplicable redistribute → full",
      "dropped: card: minimumWeight 50 → nothing",
      "dropped: card.praise: removed, points praise",
      "places: card: places 2 → 1",
      "dropped: card: criticalScore 59 → nothing",
      "digit: card.A: from 90 → 91",
      "swapped: x.A: 100 → 0; x.B: 0 → 100",
    ]));
    expect(texts.filter((text) => text.startsWith("dropped: card.A"))).toEqual([]);
  });

  it("a card of marks, with an item that does not count and a grade for who failed", () => {
    const marks = (most: number) => bands([[1, most]], { otherwise: 0 });
    const card = scorecard(
      "card",
      {
        csat: { metric: csat, points: marks(60), pass: 50 },
        cases: { metric: cases, points: marks(40) },
        days: { metric: days, points: marks(30), counts: false },
      },
      { method: "sum", grades: { A: 90, B: 60, C: 0 }, criticalGrade: "B", minimumWeight: 50 },
    );
    const texts = told(definePolicy({ id: "p", version: "1", currency: "CNY", pay: { x: byGrade(card, { A: 100, B: 50, C: 0 }) } }));
    expect(texts).toEqual(expect.arrayContaining([
      "dropped: card.cases: removed, metric cases, points bands(from 1, value 40, 0)",
      "dropped: card.days: counts false → nothing",
      "dropped: card: criticalGrade B → nothing",
      "choice: card: criticalGrade B → C",
      "choice: card: notApplicable redistribute → full",
      "dropped: card: minimumWeight 50 → nothing",
    ]));
    // Weights there are none.
    expect(texts.filter((text) => text.includes("weight ") && !text.includes("minimumWeight"))).toEqual([]);
  });

  it("the weights beside an item that does not count", () => {
    const points = bands([[1, 100]], { otherwise: 0 });
    const card = scorecard("card", {
      csat: { metric: csat, weight: 60, points },
      days: { metric: days, points, counts: false },
      cases: { metric: cases, weight: 40, points },
    });
    expect(told(definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [card] }))).toEqual(expect.arrayContaining([
      "weight: card.csat: weight 60 → 59; card.cases: weight 40 → 41",
      "weight: card.csat: weight 60 → 61; card.cases: weight 40 → 39",
    ]));
  });

  it("a contest", () => {
    const pk = contest("pk", {
      factors: { gmv: highest(gmv, { prizes: [300, 100] }), cases: highest(cases, { eligible: atLeast(csat, "0.5") }) },
      within: "team",
      eligible: atLeast(cases, 50),
      tieBreakers: [highest(csat)],
      overall: { by: "points", points: [2, 1], prizes: [50] },
    });
    expect(told(definePolicy({ id: "p", version: "1", currency: "CNY", pay: { x: prizeOf(pk, "gmv") } }))).toEqual(expect.arrayContaining([
      "dropped: pk.cases: eligible atLeast(csat, 0.5) → nothing",
      "dropped: pk.cases: removed, cases, order highest, prizes nothing, eligible atLeast(csat, 0.5)",
      "choice: pk.gmv: order highest → lowest",
      "dropped: pk.gmv: prizes 300, 100 → 300",
      "swapped: pk.gmv: prizes 1 300 → 100; pk.gmv: prizes 2 100 → 300",
      "digit: pk.gmv: prizes 1 300 → 301",
      "choice: pk: within team → policy",
      "dropped: pk: eligible atLeast(cases, 50) → nothing",
      "count: pk: minimumEntrants 2 → 1",
      "choice: pk: method competition → dense",
      "dropped: pk: tieBreakers quantity csat, order highest → nothing",
      "choice: pk: ties split → each",
      "rounding: pk: prizeRounding floor → half-up",
      "dropped: pk: overall by points, points 2, 1, prizes 50 → nothing",
      "choice: pk: by points → ranks",
      "choice: pk: onFault pending → without",
      "dropped: x: factor gmv → nothing",
    ]));
  });

  it("what is worked out once a statement", () => {
    const policy = definePolicy({
      id: "p",
      version: "1",
      currency: "CNY",
      pay: { x: gmv },
      protected: ["x"],
      cap: 5000,
      floor: 0,
      draw: 100,
    });
    expect(told(policy)).toEqual([
      "dropped: protected: x → nothing",
      "dropped: cap: 5000 → nothing",
      "digit: cap.value: 5000 → 5001",
      "tenfold: cap.value: 5000 → 50000",
      "dropped: floor: 0 → nothing",
      "digit: floor.value: 0 → 1",
      "dropped: draw: 100 → nothing",
      "digit: draw.value: 100 → 101",
      "tenfold: draw.value: 100 → 1000",
    ]);
  });

  it("says where, with named things by their names", () => {
    const variant = mutatePolicy(paying(voidedBy(shop, times(gmv, "0.05")))).find(({ text }) => text === "x: rate 0.05 → 0.06");
    expect(variant?.path).toEqual(["pay", "x", "quantity", "quantity", "right", "value"]);
  });
});

describe("mutatePolicy leaves out what changes no figure for a general reason", () => {
  const oneCard = scorecard("card", { cases: { metric: cases, weight: 100, points: curve([[0, 0], [1000, 100]]) } }, { grades: { A: 0 } });
  const points = bands([[1, 100]], { otherwise: 0 });
  const steps = scorecard("steps", { csat: { metric: csat, weight: 60, points, pass: 50 }, cases: { metric: cases, weight: 40, points } }, {
    grades: { A: 0 },
    minimumWeight: 50,
  });
  it.each<[string, PolicyDefinition, RegExp]>([
    ["the rounding of a line that has no more places", paying(gmv), /rounding/],
    ["a rounding to places that there are not", paying(round(gmv, { places: 3 })), /.*/],
    ["the bound of slices", paying(marginal(gmv, [[100, 1]])), /bound/],
    ["whether one rate from 0 on is for slices or for all", paying(wholeAmount(gmv, [[0, 1]])), /operation|bound/],
    ["all and any of one", paidWhen(all(equals(cases, 1))), /connective/],
    [
      "a band of the same value as the one below it",
      paying(lookup(cases, bands([[1, 5], [2, 5]], { otherwise: 0 }), { unit: "money" })),
      /dropped: x.2|digit: x.3/,
    ],
    ["a point on a straight line", paying(lookup(csat, curve([[0, 0], [1, 5], [2, 10]]), { unit: "money" })), /dropped: x.1:/],
    [
      "the top of a card that no score reaches, and how whole tenths of points are rounded",
      definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [oneCard] }),
      /card: to|rounding/,
    ],
    [
      "a mark or a weight that nothing lies between",
      definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [steps] }),
      /pass 50 → 51|minimumWeight 50 → 51/,
    ],
    [
      "how prizes are divided where there are none",
      definePolicy({ id: "p", version: "1", currency: "CNY", contests: [contest("pk", { factors: { gmv: highest(gmv) } })] }),
      /ties|prizeRounding/,
    ],
  ])("%s", (_, policy, leftOut) => {
    expect(told(untyped(policy)).filter((text) => leftOut.test(text))).toEqual([]);
  });

  it("and rightly so: what has the same normal form settles to the same figures", () => {
    const figures = (policy: Policy, period: unknown) =>
      JSON.stringify(
        settle(policy, untyped(period)),
        // What is said names marks and bounds of the policy, which are another in the variant.
        (key, value: unknown) => (["message", "expected", "minimum"].includes(key) ? undefined : value),
      );
    let compared = 0;
    fc.assert(
      fc.property(policies(), drawnPeriods, (policy, period) => {
        const form = JSON.stringify(normalForm(policy));
        const expected = figures(policy, period);
        for (const { value } of mutationsOf(policy)) {
          const { policy: variant } = readPolicy(untyped(value));
          if (variant === null || JSON.stringify(variant) === JSON.stringify(policy) || JSON.stringify(normalForm(variant)) !== form) {
            continue;
          }
          compared += 1;
          expect(figures(variant, period)).toBe(expected);
        }
      }),
      { numRuns: 25, seed: 1, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

describe("the variants of any policy", () => {
  const names = ({ pay, gates: sets, scorecards, contests, parameters }: PolicyDefinition) => [
    pay.map(({ name }) => name),
    ...[sets, scorecards, contests, parameters].map((list) => list.map(({ id }) => id)),
  ];

  // Found once for all that is asked of them: most of the time goes into finding them.
  const drawn = fc.sample(policies(), { numRuns: 16, seed: 1 });
  let all: readonly (readonly PolicyVariant[])[] = [];
  const texts = drawn.map((policy) => JSON.stringify(policy));
  beforeAll(() => {
    all = drawn.map((policy) => mutatePolicy(policy));
  });

  it.each(drawn.map((policy, index) => [index, policy] as const))(
    "are valid policies, different from it and from each other, with its lines and ids, and say in words what differs: policy %i",
    (index, policy) => {
      const variants = all[index] ?? [];
      expect(JSON.stringify(policy)).toBe(texts[index]);
      expect(new Set([texts[index], ...variants.map((variant) => JSON.stringify(variant.policy))]).size).toBe(variants.length + 1);
      expect(variants.length).toBeGreaterThan(0);
      for (const variant of variants) {
        expect(parsePolicy(JSON.parse(JSON.stringify(variant.policy)))).toEqual(variant.policy);
        expect(names(variant.policy)).toEqual(names(policy));
        expect(variant.text).not.toBe("");
        expect(variant.path).not.toEqual([]);
      }
    },
  );

  it("are no more than three for each value of its data", () => {
    for (const [index, policy] of drawn.entries()) {
      let values = 0;
      JSON.stringify(policy, (_, value: unknown) => {
        values += 1;
        return value;
      });
      expect(all[index]?.length).toBeLessThanOrEqual(3 * values);
    }
  });

  it.each([0, 5, 10])("are the same each time: policy %i", (index) => {
    const policy = drawn[index];
    expect(policy === undefined ? [] : mutatePolicy(policy)).toEqual(all[index]);
  });

  it("are of every kind of mutation, taken together", () => {
    const kinds = new Set(all.flatMap((variants) => variants.map(({ kind }) => kind)));
    expect([...kinds].toSorted())
      .toEqual([
        "digit",
        "tenfold",
        "count",
        "places",
        "rounding",
        "choice",
        "dropped",
        "swapped",
        "weight",
        "comparison",
        "connective",
        "operation",
        "unwrapped",
        "reading",
      ].toSorted());
  });
});
