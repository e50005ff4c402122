import { roundingModes } from "../decimal/index.js";
import { contestFields } from "../contest/index.js";
import { label, metricFields, parameterFields, type Fields } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { scorecardFields } from "../scorecard/index.js";

const lineFields = {
  name: "name",
  quantity: "quantity",
  rounding: { choice: roundingModes, default: "half-up" },
  label,
} as const satisfies Fields;

const expectationFields = { name: "name", condition: "condition" } as const satisfies Fields;

/** What is worked out once a statement by a quantity of the policy. */
export const stepFields = {
  cap: { optional: "quantity" },
  floor: { optional: "quantity" },
  draw: { optional: "quantity" },
} as const satisfies Fields;

export type StepName = keyof typeof stepFields;

/** The same in the order in which they are read and written. */
export const stepNames = Object.keys(stepFields) as readonly StepName[];

export const currencyFields = { code: "text", places: "places" } as const satisfies Fields;

/** The fields of a policy, in the order in which they are read and written. */
export const policyFields = {
  id: "name",
  version: "text",
  effectiveFrom: { optional: "date" },
  effectiveTo: { optional: "date" },
  currency: "currency",
  label,
  metrics: { list: { fields: metricFields }, default: [] },
  parameters: { list: { fields: parameterFields }, default: [] },
  gates: { list: { fields: gatesFields }, default: [] },
  scorecards: { list: { fields: scorecardFields }, default: [] },
  contests: { list: { fields: contestFields }, default: [] },
  expects: { optional: { list: { fields: expectationFields } } },
  pay: { list: { fields: lineFields }, default: [] },
  protected: { list: "name", default: [] },
  ...stepFields,
  rounding: {
    optional: {
      fields: {
        multiple: { number: "money", above: 0 },
        mode: { choice: roundingModes, default: "half-up" },
        carry: { optional: { choice: [true] } },
      },
    },
  },
} as const satisfies Fields;
