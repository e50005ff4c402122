export { parsePolicy, safeParsePolicy } from "./parse-policy.js";
export type { ParsedPolicy } from "./parse-policy.js";
export { policyJsonSchema } from "./policy-json-schema.js";
export type { JsonSchema } from "./policy-json-schema.js";
export { stringifyPolicy } from "./stringify-policy.js";
