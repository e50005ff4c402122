import type { Entrants, StandingsOf } from "../contest/index.js";
import { Decimal, zero } from "../decimal/index.js";
import type { RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { addAmount } from "./add-amount.js";
import type { OpenPeriod } from "./open-period.js";
import type { Payee } from "./payee.js";
import { teamKey } from "./row-id.js";
import type { SettledPayee } from "./settle-payee.js";
import type { Settlement, Statement, TeamResult } from "./settlement.js";
import { statementPlan, type StatementPlan } from "./statement-plan.js";

type Standing = StandingsOf<string, Entrants>;

/** What of an earlier settlement still holds; null for what has to be settled. */
export interface Kept {
  payee(payee: Payee): SettledPayee | null;
  team(id: RowId): TeamResult | null;
  standing(contest: string, team: RowId | null): Standing | null;
}

export const nothingKept: Kept = { payee: () => null, team: () => null, standing: () => null };

/** The policies under which a settlement was made; of one that was stored and parsed nobody knows them. */
const policiesUnder = new WeakMap<Settlement, readonly PolicyDefinition[]>();

/** Remembers under which policies a settlement was made: with other parameters a policy keeps its version. */
export function settledUnder(policies: readonly PolicyDefinition[], settlement: Settlement): Settlement {
  policiesUnder.set(settlement, policies);
  return settlement;
}

/**
 * What still holds where only these teams changed: the statements of who has no row in them, and what there is of the other teams. Nothing,
 * where a contest compares people of several teams, where a row was or is rejected (it may claim anybody's id), or where it is not the
 * settlement of these policies and this period.
 */
export function keptBeside(
  teams: ReadonlySet<string>,
  before: Settlement,
  policies: readonly PolicyDefinition[],
  period: OpenPeriod<PolicyDefinition>,
): Kept {
  const isWithinTeams = policies.every(({ contests }) => contests.every(({ within }) => within === "team"));
  const isOfThese = before.period === period.id && areSame(policies, before);
  if (!isWithinTeams || !isOfThese || before.rejections.length + period.rejections.length > 0) return nothingKept;
  const isUntouched = (team: RowId | null) => !teams.has(teamKey(team));
  // Whoever has a row in one of these teams, or had one: with all that they are paid, under whatever policy.
  const touched = new Set(period.rows.filter(({ team }) => !isUntouched(team)).map(({ person }) => String(person)));
  for (const statement of before.statements) if (!teamsIn(statement).every(isUntouched)) touched.add(String(statement.person));
  const statements = new Map<string, Map<string, Statement>>();
  for (const statement of before.statements) {
    const { policy, person, added } = statement;
    // What could not be read is told by its place in a list, which is another one now.
    if (touched.has(String(person)) || added.some(({ faults }) => faults.length > 0)) continue;
    let under = statements.get(policy);
    if (under === undefined) statements.set(policy, under = new Map());
    under.set(String(person), statement);
  }
  const results = new Map(before.teams.map((team) => [teamKey(team.id), team]));
  const standings = new Map<
    string,
    Map<string, Standing>
  >(Object.entries(before.standings).map(([contest, groups]) => [contest, new Map(groups.map((group) => [teamKey(group.team), group]))]));
  return {
    payee: ({ policy, person }) => {
      const statement = statements.get(policy.id)?.get(String(person));
      return statement === undefined ? null : figuresOf(statement, statementPlan(policy));
    },
    team: (id) => (isUntouched(id) ? (results.get(teamKey(id)) ?? null) : null),
    standing: (contest, team) => (isUntouched(team) ? (standings.get(contest)?.get(teamKey(team)) ?? null) : null),
  };
}

/** A statement with its figures, which are read back from text. */
function figuresOf(statement: Statement, { lineOrder }: StatementPlan): SettledPayee {
  return {
    statement,
    lines: lineOrder.map((name) => ({ settled: new Decimal(statement.lines[name]?.payable ?? 0) })),
    held: new Decimal(statement.held),
    added: statement.added.reduce((sum, { payable }) => addAmount(sum, new Decimal(payable)), zero),
  };
}

/** Whether a settlement is one of these policies; where nobody knows, whether each of them has statements, all of its version. */
function areSame(policies: readonly PolicyDefinition[], before: Settlement): boolean {
  const under = policiesUnder.get(before);
  if (under !== undefined) return under.length === policies.length && under.every((policy, position) => policy === policies[position]);
  const versions = new Map(before.statements.map(({ policy, version }) => [policy, version]));
  return before.totals.length === policies.length && policies.every(({ id, version }) => versions.get(id) === version);
}

/** The teams of which somebody was paid. */
export function teamsIn({ team, stints }: Statement): readonly (RowId | null)[] {
  return stints.length === 0 ? [team] : stints.map((stint) => stint.team);
}
