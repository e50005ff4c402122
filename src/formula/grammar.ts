import { roundingModes } from "../decimal/index.js";
import type { Verb } from "../error/index.js";
import { units, type AnyUnit, type Unit } from "./unit.js";

/**
 * What a field holds. `decimal` is a number as text; a `number` is one that the policy states, as text or by a parameter of the policy, and
 * that may have to be above zero; `count` a whole number from 1; `places` one from 0; `table` a curve or bands; `metric`, `parameter`,
 * `gates`, `scorecard` and `contest` the id of one, `line` the name of a pay line, `policy` the id of another policy of the settlement; a
 * `range` two numbers as text, one of which may be null; a `name` one that people chose, `date` an ISO date; a list is a list of that,
 * whose entries may have to rise in a field; a choice is one of those words, or true or false; `default` is what a choice or a list is
 * where it is absent; `currency` is its code with its places, or an ISO code; a record is an object with those fields, of which `optional`
 * ones may be absent; `orNull` is that or null. What is `ofRows` is evaluated in each row of the team, in the names of the policy that
 * stands in the field `under`. What is `words` only people read: it may be absent and changes no figure.
 */
export type Shape =
  | "quantity"
  | "condition"
  | "table"
  | "decimal"
  | "count"
  | "places"
  | "metricPlaces"
  | "range"
  | "name"
  | "text"
  | "date"
  | "metric"
  | "parameter"
  | "gates"
  | "scorecard"
  | "contest"
  | "line"
  | "policy"
  | "currency"
  | { readonly number: NumberUnit; readonly above?: 0 }
  | { readonly choice: readonly (string | boolean)[]; readonly default?: string }
  | { readonly list: Shape; readonly rising?: string; readonly default?: readonly [] }
  | { readonly optional: Shape }
  | { readonly orNull: Shape }
  | { readonly words: Shape }
  | { readonly ofRows: "quantity" | "condition" }
  | { readonly fields: Fields };

export type Fields = { readonly [field: string]: Shape };

/**
 * Of which unit a parameter is that stands for a number: `compared` with the quantity beside it, or a ratio where it is a share of the
 * field `attainmentOf`; a `value` in what the field `unit` states, or else in points or a ratio.
 */
export type NumberUnit = Unit | "compared" | "value";

/** Fields whose units must agree, and what is done with them: "cannot add money and seconds". */
interface Agreement {
  readonly agree: readonly string[];
  readonly to: Verb;
}

/**
 * The unit of a quantity: always the same; that of the metric or parameter which it names (`listed`); that of a field (`of`); the one that
 * its fields agree on; a product of two; an amount, of something priced; what its field `unit` states, or else that of `unstated`.
 */
export type UnitRule =
  | AnyUnit
  | "listed"
  | Agreement
  | { readonly of: string }
  | { readonly product: readonly [string, string] }
  | { readonly priced: string; readonly by: string }
  | { readonly unstated: AnyUnit | Agreement };

/** What there is to say of a kind of node, apart from what it comes to. */
interface Kind {
  readonly fields: Fields;
}

export interface QuantityKind extends Kind {
  readonly unit: UnitRule;
  /** Fields beside those of the unit that must agree. */
  readonly also?: Agreement;
}

export interface ConditionKind extends Kind {
  /** What is compared. */
  readonly also?: Agreement;
}

const quantities = { list: "quantity" } as const;
const conditions = { list: "condition" } as const;
const rounding = { choice: roundingModes, default: "half-up" } as const;
const unit = { choice: units } as const;
const pair = { left: "quantity", right: "quantity" } as const;
const ofRows = { ofRows: "quantity" } as const;
const under = { optional: "policy" } as const;
const bound = { number: "compared" } as const;
const value = { number: "value" } as const;
const otherwise = { orNull: value } as const;
const tiers = {
  quantity: "quantity",
  tiers: { list: { fields: { from: bound, rate: { number: "ratio" } } }, rising: "from" },
  attainmentOf: { optional: "quantity" },
  bound: { choice: ["inclusive-above", "inclusive-below"], default: "inclusive-above" },
} as const;
const placing = { contest: "contest", factor: { optional: "name" } } as const;
const gated = { gates: "gates", quantity: "quantity" } as const;
const attained = { agree: ["quantity", "attainmentOf", "tiers"], to: "compare" } as const;
const compared = { agree: ["left", "right"], to: "compare" } as const;

export const label = { words: { fields: { en: { optional: "text" }, zh: { optional: "text" } } } } as const;

/**
 * Every kind of node, declared once: what copies, checks, compares, draws, changes or generates policies reads this table, so that a new
 * kind needs a noun, a row here, a builder, what it comes to, and its words.
 */
export const quantityKinds = {
  constant: { fields: { value: "decimal", unit: { optional: unit } }, unit: { unstated: "number" } },
  metric: { fields: { id: "metric" }, unit: "listed" },
  parameter: { fields: { id: "parameter" }, unit: "listed" },
  plus: { fields: { parts: quantities }, unit: { agree: ["parts"], to: "add" } },
  min: { fields: { parts: quantities }, unit: { agree: ["parts"], to: "compare" } },
  max: { fields: { parts: quantities }, unit: { agree: ["parts"], to: "compare" } },
  minus: { fields: pair, unit: { agree: ["left", "right"], to: "subtract" } },
  slice: {
    fields: { quantity: "quantity", from: "quantity", to: { optional: "quantity" } },
    unit: { agree: ["quantity", "from", "to"], to: "compare" },
  },
  times: { fields: pair, unit: { product: ["left", "right"] } },
  perUnit: { fields: { quantity: "quantity", price: "quantity" }, unit: { priced: "quantity", by: "price" } },
  ratio: {
    fields: { ...pair, places: "places", rounding, unit: { ...unit, default: "ratio" } },
    unit: { unstated: "ratio" },
  },
  roundToPlaces: { fields: { quantity: "quantity", places: "places", rounding }, unit: { of: "quantity" } },
  roundToMultiple: {
    fields: { quantity: "quantity", multiple: { number: "compared", above: 0 }, rounding },
    unit: { agree: ["quantity", "multiple"], to: "round" },
  },
  when: {
    fields: { condition: "condition", met: "quantity", unmet: "quantity" },
    unit: { agree: ["met", "unmet"], to: "choose between" },
  },
  orElse: {
    fields: { quantity: "quantity", fallback: "quantity" },
    unit: { agree: ["quantity", "fallback"], to: "choose between" },
  },
  prorate: {
    fields: { quantity: "quantity", worked: "quantity", whole: "quantity", places: { optional: "places" }, rounding },
    unit: { of: "quantity" },
    also: { agree: ["worked", "whole"], to: "prorate with" },
  },
  voidedBy: { fields: gated, unit: { of: "quantity" } },
  heldBy: { fields: gated, unit: { of: "quantity" } },
  lookup: {
    fields: { quantity: "quantity", table: "table", attainmentOf: { optional: "quantity" }, unit: { optional: unit } },
    unit: { unstated: "number" },
    also: { agree: ["quantity", "attainmentOf", "table"], to: "compare" },
  },
  marginal: { fields: tiers, unit: attained },
  wholeAmount: { fields: tiers, unit: attained },
  teamSum: { fields: { quantity: ofRows, under }, unit: { of: "quantity" } },
  teamMin: { fields: { quantity: ofRows, under }, unit: { of: "quantity" } },
  teamMax: { fields: { quantity: ofRows, under }, unit: { of: "quantity" } },
  teamCount: { fields: { condition: { optional: { ofRows: "condition" } }, under }, unit: "count" },
  teamMean: { fields: { quantity: ofRows, places: "places", rounding, under }, unit: { of: "quantity" } },
  shareOf: { fields: { pool: "quantity", by: ofRows, under }, unit: "money" },
  lineOf: { fields: { line: "line" }, unit: "money" },
  scoreOf: { fields: { scorecard: "scorecard" }, unit: "points" },
  byGrade: {
    fields: {
      scorecard: "scorecard",
      values: { list: { fields: { grade: "name", quantity: "quantity" } } },
      unit: { optional: unit },
    },
    unit: { unstated: { agree: ["values"], to: "give grades both" } },
  },
  rankOf: { fields: placing, unit: "count" },
  prizeOf: { fields: placing, unit: "money" },
} as const satisfies { readonly [kind: string]: QuantityKind };

export const conditionKinds = {
  atLeast: { fields: pair, also: compared },
  atMost: { fields: pair, also: compared },
  moreThan: { fields: pair, also: compared },
  lessThan: { fields: pair, also: compared },
  equals: { fields: pair, also: compared },
  between: {
    fields: { quantity: "quantity", low: "quantity", high: "quantity" },
    also: { agree: ["quantity", "low", "high"], to: "compare" },
  },
  all: { fields: { parts: conditions } },
  any: { fields: { parts: conditions } },
  not: { fields: { part: "condition" } },
  atLeastOf: { fields: { count: "count", parts: conditions } },
  passed: { fields: { gates: "gates" } },
  gradeIn: { fields: { scorecard: "scorecard", grades: { list: "name" } } },
} as const satisfies { readonly [kind: string]: ConditionKind };

export const tableKinds = {
  curve: {
    fields: {
      points: { list: { fields: { x: bound, y: value } }, rising: "x" },
      places: { optional: "places" },
      rounding,
    },
  },
  bands: { fields: { bands: { list: { fields: { from: bound, value } }, rising: "from" }, otherwise } },
  bandsUpTo: { fields: { bands: { list: { fields: { upTo: bound, value } }, rising: "upTo" }, otherwise } },
} as const satisfies { readonly [kind: string]: Kind };

export const metricFields = {
  id: "name",
  unit,
  scope: { choice: ["person", "team"], default: "person" },
  places: { optional: "metricPlaces" },
  range: { optional: "range" },
  label,
} as const satisfies Fields;

export const parameterFields = {
  id: "name",
  unit,
  value: "decimal",
  per: { choice: ["policy", "person", "team"], default: "policy" },
  source: { words: "text" },
  label,
} as const satisfies Fields;
