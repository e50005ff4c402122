import { fault, faultOf, jixiaoError } from "../error/index.js";
import type { Recorder } from "../explain/recorder.js";
import { faulty, readColumn, type Faulty, type Row } from "../formula/index.js";
import { indexOf, type PolicyDefinition, type PolicyIndex } from "../policy/index.js";
import { idOf, isId, personOf } from "./row-id.js";
import { Readings, RowScope } from "./row-scope.js";
import type { Rejection, RowId } from "./settlement.js";

/** A team of the period, with the scope in which what reads nothing of a person is evaluated. */
export interface Team {
  readonly id: RowId;
  readonly name: string | null;
  readonly readings: Readings;
  readonly scope: RowScope;
}

/** A row of a person that is somebody's. */
export interface Entry {
  readonly row: Row;
  readonly id: RowId;
  readonly person: RowId;
  readonly team: RowId | null;
}

/** A period whose rows were read: who is in it, and which rows cannot be anybody's. */
export interface OpenPeriod {
  readonly id: string;
  readonly index: PolicyIndex;
  readonly places: number;
  /** The teams that one row describes, by the text of their ids. */
  readonly teams: ReadonlyMap<string, Team>;
  /** The ids that several rows of teams claim. */
  readonly claimedTeams: ReadonlySet<string>;
  /** The rows of each person, in the order in which people first come up. */
  readonly people: ReadonlyMap<string, readonly Entry[]>;
  readonly rejections: readonly Rejection[];
}

/** @throws {JixiaoError} where the period itself cannot be read: no text for a period, no list of people, or of teams. */
export function openPeriod(policy: PolicyDefinition, period: { readonly period: unknown; readonly people: unknown; readonly teams?: unknown }): OpenPeriod {
  const [id, people, teams] = checkPeriod(period);
  const index = indexOf(policy);
  const { places } = policy.currency;
  const rejections: Rejection[] = [];

  const known = new Map<string, Team>();
  const claimedTeams = new Set<string>();
  eachRow(teams, "teams", rejections, {
    own: (row, teamId, text) => {
      const readings = new Readings(row, { from: "teams", id: text }, index, places);
      known.set(text, { id: teamId, name: nameOf(row), readings, scope: new RowScope(index, places, noPerson, readings, null, null) });
    },
    shared: (text) => claimedTeams.add(text),
  });

  const rows = new Map<string, Entry[]>();
  eachRow(people, "people", rejections, {
    own: (row, rowId, _, position) => {
      const person = personOf(row, rowId);
      if (typeof person === "object") {
        rejections.push({ from: "people", index: position, id: rowId, faults: [person] });
        return;
      }
      const team = readColumn(row, "team");
      const entry = { row, id: rowId, person, team: isId(team) ? team : null };
      const key = String(person);
      const others = rows.get(key);
      if (others === undefined) rows.set(key, [entry]);
      else others.push(entry);
    },
    shared: () => undefined,
  });
  return { id, index, places, teams: known, claimedTeams, people: rows, rejections };
}

/** In what a row's formulas are evaluated. Made when it is needed, so that a large period does not hold them all. */
export function scopeOf({ row, id, team }: Entry, { index, places, teams, claimedTeams }: OpenPeriod, recorder: Recorder | null): RowScope {
  const text = String(id);
  const known = team === null ? undefined : teams.get(String(team));
  const readings = new Readings(row, { from: "people", id: text }, index, places);
  return new RowScope(index, places, readings, known?.readings ?? noTeam(row, text, claimedTeams), known?.scope ?? null, recorder);
}

function noTeam(row: Row, person: string, claimed: ReadonlySet<string>): Faulty {
  const value = readColumn(row, "team");
  const path = ["people", person, "team"];
  if (value === undefined || value === null) return faulty([faultOf("unknown_team", path, "no team", "the id of a team of the period")]);
  if (isId(value) && claimed.has(String(value))) return faulty([fault("ambiguous_team", path, value, "a team that one row describes")]);
  return faulty([fault("unknown_team", path, value, "the id of a team of the period")]);
}

const noPerson = faulty([faultOf("misplaced", [], "a person's reading", "only readings of a team in what is checked once a team")]);

function checkPeriod(period: { readonly period: unknown; readonly people: unknown; readonly teams?: unknown }): [string, readonly unknown[], readonly unknown[]] {
  if (typeof period !== "object" || period === null) {
    throw jixiaoError([fault("not_an_object", ["period"], period, "an object with a period, people and teams")]);
  }
  const { period: id, people, teams = [] } = period;
  const first = typeof id === "string" && id.trim() !== "" ? null : fault("invalid_period", ["period"], id, 'text that is not blank, such as "2026-11"');
  const second = Array.isArray(people) ? null : fault("not_a_list", ["people"], people, "a list of rows");
  const third = Array.isArray(teams) ? null : fault("not_a_list", ["teams"], teams, "a list of rows");
  const [fault1, ...others] = [first, second, third].filter((each) => each !== null);
  if (fault1 !== undefined) throw jixiaoError([fault1, ...others]);
  return [id as string, people as unknown[], teams as unknown[]];
}

/** Takes the rows that have an id of their own; rejects, in the order of the input, those that have none or share theirs. */
function eachRow(
  rows: readonly unknown[],
  from: Rejection["from"],
  rejections: Rejection[],
  take: {
    readonly own: (row: Row, id: RowId, text: string, position: number) => void;
    readonly shared: (text: string) => void;
  },
): void {
  const ids = Array.from(rows, idOf);
  const claims = new Map<string, number>();
  for (const id of ids) if (typeof id !== "object") claims.set(String(id), (claims.get(String(id)) ?? 0) + 1);
  rows.forEach((row, position) => {
    const id = ids[position];
    if (id === undefined) return;
    if (typeof id === "object") {
      rejections.push({ from, index: position, id: null, faults: [id.fault([from, position])] });
      return;
    }
    const text = String(id);
    const count = claims.get(text) ?? 1;
    if (count === 1) {
      take.own(row as Row, id, text, position);
      return;
    }
    take.shared(text);
    rejections.push({ from, index: position, id, faults: [fault("duplicate_id", [from, position, "id"], id, `an id of its own: ${count} rows claim it`)] });
  });
}

function nameOf(row: Row): string | null {
  const value = readColumn(row, "name");
  return typeof value === "string" ? value : null;
}

/** The first name that a person's rows give. */
export function nameOfRows(entries: readonly Entry[]): string | null {
  for (const { row } of entries) {
    const name = nameOf(row);
    if (name !== null) return name;
  }
  return null;
}
