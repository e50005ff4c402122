export { parsePeriod } from "./parse-period.js";
export type { ParsedPeriod } from "./parse-period.js";
export { parsePolicy, safeParsePolicy } from "./parse-policy.js";
export type { ParsedPolicy } from "./parse-policy.js";
export { policyJsonSchema } from "./policy-json-schema.js";
export type { JsonSchema, PolicySchemaOptions } from "./policy-json-schema.js";
export { rowSchemas } from "./row-schemas.js";
export type { RowSchema, RowSchemas } from "./row-schemas.js";
export { stringifyPolicy } from "./stringify-policy.js";
