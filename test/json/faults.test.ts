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
  ["not_an_object", null, "not an object: got null, expected something made by definePolicy"],
  ["not_an_object", withValue(["label"], "销售"), "label: not an object: got \"销售\", expected an object"],
  ["not_a_list", withValue(["pay"], {}), "pay: not a list: got an object, expected a list"],
  [
    "invalid_kind",
    withValue(["kind"], "policies"),
    "kind: invalid kind: got \"policies\", expected one of policy",
  ],
  [
    "invalid_kind",
    pay({ kind: "sum" }),
    `pay[0].quantity.kind: invalid kind: got "sum", expected one of ${Object.keys(kindsAt.quantity).join(", ")}`,
  ],
  [
    "invalid_kind",
    pay({ kind: "when", condition: one, met: one, unmet: one }),
    `pay[0].quantity.condition.kind: invalid kind: got "constant", expected one of ${Object.keys(kindsAt.condition).join(", ")}`,
  ],
  [
    "invalid_kind",
    pay({ kind: "lookup", quantity: one, table: { kind: "line" } }),
    "pay[0].quantity.table.kind: invalid kind: got \"line\", expected one of curve, bands, bandsUpTo",
  ],
  ["invalid_choice", withValue(["format"], 2), "format: invalid choice: got 2, expected one of 1"],
  [
    "invalid_choice",
    withValue(["pay", 0, "rounding"], "nearest"),
    "pay[0].rounding: invalid choice: got \"nearest\", expected one of half-up, half-even, half-down, up, down, ceiling, floor",
  ],
  ["invalid_text", withValue(["version"], " "), "version: invalid text: got \" \", expected text that is not blank"],
  ["invalid_text", withValue(["id"], undefined), "id: invalid text: got nothing, expected text that is not blank"],
  [
    "invalid_date",
    withValue(["effectiveFrom"], "1 May 2026"),
    "effectiveFrom: invalid date: got \"1 May 2026\", expected something such as 2026-11-01",
  ],
  [
    "not_a_number",
    pay({ kind: "constant", value: "0,5" }),
    "pay[0].quantity.value: not a number: got \"0,5\", expected something such as \"12.50\"",
  ],
  [
    "not_a_number",
    pay({ kind: "constant", value: 5 }),
    "pay[0].quantity.value: not a number: got 5, expected something such as \"12.50\"",
  ],
  [
    "not_a_number",
    pay({ kind: "constant", value: JSON.parse("1e400") }),
    "pay[0].quantity.value: not a number: got Infinity, expected something such as \"12.50\"",
  ],
  [
    "invalid_places",
    withValue(["currency", "places"], 26),
    "currency.places: invalid places: got 26, expected a whole number from 0 to 25",
  ],
  [
    "invalid_places",
    withValue(["metrics", 0, "places"], "some"),
    "metrics[0].places: invalid places: got \"some\", expected a whole number from 0 to 25, or \"any\"",
  ],
  [
    "invalid_count",
    withValue(["gates", 0, "required"], 0),
    "gates[0].required: invalid count: got 0, expected a whole number from 1",
  ],
  ["unknown_field", withValue(["pay", 0, "lable"], {}), "pay[0].lable: unknown field: got \"lable\", expected label?"],
  ["unknown_field", pay({ ...one, note: 1 }), "pay[0].quantity.note: unknown field: got \"note\", expected one of value, unit"],
  [
    "too_deep",
    pay(nested(10_000)),
    "pay[0].quantity.parts[0].parts[0].parts: too deep: got a document nested deeper, expected at most 800 levels",
  ],
  [
    "too_large",
    Array.from({ length: 1_000_001 }, () => 1),
    "[999999]: too large: got a larger document, expected at most 1000000 values",
  ],
  [
    "too_large",
    withValue(["pay"], Array.from({ length: 200_000 }, () => 1)),
    "pay: too large: got 200000 entries, expected at most 20000 entries",
  ],
];

const meaning: readonly (readonly [FaultCode, unknown, string])[] = [
  [
    "invalid_name",
    withValue(["id"], "2026"),
    "id: invalid name: got \"2026\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
  ],
  [
    "invalid_name",
    withValue(["pay", 0, "name"], "__proto__"),
    "pay[0].name: invalid name: got \"__proto__\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
  ],
  [
    "invalid_text",
    withValue(["version"], "\ud800"),
    String.raw`version: invalid text: got "\ud800", expected well-formed Unicode without U+0000`,
  ],
  [
    "invalid_text",
    withValue(["version"], "1\0"),
    String.raw`version: invalid text: got "1\u0000", expected well-formed Unicode without U+0000`,
  ],
  [
    "invalid_date",
    withValue(["effectiveTo"], "2026-02-29"),
    "effectiveTo: invalid date: got \"2026-02-29\", expected something such as 2026-11-01",
  ],
  [
    "number_out_of_range",
    pay({ kind: "constant", value: "1e400" }),
    "pay[0].quantity.value: number out of range: got \"1e400\", expected at most 15 digits before the point and 25 after",
  ],
  [
    "invalid_multiple",
    pay({ kind: "roundToMultiple", quantity: one, multiple: "0", rounding: "up" }),
    "pay[0].quantity.multiple: invalid multiple: got \"0\", expected a number above zero",
  ],
  [
    "invalid_count",
    withValue(["gates", 0, "required"], 2),
    "gates[0].required: invalid count: got 2, expected at most 1 gates",
  ],
  ["empty", sets({ id: "none", gates: [] }), "gates[0].gates: empty: got no gates, expected at least one gate"],
  [
    "used_twice",
    withValue(["metrics"], [{ id: "gmv", unit: "money", scope: "person" }, { id: "gmv", unit: "money", scope: "person" }]),
    "metrics[1].id: used twice: got \"gmv\", expected each id once",
  ],
  [
    "used_twice",
    withValue(["pay"], ["\u00e9", "e\u0301"].map((name) => ({ name, quantity: one, rounding: "up" }))),
    "pay: used twice: got \"e\u0301\", expected each name once: another has the same letters, written with other code points",
  ],
  [
    "unknown_name",
    withValue(["protected"], ["bse"]),
    "protected[0]: unknown name: got \"bse\", expected a pay line of the policy (base, rank)",
  ],
  [
    "unknown_name",
    withValue(["pay", 1, "quantity"], { kind: "metric", id: "gvm" }),
    "pay[1].quantity.id: unknown name: got \"gvm\", expected a metric of the policy",
  ],
  [
    "unit_mismatch",
    withValue(["pay", 1, "quantity"], { kind: "scoreOf", scorecard: "service" }),
    "pay[1].quantity: unit mismatch: got points, expected a quantity in money",
  ],
  [
    "misplaced",
    withValue(["cap"], { kind: "voidedBy", gates: "shop", quantity: one }),
    "cap: misplaced: got voidedBy, expected it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
  ],
  [
    "too_deep",
    pay(nested(300)),
    "pay[0].quantity.parts[0].parts[0].parts: too deep: got a formula nested deeper, expected at most 200 levels",
  ],
  [
    "too_deep",
    sets(...Array.from({ length: 201 }, (_, index) => (index === 200
      ? { ...asks("g200", "none"), gates: [{ name: "x", condition: { kind: "equals", left: one, right: one }, notApplicable: "fail" }] }
      : asks(`g${index}`, `g${index + 1}`)))),
    "too deep: got references 202 levels deep, expected at most 200 levels",
  ],
  [
    "too_large",
    withValue(["protected"], Array.from({ length: 20_001 }, () => "base")),
    "protected: too large: got 20001 entries, expected at most 20000 entries",
  ],
  [
    "too_large",
    withValue(["metrics"], Array.from({ length: 20_001 }, (_, index) => ({ id: `m${index}`, unit: "money", scope: "person" }))),
    "metrics: too large: got 20001 entries, expected at most 20000 entries",
  ],
  [
    "circular",
    sets(asks("null", "b"), asks("b", "null")),
    "circular: got gates.null → gates.b → gates.null, expected references that come to an end",
  ],
  [
    "not_rising",
    withValue(["effectiveTo"], "2026-10-31", withValue(["effectiveFrom"], "2026-11-01")),
    "effectiveTo: not rising: got \"2026-10-31\", expected a day from 2026-11-01 on",
  ],
  [
    "not_positive",
    withValue(["contests", 0, "factors", 0, "prizes"], ["-1"]),
    "contests[0].factors[0].prizes[0]: not positive: got \"-1\", expected a prize of zero or more",
  ],
  [
    "not_covered",
    withValue(["scorecards", 0, "grades", 1, "from"], "10"),
    "scorecards[0].grades: not covered: got the lowest grade from 10, expected a grade for every score from 0",
  ],
  [
    "weights_not_100",
    withValue(["scorecards", 0, "items", 0, "weight"], "99"),
    "scorecards[0].items: weights not 100: got 99, expected exactly 100, or the option weights: \"relative\"",
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
