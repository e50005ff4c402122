import { placesText, zero, type Decimal } from "../decimal/index.js";
import type { GatesResult } from "../gate/index.js";
import { definitionOf, type PolicyDefinition } from "../policy/index.js";
import type { ScoreResult } from "../scorecard/index.js";
import { nothingAdded, settleSteps, type LineResult } from "../statement/index.js";
import { addAmount } from "./add-amount.js";
import { gatesResult } from "./gates-result.js";
import { mergeLine } from "./merge-line.js";
import type { OpenPeriod } from "./open-period.js";
import type { Payee, PayeeRow } from "./payee.js";
import type { PolicyPeriod } from "./policy-period.js";
import { teamKey } from "./row-id.js";
import { rowName } from "./row-name.js";
import type { RowScope } from "./row-scope.js";
import { figureOfLine, settleLine, type SettledLine } from "./settle-line.js";
import type { GatesResults, ScoreResults, Statement, Stint } from "./settlement.js";
import { statementPlan, type StatementPlan } from "./statement-plan.js";
import type { StatementRecorder } from "./statement-recorder.js";

/** A statement with its figures, so that sums need not read them back from text. */
export interface SettledPayee {
  readonly statement: Statement;
  /** What is payable of the policy's lines, in their order. */
  readonly lines: readonly Pick<SettledLine, "settled">[];
  /** What is held of all of them. */
  readonly held: Decimal;
  /** What the added lines come to. */
  readonly added: Decimal;
}

interface SettledRow {
  readonly row: PayeeRow;
  readonly scope: RowScope;
  readonly lines: readonly SettledLine[];
}

/** Settles what somebody is paid under a policy. A recorder hears of the lines, row by row, and then of what is added. */
export function settlePayee(
  payee: Payee,
  policyPeriod: PolicyPeriod,
  period: OpenPeriod<PolicyDefinition>,
  recorder: StatementRecorder | null,
): SettledPayee {
  const { person, policy, additions, rows: own } = payee;
  const { places } = policy.currency;
  const plan = statementPlan(policy);
  const settle = (row: PayeeRow) => settleRow(row, policyPeriod.scopeOf(row).recordedBy(recorder), plan);
  const isSingle = own.length === 1;
  const first = settle(own[0]);
  const rows = isSingle ? [first] : [first, ...own.slice(1).map(settle)];
  const merged = isSingle ? first.lines : mergeRows(rows, first, places);

  let payable = zero;
  let protectedSum = zero;
  let held = zero;
  let isOpen = period.hasRejectedRow(payee);
  let pending: string[] | null = null;
  for (const { of, line, settled, held: heldBack } of merged) {
    const { name } = of.definition;
    payable = addAmount(payable, settled);
    if (of.isProtected) protectedSum = addAmount(protectedSum, settled);
    if (heldBack !== null) held = addAmount(held, heldBack);
    isOpen ||= heldBack !== null || line.state === "pending";
    if (line.state === "pending") (pending ??= []).push(name);
  }
  const steps = plan.withoutSteps === null || additions !== nothingAdded
    ? settleSteps({
      policy,
      person: String(person),
      rows: rowsForSteps(rows, merged, plan),
      settled: payable,
      protectedSum,
      isOpen,
      additions,
      recorder,
    })
    : plan.withoutSteps;
  for (const { kind, state } of steps.added) if (state === "pending") (pending ??= []).push(kind);
  const statement = {
    person,
    name: firstName(own),
    team: isSingle || own.every(({ team }) => teamKey(team) === teamKey(first.row.team)) ? first.row.team : null,
    period: period.id,
    policy: policy.id,
    version: policy.version,
    currency: policy.currency.code,
    lines: recordLines(merged, plan),
    lineOrder: plan.lineOrder,
    added: steps.added,
    payable: placesText(addAmount(payable, steps.sum), places),
    held: placesText(held, places),
    pending: pending ?? nonePending,
    provisional: isOpen || pending !== null,
    balances: steps.balances,
    gates: isSingle ? gatesOf(first, plan) : null,
    scores: isSingle ? scoresOf(first, plan) : null,
    stints: isSingle ? noStints : rows.map((row) => stintOf(row, plan)),
  };
  return { statement, lines: merged, held, added: steps.sum };
}

// Shared by every statement that has none.
const noStints: readonly Stint[] = Object.freeze([]);
const nonePending: readonly string[] = Object.freeze([]);
const noGates = Object.freeze({});
const noScores = Object.freeze({});

function settleRow(row: PayeeRow, scope: RowScope, { lines }: StatementPlan): SettledRow {
  return { row, scope, lines: lines.map((line) => scope.settledLine(line)) };
}

/** The rows, in which steps read the lines of the whole statement. */
function rowsForSteps(rows: readonly SettledRow[], merged: readonly SettledLine[], { byName }: StatementPlan): readonly RowScope[] {
  const lines = new Map(merged.map((line) => [line.of.definition.name, line]));
  return rows.map(({ scope }) =>
    scope.ofStatement((name, recorder) => {
      if (recorder !== null) { for (const row of rows) settleLine(definitionOf(byName, name), row.scope); }
      return figureOfLine(definitionOf(lines, name));
    })
  );
}

/** Each line over all rows: they have the same lines in the same order. */
function mergeRows(rows: readonly SettledRow[], { lines }: SettledRow, places: number): readonly SettledLine[] {
  return lines.map(({ of }, position) => mergeLine(of, rows.flatMap((row) => row.lines[position] ?? []), places));
}

/** The first name that a person's rows give. */
function firstName(rows: Payee["rows"]): string | null {
  for (const { row } of rows) {
    const name = rowName(row);
    if (name !== null) return name;
  }
  return null;
}

function recordLines(settled: readonly SettledLine[], { blankLines }: StatementPlan): Statement["lines"] {
  const lines: Record<string, LineResult> = { ...blankLines };
  for (const { of, line } of settled) lines[of.definition.name] = line;
  return lines;
}

function stintOf(settled: SettledRow, plan: StatementPlan): Stint {
  return {
    id: settled.row.id,
    team: settled.row.team,
    lines: recordLines(settled.lines, plan),
    gates: gatesOf(settled, plan),
    scores: scoresOf(settled, plan),
  };
}

/** The sets that read something of the person: the others are with the teams. */
function gatesOf({ scope }: SettledRow, { personalGates, blankGates }: StatementPlan): GatesResults {
  if (personalGates.length === 0) return noGates;
  const quiet = scope.recordedBy(null);
  const gates: Record<string, GatesResult> = { ...blankGates };
  for (const { id } of personalGates) gates[id] = gatesResult(quiet.gates(id));
  return gates;
}

function scoresOf({ scope }: SettledRow, { policy: { scorecards }, blankScores }: StatementPlan): ScoreResults {
  if (scorecards.length === 0) return noScores;
  const quiet = scope.recordedBy(null);
  const scores: Record<string, ScoreResult> = { ...blankScores };
  for (const { id } of scorecards) scores[id] = quiet.score(id).result;
  return scores;
}
