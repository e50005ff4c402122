import { describe, expect, it } from "vitest";
import {
  definePolicy,
  gates,
  isJixiaoError,
  metric,
  moreThan,
  passed,
  plus,
  scorecard,
  curve,
  contest,
  highest,
  prizeOf,
  times,
  when,
  type FaultCode,
} from "../../src/index.js";
import { kindsAt } from "../../src/formula/index.js";
import { parsePolicy, safeParsePolicy } from "../../src/json/index.js";

const gmv = metric("gmv", "money");
const shop = gates("shop", { sold: moreThan(gmv, 0) });
const service = scorecard("service", { gmv: { metric: gmv, weight: 100, points: curve([[0, 0], [1, 100]]) } }, { grades: { A: 90, B: 0 } });
const pk = contest("pk", { factors: { gmv: highest(gmv, { prizes: [100] }) }, within: "policy" });

const good: unknown = JSON.parse(JSON.stringify(definePolicy({
  id: "p",
  version: "1",
  currency: "CNY",
  pay: { base: when(passed(shop), times(gmv, "0.5"), prizeOf(pk, "gmv")), rank: plus(gmv, 1) },
  scorecards: [service],
})));

/** The document with something else at a path; `undefined` takes the field out. */
function withValue(path: readonly (string | number)[], value: unknown, document: unknown = good): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(document)) {
    return [...document.slice(0, Number(step)), withValue(rest, value, document[Number(step)]), ...document.slice(Number(step) + 1)];
  }
  const fields = document as Readonly<Record<string, unknown>>;
  return Object.fromEntries([
    ...Object.entries(fields).filter(([key]) => key !== step),
    ...(value === undefined && rest.length === 0 ? [] : [[String(step), withValue(rest, value, fields[step])]]),
  ]);
}

const pay = (quantity: unknown) => withValue(["pay"], [{ name: "a", quantity, rounding: "half-up" }]);
const one = { kind: "constant", value: "1" };
const sets = (...list: readonly unknown[]) => withValue(["gates"], list, withValue(["pay"], []));
const asks = (id: string, other: string) => ({
  id,
  gates: [{ name: "x", condition: { kind: "passed", gates: other }, notApplicable: "fail" }],
});
const nested = (depth: number): unknown => {
  let sum: unknown = one;
  for (let level = 0; level < depth; level += 1) sum = { kind: "plus", parts: [sum] };
  return sum;
};

const structure: readonly (readonly [FaultCode, unknown, string])[] = [
  ["not_an_object", null, "this is no object: got null, expected a policy"],
  ["not_an_object", withValue(["label"], "销售"), "label: this is no object: got \"销售\", expected an object"],
  ["not_a_list", withValue(["pay"], {}), "pay: this is no list: got an object, expected a list"],
  [
    "invalid_kind",
    withValue(["kind"], "policies"),
    "kind: nothing of this kind can stand here: got \"policies\", expected kind: \"policy\"",
  ],
  [
    "invalid_kind",
    pay({ kind: "sum" }),
    `pay[0].quantity.kind: nothing of this kind can stand here: got "sum", expected a quantity: one of ${
      Object.keys(kindsAt.quantity).join(", ")
    }`,
  ],
  [
    "invalid_kind",
    pay({ kind: "when", condition: one, met: one, unmet: one }),
    `pay[0].quantity.condition.kind: nothing of this kind can stand here: got "constant", expected a condition: one of ${
      Object.keys(kindsAt.condition).join(", ")
    }`,
  ],
  [
    "invalid_kind",
    pay({ kind: "lookup", quantity: one, table: { kind: "line" } }),
    "pay[0].quantity.table.kind: nothing of this kind can stand here: got \"line\", expected a table: a curve or bands: one of curve, bands, bandsUpTo",
  ],
  ["invalid_choice", withValue(["format"], 2), "format: this is none of the choices: got 2, expected format 1: what this version reads"],
  [
    "invalid_choice",
    withValue(["pay", 0, "rounding"], "nearest"),
    "pay[0].rounding: this is none of the choices: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
  ],
  ["invalid_text", withValue(["version"], " "), "version: this is no text: got \" \", expected text that is not blank"],
  ["invalid_text", withValue(["id"], undefined), "id: this is no text: got nothing, expected text that is not blank"],
  [
    "invalid_date",
    withValue(["effectiveFrom"], "1 May 2026"),
    "effectiveFrom: this is no date: got \"1 May 2026\", expected a date such as 2026-11-01",
  ],
  [
    "not_a_number",
    pay({ kind: "constant", value: "0,5" }),
    "pay[0].quantity.value: this is no number: got \"0,5\", expected a decimal number as text, such as \"12.50\"",
  ],
  [
    "not_a_number",
    pay({ kind: "constant", value: 5 }),
    "pay[0].quantity.value: this is no number: got 5, expected a decimal number as text, such as \"12.50\"",
  ],
  [
    "not_a_number",
    pay({ kind: "constant", value: JSON.parse("1e400") }),
    "pay[0].quantity.value: this is no number: got Infinity, expected a decimal number as text, such as \"12.50\"",
  ],
  [
    "invalid_places",
    withValue(["currency", "places"], 26),
    "currency.places: this is no number of decimal places: got 26, expected a whole number from 0 to 25",
  ],
  [
    "invalid_places",
    withValue(["metrics", 0, "places"], "some"),
    "metrics[0].places: this is no number of decimal places: got \"some\", expected a whole number from 0 to 25, or \"any\"",
  ],
  [
    "invalid_count",
    withValue(["gates", 0, "required"], 0),
    "gates[0].required: this count cannot be met: got 0, expected a whole number from 1",
  ],
  ["unknown_field", withValue(["pay", 0, "lable"], {}), "pay[0].lable: there is no such field: got \"lable\", expected label?"],
  ["unknown_field", pay({ ...one, note: 1 }), "pay[0].quantity.note: there is no such field: got \"note\", expected value, unit"],
  [
    "too_deep",
    pay(nested(10_000)),
    "pay[0].quantity.parts[0].parts[0].parts: this is nested too deeply: got a document nested deeper, expected at most 800 levels",
  ],
  [
    "too_large",
    Array.from({ length: 1_000_001 }, () => 1),
    "[999999]: this is too large: got a larger document, expected at most 1000000 values",
  ],
  [
    "too_large",
    withValue(["pay"], Array.from({ length: 200_000 }, () => 1)),
    "pay: this is too large: got 200000 entries, expected at most 20000 entries",
  ],
];

const meaning: readonly (readonly [FaultCode, unknown, string])[] = [
  [
    "invalid_name",
    withValue(["id"], "2026"),
    "id: this name cannot be used: got \"2026\", expected a name that does not look like a whole number, which JavaScript would move to the front",
  ],
  [
    "invalid_name",
    withValue(["pay", 0, "name"], "__proto__"),
    "pay[0].name: this name cannot be used: got \"__proto__\", expected a name that JavaScript does not reserve",
  ],
  [
    "invalid_text",
    withValue(["version"], "\ud800"),
    String.raw`version: this is no text: got "\ud800", expected well-formed Unicode without U+0000`,
  ],
  [
    "invalid_text",
    withValue(["version"], "1\0"),
    String.raw`version: this is no text: got "1\u0000", expected well-formed Unicode without U+0000`,
  ],
  [
    "invalid_date",
    withValue(["effectiveTo"], "2026-02-29"),
    "effectiveTo: this is no date: got \"2026-02-29\", expected a date such as 2026-11-01",
  ],
  [
    "number_out_of_range",
    pay({ kind: "constant", value: "1e400" }),
    "pay[0].quantity.value: the number has too many digits: got \"1e400\", expected at most 15 digits before the point and 25 after",
  ],
  [
    "invalid_multiple",
    pay({ kind: "roundToMultiple", quantity: one, multiple: "0", rounding: "up" }),
    "pay[0].quantity.multiple: one cannot round to this: got \"0\", expected a number above zero",
  ],
  [
    "invalid_count",
    withValue(["gates", 0, "required"], 2),
    "gates[0].required: this count cannot be met: got 2, expected at most 1, the number of gates",
  ],
  ["empty", sets({ id: "none", gates: [] }), "gates[0].gates: nothing is in it: got no gates, expected at least one gate"],
  [
    "used_twice",
    withValue(["metrics"], [{ id: "gmv", unit: "money", scope: "person" }, { id: "gmv", unit: "money", scope: "person" }]),
    "metrics[1].id: one name stands for two things: got \"gmv\", expected each id once",
  ],
  [
    "used_twice",
    withValue(["pay"], ["\u00e9", "e\u0301"].map((name) => ({ name, quantity: one, rounding: "up" }))),
    "pay: one name stands for two things: got \"e\u0301\", expected each name once: another has the same letters, written with other code points",
  ],
  [
    "unknown_name",
    withValue(["protected"], ["bse"]),
    "protected[0]: nothing has this name: got \"bse\", expected a pay line of the policy (base, rank)",
  ],
  [
    "unknown_name",
    withValue(["pay", 1, "quantity"], { kind: "metric", id: "gvm" }),
    "pay[1].quantity.id: nothing has this name: got \"gvm\", expected the id of a metric of this policy",
  ],
  [
    "unit_mismatch",
    withValue(["pay", 1, "quantity"], { kind: "scoreOf", scorecard: "service" }),
    "pay[1].quantity: the units do not go together: got points, expected money: it is an amount that is paid",
  ],
  [
    "misplaced",
    withValue(["cap"], { kind: "voidedBy", gates: "shop", quantity: one }),
    "cap: this cannot stand here: got voidedBy, expected it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
  ],
  [
    "too_deep",
    pay(nested(300)),
    "pay[0].quantity.parts[0].parts[0].parts: this is nested too deeply: got a formula nested deeper, expected at most 200 levels",
  ],
  [
    "too_deep",
    sets(...Array.from({ length: 201 }, (_, index) => (index === 200
      ? { ...asks("g200", "none"), gates: [{ name: "x", condition: { kind: "equals", left: one, right: one }, notApplicable: "fail" }] }
      : asks(`g${index}`, `g${index + 1}`)))),
    "this is nested too deeply: got references 202 levels deep, expected at most 200 levels, counted on through what is referred to",
  ],
  [
    "too_large",
    withValue(["protected"], Array.from({ length: 20_001 }, () => "base")),
    "protected: this is too large: got 20001 entries, expected at most 20000 entries",
  ],
  [
    "too_large",
    withValue(["metrics"], Array.from({ length: 20_001 }, (_, index) => ({ id: `m${index}`, unit: "money", scope: "person" }))),
    "metrics: this is too large: got 20001 entries, expected at most 20000 entries",
  ],
  [
    "circular",
    sets(asks("null", "b"), asks("b", "null")),
    "this refers to itself: got gates.null → gates.b → gates.null, expected references that come to an end",
  ],
  [
    "not_rising",
    withValue(["effectiveTo"], "2026-10-31", withValue(["effectiveFrom"], "2026-11-01")),
    "effectiveTo: the bounds do not rise: got \"2026-10-31\", expected a day from 2026-11-01 on",
  ],
  [
    "not_positive",
    withValue(["contests", 0, "factors", 0, "prizes"], ["-1"]),
    "contests[0].factors[0].prizes[0]: this is too small: got \"-1\", expected a prize of zero or more",
  ],
  [
    "not_covered",
    withValue(["scorecards", 0, "grades", 1, "from"], "10"),
    "scorecards[0].grades: there is a gap: got the lowest grade from 10, expected a grade for every score from 0",
  ],
  [
    "weights_not_100",
    withValue(["scorecards", 0, "items", 0, "weight"], "99"),
    "scorecards[0].items: the weights do not sum to 100: got 99, expected exactly 100, or the option weights: \"relative\"",
  ],
];

describe("the document that is changed below", () => {
  it("is a policy", () => expect(safeParsePolicy(good).faults).toEqual([]));
});

describe.each([
  ["structure", structure],
  ["meaning", meaning],
] as const)("each fault of %s, as a person reads it", (_, table) => {
  it.each(table)("%s", (code, document, message) => {
    const { policy, faults } = safeParsePolicy(document);
    expect(policy).toBeNull();
    expect(faults.map((fault) => fault.message)).toContain(message);
    expect(faults.find((fault) => fault.message === message)?.code).toBe(code);
  });
});

it("tells all faults at once, each with its code and path", () => {
  const document = withValue(["id"], "", withValue(["currency", "places"], -1, withValue(["pay", 0, "rounding"], 1)));
  const told = safeParsePolicy(document).faults.map(({ code, path }) => `${path.join(".")}: ${code}`);
  expect(told).toEqual(["id: invalid_text", "currency.places: invalid_places", "pay.0.rounding: invalid_choice"]);
});

it("throws what safeParsePolicy returns", () => {
  const { faults } = safeParsePolicy({});
  try {
    parsePolicy({});
    expect.unreachable();
  } catch (error) {
    expect(isJixiaoError(error) && error.faults).toEqual(faults);
  }
});
