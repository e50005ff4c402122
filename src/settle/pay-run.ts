import { Decimal, placesOfText, placesText } from "../decimal/index.js";
import { expectedEachOnce, fault, isNotEmpty, jixiaoError, say, type Fault, type Path } from "../error/index.js";
import type { RowId } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { openPeriod, type OpenPeriod } from "./open-period.js";
import type { Period, SettlementOf } from "./period.js";
import { policiesOf } from "./policies-of.js";
import { RunningTotals } from "./running-totals.js";
import { settleOpened } from "./settle.js";
import type { PolicyTotals } from "./settlement.js";

/** A period that is settled some teams at a time. */
export interface PayRun<P extends Policy> {
  /**
   * Settles the next teams, each with all of its rows, and all rows of each person: what `settle` says of them in the whole period. The
   * places of rejected rows are those in these lists.
   *
   * @throws {JixiaoError} where `settle` does; `used_twice` for a person, a row or a team that came before, `invalid_choice` for another
   * period. Nothing of these rows is settled or counted then.
   */
  readonly settle: (rows: Period<P>) => SettlementOf<P>;
  /** What all of it comes to so far, as `settle` would say of the whole period. */
  readonly totals: () => SettlementOf<P>["totals"];
}

/**
 * Settles a period some teams at a time, for one that is too long to be held at once: its rows come in team by team, and what was settled
 * may be written and forgotten. The settlements together are what `settle` says of the whole period: the same statements, teams and
 * standings; of what went before only ids are kept, so that a person or a team who comes twice is told.
 *
 * People without a team may come in any order; so may all, where no teams are given.
 *
 * @throws {JixiaoError} where a policy cannot be read; `misplaced` for a contest that is not within teams, since it needs everybody.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "team", prizesPerFactor: [200] });
 * const policy = definePolicy({ id: "shops", version: "1", currency: "CNY", pay: { pk: prizeOf(pk) } });
 * const run = payRun(policy);
 * const shops = [
 *   { team: { id: "east" }, people: [{ id: "li", team: "east", gmv: 900 }, { id: "wang", team: "east", gmv: 950 }] },
 *   { team: { id: "west" }, people: [{ id: "zhao", team: "west", gmv: 300 }, { id: "chen", team: "west", gmv: 250 }] },
 * ];
 * shops.map(({ team, people }) => run.settle({ period: "2026-11", teams: [team], people }).statements.map(({ payable }) => payable));
 * // => [["0.00", "200.00"], ["200.00", "0.00"]]
 * run.totals()[0]?.payable; // => "400.00"
 */
export function payRun<const P extends Policy>(policy: P | readonly P[]): PayRun<P> {
  const policies = policiesOf(policy);
  const faults = policies.flatMap((each) => needsEverybody(each, policies.length === 1 ? [] : [each.id]));
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  let totals: readonly PolicyTotals[] = policies.map((each) => new RunningTotals(each).totals());
  const before = noIds();
  let period: string | null = null;
  return {
    settle: (rows) => {
      const opened = openPeriod(policies, rows);
      const ids = idsOf(opened);
      const found = [...otherPeriod(opened.id, period), ...usedBefore(ids, before)];
      if (isNotEmpty(found)) throw jixiaoError(found);
      const settlement = settleOpened(policies, opened);
      period = opened.id;
      for (const kind of kinds) for (const id of ids[kind]) before[kind].add(id);
      totals = totals.map((sum, position) => {
        const next = settlement.totals[position];
        return next === undefined ? sum : sumOf(next, sum);
      });
      return settlement as SettlementOf<P>;
    },
    totals: () => totals as SettlementOf<P>["totals"],
  };
}

/** What people come to, with what those came to who were settled before them, of the same policy. */
function sumOf(next: PolicyTotals, before: PolicyTotals): PolicyTotals {
  const sum = (one: string, other = "0") => placesText(new Decimal(one).plus(other), placesOfText(one));
  return {
    ...next,
    people: next.people + before.people,
    payable: sum(next.payable, before.payable),
    held: sum(next.held, before.held),
    pending: next.pending + before.pending,
    added: sum(next.added, before.added),
    lines: Object.fromEntries(Object.entries(next.lines).map(([name, line]) => [name, sum(line, before.lines[name])])),
  };
}

function needsEverybody({ contests }: PolicyDefinition, path: Path): readonly Fault[] {
  return contests.filter(({ within }) => within !== "team").map(({ id, within }) =>
    fault("misplaced", [...path, "contests", id], within, "a_contest_within_teams_since_any_other_needs_everybody")
  );
}

function otherPeriod(id: string, before: string | null): readonly Fault[] {
  return before === null || id === before ? [] : [fault("invalid_choice", ["period"], id, say("one_of", { choices: [before] }))];
}

const kinds = ["rows", "people", "teams", "named", "awaited"] as const;

/**
 * Ids as text: of the people's rows, of those whose they are, of the teams, those by which rows name teams, and of whom something was meant
 * for that was rejected.
 */
type Ids = Readonly<Record<(typeof kinds)[number], Set<string>>>;

function noIds(): Ids {
  return { rows: new Set(), people: new Set(), teams: new Set(), named: new Set(), awaited: new Set() };
}

/** Whatever rows say of anybody, those that were rejected as well: they may be meant by, or hold up, what another row says. */
function idsOf({ rows, rejectedRows, rejections, teams, claimedTeams }: OpenPeriod<PolicyDefinition>): Ids {
  const ids = noIds();
  const add = (kind: keyof Ids, id: RowId | null) => {
    if (id !== null) ids[kind].add(String(id));
  };
  for (const { id } of rows) add("rows", id);
  for (const { from, id } of rejections) if (from !== "teams") add(from === "people" ? "rows" : "awaited", id);
  for (const { person, team } of [...rows, ...rejectedRows]) {
    add("people", person);
    add("named", team);
  }
  for (const id of [...teams.keys(), ...claimedTeams]) add("teams", id);
  return ids;
}

/** A team that nobody describes is nobody's, whoever names it. */
function usedBefore(ids: Ids, before: Ids): readonly Fault[] {
  const isPerson = (id: string) => (ids.people.has(id) || ids.awaited.has(id)) && before.people.has(id);
  const isTeam = (id: string) => ids.teams.has(id) && (before.teams.has(id) || before.named.has(id));
  const people = [...new Set([...ids.people, ...ids.awaited])].filter(isPerson);
  const awaited = [...ids.people].filter((id) => before.awaited.has(id) && !isPerson(id));
  const rows = [...ids.rows].filter((id) => before.rows.has(id) && !isPerson(id));
  const teams = [...ids.teams].filter(isTeam);
  const named = [...ids.named].filter((id) => before.teams.has(id) && !isTeam(id));
  return [
    ...people.map((id) => fault("used_twice", ["people", id], id, say(expectedEachOnce, { of: "person" }))),
    ...awaited.map((id) => fault("used_twice", ["people", id], id, "what_is_added_to_somebody_together_with_their_rows")),
    ...rows.map((id) => fault("used_twice", ["people", id, "id"], id, say(expectedEachOnce, { of: "id" }))),
    ...[...teams, ...named].map((id) => fault("used_twice", ["teams", id], id, say(expectedEachOnce, { of: "team" }))),
  ];
}
