import { label, type Fields } from "../formula/index.js";

const gateFields = {
  name: "name",
  condition: "condition",
  notApplicable: { choice: ["fail", "pass"], default: "fail" },
  label,
} as const satisfies Fields;

export const gatesFields = {
  id: "name",
  gates: { list: { fields: gateFields } },
  required: { optional: "count" },
  label,
} as const satisfies Fields;
