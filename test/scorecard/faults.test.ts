import { describe, expect, it } from "vitest";
import {
  atLeast,
  byGrade,
  curve,
  definePolicy,
  evaluate,
  gates,
  gradeIn,
  metric,
  passed,
  plus,
  score,
  scorecard,
  scoreOf,
  settle,
  teamMean,
  voidedBy,
  when,
  type FaultCode,
} from "../../src/index.js";
import { thrownFaults } from "../decimal/thrown-faults.js";
import { untyped } from "../error/untyped.js";
import { asPoints } from "./card-of-points.js";

const [a, b, seconds] = [metric("a", "points"), metric("b", "points"), metric("seconds", "seconds")];
const item = { metric: a, weight: 100, points: asPoints };

/** Builders as they are called without types. */
const loosely = {
  bands: (...parts: readonly unknown[]) => ({ kind: "bands", bands: parts, otherwise: "0" }),
  curve: curve as (...parts: readonly unknown[]) => unknown,
  scorecard: scorecard as (...parts: readonly unknown[]) => unknown,
};
const card = (items: unknown, options?: unknown) => loosely.scorecard("card", items, options);
/** A card of one good item with these options. */
const withOptions = (options: unknown) => card({ a: item }, options);
/** A card of one item with these fields. */
const withItem = (fields: object) => card({ a: { ...item, ...fields } });

const number = "a decimal number such as 12.5 or \"12.50\"";
const wholeNumber = "a name that JavaScript does not reserve, nor moves to the front as a whole number";

/** Each fault that a card can have: its code, what is wrong, and what a person reads. */
const table: readonly (readonly [FaultCode, string, unknown, readonly string[]])[] = [
  ["empty", "no items", card({}), ["scorecards.card.items: empty: got no items, expected at least one item"]],
  ["empty", "items that are no object", card(5), ["scorecards.card.items: empty: got no items, expected at least one item"]],
  [
    "weights_not_100",
    "weights that sum to less",
    card({ a: { ...item, weight: "33.33" }, b: { ...item, weight: "33.33" }, c: { ...item, weight: "33.33" } }),
    ["scorecards.card.items: weights not 100: got 99.99, expected exactly 100, or the option weights: \"relative\""],
  ],
  [
    "weights_not_100",
    "weights that sum to more",
    card({ a: item, b: { ...item, weight: 0.1 } }),
    ["scorecards.card.items: weights not 100: got 100.1, expected exactly 100, or the option weights: \"relative\""],
  ],
  [
    "weights_not_100",
    "weights that sum to 1",
    card({ a: { ...item, weight: 0.6 }, b: { ...item, weight: 0.4 } }),
    ["scorecards.card.items: weights not 100: got 1, expected exactly 100, or the option weights: \"relative\""],
  ],
  [
    "not_positive",
    "a weight below zero, though all sum to 100",
    card({ a: { ...item, weight: 150 }, b: { ...item, weight: -50 } }),
    ["scorecards.card.items.b.weight: not positive: got \"-50\", expected a weight above zero"],
  ],
  [
    "not_positive",
    "a relative weight of zero",
    card({ a: { ...item, weight: "0.00" } }, { weights: "relative" }),
    ["scorecards.card.items.a.weight: not positive: got \"0\", expected a weight above zero"],
  ],
  [
    "not_a_number",
    "a weight in percent",
    withItem({ weight: "100%" }),
    [`scorecards.card.items.a.weight: not a number: got "100%", expected ${number}; write 12.5% as 0.125`],
  ],
  ["not_a_number", "no weight", withItem({ weight: undefined }), [
    `scorecards.card.items.a.weight: not a number: got nothing, expected ${number}`,
  ]],
  ["not_a_number", "no metric", withItem({ metric: undefined }), [
    `scorecards.card.items.a.metric.value: not a number: got nothing, expected ${number}`,
  ]],
  ["not_a_number", "a pass mark that is a word", withItem({ pass: "pass" }), [
    `scorecards.card.items.a.pass: not a number: got "pass", expected ${number}`,
  ]],
  ["not_a_number", "minimumWeight", withOptions({ minimumWeight: "half" }), [
    `scorecards.card.minimumWeight: not a number: got "half", expected ${number}`,
  ]],
  ["not_a_number", "criticalScore", withOptions({ criticalScore: null }), [
    `scorecards.card.criticalScore: not a number: got null, expected ${number}`,
  ]],
  [
    "not_a_number",
    "both ends of the range",
    withOptions({ range: ["low", "high"] }),
    [
      `scorecards.card.from: not a number: got "low", expected ${number}`,
      `scorecards.card.to: not a number: got "high", expected ${number}`,
    ],
  ],
  ["not_a_number", "a range without an end", withOptions({ range: [0] }), [
    `scorecards.card.to: not a number: got null, expected ${number}`,
  ]],
  [
    "not_a_number",
    "an adjustment",
    withOptions({ adjustments: { praise: "5 points" } }),
    [`scorecards.card.adjustments.praise.points.value: not a number: got "5 points", expected ${number}`],
  ],
  [
    "number_out_of_range",
    "a weight of 16 digits",
    withItem({ weight: 1e15 }),
    ["scorecards.card.items.a.weight: number out of range: got \"1000000000000000\", expected at most 15 digits before the point and 25 after"],
  ],
  [
    "invalid_kind",
    "points that are no table",
    withItem({ points: 100 }),
    ["scorecards.card.items.a.points: invalid kind: got 100, expected a curve or bands"],
  ],
  [
    "invalid_kind",
    "a metric that is a condition",
    withItem({ metric: atLeast(a, 1) }),
    ["scorecards.card.items.a.metric: invalid kind: got \"atLeast\", expected a number or a quantity"],
  ],
  [
    "empty",
    "a curve without points",
    withItem({ points: loosely.curve([]) }),
    ["scorecards.card.items.a.points.points: empty: got no points, expected at least one part"],
  ],
  [
    "not_rising",
    "a curve that goes back",
    withItem({ points: loosely.curve([[2, 0], [1, 100]]) }),
    ["scorecards.card.items.a.points.points[1]: not rising: got 2, then 1, expected each bound above the one before"],
  ],
  [
    "not_rising",
    "bands with one bound twice",
    withItem({ points: loosely.bands({ from: "1", value: "0" }, { from: "1.0", value: "5" }) }),
    ["scorecards.card.items.a.points.bands[1]: not rising: got 1, then 1, expected each bound above the one before"],
  ],
  [
    "unit_mismatch",
    "a metric of two units",
    withItem({ metric: plus(a, untyped(seconds)) }),
    ["scorecards.card.items.a.metric: unit mismatch: got points and seconds, expected one unit: cannot add points and seconds"],
  ],
  [
    "unit_mismatch",
    "an adjustment in seconds",
    withOptions({ adjustments: { late: seconds } }),
    ["scorecards.card.adjustments.late.points: unit mismatch: got seconds, expected a quantity in points"],
  ],
  [
    "misplaced",
    "a gate that voids an item",
    withItem({ metric: voidedBy(gates("g", { a: atLeast(a, 1) }), a) }),
    [
      "scorecards.card.items.a.metric: misplaced: got voidedBy, expected it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
    ],
  ],
  ["not_rising", "a range of one point", withOptions({ range: [5, 5] }), [
    "scorecards.card.from: not rising: got 5, then 5, expected each bound above the one before",
  ]],
  [
    "not_rising",
    "a range that falls",
    withOptions({ range: [100, 0] }),
    ["scorecards.card.from: not rising: got 100, then 0, expected each bound above the one before"],
  ],
  [
    "not_covered",
    "grades that leave the bottom out",
    withOptions({ grades: { A: 90, B: "60.50" } }),
    ["scorecards.card.grades: not covered: got the lowest grade from 60.5, expected a grade for every score from 0"],
  ],
  [
    "not_covered",
    "grades that leave out the bottom of a range of its own",
    withOptions({ range: [-10, 10], grades: { A: 5, B: "-9.99" } }),
    ["scorecards.card.grades: not covered: got the lowest grade from -9.99, expected a grade for every score from -10"],
  ],
  [
    "not_covered",
    "a criticalScore under the range",
    withOptions({ range: [1, 6], criticalScore: "0.99" }),
    ["scorecards.card.criticalScore: not covered: got \"0.99\", expected a score from 1 to 6"],
  ],
  [
    "not_covered",
    "a criticalScore over the range",
    withOptions({ criticalScore: 101 }),
    ["scorecards.card.criticalScore: not covered: got \"101\", expected a score from 0 to 100"],
  ],
  [
    "used_twice",
    "two grades from one bound",
    withOptions({ grades: { A: 90, B: 60, C: "60.0", D: 0 } }),
    ["scorecards.card.grades: used twice: got 90, 60, 60, 0, expected each bound above the one before"],
  ],
  [
    "not_a_number",
    "a grade without a bound",
    withOptions({ grades: { A: { label: { en: "excellent" } }, B: 0 } }),
    [`scorecards.card.grades.A.from: not a number: got an object, expected ${number}`],
  ],
  [
    "invalid_choice",
    "what becomes of N/A",
    withOptions({ notApplicable: "skip" }),
    ["scorecards.card.notApplicable: invalid choice: got \"skip\", expected one of redistribute, zero, full"],
  ],
  [
    "invalid_choice",
    "what weights are",
    withOptions({ weights: "percent" }),
    ["scorecards.card.weights: invalid choice: got \"percent\", expected one of hundred, relative"],
  ],
  [
    "invalid_places",
    "half a place",
    withOptions({ places: 0.5 }),
    ["scorecards.card.places: invalid places: got 0.5, expected a whole number from 0 to 25"],
  ],
  ["not_an_object", "a label that is text", withOptions({ label: "Service" }), [
    "scorecards.card.label: not an object: got \"Service\", expected an object",
  ]],
  [
    "not_an_object",
    "a label of an item that is text",
    withItem({ label: "Quality" }),
    ["scorecards.card.items.a.label: not an object: got \"Quality\", expected an object"],
  ],
  ["invalid_text", "a blank id", loosely.scorecard(" ", { a: item }), [
    "scorecards[\" \"].id: invalid text: got \" \", expected text that is not blank",
  ]],
  ["invalid_name", "an id that is a number", loosely.scorecard("7", { a: item }), [
    `scorecards["7"].id: invalid name: got "7", expected ${wholeNumber}`,
  ]],
  [
    "invalid_name",
    "names of items, adjustments and grades that are numbers",
    card({ 1: item }, { adjustments: { 2: 0 }, grades: { 3: 0 } }),
    [
      `scorecards.card.items["1"]: invalid name: got "1", expected ${wholeNumber}`,
      `scorecards.card.adjustments["2"]: invalid name: got "2", expected ${wholeNumber}`,
      `scorecards.card.grades["3"]: invalid name: got "3", expected ${wholeNumber}`,
    ],
  ],
  [
    "invalid_name",
    "an item named __proto__",
    card(JSON.parse("{\"__proto__\": 5, \"constructor\": 6}")),
    [
      `scorecards.card.items.__proto__.metric.value: not a number: got nothing, expected ${number}`,
      `scorecards.card.items.__proto__.weight: not a number: got nothing, expected ${number}`,
      "scorecards.card.items.__proto__.points: invalid kind: got nothing, expected a curve or bands",
      `scorecards.card.items.constructor.metric.value: not a number: got nothing, expected ${number}`,
      `scorecards.card.items.constructor.weight: not a number: got nothing, expected ${number}`,
      "scorecards.card.items.constructor.points: invalid kind: got nothing, expected a curve or bands",
      "scorecards.card.items.__proto__: invalid name: got \"__proto__\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
      "scorecards.card.items.constructor: invalid name: got \"constructor\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
    ],
  ],
  [
    "circular",
    "an item that reads the card itself",
    withItem({ metric: { kind: "scoreOf", scorecard: "card" } }),
    ["circular: got scorecards.card → scorecards.card, expected references that come to an end"],
  ],
  [
    "circular",
    "an adjustment that reads the card's grade",
    withOptions({
      grades: { A: 0 },
      adjustments: { more: { kind: "byGrade", scorecard: "card", values: [{ grade: "A", quantity: { kind: "constant", value: "1" } }] } },
    }),
    ["circular: got scorecards.card → scorecards.card, expected references that come to an end"],
  ],
  [
    "circular",
    "two cards that read one another",
    withItem({ metric: scoreOf(scorecard("other", { a: { ...item, metric: untyped({ kind: "scoreOf", scorecard: "card" }) } })) }),
    ["circular: got scorecards.card → scorecards.other → scorecards.card, expected references that come to an end"],
  ],
  [
    "circular",
    "a gate on the score within the card",
    withItem({ metric: when(passed(gates("good", { score: atLeast(untyped({ kind: "scoreOf", scorecard: "card" }), 60) })), a, 0) }),
    ["circular: got gates.good → scorecards.card → gates.good, expected references that come to an end"],
  ],
  [
    "unknown_name",
    "a card that is not there",
    withItem({ metric: { kind: "scoreOf", scorecard: "other" } }),
    ["scorecards.card.items.a.metric.scorecard: unknown name: got \"other\", expected a scorecard of the policy"],
  ],
];

const messagesOf = (action: () => unknown) => thrownFaults(action).map(({ message }) => message);

describe("each fault that a card can have, as a person reads it", () => {
  it.each(table)("%s: %s", (code, _, built, messages) => {
    const faults = thrownFaults(() => score(untyped(built), untyped({})));
    expect(faults.map(({ message }) => message).toSorted()).toEqual([...messages].toSorted());
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it.each(table)("the same in a policy, %s: %s", (_code, _, built) => {
    // A way round names the policy before each step, since it may lead through several.
    const told = (action: () => unknown) => new Set(messagesOf(action).map((message) => message.replaceAll("p: ", "")));
    const alone = told(() => score(untyped(built), untyped({})));
    expect(told(() => definePolicy(untyped({ id: "p", version: "1", currency: "CNY", scorecards: [built] })))).toEqual(alone);
  });

  it("come all at once, and are those of the parts that can be read", () => {
    const bad = card(
      {
        a: { metric: a, weight: 0, points: loosely.curve([]) },
        b: { metric: seconds, weight: -1, points: loosely.curve([[1, 1], [1, 2]]) },
      },
      { range: [5, 5], criticalScore: 6, grades: { A: 7 }, adjustments: { late: seconds } },
    );
    expect(thrownFaults(() => score(untyped(bad), untyped({}))).map(({ code, message }) => [code, message.split(": ")[0]])).toEqual([
      ["empty", "scorecards.card.items.a.points.points"],
      ["not_positive", "scorecards.card.items.a.weight"],
      ["not_rising", "scorecards.card.items.b.points.points[1]"],
      ["not_positive", "scorecards.card.items.b.weight"],
      ["weights_not_100", "scorecards.card.items"],
      ["unit_mismatch", "scorecards.card.adjustments.late.points"],
      ["not_rising", "scorecards.card.from"],
      ["not_covered", "scorecards.card.criticalScore"],
      ["not_covered", "scorecards.card.grades"],
    ]);
  });

  it("have their path as steps, too", () => {
    expect(thrownFaults(() => score(untyped(withOptions({ criticalScore: 101 })), untyped({})))).toEqual([
      {
        code: "not_covered",
        path: ["scorecards", "card", "criticalScore"],
        value: "\"101\"",
        expected: { code: "score_between", from: "0", to: "100" },
        message: "scorecards.card.criticalScore: not covered: got \"101\", expected a score from 0 to 100",
      },
    ]);
  });

  it("tell of another card of the same id within a card", () => {
    const other = scorecard("card", { b: { metric: b, weight: 100, points: asPoints } });
    expect(messagesOf(() => score(untyped(withItem({ metric: scoreOf(other) })), untyped({})))).toEqual([
      `used twice: got "card", expected one meaning of the id in the policy`,
    ]);
  });

  it("do not come of weights that could not be read: nothing is told twice", () => {
    expect(messagesOf(() => score(untyped(card({ a: { ...item, weight: 60 }, b: { ...item, weight: "x" } })), untyped({}))))
      .toHaveLength(1);
  });

  it("are thrown by whatever reads the card first", () => {
    const bad = untyped(withOptions({ criticalScore: 101, grades: { A: 0 } }));
    const readers: readonly (() => unknown)[] = [
      () => evaluate(scoreOf(bad), untyped({})),
      () => evaluate(byGrade(bad, untyped({ A: 1 })), untyped({})),
      () => evaluate(when(gradeIn(bad, untyped(["A"])), 1, 0), untyped({})),
      () => definePolicy({ id: "p", version: "1", currency: "CNY", pay: { bonus: byGrade(bad, untyped({ A: 1 })) } }),
    ];
    for (const reader of readers) {
      expect(messagesOf(reader)).toEqual(["scorecards.card.criticalScore: not covered: got \"101\", expected a score from 0 to 100"]);
    }
  });
});

describe("byGrade and gradeIn", () => {
  const graded = scorecard("service", { a: item }, { grades: { A: 90, B: 0 } });
  const ungraded = scorecard("service", { a: item });
  const valued = (values: unknown, of: unknown = graded) => messagesOf(() => evaluate(byGrade(untyped(of), untyped(values)), untyped({})));
  const asked = (grades: unknown, of: unknown = graded) =>
    messagesOf(() => evaluate(when(gradeIn(untyped(of), untyped(grades)), 1, 0), untyped({})));

  it.each<[string, readonly string[], readonly string[]]>([
    ["a grade without a value", valued({ A: 1 }), ["values: not covered: got nothing for B, expected a value for each grade"]],
    [
      "no value at all",
      valued({}),
      ["values: not covered: got nothing for A, B, expected a value for each grade"],
    ],
    ["a value for no grade", valued({ A: 1, B: 2, C: 3 }), [
      "values[2]: unknown name: got \"C\", expected a grade of the scorecard (A, B)",
    ]],
    [
      "values of two units",
      valued({ A: metric("x", "money"), B: seconds }),
      ["unit mismatch: got money and seconds, expected one unit: cannot give grades both money and seconds"],
    ],
    ["a value that is no number", valued({ A: 1, B: "1,000" }), [
      `values.B.quantity.value: not a number: got "1,000", expected ${number}; write thousands without commas`,
    ]],
    ["a card without grades", valued({}, ungraded), ["empty: got a scorecard without grades, expected a scorecard with grades"]],
    ["a grade that is asked for and does not exist", asked(["A", "a"]), [
      "condition.grades[1]: unknown name: got \"a\", expected a grade of the scorecard (A, B)",
    ]],
    ["a grade of a card without grades", asked(["A"], ungraded), [
      "condition.grades[0]: unknown name: got \"A\", expected a grade of the scorecard",
    ]],
    ["no grade that is asked for", asked([]), ["condition.grades: empty: got no grades, expected at least one grade"]],
    ["grades that are no list", asked("A"), ["condition.grades: not a list: got \"A\", expected a list"]],
  ])("tell of %s", (_, messages, expected) => {
    expect(messages).toEqual(expected);
  });

  it("tell of one grade with two values, as it may come from JSON", () => {
    const value = (grade: string) => ({ grade, quantity: { kind: "constant", value: "1" } });
    const twice = { kind: "byGrade", scorecard: graded, values: [value("A"), value("B"), value("A")] };
    expect(messagesOf(() => evaluate(untyped(twice), untyped({})))).toEqual([
      "values: used twice: got \"A\", expected each grade once",
    ]);
  });

  it("tell of no card", () => {
    const message = "scorecard: invalid kind: got nothing, expected an entry of the scorecards";
    expect(messagesOf(() => evaluate(scoreOf(untyped(undefined)), untyped({})))).toEqual([message]);
    expect(messagesOf(() => evaluate(byGrade(untyped(undefined), untyped({ A: 1 })), untyped({})))).toEqual([message]);
  });

  it("name the place in a policy", () => {
    const pay = { performance: byGrade(graded, untyped({ A: 1 })), other: when(gradeIn(graded, untyped(["C"])), 1, 0) };
    expect(messagesOf(() => definePolicy({ id: "p", version: "1", currency: "CNY", pay }))).toEqual([
      "pay.performance.quantity.values: not covered: got nothing for B, expected a value for each grade",
      "pay.other.quantity.condition.grades[0]: unknown name: got \"C\", expected a grade of the scorecard (A, B)",
    ]);
  });
});

describe("a card in a policy", () => {
  const inPolicy = (fields: object) => messagesOf(() => definePolicy(untyped({ id: "p", version: "1", currency: "CNY", ...fields })));

  it("is one of its id, however often it is built the same", () => {
    const build = (weight: string | number) => scorecard("card", { a: { ...item, weight } });
    expect(inPolicy({ scorecards: [build(100), build("100.0")] })).toEqual([]);
    expect(inPolicy({ scorecards: [scorecard("card", { a: item }), scorecard("card", { a: item }, { places: 1 })] })).toEqual([
      `scorecards[1]: used twice: got "card", expected one meaning of the id in the policy`,
    ]);
  });

  it("may differ in its labels alone", () => {
    expect(inPolicy({ scorecards: [scorecard("card", { a: item }), scorecard("card", { a: item }, { label: { en: "service" } })] }))
      .toEqual([]);
  });

  it.each<[unknown, string]>([
    [5, "scorecards: not a list: got 5, expected a list"],
    [[5], "scorecards[0]: invalid kind: got 5, expected an entry of the scorecards"],
    [
      ["card"],
      `scorecards[0]: invalid kind: got "card", expected an entry of the scorecards`,
    ],
  ])("is what the builder gives: %j", (scorecards, message) => {
    expect(inPolicy({ scorecards })).toEqual([message]);
  });

  it("tells of a field that it does not have", () => {
    expect(inPolicy({ scorecards: [{ ...scorecard("card", { a: item }), minimunWeight: "50" }] })).toEqual([
      "scorecards.card.minimunWeight: unknown field: got \"minimunWeight\", expected minimumWeight?",
    ]);
  });

  it("gives no points as pay", () => {
    expect(inPolicy({ pay: { bonus: scoreOf(scorecard("card", { a: item })) } })).toEqual([
      "pay.bonus.quantity: unit mismatch: got points, expected a quantity in money",
    ]);
  });

  it("keeps its numbers in their shortest text, in order, frozen", () => {
    const built = scorecard(
      "card",
      {
        z: { metric: a, weight: "60.0", points: curve([["0.50", 0], [1, 1e2]]), pass: 60n },
        y: { metric: b, weight: 4e1, points: asPoints },
      },
      {
        minimumWeight: "5e1",
        criticalScore: "59.90",
        range: ["0.0", 100],
        grades: { B: "0.0", A: { from: "90.00", label: { en: "excellent" } } },
      },
    );
    const [kept] = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [built] }).scorecards;
    expect(kept).toEqual({
      id: "card",
      items: [
        {
          name: "z",
          metric: { kind: "metric", id: "a" },
          weight: "60",
          points: { kind: "curve", points: [{ x: "0.5", y: "0" }, { x: "1", y: "100" }], rounding: "half-up" },
          pass: "60",
        },
        {
          name: "y",
          metric: { kind: "metric", id: "b" },
          weight: "40",
          points: { kind: "curve", points: [{ x: "0", y: "0" }, { x: "1000", y: "1000" }], places: 4, rounding: "half-up" },
        },
      ],
      weights: "hundred",
      notApplicable: "redistribute",
      minimumWeight: "50",
      adjustments: [],
      places: 2,
      from: "0",
      to: "100",
      criticalScore: "59.9",
      grades: [{ grade: "B", from: "0" }, { grade: "A", from: "90", label: { en: "excellent" } }],
    });
    expect(Object.isFrozen(kept) && Object.isFrozen(kept?.items) && Object.isFrozen(kept?.items[0])).toBe(true);
  });
});

describe("score", () => {
  it("refuses what is no card, with a fault and nothing else", () => {
    expect(messagesOf(() => score(untyped(undefined), untyped({})))).toEqual([
      "invalid kind: got nothing, expected a number or a quantity",
    ]);
    for (const other of [null, 5, "card", { kind: "scorecard" }, a, gates("g", { a: atLeast(a, 1) })]) {
      expect(messagesOf(() => score(untyped(other), untyped({})))).not.toEqual([]);
    }
  });

  it("refuses what is no row, and a currency that is not known", () => {
    const good = scorecard("card", { a: item });
    expect(messagesOf(() => score(good, untyped(null)))).toEqual([
      "row: not an object: got null, expected an object with a column for each reading",
    ]);
    expect(messagesOf(() => score(good, { a: 1 }, { currency: "RMB" }))).toHaveLength(1);
  });

  it("refuses a card that reads other people: settle has them", () => {
    const card = scorecard("card", { a: { ...item, metric: teamMean(a, { places: 1 }) } });
    expect(messagesOf(() => score(card, untyped({ a: 1 })))).toEqual([
      "scorecards.card.items.a.metric: misplaced: got teamMean, expected what reads one row alone: this reads the other people: use settle",
    ]);
    const policy = definePolicy({ id: "p", version: "1", currency: "CNY", scorecards: [card] });
    expect(settle(policy, { period: "1", teams: [{ id: "t" }], people: [{ id: 1, team: "t", a: 40 }] }).statements[0]?.scores?.card.score)
      .toBe("40.00");
  });

  it("never throws in a builder, whatever it is given", () => {
    const hostile = new Proxy({}, {
      ownKeys: () => {
        throw new Error("no");
      },
      get: () => {
        throw new Error("no");
      },
    });
    for (const odd of [undefined, null, 5, "x", [], [1], Symbol("x"), hostile, () => 1]) {
      const options = { grades: odd, adjustments: odd, range: odd, label: odd };
      expect(() => [card(odd), card({ a: odd }), withOptions(odd), withOptions(options), withItem({ points: odd, weight: odd })]).not
        .toThrow();
    }
  });
});
