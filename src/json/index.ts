export { inputsOf } from "./inputs-of.js";
export type { Inputs, RowSchema } from "./inputs-of.js";
export { parsePeriod } from "./parse-period.js";
export type { ParsedPeriod } from "./parse-period.js";
export { parsePolicy, safeParsePolicy } from "./parse-policy.js";
export type { ParsedPolicy } from "./parse-policy.js";
export { policyJsonSchema } from "./policy-json-schema.js";
export type { JsonSchema } from "./policy-json-schema.js";
export { stringifyPolicy } from "./stringify-policy.js";
