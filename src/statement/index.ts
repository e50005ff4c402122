export { isRead, nothingAdded } from "./additions.js";
export type { Additions, ReadAdjustment, ReadCarryIn } from "./additions.js";
export type { AddedLine } from "./added-line.js";
export { balanceNames } from "./balances.js";
export type { BalanceName, Balances } from "./balances.js";
export type { LineResult } from "./line.js";
export { hasSteps, settleSteps } from "./settle-steps.js";
export type { SettledSteps } from "./settle-steps.js";
export type { AddedSubject } from "./step-scope.js";
