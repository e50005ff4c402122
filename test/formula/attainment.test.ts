import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bands,
  bandsUpTo,
  curve,
  definePolicy,
  diffPolicies,
  evaluate,
  explain,
  explanationText,
  lookup,
  metrics,
  orElse,
  reasonText,
  score,
  scorecard,
  settle,
  times,
  type DecimalInput,
  type LookupTable,
  type Quantity,
  type Reading,
} from "../../src/index.js";
import { parsePolicy, stringifyPolicy } from "../../src/json/index.js";
import { mutatePolicy, thresholds } from "../../src/testing/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { decimals, Exact, exactly } from "./decimals.js";

const { gmv, target, wait, usual, hours } = metrics({
  person: {
    gmv: { unit: "money", places: "any" },
    target: { unit: "money", places: "any" },
    wait: "seconds",
    usual: "seconds",
    hours: "hours",
  },
});

const at = (table: LookupTable, amount: DecimalInput, of: DecimalInput) => evaluate(lookup(amount, table, { attainmentOf: of }), {}).value;

const graded = bands([["0.8", 500], [1, 1000], ["1.2", 1500]], { otherwise: 0 });
const faster = bandsUpTo([["0.9", 100], [1, 80], ["1.25", 60]], { otherwise: 0 });
// Universal Hospital Services, executive incentive plan of 2011: from 65 at 93% of the target to 150 at 110%.
const scale = curve([["0.93", 65], ["1.10", 150]]);

describe("a table by attainment", () => {
  it.each<[string, LookupTable, DecimalInput, DecimalInput, string, string]>([
    ["bands", graded, "79999.99", 100000, "0", "by hand: a cent under 80%"],
    ["bands", graded, "80000.00", 100000, "500", "by hand: at 80%"],
    ["bands", graded, "99999.99", 100000, "500", "by hand: 99.99999% is not all of it"],
    ["bands", graded, "100000", 100000, "1000", "by hand: at the target"],
    ["bands", graded, "119999.99", 100000, "1000", "by hand: a cent under 120%"],
    ["bands", graded, "120000", 100000, "1500", "by hand: at 120%"],
    ["bands", graded, "-5", 100000, "0", "by hand: under zero"],
    ["bands", graded, 1, 3, "0", "by hand: a third, which no decimal is"],
    [
      "bands of a third",
      bands([["0.3333333333333333333333333", 7]], { otherwise: 1 }),
      1,
      3,
      "7",
      "by hand: the bound is a hair under a third",
    ],
    ["bands of a third", bands([["0.3333333333333333333333334", 7]], { otherwise: 1 }), 1, 3, "1", "by hand: the bound is a hair over it"],
    ["bandsUpTo", faster, 27, 30, "100", "by hand: at 90% of 30"],
    ["bandsUpTo", faster, "27.01", 30, "80", "by hand: over it"],
    ["bandsUpTo", faster, 30, 30, "80", "by hand: at all of it"],
    ["bandsUpTo", faster, "37.5", 30, "60", "by hand: at 125%"],
    ["bandsUpTo", faster, "37.51", 30, "0", "by hand: over it"],
    ["a curve", scale, 92000, 100000, "65", "the plan: flat under its threshold"],
    ["a curve", scale, 93000, 100000, "65", "the plan: at the threshold"],
    ["a curve", scale, 100000, 100000, "100", "the plan: 100 at the target"],
    ["a curve", scale, 110000, 100000, "150", "the plan: the most"],
    ["a curve", scale, 130000, 100000, "150", "the plan: no more than the most"],
    ["a curve", curve([["0.8", 0], [1, 100]]), 5, 6, "16.67", "by hand: 5 ÷ 6 − 0.8 is a sixth of 0.2; of the rounded 0.83 it would be 15"],
    ["a curve", curve([["0.8", 0], [1, 100]], { places: 0 }), "92150", 100000, "61", "by hand: 60.75"],
  ])("%s gives of %s of %s %s (%s)", (_, table, amount, of, expected) => {
    expect(at(table, amount, of)).toBe(expected);
  });

  const bounds = fc.uniqueArray(decimals({ digits: 1, places: 3 }), { minLength: 1, maxLength: 5, selector: exactly })
    .map((list) => list.toSorted((a, b) => new Exact(a).comparedTo(b)));
  const values = fc.array(decimals({ digits: 3 }), { minLength: 5, maxLength: 5 });
  const drawn = fc.tuple(bounds, values).map(([xs, ys]) => xs.map((x, index) => [x, ys[index] ?? "0"] as const));
  const targets = decimals({ digits: 4, positive: true });
  /** Amounts, among which are the bounds themselves and a hair beside them. */
  const cases = fc.tuple(drawn, targets).chain(([points, of]) => {
    const edges = points.flatMap(([x]) => ["0", "1e-9", "-1e-9"].map((hair) => new Exact(x).times(of).plus(hair).toFixed()));
    return fc.record({
      points: fc.constant(points),
      of: fc.constant(of),
      amount: fc.oneof(decimals({ digits: 5 }), fc.constantFrom(...edges)),
    });
  });

  it("is the table whose bounds are multiplied by the target: nothing is divided", () => {
    fc.assert(fc.property(cases, ({ points, of, amount }) => {
      const scaled = points.map(([x, y]) => [new Exact(x).times(of).toFixed(), y] as const);
      for (const table of [bands, bandsUpTo]) {
        expect(at(table(points, { otherwise: "-1" }), amount, of))
          .toBe(evaluate(lookup(amount, table(scaled, { otherwise: "-1" })), {}).value);
      }
      expect(at(curve(points), amount, of)).toBe(evaluate(lookup(amount, curve(scaled)), {}).value);
    }));
  });

  it("of a curve is the value at the quotient, rounded once", () => {
    fc.assert(fc.property(cases, ({ points, of, amount }) => {
      const share = new Exact(amount).dividedBy(of);
      const after = points.findIndex(([x]) => share.lessThanOrEqualTo(x));
      const [left, right] = after === -1 ? [points.at(-1), points.at(-1)] : [points[Math.max(after - 1, 0)], points[after]];
      if (left === undefined || right === undefined) throw new Error("a curve without points");
      const width = new Exact(right[0]).minus(left[0]);
      const rise = width.isZero() ? new Exact(0) : share.minus(left[0]).times(new Exact(right[1]).minus(left[1])).dividedBy(width);
      // 1e-300: a quotient that has no end is cut off after 400 digits here, and a tie must stay one.
      const value = new Exact(left[1]).plus(rise).toDecimalPlaces(300).toDecimalPlaces(2, Exact.ROUND_HALF_UP);
      expect(at(curve(points), amount, of)).toBe(exactly(value.plus(0)));
    }));
  });
});

describe("a table by attainment whose target is", () => {
  const bonus = lookup(gmv, graded, { attainmentOf: target, unit: "money" });
  const row = (gmv: Reading, target: Reading) => evaluate(bonus, { gmv, target });

  it.each<[Reading, string]>([[0, "0"], ["-0", "0"], [-5, "-5"]])("%s is not applicable", (of, told) => {
    const { state, reason } = row(5, of);
    expect([state, reason?.message]).toEqual(["notApplicable", `the target is ${told}: there is nothing to attain`]);
    expect(evaluate(orElse(bonus, 200), { gmv: 5, target: of }).value).toBe("200");
  });

  it("not applicable is so, whatever was sold", () => {
    expect(row(5, null)).toMatchObject({ state: "notApplicable", reason: { code: "null_reading", id: "target" } });
    expect(row(null, 0)).toMatchObject({ state: "notApplicable", reason: { code: "null_reading", id: "gmv" } });
  });

  it("faulty is faulty, and all faults come out", () => {
    expect(row(5, "x").faults.map(({ path }) => path)).toEqual([["target"]]);
    expect(row("y", "x").faults.map(({ path }) => path)).toEqual([["gmv"], ["target"]]);
    expect(row(null, "x").faults.map(({ path }) => path)).toEqual([["target"]]);
  });
});

describe("otherwise: null", () => {
  const none = bands([[10, 5]], { otherwise: null });

  it.each<[LookupTable, DecimalInput, string | null]>([
    [none, "9.99", null],
    [none, 10, "5"],
    [none, -1, null],
    [bandsUpTo([[30, 5]], { otherwise: null }), 30, "5"],
    [bandsUpTo([[30, 5]], { otherwise: null }), "30.01", null],
    [bands([[10, 0]], { otherwise: null }), 10, "0"],
    [bands([[10, 0]], { otherwise: null }), "9.9999999999", null],
    [bands([[0, 1], [10, 5]], { otherwise: null }), 0, "1"],
    [bands([[0, 1], [10, 5]], { otherwise: null }), "-0.01", null],
    [bands([[-5, -3]], { otherwise: null }), -5, "-3"],
    [bands([[-5, -3]], { otherwise: null }), "-5.01", null],
    [bandsUpTo([[30, 5], [45, 2]], { otherwise: null }), 45, "2"],
    [bandsUpTo([[30, 5], [45, 2]], { otherwise: null }), "45.000001", null],
    [bandsUpTo([[0, 0]], { otherwise: null }), -1, "0"],
    // Beside it, a value of 0 pays nothing and is known.
    [bands([[10, 5]], { otherwise: 0 }), "9.99", "0"],
  ])("worked by hand: %j at %s gives %s", (table, amount, expected) => {
    expect(evaluate(lookup(amount, table), {})).toMatchObject({ state: expected === null ? "notApplicable" : "value", value: expected });
  });

  it("is the table with any other value there, apart from that value (law)", () => {
    const wholes = fc.integer({ min: -100, max: 100 });
    const steps = fc.uniqueArray(wholes, { minLength: 1, maxLength: 4 }).map((froms) => froms.toSorted((a, b) => a - b));
    fc.assert(fc.property(steps, wholes, wholes, fc.constantFrom(bands, bandsUpTo), (froms, at, other, table) => {
      const list = froms.map((from, index) => [from, index] as const);
      const [without, instead] = [null, other].map((otherwise) => evaluate(lookup(at, table(list, { otherwise })), {}));
      const isReached = table === bands ? at >= froms[0]! : at <= froms.at(-1)!;
      expect(without?.value).toBe(isReached ? instead?.value : null);
      expect(instead?.state).toBe("value");
    }));
  });

  it("says at what, and of what, in both languages", () => {
    const told = (quantity: Quantity) => {
      const { reason } = evaluate(quantity, {});
      return reason === null ? null : [reason.message, reasonText(reason, { language: "zh" })];
    };
    expect(told(lookup("9.5", none))).toEqual(["the table has no value at 9.5", "表中没有与 9.5 对应的值"]);
    expect(told(lookup(900, none, { attainmentOf: 100 }))).toEqual([
      "the table has no value at 900 of 100",
      "表中没有与 900（目标 100） 对应的值",
    ]);
  });

  it("must be stated: no otherwise is a fault", () => {
    const quantity = lookup(gmv, bands([[10, 5]], untyped({})));
    expect(thrownFaults(() => evaluate(quantity, { gmv: 1 })).map(({ message }) => message)).toEqual([
      "table.otherwise: not a number: got nothing, expected a decimal number such as 12.5 or \"12.50\"",
    ]);
  });
});

describe("an item of a scorecard", () => {
  const flat = { metric: hours, weight: 60, points: curve([[0, 0], [100, 100]]) };
  const card = scorecard("card", { sales: { metric: gmv, attainmentOf: target, weight: 40, points: graded }, flat }, { range: [0, 2000] });
  const scored = (row: { readonly gmv: Reading; readonly target: Reading; readonly hours: Reading }) => score(card, row);

  it.each([
    // (40 × 500 + 60 × 50) ÷ 100
    { gmv: "99999.99", target: 100000, expected: "230.00", weight: "40" },
    // (40 × 1000 + 60 × 50) ÷ 100
    { gmv: "100000.00", target: 100000, expected: "430.00", weight: "40" },
    { gmv: "5", target: 0, expected: "50.00", weight: "0" },
    { gmv: "5", target: -1, expected: "50.00", weight: "0" },
    { gmv: "5", target: null, expected: "50.00", weight: "0" },
    { gmv: null, target: 100000, expected: "50.00", weight: "0" },
  ])("by attainment, with $gmv of $target, gives a score of $expected", ({ expected, weight, ...row }) => {
    const { score: found, items } = scored({ ...row, hours: 50 });
    expect([found, items.sales.weight]).toEqual([expected, weight]);
  });

  it("is faulty where its target is", () => {
    const { state, items, faults } = scored({ gmv: 5, target: "x", hours: 50 });
    expect([state, items.sales.faults.length, faults.map(({ path }) => path)]).toEqual(["faulty", 1, [["target"]]]);
  });

  it("whose table gives none has no reading: its weight goes to the others, or is missed", () => {
    const some = bands([["0.8", 100]], { otherwise: null });
    const of = (options: Parameters<typeof scorecard>[2]) =>
      score(
        scorecard("card", { sales: { metric: gmv, attainmentOf: target, weight: 40, points: some, pass: 90 }, flat }, untyped(options)),
        { gmv: 79, target: 100, hours: 50 },
      );
    expect(of({})).toMatchObject({
      score: "50.00",
      failed: [],
      items: { sales: { reading: null, points: null, weight: "0", reason: { code: "no_value" } } },
    });
    expect(of({ notApplicable: "zero" }).score).toBe("30.00");
    expect(of({ notApplicable: "full" }).score).toBe("70.00");
    expect(of({ minimumWeight: 61 })).toMatchObject({ score: null, reason: { code: "no_item", weight: "60", minimum: "61" } });
  });

  it("reads its target as any other column, and has one unit with it", () => {
    expect(score(card, untyped({ gmv: 5, hours: 50 })).faults.map(({ code, path }) => [code, path])).toEqual([["missing_reading", [
      "target",
    ]]]);
    const loose = scorecard as (...parts: readonly unknown[]) => typeof card;
    const wrong = loose("card", { sales: { metric: gmv, attainmentOf: hours, weight: 100, points: graded } });
    expect(thrownFaults(() => score(wrong, untyped({ gmv: 5, hours: 50 }))).map(({ message }) => message)).toEqual([
      "scorecards.card.items.sales: unit mismatch: got money and hours, expected one unit: cannot compare money and hours",
    ]);
  });
});

describe("a policy with a table by attainment", () => {
  const policyOf = (of: Quantity = target) =>
    definePolicy({
      id: "sales",
      version: "1",
      currency: "CNY",
      pay: { bonus: untyped(lookup(gmv, graded, { attainmentOf: untyped(of), unit: "money" })) },
    });
  const policy = policyOf();
  const month = { period: "2026-11", people: [{ id: "li", gmv: "99999.99", target: 100000 }] };

  it("pays by what the amounts attain", () => {
    expect(settle(policy, month).statements[0]?.payable).toBe("500.00");
  });

  it("comes back from JSON as it was, and has null for no value", () => {
    const fast = definePolicy({
      id: "fast",
      version: "1",
      currency: "CNY",
      pay: { bonus: orElse(lookup(wait, bandsUpTo([[1, 5]], { otherwise: null }), { attainmentOf: usual, unit: "money" }), 0) },
    });
    for (const each of [policy, fast]) expect(parsePolicy(JSON.parse(stringifyPolicy(each)))).toEqual(each);
    expect(stringifyPolicy(fast)).toContain("\"otherwise\":null");
  });

  it("says what differs from another", () => {
    expect(diffPolicies(policy, policyOf(times(target, 2))).changes.map(({ text }) => text)).toEqual([
      "bonus: attainmentOf target → times(target, 2)",
    ]);
  });

  it("has thresholds at the shares of the target, and the mistakes that one may make with them", () => {
    expect(thresholds(policy).map(({ kind, bound }) => [kind, bound])).toEqual(["0.8", "1", "1.2"].map((value) => [
      "table",
      { kind: "times", left: { kind: "metric", id: "target" }, right: { kind: "constant", value } },
    ]));
    expect(mutatePolicy(policy).map(({ text }) => text)).toEqual(expect.arrayContaining([
      "bonus: attainmentOf target → nothing",
      "bonus: id target → gmv",
      "bonus.0.8: value 500 → 501",
    ]));
  });

  it("is explained with its target", () => {
    const why = explain(policy, month, { person: "li", line: "bonus" });
    expect(explanationText(why).split("\n")[1]).toContain(" of target 100000 = 500");
    expect(explanationText(why, { language: "zh" }).split("\n")[1]).toContain("，目标 target 100000 = 500");
  });
});
