import { fault, faultOf, jixiaoError, type Fault } from "../error/index.js";
import type { Recorder } from "../explain/recorder.js";
import { faulty, readColumn, type Faulty, type Row } from "../formula/index.js";
import { indexOf, type PolicyDefinition, type PolicyIndex } from "../policy/index.js";
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
  readonly id: RowId;
  readonly person: RowId;
  readonly name: string | null;
  readonly team: RowId | null;
  readonly scope: (recorder: Recorder | null) => RowScope;
}

/** A period whose rows were read: who is in it, and which rows cannot be anybody's. */
export interface OpenPeriod {
  readonly id: string;
  readonly teams: readonly Team[];
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
  const claimed = new Set<string>();
  for (const { row, id: teamId, text, isDuplicate } of identify(teams, "teams", rejections)) {
    if (isDuplicate) {
      claimed.add(text);
      continue;
    }
    const readings = new Readings(row, ["teams", text], index, places);
    known.set(text, { id: teamId, name: nameOf(row), readings, scope: new RowScope(index, places, noPerson, readings, null, null) });
  }

  const rows = new Map<string, Entry[]>();
  for (const { row, id: rowId, text, isDuplicate, position } of identify(people, "people", rejections)) {
    if (isDuplicate) continue;
    const person = personOf(row, rowId);
    if (typeof person === "object") {
      rejections.push({ from: "people", index: position, id: rowId, faults: [person] });
      continue;
    }
    const entry = openRow(row, { rowId, text, person }, { known, claimed, index, places });
    const key = String(person);
    const others = rows.get(key);
    if (others === undefined) rows.set(key, [entry]);
    else others.push(entry);
  }
  return { id, teams: [...known.values()], people: rows, rejections };
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

interface Identified {
  readonly row: Row;
  readonly id: RowId;
  readonly text: string;
  readonly position: number;
  readonly isDuplicate: boolean;
}

/** The rows that have an id; those that have none, or share theirs, are rejected, in the order of the input. */
function identify(rows: readonly unknown[], from: Rejection["from"], rejections: Rejection[]): readonly Identified[] {
  const counts = new Map<string, number>();
  const read = Array.from(rows, (row) => {
    const id = idOf(row);
    if (typeof id !== "object") counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    return { row, id };
  });
  const identified: Identified[] = [];
  read.forEach(({ row, id }, position) => {
    const path = [from, position];
    if (typeof id === "object") {
      const what = id.state === "row" ? fault("not_an_object", path, row, "a row: an object with an id") : fault("invalid_id", [...path, "id"], id.value, expectedId);
      rejections.push({ from, index: position, id: null, faults: [what] });
      return;
    }
    const text = String(id);
    const isDuplicate = (counts.get(text) ?? 0) > 1;
    if (isDuplicate) rejections.push({ from, index: position, id, faults: [fault("duplicate_id", [...path, "id"], id, `an id of its own: ${counts.get(text) ?? 0} rows claim it`)] });
    identified.push({ row: row as Row, id, text, position, isDuplicate });
  });
  return identified;
}

const expectedId = "text that is not blank, or a safe integer";

function idOf(row: unknown): RowId | { readonly state: "row" } | { readonly state: "id"; readonly value: unknown } {
  if (typeof row !== "object" || row === null || isList(row)) return { state: "row" };
  const column = readColumn(row, "id");
  const value = column === "unreadable" ? column : column.value;
  return column !== "unreadable" && isId(value) ? value : { state: "id", value };
}

function isList(row: object): boolean {
  try {
    return Array.isArray(row);
  } catch {
    return true;
  }
}

function isId(value: unknown): value is RowId {
  return typeof value === "string" ? value.trim() !== "" : Number.isSafeInteger(value);
}

/** Whose row it is: the person that it names, or its own id. */
function personOf(row: Row, id: RowId): RowId | Fault {
  const column = readColumn(row, "person");
  if (column === "unreadable") return faultOf("unreadable", ["people", String(id), "person"], "an error", expectedId);
  if (column.value === undefined || column.value === null) return id;
  return isId(column.value) ? column.value : fault("invalid_id", ["people", String(id), "person"], column.value, `${expectedId}, or null`);
}

function nameOf(row: Row): string | null {
  const column = readColumn(row, "name");
  return column !== "unreadable" && typeof column.value === "string" ? column.value : null;
}

interface Known {
  readonly known: ReadonlyMap<string, Team>;
  readonly claimed: ReadonlySet<string>;
  readonly index: PolicyIndex;
  readonly places: number;
}

function openRow(row: Row, who: { readonly rowId: RowId; readonly text: string; readonly person: RowId }, period: Known): Entry {
  const { index, places } = period;
  const column = readColumn(row, "team");
  const value = column === "unreadable" ? undefined : column.value;
  const team = isId(value) ? period.known.get(String(value)) : undefined;
  const readings = new Readings(row, ["people", who.text], index, places);
  const ofTeam = team?.readings ?? noTeam(column === "unreadable" ? column : value, who.text, period);
  return {
    id: who.rowId,
    person: who.person,
    name: nameOf(row),
    team: isId(value) ? value : null,
    scope: (recorder) => new RowScope(index, places, readings, ofTeam, team?.scope ?? null, recorder),
  };
}

function noTeam(value: unknown, person: string, { claimed }: Known): Faulty {
  const path = ["people", person, "team"];
  if (value === undefined || value === null) return faulty([faultOf("unknown_team", path, "no team", "the id of a team of the period")]);
  if (isId(value) && claimed.has(String(value))) return faulty([fault("ambiguous_team", path, value, "a team that one row describes")]);
  return faulty([fault("unknown_team", path, value, "the id of a team of the period")]);
}
