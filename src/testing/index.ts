export { policies } from "./policies.js";
export type { PoliciesOptions } from "./policies.js";
export { mutatePolicy } from "./mutate-policy.js";
export type { PolicyVariant } from "./mutate-policy.js";
export type { MutationKind } from "./mutations-of.js";
