import { expectedId, fault, isNotEmpty, jixiaoError, madeOf, readItems, readOptions, say, type Fault } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { keptBeside, teamsIn } from "./kept.js";
import { openPeriod, type OpenPeriod } from "./open-period.js";
import type { Period, SettlementOf } from "./period.js";
import { policiesOf } from "./policies-of.js";
import { readId, teamKey } from "./row-id.js";
import { settleOpened } from "./settle.js";
import type { Settlement } from "./settlement.js";

/** What changed since a settlement, for `resettle`. */
export interface ChangedTeams {
  /** The teams in which anything changed, by id; null for people without a team. Who moved names both. */
  readonly teams: readonly (RowId | null)[];
}

/**
 * Settles a period again of which only some teams changed, as a live board does after each record: what `settle` would say of the whole
 * period, where the statements, gates and standings of the other teams are those of the settlement before, the very same objects.
 *
 * The period is the whole one, and differs from the one before only in rows of these teams, and in adjustments and carry-ins of their
 * people, as `changedTeams` finds out. Where a contest compares people of several teams, or a row is rejected, all of it is settled again,
 * and so it is under other policies or for another period. Only a settlement that was stored and parsed again does not tell with which
 * parameters it was made: settle anew where they have changed.
 *
 * @throws {JixiaoError} where `settle` does; where `before` is no settlement, or something in `teams` no id; `unknown_team` for a team that
 * neither was nor is there.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "team", prizesPerFactor: [200] });
 * const policy = definePolicy({ id: "live", version: "1", currency: "CNY", pay: { pk: prizeOf(pk) } });
 * const teams = [{ id: "east" }, { id: "west" }];
 * const west = [{ id: "zhao", team: "west", gmv: 300 }, { id: "chen", team: "west", gmv: 250 }];
 * const wang = { id: "wang", team: "east", gmv: 950 };
 * const before = settle(policy, { period: "2026-11", teams, people: [...west, { id: "li", team: "east", gmv: 900 }, wang] });
 * const people = [...west, { id: "li", team: "east", gmv: 980 }, wang];
 * const after = resettle(before, policy, { period: "2026-11", teams, people }, { teams: ["east"] });
 * after.statements.map(({ payable }) => payable); // => ["200.00", "0.00", "200.00", "0.00"]
 * after.statements[0] === before.statements[0]; // => true
 */
export function resettle<const P extends Policy>(
  before: SettlementOf<P>,
  policy: P | readonly P[],
  period: Period<P>,
  changed: ChangedTeams,
): SettlementOf<P> {
  const policies = policiesOf(policy);
  const teams = readTeams(changed);
  const opened = openPeriod(policies, period);
  const earlier = before as Settlement;
  return madeOf("before", before, say("something_made_by", { by: "settle" }), () => {
    if (earlier.format !== 1) throw new TypeError("not a settlement of format 1");
    const faults = strangersAmong(teams, earlier, opened);
    if (isNotEmpty(faults)) throw jixiaoError(faults);
    return settleOpened(policies, opened, keptBeside(new Set(teams.keys()), earlier, policies, opened)) as SettlementOf<P>;
  });
}

/** The teams by their keys, each with its id and its place in the list. */
type NamedTeams = ReadonlyMap<string, { readonly id: RowId | null; readonly position: number }>;

function readTeams(changed: ChangedTeams): NamedTeams {
  const { teams } = readOptions(changed, ["teams"]);
  const listed = readItems(teams);
  if (listed === null) throw jixiaoError([fault("not_a_list", ["teams"], teams, say("a_list_of", { of: "teams" }))]);
  const faults: Fault[] = [];
  const named = new Map<string, { readonly id: RowId | null; readonly position: number }>();
  listed.forEach((team, position) => {
    const id = team === null ? null : readId(team);
    if (team === null || id !== null) named.set(teamKey(id), { id, position });
    else faults.push(fault("invalid_id", ["teams", position], team, say(expectedId, { orNull: true })));
  });
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return named;
}

/** Teams that nothing tells of, now or before; a row that was rejected then may have named any. */
function strangersAmong(teams: NamedTeams, before: Settlement, { teams: described, rows, rejectedRows }: OpenPeriod<PolicyDefinition>) {
  const left = [...teams].filter(([key, { id }]) => id !== null && !described.has(key));
  if (left.length === 0 || before.rejections.length > 0) return [];
  const known = new Set([
    ...[...rows, ...rejectedRows].map(({ team }) => team),
    ...before.teams.map(({ id }) => id),
    ...before.statements.flatMap(teamsIn),
  ].map(teamKey));
  return left.filter(([key]) => !known.has(key)).map(([, { id, position }]) =>
    fault("unknown_team", ["teams", position], id, "the_id_of_a_team_of_the_period")
  );
}
