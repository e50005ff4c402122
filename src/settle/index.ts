export { check } from "./check.js";
export { combine } from "./combine.js";
export type { Combination, CombinedStatement } from "./combine.js";
export { evaluate } from "./evaluate.js";
export { fingerprint } from "./fingerprint.js";
export { openPeriod } from "./open-period.js";
export type { OpenPeriod } from "./open-period.js";
export { policiesOf } from "./policies-of.js";
export { policyPeriods } from "./policy-periods.js";
export { readId } from "./row-id.js";
export { faultsOfReadings, rowReadings } from "./row-readings.js";
export { restate } from "./restate.js";
export type { Change, LineStanding, Restatement } from "./restate.js";
export { score } from "./score.js";
export { standings } from "./standings.js";
export { absentOutcome, outcomeOf, valueOutcome } from "./outcome.js";
export type { Outcome } from "./outcome.js";
export type { Payee } from "./payee.js";
export type {
  Adjustment,
  CarryIn,
  EntrantRow,
  FlatRow,
  Period,
  PersonOf,
  Reading,
  SettlementOf,
  StatementOf,
  TeamOf,
  TeamResultOf,
} from "./period.js";
export { settle } from "./settle.js";
export { settlePayee } from "./settle-payee.js";
export type {
  GatesResults,
  Rejection,
  ScoreResults,
  StandingsResults,
  Settlement,
  Statement,
  Stint,
  TeamResult,
  Totals,
} from "./settlement.js";
export { standAloneScope } from "./stand-alone-scope.js";
export type { StandAloneOptions } from "./stand-alone-scope.js";
export { toRows } from "./to-rows.js";
export type { SettlementRow } from "./to-rows.js";
export { verify } from "./verify.js";
export type { Difference } from "./verify.js";
export type { StatementRecorder, StatementSubject } from "./statement-recorder.js";
