export { scorecard } from "./build-scorecard.js";
export type { GradeEntry, ItemOptions, ScorecardOptions } from "./build-scorecard.js";
export { byGrade } from "./by-grade.js";
export { checkScorecard } from "./check-scorecard.js";
export { gradeIn } from "./grade-in.js";
export { scorecardFields } from "./grammar.js";
export { evaluateScorecard } from "./evaluate-scorecard.js";
export type { ScoreFigure, ScoreSubject } from "./evaluate-scorecard.js";
export { rangeOf } from "./range-of.js";
export { scoreOf } from "./score-of.js";
export type {
  GradeDefinition,
  ItemDefinition,
  ItemResult,
  ScoreAdjustmentDefinition,
  Scorecard,
  ScorecardDefinition,
  ScoreResult,
} from "./scorecard.js";
export { weightOf } from "./weight-of.js";
