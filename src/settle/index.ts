export { changedTeams } from "./changed-teams.js";
export { checkGates } from "./check-gates.js";
export { combine } from "./combine.js";
export type { CombinedSettlement, CombinedStatement } from "./combine.js";
export { evaluate } from "./evaluate.js";
export { canonicalInput } from "./canonical-input.js";
export { adjustmentFields, carryInFields } from "./read-additions.js";
export { openPeriod, withRow } from "./open-period.js";
export { readLists } from "./read-lists.js";
export type { PeriodRows } from "./read-lists.js";
export type { OpenPeriod } from "./open-period.js";
export { policiesOf } from "./policies-of.js";
export type { HeldContest } from "./held-contest.js";
export type { PolicyPeriod } from "./policy-period.js";
export { policyPeriods } from "./policy-periods.js";
export { RowScope, type Columns } from "./row-scope.js";
export { idFaults, readId } from "./row-id.js";
export { rowReadings } from "./row-readings.js";
export { namedLines } from "./named-lines.js";
export { payRun } from "./pay-run.js";
export type { PayRun } from "./pay-run.js";
export { resettle } from "./resettle.js";
export type { ChangedTeams } from "./resettle.js";
export { restate } from "./restate.js";
export type { LineChange, RestatedLine, Restatement } from "./restate.js";
export { score } from "./score.js";
export { standings } from "./standings.js";
export { absentOutcome, outcomeOf, valueOutcome } from "./outcome.js";
export type { Outcome } from "./outcome.js";
export type { Payee, PayeeRow } from "./payee.js";
export type {
  Adjustment,
  CarryIn,
  EntrantRow,
  FlatRow,
  Period,
  PersonRowOf,
  Reading,
  SettlementOf,
  StatementOf,
  TeamResultOf,
  TeamRowOf,
} from "./period.js";
export { settle, settleOpened } from "./settle.js";
export { settlePayee } from "./settle-payee.js";
export type { PolicyTotals, Rejection, Settlement, Statement, Stint, TeamResult } from "./settlement.js";
export { statementPlan } from "./statement-plan.js";
export { keptReadings, openReadings } from "./plausible-readings.js";
export { standAloneScope } from "./stand-alone-scope.js";
export type { StandAloneOptions } from "./stand-alone-scope.js";
export { settlementFaults } from "./settlement-faults.js";
export { settlementRows } from "./settlement-rows.js";
export type { SettlementRow } from "./settlement-rows.js";
export { verify } from "./verify.js";
export type { StatementDifference } from "./verify.js";
export type { StatementRecorder, StatementSubject } from "./statement-recorder.js";
