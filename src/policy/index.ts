export { definePolicy } from "./define-policy.js";
export type { LineEntry, PolicyOptions } from "./define-policy.js";
export { line } from "./line.js";
export type { LineOptions } from "./line.js";
export type { LineDefinition, PayLine, Policy, PolicyDefinition } from "./policy.js";
export { indexOf } from "./policy-index.js";
export type { Definitions, PolicyIndex } from "./policy-index.js";
export { prepareContest, prepareGates, prepareQuantity, prepareScorecard } from "./prepare.js";
export { withParameters } from "./with-parameters.js";
