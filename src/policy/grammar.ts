import { roundingModes } from "../decimal/index.js";
import { label, metricFields, parameterFields, type Fields } from "../formula/index.js";
import { gatesFields } from "../gate/index.js";

const lineFields = {
  name: "name",
  quantity: "quantity",
  rounding: { choice: roundingModes },
  label,
} as const satisfies Fields;

/** The fields of a policy, in the order in which they are read and written. */
export const policyFields = {
  id: "name",
  version: "text",
  currency: { fields: { code: "text", places: "places" } },
  label,
  metrics: { list: { fields: metricFields } },
  parameters: { list: { fields: parameterFields } },
  gates: { list: { fields: gatesFields } },
  pay: { list: { fields: lineFields } },
} as const satisfies Fields;
