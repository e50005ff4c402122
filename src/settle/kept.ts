import type { Entrants, StandingsOf } from "../contest/index.js";
import type { RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { OpenPeriod } from "./open-period.js";
import type { Payee } from "./payee.js";
import { teamKey } from "./row-id.js";
import type { Settlement, Statement, TeamResult } from "./settlement.js";

type Standing = StandingsOf<string, Entrants>;

/** What of an earlier settlement still holds; null for what has to be settled. */
export interface Kept {
  statement(payee: Payee): Statement | null;
  team(id: RowId): TeamResult | null;
  standing(contest: string, team: RowId | null): Standing | null;
}

export const nothingKept: Kept = { statement: () => null, team: () => null, standing: () => null };

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
  const isOfThese = before.period === period.id
    && policies.every(({ id, version }) => before.statements.every(({ policy, version: of }) => policy !== id || version === of));
  if (!isWithinTeams || !isOfThese || before.rejections.length + period.rejections.length > 0) return nothingKept;
  const isUntouched = (team: RowId | null) => !teams.has(teamKey(team));
  const statements = new Map<string, Map<string, Statement>>();
  for (const statement of before.statements) {
    const { policy, person, team, stints } = statement;
    if (!(stints.length === 0 ? isUntouched(team) : stints.every((stint) => isUntouched(stint.team)))) continue;
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
    statement: ({ policy, person, rows }) =>
      rows.every(({ team }) => isUntouched(team)) ? (statements.get(policy.id)?.get(String(person)) ?? null) : null,
    team: (id) => (isUntouched(id) ? (results.get(teamKey(id)) ?? null) : null),
    standing: (contest, team) => (isUntouched(team) ? (standings.get(contest)?.get(teamKey(team)) ?? null) : null),
  };
}
