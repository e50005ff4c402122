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
      for (const kind of ["people", "teams"] as const) for (const [id, of] of ids[kind]) mark(before[kind], id, of);
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

/** What a text is the id of, a bit each, since it may be of several: of a row, of a person, or of whom something rejected is for. */
const ofPeople = { row: 1, person: 2, awaited: 4 } as const;
/** Of a row of teams, or that by which people's rows name one. */
const ofTeams = { row: 1, name: 2 } as const;

/** Ids as text, each once, and what of. */
interface Ids {
  readonly people: Map<string, number>;
  readonly teams: Map<string, number>;
}

function noIds(): Ids {
  return { people: new Map(), teams: new Map() };
}

function mark(ids: Map<string, number>, id: RowId, of: number): void {
  const text = String(id);
  ids.set(text, (ids.get(text) ?? 0) | of);
}

/** Whatever rows say of anybody, those that were rejected as well: they may be meant by, or hold up, what another row says. */
function idsOf({ rows, rejectedRows, rejections, teams, claimedTeams }: OpenPeriod<PolicyDefinition>): Ids {
  const ids = noIds();
  for (const { id, person, team } of rows) {
    if (person === id) mark(ids.people, id, ofPeople.row | ofPeople.person);
    else {
      mark(ids.people, id, ofPeople.row);
      mark(ids.people, person, ofPeople.person);
    }
    if (team !== null) mark(ids.teams, team, ofTeams.name);
  }
  for (const { from, id } of rejections) {
    if (from !== "teams" && id !== null) mark(ids.people, id, from === "people" ? ofPeople.row : ofPeople.awaited);
  }
  for (const { person, team } of rejectedRows) {
    if (person !== null) mark(ids.people, person, ofPeople.person);
    if (team !== null) mark(ids.teams, team, ofTeams.name);
  }
  for (const id of [...teams.keys(), ...claimedTeams]) mark(ids.teams, id, ofTeams.row);
  return ids;
}

/** A team that nobody describes is nobody's, whoever names it. */
function usedBefore(ids: Ids, before: Ids): readonly Fault[] {
  const people: Fault[] = [];
  const awaited: Fault[] = [];
  const rows: Fault[] = [];
  for (const [id, of] of ids.people) {
    const earlier = before.people.get(id);
    if (earlier === undefined) continue;
    if (earlier & ofPeople.person && of & (ofPeople.person | ofPeople.awaited)) people.push(twice(["people", id], id, "person"));
    else {
      if (earlier & ofPeople.awaited && of & ofPeople.person) {
        awaited.push(fault("used_twice", ["people", id], id, "what_is_added_to_somebody_together_with_their_rows"));
      }
      if (earlier & of & ofPeople.row) rows.push(twice(["people", id, "id"], id, "id"));
    }
  }
  const teams = [...ids.teams].flatMap(([id, of]) => {
    const earlier = before.teams.get(id);
    return earlier !== undefined && (earlier | of) & ofTeams.row ? [twice(["teams", id], id, "team")] : [];
  });
  return [...people, ...awaited, ...rows, ...teams];
}

function twice(path: Path, id: string, of: "person" | "id" | "team"): Fault {
  return fault("used_twice", path, id, say(expectedEachOnce, { of }));
}
