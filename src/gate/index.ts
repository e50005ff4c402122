export { gate, gates } from "./build-gates.js";
export type { GateOptions, GatesOptions } from "./build-gates.js";
export { evaluateGates } from "./evaluate-gates.js";
export type { GatesFigure, GateSubject } from "./evaluate-gates.js";
export type { Gate, GateDefinition, GateResult, Gates, GatesDefinition, GatesResult } from "./gate.js";
export { gatesFields } from "./grammar.js";
export { heldBy } from "./held-by.js";
export { passed } from "./passed.js";
export { voidedBy } from "./voided-by.js";
