export { check } from "./check-alone.js";
export { evaluate } from "./evaluate-alone.js";
export { nameOfRows, openPeriod } from "./open-period.js";
export { policiesOf } from "./policies.js";
export { PolicyPeriod } from "./policy-period.js";
export { score } from "./score-alone.js";
export { standings } from "./standings-alone.js";
export type { Entry } from "./open-period.js";
export { absentOutcome, outcomeOf, valueOutcome } from "./outcome.js";
export type { EntrantRow, FlatRow, Period, PersonOf, Reading, SettlementOf, StatementOf, TeamOf, TeamResultOf } from "./period.js";
export { mergeLines } from "./merge-lines.js";
export { settle } from "./settle.js";
export { settleLine } from "./settle-row.js";
export type {
  GatesResults,
  Line,
  Outcome,
  Rejection,
  ScoreResults,
  StandingsResults,
  RowId,
  Settlement,
  Statement,
  Stint,
  TeamResult,
  Totals,
} from "./settlement.js";
export type { StandAloneOptions } from "./stand-alone.js";
export { toRows } from "./to-rows.js";
export type { SettlementRow } from "./to-rows.js";
