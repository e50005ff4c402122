export type { ColumnFacts, PeriodFacts } from "./facts.js";
export type { AddedStep, LoweredStatement, StatementLine } from "./lower-statement.js";
export type { LoweredContest, LoweredGates, LoweredLine, LoweredScore, LoweredStanding, Mark, Marks } from "./lowering.js";
export { looksAtOthers, neededFor, passesOf } from "./passes.js";
export { planOf } from "./plan.js";
export type { Plan, PolicyPlan } from "./plan.js";
export { divideRounded, scaledOf, tenTo } from "./scaled.js";
export type { Scaled } from "./scaled.js";
export type {
  Addition,
  ComparisonKind,
  ConditionOp,
  ConditionStep,
  Domain,
  Fold,
  Group,
  NumberOp,
  NumberStep,
  Piece,
  Prizes,
  Race,
  Step,
  Told,
} from "./step.js";
