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
  cap: { optional: "quantity" },
  floor: { optional: "quantity" },
  draw: { optional: "quantity" },
} as const satisfies Fields;
