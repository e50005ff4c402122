import { describe, expect, it } from "vitest";
import {
  any,
  atLeast,
  atLeastOf,
  bands,
  bandsUpTo,
  between,
  byGrade,
  contest,
  curve,
  definePolicy,
  gate,
  gates,
  gradeIn,
  highest,
  isJixiaoError,
  line,
  lookup,
  marginal,
  max,
  metric,
  metrics,
  min,
  minus,
  orElse,
  parameter,
  perUnit,
  plus,
  prorate,
  rankOf,
  ratio,
  round,
  scorecard,
  scoreOf,
  shareOf,
  teamMetric,
  teamSum,
  times,
  voidedBy,
  when,
  wholeAmount,
  type FaultCode,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

const { gmv, base, chats, seconds, score, csat } = metrics({
  person: { gmv: "money", base: "money", chats: "count", seconds: "seconds", score: "points", csat: "ratio" },
});
const points = curve([["0.80", 0], ["0.95", 100]]);
const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });

/** The faults of a policy that is written without types. */
function faultsOf(definition: unknown): readonly { readonly code: FaultCode; readonly message: string }[] {
  try {
    definePolicy(untyped(definition));
  } catch (error) {
    if (isJixiaoError(error)) return error.faults;
    throw error;
  }
  return [];
}

const policy = (pay: unknown, more: object = {}) => ({ id: "p", version: "1", currency: "CNY", pay, ...more });
const withGates = (...sets: readonly unknown[]) => policy({}, { gates: sets });
const withCard = (items: unknown, options?: unknown) => policy({}, { scorecards: [loosely.scorecard("service", items, options)] });
const withContest = (options: unknown) => policy({}, { contests: [loosely.contest("pk", options)] });

/** Builders as they are called without types. */
const loosely = {
  any: loose(any),
  atLeast: loose(atLeast),
  atLeastOf: loose(atLeastOf),
  bands: loose(bands),
  bandsUpTo: loose(bandsUpTo),
  between: loose(between),
  byGrade: loose(byGrade),
  contest: loose(contest),
  curve: loose(curve),
  gate: loose(gate),
  gates: loose(gates),
  gradeIn: loose(gradeIn),
  highest: loose(highest),
  line: loose(line),
  lookup: loose(lookup),
  marginal: loose(marginal),
  max: loose(max),
  metric: loose(metric),
  min: loose(min),
  minus: loose(minus),
  orElse: loose(orElse),
  parameter: loose(parameter),
  perUnit: loose(perUnit),
  plus: loose(plus),
  prorate: loose(prorate),
  rankOf: loose(rankOf),
  ratio: loose(ratio),
  round: loose(round),
  scorecard: loose(scorecard),
  shareOf: loose(shareOf),
  teamSum: loose(teamSum),
  times: loose(times),
  voidedBy: loose(voidedBy),
  when: loose(when),
  wholeAmount: loose(wholeAmount),
};

function loose(builder: unknown): (...parts: readonly unknown[]) => unknown {
  return builder as (...parts: readonly unknown[]) => unknown;
}

const number = "a decimal number such as 12.5 or \"12.50\"";
const modes = "half-up, half-even, half-down, up, down, ceiling, floor";
const units = "money, ratio, count, points, seconds, minutes, hours, days";
const one = { csat: { metric: csat, weight: 100, points } };
const graded = scorecard("service", one, { grades: { A: 90, B: 0 } });
const duel = contest("duel", { factors: { gmv: highest(gmv) } });
const wholeNumber = "a name that JavaScript does not reserve, nor moves to the front as a whole number";

/** Each fault that a policy can have: its code, what is wrong, and what a person reads. */
const table: readonly (readonly [FaultCode, string, unknown, readonly string[]])[] = [
  [
    "invalid_date",
    "a day that the month does not have",
    { ...policy({ a: 1 }), effectiveFrom: "2026-02-29" },
    ["effectiveFrom: invalid date: got \"2026-02-29\", expected something such as 2026-11-01"],
  ],
  [
    "not_a_number",
    "a constant with a thousands separator",
    policy({ a: "1,000" }),
    [`pay.a.quantity.value: not a number: got "1,000", expected ${number}; write thousands without commas`],
  ],
  [
    "not_a_number",
    "a percentage in a sum",
    policy({ a: loosely.plus(gmv, "12%") }),
    [`pay.a.quantity.parts[1].value: not a number: got "12%", expected ${number}; write 12.5% as 0.125`],
  ],
  [
    "not_a_number",
    "not-a-number",
    policy({ a: loosely.times(gmv, Number.NaN) }),
    [`pay.a.quantity.right.value: not a number: got NaN, expected ${number}`],
  ],
  [
    "not_a_number",
    "nothing at all",
    policy({ a: loosely.times(gmv, undefined) }),
    [`pay.a.quantity.right.value: not a number: got nothing, expected ${number}`],
  ],
  ["not_a_number", "a date", policy({ a: new Date(0) }), [`pay.a.quantity.value: not a number: got a Date, expected ${number}`]],
  [
    "not_a_number",
    "a parameter's value",
    policy({ a: loosely.times(gmv, loosely.parameter("rate", "ratio", "0.3%")) }),
    [`parameters.rate.value: not a number: got "0.3%", expected ${number}; write 12.5% as 0.125`],
  ],
  [
    "not_a_number",
    "a gate's bound",
    withGates(loosely.gates("shop", { dsr: loosely.atLeast(score, "4,7") })),
    [`gates.shop.gates.dsr.condition.right.value: not a number: got "4,7", expected ${number}`],
  ],
  [
    "number_out_of_range",
    "a constant of 16 digits",
    policy({ a: 1e15 }),
    [
      "pay.a.quantity.value: number out of range: got \"1000000000000000\", expected at most 15 digits before the point and 25 after",
    ],
  ],
  [
    "not_an_object",
    "a label that is text",
    policy({ a: loosely.line(gmv, { label: "GMV" }) }),
    ["pay.a.label: not an object: got \"GMV\", expected an object"],
  ],
  [
    "not_a_list",
    "a sum without parts, as it may come from JSON",
    policy({ a: { kind: "plus", parts: 5 } }),
    ["pay.a.quantity.parts: not a list: got 5, expected a list"],
  ],
  [
    "invalid_kind",
    "a condition as an amount",
    policy({ a: atLeast(gmv, 1) }),
    ["pay.a.quantity: invalid kind: got \"atLeast\", expected a number or a quantity"],
  ],
  [
    "invalid_kind",
    "a gate set as an amount",
    policy({ a: loosely.plus(shop, 1) }),
    ["pay.a.quantity.parts[0]: invalid kind: got \"gates\", expected a number or a quantity"],
  ],
  [
    "invalid_kind",
    "a gate set as a condition",
    policy({ a: loosely.when(shop, 1, 0) }),
    [
      "pay.a.quantity.condition: invalid kind: got \"gates\", expected something made by passed",
    ],
  ],
  [
    "invalid_kind",
    "a line within a line",
    policy({ a: loosely.plus(line(gmv), 1) }),
    ["pay.a.quantity.parts[0]: invalid kind: got \"line\", expected a number or a quantity"],
  ],
  [
    "invalid_kind",
    "an amount as a condition",
    policy({ a: loosely.when(gmv, 1, 0) }),
    ["pay.a.quantity.condition: invalid kind: got \"metric\", expected a condition"],
  ],
  [
    "invalid_kind",
    "no condition",
    policy({ a: loosely.when(true, 1, 0) }),
    ["pay.a.quantity.condition: invalid kind: got true, expected a condition"],
  ],
  [
    "invalid_kind",
    "a gate that is a number",
    withGates(loosely.gates("shop", { dsr: 4.7 })),
    ["gates.shop.gates.dsr.condition: invalid kind: got 4.7, expected a condition"],
  ],
  [
    "invalid_kind",
    "a gate within a gate",
    withGates(loosely.gates("shop", { dsr: loosely.gate(gate(atLeast(score, 1))) })),
    ["gates.shop.gates.dsr.condition: invalid kind: got \"gate\", expected a condition"],
  ],
  [
    "invalid_kind",
    "no gates to void by",
    policy({ a: loosely.voidedBy(undefined, 1) }),
    ["pay.a.quantity.gates: invalid kind: got nothing, expected an entry of the gates"],
  ],
  [
    "invalid_kind",
    "a gate set that is a number",
    withGates(5),
    ["gates[0]: invalid kind: got 5, expected an entry of the gates"],
  ],
  [
    "invalid_kind",
    "gates, a scorecard and a contest to report, by their names alone",
    policy({}, { gates: ["shop"], scorecards: ["service"], contests: ["pk"] }),
    [
      "gates[0]: invalid kind: got \"shop\", expected an entry of the gates",
      "scorecards[0]: invalid kind: got \"service\", expected an entry of the scorecards",
      "contests[0]: invalid kind: got \"pk\", expected an entry of the contests",
    ],
  ],
  [
    "invalid_kind",
    "a kind that does not exist",
    policy({ a: { kind: "sum", parts: [1] } }),
    ["pay.a.quantity: invalid kind: got \"sum\", expected a number or a quantity"],
  ],
  [
    "invalid_name",
    "a line that looks like a whole number",
    policy({ 7: gmv }),
    [`pay["7"].name: invalid name: got "7", expected ${wholeNumber}`],
  ],
  [
    "invalid_name",
    "a line named __proto__",
    policy(JSON.parse("{\"__proto__\": 1}")),
    ["pay.__proto__.name: invalid name: got \"__proto__\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number"],
  ],
  [
    "invalid_name",
    "a line named constructor",
    policy({ constructor: 1 }),
    ["pay.constructor.name: invalid name: got \"constructor\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number"],
  ],
  [
    "invalid_name",
    "a line named prototype",
    policy({ prototype: 1 }),
    ["pay.prototype.name: invalid name: got \"prototype\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number"],
  ],
  [
    "invalid_name",
    "a policy named by a number",
    { ...policy({}), id: "2026" },
    [`id: invalid name: got "2026", expected ${wholeNumber}`],
  ],
  [
    "invalid_name",
    "a gate that looks like a whole number",
    withGates(loosely.gates("shop", { 1: atLeast(score, 1) })),
    [`gates.shop.gates["1"].name: invalid name: got "1", expected ${wholeNumber}`],
  ],
  [
    "invalid_name",
    "a gate named __proto__",
    withGates(loosely.gates("shop", JSON.parse("{\"__proto__\": 5}") as object)),
    [
      "gates.shop.gates.__proto__.condition: invalid kind: got 5, expected a condition",
      "gates.shop.gates.__proto__.name: invalid name: got \"__proto__\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number",
    ],
  ],
  [
    "invalid_name",
    "a gate set named constructor",
    withGates(loosely.gates("constructor", { a: atLeast(score, 1) })),
    ["gates.constructor.id: invalid name: got \"constructor\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number"],
  ],
  [
    "invalid_name",
    "a metric named __proto__",
    policy({ a: loosely.metric("__proto__", "money") }),
    ["metrics.__proto__.id: invalid name: got \"__proto__\", expected a name that JavaScript does not reserve, nor moves to the front as a whole number"],
  ],
  [
    "invalid_name",
    "a metric named 7",
    policy({ a: loosely.metric("7", "money") }),
    [`metrics["7"].id: invalid name: got "7", expected ${wholeNumber}`],
  ],
  ...["id", "name", "team", "person", "policy"].map((column) =>
    [
      "invalid_name",
      `a metric named as the column ${column}`,
      policy({ a: loosely.metric(column, "money") }),
      [`metrics.${column}.id: invalid name: got "${column}", expected an id that is no column of every row`],
    ] as const
  ),
  [
    "invalid_name",
    "a parameter named as the column team",
    policy({ a: loosely.parameter("team", "money", 1) }),
    ["parameters.team.id: invalid name: got \"team\", expected an id that is no column of every row"],
  ],
  ["invalid_text", "a blank id", { ...policy({}), id: " " }, ["id: invalid text: got \" \", expected text that is not blank"]],
  [
    "invalid_text",
    "a version that is a number",
    { ...policy({}), version: 2026 },
    ["version: invalid text: got 2026, expected text that is not blank"],
  ],
  ["invalid_text", "a blank name of a line", policy({ "": 1 }), [
    "pay[0].name: invalid text: got \"\", expected text that is not blank",
  ]],
  [
    "invalid_text",
    "a blank id of a metric",
    policy({ a: loosely.metric(" ", "money") }),
    ["metrics[\" \"].id: invalid text: got \" \", expected text that is not blank"],
  ],
  [
    "invalid_text",
    "a label in a language that is no text",
    policy({ a: loosely.line(gmv, { label: { en: "GMV", zh: 5 } }) }),
    ["pay.a.label.zh: invalid text: got 5, expected text that is not blank"],
  ],
  [
    "invalid_text",
    "a blank source",
    policy({ a: loosely.parameter("bonus", "money", 1, { source: "" }) }),
    ["parameters.bonus.source: invalid text: got \"\", expected text that is not blank"],
  ],
  [
    "invalid_choice",
    "a unit that does not exist",
    policy({ a: loosely.metric("gmv", "CNY") }),
    [`metrics.gmv.unit: invalid choice: got "CNY", expected one of ${units}`],
  ],
  [
    "invalid_choice",
    "a rounding that does not exist",
    policy({ a: loosely.line(gmv, { rounding: "nearest" }) }),
    [`pay.a.rounding: invalid choice: got "nearest", expected one of ${modes}`],
  ],
  [
    "invalid_choice",
    "a rounding inside a formula",
    policy({ a: loosely.prorate(gmv, 1, 2, { rounding: 4 }) }),
    [`pay.a.quantity.rounding: invalid choice: got 4, expected one of ${modes}`],
  ],
  [
    "invalid_choice",
    "whose row overrides a parameter",
    policy({ a: loosely.parameter("bonus", "money", 1, { per: "shop" }) }),
    ["parameters.bonus.per: invalid choice: got \"shop\", expected one of policy, person, team"],
  ],
  [
    "invalid_choice",
    "what a gate does on N/A",
    withGates(loosely.gates("shop", { dsr: loosely.gate(atLeast(score, 1), { notApplicable: "skip" }) })),
    ["gates.shop.gates.dsr.notApplicable: invalid choice: got \"skip\", expected one of fail, pass"],
  ],
  [
    "invalid_count",
    "more gates than there are",
    withGates(loosely.gates("shop", { dsr: atLeast(score, 1) }, { required: 2 })),
    ["gates.shop.required: invalid count: got 2, expected at most 1 gates"],
  ],
  [
    "invalid_count",
    "no gates",
    withGates(loosely.gates("shop", { dsr: atLeast(score, 1) }, { required: 0 })),
    ["gates.shop.required: invalid count: got 0, expected a whole number from 1"],
  ],
  [
    "invalid_count",
    "more conditions than there are",
    policy({ a: loosely.when(loosely.atLeastOf(3, atLeast(gmv, 1), atLeast(gmv, 2)), 1, 0) }),
    ["pay.a.quantity.condition.count: invalid count: got 3, expected at most 2 conditions"],
  ],
  [
    "invalid_count",
    "half a condition",
    policy({ a: loosely.when(loosely.atLeastOf("1", atLeast(gmv, 1)), 1, 0) }),
    ["pay.a.quantity.condition.count: invalid count: got \"1\", expected a whole number from 1"],
  ],
  [
    "invalid_places",
    "half a place",
    policy({ a: loosely.ratio(gmv, gmv, { places: 1.5, unit: "money" }) }),
    ["pay.a.quantity.places: invalid places: got 1.5, expected a whole number from 0 to 25"],
  ],
  [
    "invalid_places",
    "more places than a number has",
    policy({ a: loosely.round(gmv, { places: 26 }) }),
    ["pay.a.quantity.places: invalid places: got 26, expected a whole number from 0 to 25"],
  ],
  [
    "invalid_places",
    "a quotient without places",
    policy({ a: loosely.times(gmv, loosely.ratio(gmv, gmv, {})) }),
    ["pay.a.quantity.right.places: invalid places: got nothing, expected a whole number from 0 to 25"],
  ],
  [
    "invalid_places",
    "places of a metric",
    policy({ a: loosely.metric("gmv", "money", { places: "all" }) }),
    ["metrics.gmv.places: invalid places: got \"all\", expected a whole number from 0 to 25, or \"any\""],
  ],
  [
    "invalid_places",
    "places of a currency",
    { ...policy({}), currency: { code: "XPT", places: -1 } },
    ["currency.places: invalid places: got -1, expected a whole number from 0 to 25"],
  ],
  [
    "invalid_multiple",
    "rounding to a multiple of 0",
    policy({ a: loosely.round(gmv, { multiple: 0 }) }),
    ["pay.a.quantity.multiple: invalid multiple: got \"0\", expected a number above zero"],
  ],
  [
    "invalid_multiple",
    "rounding to a multiple under zero",
    policy({ a: loosely.round(gmv, { multiple: "-0.05" }) }),
    ["pay.a.quantity.multiple: invalid multiple: got \"-0.05\", expected a number above zero"],
  ],
  [
    "invalid_currency",
    "a currency that is not known",
    { ...policy({}), currency: "RMB" },
    ["currency: invalid currency: got \"RMB\", expected an ISO 4217 code such as \"CNY\", or { code, places }"],
  ],
  [
    "invalid_currency",
    "a currency in small letters",
    { ...policy({}), currency: "cny" },
    ["currency: invalid currency: got \"cny\", expected an ISO 4217 code such as \"CNY\", or { code, places }"],
  ],
  [
    "invalid_currency",
    "no currency",
    { id: "p", version: "1" },
    ["currency: invalid currency: got nothing, expected an ISO 4217 code such as \"CNY\", or { code, places }"],
  ],
  [
    "unknown_field",
    "a misspelt field of a node",
    policy({ a: { kind: "minus", left: { kind: "constant", value: 1 }, rihgt: { kind: "constant", value: 2 } } }),
    [
      `pay.a.quantity.right: invalid kind: got nothing, expected a number or a quantity`,
      "pay.a.quantity.rihgt: unknown field: got \"rihgt\", expected right?",
    ],
  ],
  [
    "unknown_field",
    "a label in another language",
    policy({ a: loosely.line(gmv, { label: { en: "GMV", fr: "Ventes" } }) }),
    ["pay.a.label.fr: unknown field: got \"fr\", expected one of en, zh"],
  ],
  [
    "unknown_field",
    "a misspelt field of the policy itself",
    { id: "p", version: "1", currency: "CNY", pays: { a: 1 } },
    ["pays: unknown field: got \"pays\", expected pay?"],
  ],
  [
    "empty",
    "a gate set without gates",
    withGates(loosely.gates("shop", {})),
    ["gates.shop.gates: empty: got no gates, expected at least one gate"],
  ],
  ["empty", "a sum of nothing", policy({ a: loosely.plus() }), [
    "pay.a.quantity.parts: empty: got no parts, expected at least one part",
  ]],
  [
    "empty",
    "the least of nothing",
    policy({ a: loosely.min() }),
    ["pay.a.quantity.parts: empty: got no parts, expected at least one part"],
  ],
  [
    "empty",
    "any of no conditions",
    policy({ a: loosely.when(loosely.any(), 1, 0) }),
    ["pay.a.quantity.condition.parts: empty: got no parts, expected at least one part"],
  ],
  [
    "used_twice",
    "one metric with two units",
    policy({ a: gmv, b: loosely.metric("gmv", "ratio") }),
    [
      "pay.b.quantity: used twice: got \"gmv\", expected one meaning of the id in the policy",
    ],
  ],
  [
    "used_twice",
    "one metric of a person and of a team",
    policy({ a: gmv, b: loosely.plus(1, teamMetric("gmv", "money")) }),
    [
      "pay.b.quantity.parts[1]: used twice: got \"gmv\", expected one meaning of the id in the policy",
    ],
  ],
  [
    "used_twice",
    "one metric with other places",
    policy({ a: gmv, b: metric("gmv", "money", { places: "any" }) }),
    [
      "pay.b.quantity: used twice: got \"gmv\", expected one meaning of the id in the policy",
    ],
  ],
  [
    "used_twice",
    "a parameter with two values",
    policy({ a: parameter("bonus", "money", 1000), b: parameter("bonus", "money", 800) }),
    [
      "pay.b.quantity: used twice: got \"bonus\", expected one meaning of the id in the policy",
    ],
  ],
  [
    "used_twice",
    "a metric and a parameter of one id",
    policy({ a: gmv, b: parameter("gmv", "money", 1) }),
    ["metrics: used twice: got \"gmv\", expected each name once"],
  ],
  [
    "used_twice",
    "two gate sets of one id",
    policy({ a: voidedBy(shop, 1), b: voidedBy(gates("shop", { dsr: atLeast(score, "4.7") }), 1) }),
    [
      "pay.b.quantity.gates: used twice: got \"shop\", expected one meaning of the id in the policy",
    ],
  ],
  [
    "unknown_name",
    "a metric that the policy does not have, as it may come from JSON",
    policy({ a: { kind: "metric", id: "gmv" } }),
    ["pay.a.quantity.id: unknown name: got \"gmv\", expected a metric of the policy"],
  ],
  [
    "unknown_name",
    "a parameter that the policy does not have",
    policy({ a: { kind: "parameter", id: "bonus" } }),
    ["pay.a.quantity.id: unknown name: got \"bonus\", expected a parameter of the policy"],
  ],
  [
    "unknown_name",
    "gates that the policy does not have",
    policy({ a: loosely.voidedBy("shop", 1), b: loosely.when({ kind: "passed", gates: "team" }, 1, 0) }),
    [
      "pay.a.quantity.gates: unknown name: got \"shop\", expected a gate set of the policy",
      "pay.b.quantity.condition.gates: unknown name: got \"team\", expected a gate set of the policy",
    ],
  ],
  [
    "unit_mismatch",
    "seconds added to money",
    policy({ a: loosely.plus(gmv, seconds) }),
    ["pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot add money and seconds"],
  ],
  [
    "unit_mismatch",
    "seconds taken from money",
    policy({ a: loosely.minus(gmv, seconds) }),
    ["pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot subtract money and seconds"],
  ],
  [
    "unit_mismatch",
    "three units in a sum, each told",
    policy({ a: loosely.plus(gmv, seconds, 1, chats) }),
    [
      "pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot add money and seconds",
      "pay.a.quantity: unit mismatch: got money and count, expected one unit: cannot add money and count",
    ],
  ],
  [
    "unit_mismatch",
    "the lesser of money and seconds",
    policy({ a: loosely.min(gmv, seconds) }),
    ["pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot compare money and seconds"],
  ],
  [
    "unit_mismatch",
    "money compared with seconds",
    policy({ a: loosely.when(loosely.atLeast(gmv, seconds), 1, 0) }),
    ["pay.a.quantity.condition: unit mismatch: got money and seconds, expected one unit: cannot compare money and seconds"],
  ],
  [
    "unit_mismatch",
    "money between seconds",
    policy({ a: loosely.when(loosely.between(gmv, 1, seconds), 1, 0) }),
    ["pay.a.quantity.condition: unit mismatch: got money and seconds, expected one unit: cannot compare money and seconds"],
  ],
  [
    "unit_mismatch",
    "money or else seconds",
    policy({ a: loosely.orElse(gmv, seconds) }),
    ["pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot choose between money and seconds"],
  ],
  [
    "unit_mismatch",
    "money, or seconds",
    policy({ a: loosely.when(atLeast(gmv, 1), gmv, seconds) }),
    ["pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot choose between money and seconds"],
  ],
  [
    "unit_mismatch",
    "money times money",
    policy({ a: loosely.times(gmv, base) }),
    [
      "pay.a.quantity: unit mismatch: got money and money, expected at most one factor with a unit other than ratio: cannot multiply money by money",
    ],
  ],
  [
    "unit_mismatch",
    "money by the unit",
    policy({ a: loosely.perUnit(gmv, 2) }),
    ["pay.a.quantity.quantity: unit mismatch: got money, expected a count or a time: cannot price money: use times"],
  ],
  [
    "unit_mismatch",
    "a price in seconds",
    policy({ a: loosely.perUnit(chats, seconds) }),
    ["pay.a.quantity.price: unit mismatch: got seconds, expected a quantity in money"],
  ],
  [
    "unit_mismatch",
    "seconds of so many chats",
    policy({ a: loosely.prorate(gmv, seconds, chats) }),
    ["pay.a.quantity: unit mismatch: got seconds and count, expected one unit: cannot prorate with seconds and count"],
  ],
  [
    "unit_mismatch",
    "a line in seconds",
    policy({ a: seconds }),
    ["pay.a.quantity: unit mismatch: got seconds, expected a quantity in money"],
  ],
  [
    "unit_mismatch",
    "a line that is a ratio",
    policy({ a: ratio(gmv, base, { places: 2 }) }),
    ["pay.a.quantity: unit mismatch: got ratio, expected a quantity in money: a ratio is multiplied by an amount, such as times(money(1000), …)"],
  ],
  [
    "misplaced",
    "voidedBy in a condition",
    policy({ a: loosely.when(loosely.atLeast(voidedBy(shop, gmv), 1), 1, 0) }),
    [
      "pay.a.quantity.condition.left: misplaced: got voidedBy, expected it in a pay line, outside of conditions: what gates void or hold must show where it is paid",
    ],
  ],
  [
    "misplaced",
    "voidedBy in a sum over the team, and in the floor",
    policy({ a: loosely.teamSum(voidedBy(shop, gmv)) }, { floor: voidedBy(shop, gmv) }),
    ["pay.a.quantity.quantity", "floor"].map((path) =>
      `${path}: misplaced: got voidedBy, expected it in a pay line, outside of conditions: what gates void or hold must show where it is paid`
    ),
  ],
  [
    "misplaced",
    "a pool that is one person's",
    policy({ a: shareOf(gmv, chats) }),
    [
      "pay.a.quantity.pool: misplaced: got something of one person, expected what is the same for the whole team: its readings, parameters, sums over it",
    ],
  ],
  [
    "not_rising",
    "a curve, bands and tiers whose bounds do not rise",
    policy({
      curve: lookup(chats, curve([[1, 0], ["0.5", 100]]), { unit: "money" }),
      bands: lookup(chats, bands([[1, 1], [1, 2]], { otherwise: 0 }), { unit: "money" }),
      bandsUpTo: lookup(chats, bandsUpTo([[2, 1], [3, 2], [1, 3]], { otherwise: 0 }), { unit: "money" }),
      tiers: marginal(gmv, [[100, "0.1"], [50, "0.2"]]),
    }),
    [
      "pay.curve.quantity.table.points[1]: not rising: got 1, then 0.5, expected each bound above the one before",
      "pay.bands.quantity.table.bands[1]: not rising: got 1, then 1, expected each bound above the one before",
      "pay.bandsUpTo.quantity.table.bands[2]: not rising: got 3, then 1, expected each bound above the one before",
      "pay.tiers.quantity.tiers[1]: not rising: got 100, then 50, expected each bound above the one before",
    ],
  ],
  [
    "not_rising",
    "an item's curve, and a range that falls",
    withCard({ csat: { metric: csat, weight: 100, points: curve([[2, 0], [1, 100]]) } }, { range: [100, 0] }),
    [
      "scorecards.service.items.csat.points.points[1]: not rising: got 2, then 1, expected each bound above the one before",
      "scorecards.service.from: not rising: got 100, then 0, expected each bound above the one before",
    ],
  ],
  [
    "not_positive",
    "weights of zero and less",
    withCard({ csat: { metric: csat, weight: 0, points }, score: { metric: score, weight: -1, points } }, { weights: "relative" }),
    [
      "scorecards.service.items.csat.weight: not positive: got \"0\", expected a weight above zero",
      "scorecards.service.items.score.weight: not positive: got \"-1\", expected a weight above zero",
    ],
  ],
  [
    "not_positive",
    "prizes under zero",
    withContest({ factors: { gmv: highest(gmv) }, prizesPerFactor: [300, 0, "-1"], overall: { by: "ranks", prizes: [-5] } }),
    [
      "contests.pk.factors.gmv.prizes[2]: not positive: got \"-1\", expected a prize of zero or more",
      "contests.pk.overall.prizes[0]: not positive: got \"-5\", expected a prize of zero or more",
    ],
  ],
  [
    "not_covered",
    "grades that leave the lowest scores out",
    withCard(one, { grades: { A: 90, B: "60.50" } }),
    ["scorecards.service.grades: not covered: got the lowest grade from 60.5, expected a grade for every score from 0"],
  ],
  [
    "not_covered",
    "a critical score outside of the range",
    withCard(one, { criticalScore: 101 }),
    ["scorecards.service.criticalScore: not covered: got \"101\", expected a score from 0 to 100"],
  ],
  [
    "not_covered",
    "a grade without a value",
    policy({ a: times(base, loosely.byGrade(graded, { A: 1 }) as never) }),
    ["pay.a.quantity.right.values: not covered: got nothing for B, expected a value for each grade"],
  ],
  [
    "weights_not_100",
    "weights that sum to more",
    withCard({ csat: { metric: csat, weight: 60, points }, score: { metric: score, weight: "50.50", points } }),
    ["scorecards.service.items: weights not 100: got 110.5, expected exactly 100, or the option weights: \"relative\""],
  ],
  [
    "weights_not_100",
    "weights that sum to a little less",
    withCard({ csat: { metric: csat, weight: "33.33", points }, score: { metric: score, weight: "66.66", points } }),
    ["scorecards.service.items: weights not 100: got 99.99, expected exactly 100, or the option weights: \"relative\""],
  ],
  [
    "not_a_number",
    "an item without a weight",
    withCard({ csat: { metric: csat, points } }),
    [`scorecards.service.items.csat.weight: not a number: got nothing, expected ${number}`],
  ],
  [
    "not_a_number",
    "bands without a value for the rest",
    policy({ a: lookup(chats, loosely.bands([[1, 2]], {}) as never, { unit: "money" }) }),
    [`pay.a.quantity.table.otherwise: not a number: got nothing, expected ${number}`],
  ],
  [
    "not_a_list",
    "one grade that is no list of them",
    policy({ a: loosely.when(loosely.gradeIn(graded, "A"), 1, 0) }),
    ["pay.a.quantity.condition.grades: not a list: got \"A\", expected a list"],
  ],
  [
    "invalid_kind",
    "a table that is none",
    policy({ a: loosely.lookup(gmv, [[1, 2]]) }),
    ["pay.a.quantity.table: invalid kind: got an array, expected a curve or bands"],
  ],
  [
    "invalid_name",
    "items, adjustments, grades and factors that look like whole numbers",
    policy(
      {},
      {
        scorecards: [loosely.scorecard("service", { 1: one.csat }, { adjustments: { 2: score }, grades: { 3: 0 } })],
        contests: [loosely.contest("pk", { factors: { 4: highest(gmv) } })],
      },
    ),
    [
      `scorecards.service.items["1"]: invalid name: got "1", expected ${wholeNumber}`,
      `scorecards.service.adjustments["2"]: invalid name: got "2", expected ${wholeNumber}`,
      `scorecards.service.grades["3"]: invalid name: got "3", expected ${wholeNumber}`,
      `contests.pk.factors["4"]: invalid name: got "4", expected ${wholeNumber}`,
    ],
  ],
  [
    "invalid_choice",
    "choices of a scorecard, of a contest and of tiers",
    policy(
      { a: loosely.wholeAmount(gmv, [[0, 1]], { bound: "above" }) },
      {
        scorecards: [loosely.scorecard("service", one, { weights: "any", notApplicable: "skip" })],
        contests: [loosely.contest("pk", { factors: { gmv: highest(gmv) }, within: "shop", ties: "share", overall: { by: "sum" } })],
      },
    ),
    [
      "pay.a.quantity.bound: invalid choice: got \"above\", expected one of inclusive-above, inclusive-below",
      "scorecards.service.weights: invalid choice: got \"any\", expected one of hundred, relative",
      "scorecards.service.notApplicable: invalid choice: got \"skip\", expected one of redistribute, zero, full",
      "contests.pk.within: invalid choice: got \"shop\", expected one of team, policy",
      "contests.pk.ties: invalid choice: got \"share\", expected one of split, each",
      "contests.pk.overall.by: invalid choice: got \"sum\", expected one of ranks, points",
    ],
  ],
  [
    "invalid_count",
    "a contest of nobody",
    withContest({ factors: { gmv: highest(gmv) }, minimumEntrants: 0 }),
    ["contests.pk.minimumEntrants: invalid count: got 0, expected a whole number from 1"],
  ],
  [
    "unknown_field",
    "a misspelt option of an item, which would make it critical",
    withCard({ csat: { ...one.csat, pas: 60 } }),
    ["scorecards.service.items.csat.pas: unknown field: got \"pas\", expected pass?"],
  ],
  [
    "empty",
    "a scorecard, a contest and tables without anything in them",
    policy(
      {
        a: lookup(chats, curve([]), { unit: "money" }),
        b: lookup(chats, bands([], { otherwise: 0 }), { unit: "money" }),
        c: wholeAmount(gmv, []),
      },
      {
        scorecards: [loosely.scorecard("service", {})],
        contests: [loosely.contest("pk", { factors: {}, overall: { by: "points", points: [] } })],
      },
    ),
    [
      "pay.a.quantity.table.points: empty: got no points, expected at least one part",
      "pay.b.quantity.table.bands: empty: got no bands, expected at least one part",
      "pay.c.quantity.tiers: empty: got no tiers, expected at least one part",
      "scorecards.service.items: empty: got no items, expected at least one item",
      "contests.pk.factors: empty: got no factors, expected at least one factor",
      "contests.pk.overall.points: empty: got no points, expected at least one rank",
    ],
  ],
  [
    "empty",
    "values by the grades of a scorecard that has none",
    policy({ a: times(base, loosely.byGrade(scorecard("service", one), {}) as never) }),
    ["pay.a.quantity.right: empty: got a scorecard without grades, expected a scorecard with grades"],
  ],
  [
    "used_twice",
    "one lower bound of two grades",
    withCard(one, { grades: { A: 90, B: "90.0", C: 0 } }),
    ["scorecards.service.grades: used twice: got 90, 90, 0, expected each bound above the one before"],
  ],
  [
    "used_twice",
    "two scorecards of one id",
    policy({}, { scorecards: [graded, scorecard("service", one)] }),
    [
      "scorecards[1]: used twice: got \"service\", expected one meaning of the id in the policy",
    ],
  ],
  [
    "unknown_name",
    "grades that the scorecard does not have",
    policy({
      a: times(base, loosely.byGrade(graded, { A: 1, B: 1, E: 2 }) as never),
      b: loosely.when(loosely.gradeIn(graded, ["A", "E"]), 1, 0),
    }),
    [
      "pay.a.quantity.right.values.E: unknown name: got \"E\", expected a grade of the scorecard (A, B)",
      "pay.b.quantity.condition.grades[1]: unknown name: got \"E\", expected a grade of the scorecard (A, B)",
    ],
  ],
  [
    "unknown_name",
    "a factor that the contest does not have, and an overall standing",
    policy({ a: perUnit(loosely.rankOf(duel, "gvm") as never, 1), b: perUnit(rankOf(duel), 1) }),
    [
      "pay.a.quantity.quantity.factor: unknown name: got \"gvm\", expected a factor of the contest (gmv)",
      "pay.b.quantity.quantity: unknown name: got no factor, expected a factor, or a contest with an overall standing",
    ],
  ],
  [
    "unknown_name",
    "a scorecard and a contest that the policy does not have, as they may come from JSON",
    policy({
      a: loosely.lookup({ kind: "scoreOf", scorecard: "service" }, bands([[0, 1]], { otherwise: 0 }), { unit: "money" }),
      b: { kind: "prizeOf", contest: "pk" },
    }),
    [
      "pay.a.quantity.quantity.scorecard: unknown name: got \"service\", expected a scorecard of the policy",
      "pay.b.quantity.contest: unknown name: got \"pk\", expected a contest of the policy",
    ],
  ],
  [
    "unknown_name",
    "a protected line that there is not",
    policy({ a: 1 }, { protected: ["a", "base"] }),
    ["protected[1]: unknown name: got \"base\", expected a pay line of the policy (a)"],
  ],
  [
    "unit_mismatch",
    "values of grades in money and in seconds",
    policy({ a: loosely.byGrade(graded, { A: gmv, B: seconds }) }),
    ["pay.a.quantity: unit mismatch: got money and seconds, expected one unit: cannot give grades both money and seconds"],
  ],
  [
    "unit_mismatch",
    "an adjustment of a score in money",
    withCard(one, { adjustments: { praise: gmv } }),
    [
      "scorecards.service.adjustments.praise.points: unit mismatch: got money, expected a quantity in points",
    ],
  ],
  [
    "unit_mismatch",
    "a score, a rank and seconds that are paid",
    policy({ a: scoreOf(graded), b: rankOf(duel, "gmv") }, { cap: seconds }),
    [
      "pay.a.quantity: unit mismatch: got points, expected a quantity in money",
      "pay.b.quantity: unit mismatch: got count, expected a quantity in money",
      "cap: unit mismatch: got seconds, expected a quantity in money",
    ],
  ],
  [
    "unit_mismatch",
    "a pool of chats, and a target in chats",
    policy({ a: loosely.shareOf(teamMetric("pool", "count"), chats), b: loosely.wholeAmount(gmv, [[0, 1]], { attainmentOf: chats }) }),
    [
      "pay.a.quantity.pool: unit mismatch: got count, expected a quantity in money",
      "pay.b.quantity: unit mismatch: got money and count, expected one unit: cannot compare money and count",
    ],
  ],
  [
    "circular",
    "a score of itself, as it may come from JSON",
    withCard({ csat: { ...one.csat, metric: { kind: "scoreOf", scorecard: "service" } } }),
    ["circular: got scorecards.service → scorecards.service, expected references that come to an end"],
  ],
  [
    "circular",
    "gates by a grade, of a score by a rank, of people who pass those gates",
    policy(
      {},
      {
        gates: [loosely.gates("filed", { grade: { kind: "gradeIn", scorecard: "service", grades: ["A"] } })],
        scorecards: [
          loosely.scorecard("service", { rank: { ...one.csat, metric: { kind: "rankOf", contest: "pk", factor: "gmv" } } }, {
            grades: { A: 0 },
          }),
        ],
        contests: [loosely.contest("pk", { factors: { gmv: highest(gmv) }, eligible: { kind: "passed", gates: "filed" } })],
      },
    ),
    ["circular: got gates.filed → scorecards.service → contests.pk → gates.filed, expected references that come to an end"],
  ],
  [
    "too_deep",
    "a chain of 10,000 sums",
    policy({ a: chain(10_000) }),
    ["pay.a.quantity.parts[0].parts[0].parts: too deep: got a formula nested deeper, expected at most 200 levels"],
  ],
  [
    "too_large",
    "a sum that doubles forty times",
    policy({ a: doubled(40) }),
    [
      "pay.a.quantity.parts[0].parts[0].parts: too large: got a larger policy, expected at most 100000 nodes",
    ],
  ],
  [
    "circular",
    "gates that ask themselves, as they may come from JSON",
    withGates(loosely.gates("shop", { self: { kind: "passed", gates: "shop" } })),
    ["circular: got gates.shop → gates.shop, expected references that come to an end"],
  ],
];

function chain(depth: number): unknown {
  let sum: unknown = gmv;
  for (let level = 0; level < depth; level += 1) sum = loosely.plus(sum, 1);
  return sum;
}

function doubled(times: number): unknown {
  let sum: unknown = gmv;
  for (let level = 0; level < times; level += 1) sum = loosely.plus(sum, sum);
  return sum;
}

describe("each fault that a policy can have, as a person reads it", () => {
  it.each(table)("%s: %s", (code, _, definition, messages) => {
    const faults = faultsOf(definition);
    expect(faults.map(({ message }) => message).toSorted()).toEqual([...messages].toSorted());
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it("has a row for each code that is not about the data of a period", () => {
    const codes: Readonly<Record<FaultCode, "policy" | "period" | "law">> = {
      missing_reading: "period",
      not_a_number: "policy",
      number_out_of_range: "policy",
      too_many_places: "period",
      implausible: "period",
      unreadable: "period",
      unknown_team: "period",
      ambiguous_team: "period",
      not_an_object: "policy",
      not_a_list: "policy",
      invalid_id: "period",
      duplicate_id: "period",
      unknown_person: "period",
      ambiguous_person: "period",
      rows_disagree: "period",
      unknown_policy: "period",
      more_faults: "period",
      invalid_period: "period",
      invalid_kind: "policy",
      invalid_name: "policy",
      invalid_text: "policy",
      invalid_date: "policy",
      invalid_time: "period",
      no_version: "period",
      several_versions: "period",
      invalid_choice: "policy",
      invalid_count: "policy",
      invalid_places: "policy",
      invalid_multiple: "policy",
      invalid_currency: "policy",
      unknown_field: "policy",
      empty: "policy",
      used_twice: "policy",
      unknown_name: "policy",
      unit_mismatch: "policy",
      misplaced: "policy",
      too_deep: "policy",
      too_large: "policy",
      too_many_steps: "law",
      circular: "policy",
      not_rising: "policy",
      not_positive: "policy",
      not_covered: "policy",
      weights_not_100: "policy",
      not_told: "period",
    };
    expect(new Set(table.map(([code]) => code)))
      .toEqual(new Set(Object.entries(codes).flatMap(([code, about]) => (about === "policy" ? code : []))));
  });
});

describe("a policy with several faults", () => {
  it("throws once, with all of them", () => {
    const definition = {
      id: "7",
      version: "",
      currency: "RMB",
      gates: [loosely.gates("shop", { dsr: loosely.atLeast(score, "4,7") }, { required: 2 })],
      pay: { constructor: loosely.plus(gmv, seconds), rate: "12%" },
    };
    expect(new Set(faultsOf(definition).map(({ code, message }) => `${code} ${message.split(":")[0]}`))).toEqual(new Set([
      "invalid_name id",
      "invalid_text version",
      "invalid_currency currency",
      "not_a_number gates.shop.gates.dsr.condition.right.value",
      "invalid_count gates.shop.required",
      "invalid_name pay.constructor.name",
      "unit_mismatch pay.constructor.quantity",
      "not_a_number pay.rate.quantity.value",
    ]));
    expect(faultsOf(definition)).toHaveLength(8);
  });

  it("tells of a fault beside one that is nested too deeply", () => {
    const codes = faultsOf(policy({ deep: chain(10_000), sum: loosely.plus(gmv, seconds), rate: "12%" })).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(["not_a_number", "too_deep", "unit_mismatch"]);
  });

  it("names a set of gates by its own id where another definition of that id stands before it", () => {
    const bad = loosely.gates("shop", { filed: atLeast(score, 1), csat: loosely.atLeast(score, "4,7") });
    const other = gates("other", { y: atLeast(score, 1), z: atLeast(score, 1) });
    const messages = faultsOf(policy({ a: voidedBy(shop, 1), b: loosely.voidedBy(bad, 1), c: voidedBy(other, 1) })).map(({ message }) =>
      message
    );
    expect(messages).toEqual([
      `gates.shop.gates.csat.condition.right.value: not a number: got "4,7", expected ${number}`,
      "pay.b.quantity.gates: used twice: got \"shop\", expected one meaning of the id in the policy",
    ]);
  });

  it("tells each fault once, though the same metric is built in two places", () => {
    expect(faultsOf(policy({ a: loosely.metric("gmv", "CNY"), b: loosely.metric("gmv", "CNY") }))).toHaveLength(1);
  });

  it("tells of two lines without a name, and nothing else", () => {
    expect(faultsOf(policy({ "": 1, " ": 2 })).map(({ code }) => code)).toEqual(["invalid_text", "invalid_text"]);
  });

  it("tells of what is wrong in JSON of the wrong structure, and does not crash", () => {
    const codes = faultsOf(policy({
      a: { kind: "plus" },
      b: { kind: "when" },
      c: { kind: "round" },
      d: { kind: "atLeastOf" },
      e: { kind: "voidedBy" },
    })).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["not_a_list", "invalid_kind"]));
  });
});
