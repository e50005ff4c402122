export { policies } from "./policies.js";
export type { PoliciesOptions } from "./policies.js";
