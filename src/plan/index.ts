export type { ColumnFacts, PeriodFacts } from "./facts.js";
export type { AddedStep, RowLine, StatementLine } from "./lower-statement.js";
export { looksAtOthers, neededFor, passesOf } from "./passes.js";
export { planOf } from "./plan.js";
export type { Plan, PolicyPlan } from "./plan.js";
export { divideRounded, scaledOf, tenTo } from "./scaled.js";
export { mostPlaces } from "./step-list.js";
export { decidedOf } from "./steps.js";
export type { Addition, ComparisonKind, ConditionStep, Domain, NumberStep, Piece, Race, Step, Told } from "./step.js";
