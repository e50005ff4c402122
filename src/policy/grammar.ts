import { roundingModes } from "../decimal/index.js";
import { contestFields } from "../contest/index.js";
import { label, metricFields, parameterFields, type Fields } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";
import { scorecardFields } from "../scorecard/index.js";

const lineFields = {
  name: "name",
  quantity: "quantity",
  rounding: { choice: roundingModes },
  label,
} as const satisfies Fields;

/** What is worked out once a statement by a quantity of the policy. */
export const stepFields = {
  cap: { optional: "quantity" },
  floor: { optional: "quantity" },
  draw: { optional: "quantity" },
} as const satisfies Fields;

export type StepName = keyof typeof stepFields;

/** The same in the order in which they are read and written. */
export const stepNames = Object.keys(stepFields) as readonly StepName[];

/** The fields of a policy, in the order in which they are read and written. */
export const policyFields = {
  id: "name",
  version: "text",
  effectiveFrom: { optional: "date" },
  effectiveTo: { optional: "date" },
  currency: { fields: { code: "text", places: "places" } },
  label,
  metrics: { list: { fields: metricFields } },
  parameters: { list: { fields: parameterFields } },
  gates: { list: { fields: gatesFields } },
  scorecards: { list: { fields: scorecardFields } },
  contests: { list: { fields: contestFields } },
  pay: { list: { fields: lineFields } },
  protected: { list: "name" },
  ...stepFields,
} as const satisfies Fields;
