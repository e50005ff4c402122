import { roundingModes } from "../decimal/index.js";
import { units } from "./formula.js";

/**
 * What a field holds. `decimal` is a number as text, `multiple` one above zero; `count` a whole number from 1; `places` one from 0; `table`
 * a curve or bands; `gates` the id of a gate set; a `name` one that people chose, `date` an ISO date; `scorecard` and `contest` likewise; a
 * list in brackets is a list of that; an array of words is a choice among them; a record is an object with those fields, of which
 * `optional` ones may be absent.
 */
export type Shape =
  | "quantity"
  | "condition"
  | "decimal"
  | "multiple"
  | "count"
  | "places"
  | "metricPlaces"
  | "name"
  | "text"
  | "date"
  | "table"
  | "gates"
  | "scorecard"
  | "contest"
  | { readonly choice: readonly string[] }
  | { readonly list: Shape }
  | { readonly optional: Shape }
  | { readonly fields: Fields };

export type Fields = { readonly [field: string]: Shape };

const quantities = { list: "quantity" } as const;
const conditions = { list: "condition" } as const;
const rounding = { choice: roundingModes } as const;
const unit = { choice: units } as const;
const pair = { left: "quantity", right: "quantity" } as const;
const under = { optional: "name" } as const;
const tiers = {
  quantity: "quantity",
  tiers: { list: { fields: { from: "decimal", rate: "decimal" } } },
  attainmentOf: { optional: "quantity" },
  bound: { choice: ["inclusive-above", "inclusive-below"] },
} as const;
const placing = { contest: "contest", factor: { optional: "name" } } as const;
const gated = { gates: "gates", quantity: "quantity" } as const;

export const label = { optional: { fields: { en: { optional: "text" }, zh: { optional: "text" } } } } as const;

/**
 * The fields of every kind of node, declared once: what copies, checks, compares, draws or generates policies reads this table, so that
 * a new kind needs a row here and its meaning (evaluate, unit, words), and nothing else.
 */
export const quantityKinds = {
  constant: { value: "decimal" },
  metric: { id: "name" },
  parameter: { id: "name" },
  plus: { parts: quantities },
  min: { parts: quantities },
  max: { parts: quantities },
  minus: pair,
  times: pair,
  perUnit: { quantity: "quantity", price: "quantity" },
  ratio: { ...pair, places: "places", rounding, unit },
  roundToPlaces: { quantity: "quantity", places: "places", rounding },
  roundToMultiple: { quantity: "quantity", multiple: "multiple", rounding },
  when: { condition: "condition", met: "quantity", unmet: "quantity" },
  orElse: { quantity: "quantity", fallback: "quantity" },
  prorate: { quantity: "quantity", worked: "quantity", whole: "quantity", places: { optional: "places" }, rounding },
  voidedBy: gated,
  heldBy: gated,
  lookup: { quantity: "quantity", table: "table", unit: { optional: unit } },
  marginal: tiers,
  wholeAmount: tiers,
  teamSum: { quantity: "quantity", under },
  teamMean: { quantity: "quantity", places: "places", rounding, under },
  shareOf: { pool: "quantity", by: "quantity", under },
  scoreOf: { scorecard: "scorecard" },
  byGrade: {
    scorecard: "scorecard",
    values: { list: { fields: { grade: "name", quantity: "quantity" } } },
    unit: { optional: unit },
  },
  rankOf: placing,
  prizeOf: placing,
} as const satisfies { readonly [kind: string]: Fields };

export const conditionKinds = {
  atLeast: pair,
  atMost: pair,
  moreThan: pair,
  lessThan: pair,
  equals: pair,
  between: { quantity: "quantity", low: "quantity", high: "quantity" },
  all: { parts: conditions },
  any: { parts: conditions },
  not: { part: "condition" },
  atLeastOf: { count: "count", parts: conditions },
  passed: { gates: "gates" },
  gradeIn: { scorecard: "scorecard", grades: { list: "name" } },
} as const satisfies { readonly [kind: string]: Fields };

export const tableKinds = {
  curve: { points: { list: { fields: { x: "decimal", y: "decimal" } } }, places: { optional: "places" }, rounding },
  bands: { bands: { list: { fields: { from: "decimal", value: "decimal" } } }, otherwise: "decimal" },
  bandsUpTo: { bands: { list: { fields: { upTo: "decimal", value: "decimal" } } }, otherwise: "decimal" },
} as const satisfies { readonly [kind: string]: Fields };

export const metricFields = {
  id: "name",
  unit,
  scope: { choice: ["person", "team"] },
  places: { optional: "metricPlaces" },
  label,
} as const satisfies Fields;

export const parameterFields = {
  id: "name",
  unit,
  value: "decimal",
  per: { choice: ["policy", "person", "team"] },
  source: { optional: "text" },
  label,
} as const satisfies Fields;
