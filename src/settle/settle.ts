import { placesText, zero, type Decimal } from "../decimal/index.js";
import type { RowId } from "../formula/index.js";
import type { Standing } from "../contest/index.js";
import type { GatesResult } from "../gate/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { policiesOf } from "./policies.js";
import { mergeLines } from "./merge-lines.js";
import type { Entry } from "./entry.js";
import { nameOf, nameOfRows, openPeriod, rejectedKey, type OpenPeriod, type PeriodRows } from "./open-period.js";
import type { Period, SettlementOf } from "./period.js";
import type { PolicyPeriod } from "./policy-period.js";
import { policyPeriods } from "./policy-periods.js";
import { nothingAdded } from "./read-additions.js";
import { teamKey } from "./row-id.js";
import type { RowScope } from "./row-scope.js";
import type { GatesResults, Line, ScoreResults, Settlement, Statement, Stint } from "./settlement.js";
import type { StatementRecorder } from "./statement-recorder.js";
import { standingResult } from "./standing-result.js";
import { addSteps } from "./statement-steps.js";
import { Sums } from "./sums.js";
import { gatesResult, settleLine, type SettledLine } from "./settle-row.js";

/**
 * Settles a period: each row comes out once, with a statement or with a rejection, in the order of the input. A fault costs only the
 * lines that depend on it: they are pending and say why.
 *
 * Money: exact; each line is rounded once, to the currency's places, and sums are sums of what is shown.
 *
 * @throws {JixiaoError} where the period itself cannot be read: no text for `period`, no list for `people` or `teams`. Never for a row.
 *
 * @example
 * const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
 * const policy = definePolicy({ id: "sales", version: "2026-11", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000, gmv: "128000.00" }, { id: "wang", base: 4000, gmv: "n/a" }] });
 * month.statements[0]?.payable; // => "4384.00"
 * month.statements[1]?.pending; // => ["commission"]
 * month.totals[0]?.payable; // => "8384.00"
 */
export function settle<const P extends Policy>(policy: P | readonly P[], period: Period<P>): SettlementOf<P> {
  return settlePeriod(policiesOf(policy), period) as SettlementOf<P>;
}

function settlePeriod(policies: readonly PolicyDefinition[], rows: PeriodRows): Settlement {
  const period = openPeriod(policies, rows);
  const periods = policyPeriods(policies, period);
  const parts = policies.flatMap((policy, position): Part[] => {
    const of = periods[position];
    return of === undefined ? [] : [{ policy, rows: of, sums: new Sums(policy) }];
  });
  const statements: Statement[] = [];
  for (const entries of period.people) {
    const part = parts[entries[0]?.policy ?? 0];
    if (part !== undefined) statements.push(settlePerson(part, period, entries, null));
  }
  return {
    format: 1,
    period: period.id,
    statements,
    rejections: period.rejections,
    teams: [...period.teams.values()].map((team) => ({
      id: team.id,
      name: nameOf(team.row),
      gates: Object.fromEntries(parts.flatMap((part) => teamGates(part.policy, part.rows, team.id))),
    })),
    standings: Object.fromEntries(parts.flatMap((part) => standingsOf(part.policy, part.rows))),
    totals: parts.map(({ sums }) => sums.totals()),
  };
}

/** A policy with the rows that are under it, and what their statements come to. */
export interface Part {
  readonly policy: PolicyDefinition;
  readonly rows: PolicyPeriod;
  readonly sums: Sums;
}

interface SettledRow {
  readonly entry: Entry;
  readonly scope: RowScope;
  readonly lines: readonly SettledLine[];
}

/** Settles the rows of one person under one policy. A recorder hears of the lines, row by row, and then of what is added. */
export function settlePerson(
  { policy, rows: policyPeriod, sums }: Part,
  period: OpenPeriod,
  entries: readonly Entry[],
  recorder: StatementRecorder | null,
): Statement {
  const { places } = policy.currency;
  const rows = entries.map((entry): SettledRow => {
    const scope = policyPeriod.scopeOf(entry, recorder);
    return { entry, scope, lines: policy.pay.map((line, position) => settleLine(line, sums.path(position), scope)) };
  });
  const [first] = rows;
  if (first === undefined) throw new Error("a person has no row");
  const isSingle = rows.length === 1;
  let payable: Decimal | null = null;
  let held: Decimal | null = null;
  const { hasSteps } = sums;
  let protectedSum = zero;
  const lines: Record<string, Line> = {};
  let pending: string[] | null = null;
  for (let position = 0; position < policy.pay.length; position += 1) {
    const merged = isSingle ? first.lines[position] : mergeLines(rows.map(({ lines: { [position]: part } }) => part), places);
    if (merged === undefined) throw new Error("a row lacks a line");
    const { line, settled } = merged;
    const name = sums.lineOrder[position] ?? "";
    lines[name] = line;
    if (hasSteps && policy.protected.includes(name)) protectedSum = protectedSum.plus(settled);
    if (!settled.isZero()) {
      payable = payable === null ? settled : payable.plus(settled);
      sums.addLine(position, settled);
    }
    if (merged.held !== null) held = held === null ? merged.held : held.plus(merged.held);
    if (line.state === "pending") (pending ??= []).push(name);
  }
  const isOpen = held !== null || pending !== null || hasRejectedRow(period, first.entry);
  const additions = period.additions.size === 0 ? nothingAdded : (period.additions.get(entries) ?? nothingAdded);
  const steps = hasSteps || additions !== nothingAdded
    ? addSteps({ policy, scopes: rows.map(({ scope }) => scope), settled: payable ?? zero, protectedSum, isOpen, additions, recorder })
    : sums.withoutSteps;
  for (const { kind, state } of steps.added) if (state === "pending") (pending ??= []).push(kind);
  sums.addStatement(held, pending?.length ?? 0, steps.sum);
  return {
    person: first.entry.person,
    name: nameOfRows(entries),
    team: isSingle || rows.every(({ entry }) => teamKey(entry.team) === teamKey(first.entry.team)) ? first.entry.team : null,
    period: period.id,
    policy: policy.id,
    version: policy.version,
    currency: policy.currency.code,
    lines,
    lineOrder: sums.lineOrder,
    added: steps.added,
    payable: placesText((payable ?? zero).plus(steps.sum), places),
    held: placesText(held ?? zero, places),
    pending: pending ?? nonePending,
    provisional: isOpen || pending !== null,
    balances: steps.balances,
    gates: isSingle ? personalGates(policy, first.scope.recordedBy(null)) : null,
    scores: isSingle ? scoresOf(policy, first.scope.recordedBy(null)) : null,
    stints: isSingle ? noStints : rows.map((row) => stintOf(policy, row)),
  };
}

// Shared by every statement that has none.
const noStints: readonly Stint[] = Object.freeze([]);
const nonePending: readonly string[] = Object.freeze([]);

function stintOf(policy: PolicyDefinition, { entry, scope, lines }: SettledRow): Stint {
  const named = policy.pay.map(({ name }, position) => [name, lines[position]?.line]);
  return {
    id: entry.id,
    team: entry.team,
    lines: Object.fromEntries(named),
    gates: personalGates(policy, scope.recordedBy(null)),
    scores: scoresOf(policy, scope.recordedBy(null)),
  };
}

function personalGates(policy: PolicyDefinition, scope: RowScope): GatesResults {
  if (scope.index.personalGates.size === 0) return noGates;
  return Object
    .fromEntries(policy.gates.filter(({ id }) => scope.index.personalGates.has(id)).map(({ id }) => [id, gatesResult(scope.gates(id))]));
}

/** Whether a row that was rejected may be the person's under this policy. */
function hasRejectedRow({ rejectedPeople }: OpenPeriod, { person, policy }: Entry): boolean {
  return rejectedPeople.size > 0 && [policy, null].some((named) => rejectedPeople.has(rejectedKey(person, named)));
}

const noGates = Object.freeze({});
const noScores = Object.freeze({});

function scoresOf(policy: PolicyDefinition, scope: RowScope): ScoreResults {
  if (policy.scorecards.length === 0) return noScores;
  return Object.fromEntries(policy.scorecards.map(({ id }) => [id, scope.score(id).result]));
}

/** The sets that read nothing of a person. */
function teamGates(policy: PolicyDefinition, period: PolicyPeriod, team: RowId): (readonly [string, GatesResult])[] {
  const scope = period.teamScope(team);
  if (scope === null) return [];
  return policy.gates.filter(({ id }) => !period.index.personalGates.has(id)).map(({ id }) => [id, gatesResult(scope.gates(id))] as const);
}

function standingsOf(
  { contests, currency: { places } }: PolicyDefinition,
  period: PolicyPeriod,
): (readonly [string, readonly Standing[]])[] {
  return contests.map(({ id }) => [id, period.standings(id).map((held) => standingResult(held, places))] as const);
}
