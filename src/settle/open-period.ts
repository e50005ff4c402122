import { fault, faultOf, isNotEmpty, jixiaoError, nearestName, type Fault, type Path } from "../error/index.js";
import { readColumn, type Row, type RowId } from "../formula/index.js";
import { isWellFormed, type PolicyDefinition } from "../policy/index.js";
import { idOf, personOf, readId, teamOf } from "./row-id.js";
import type { Entry } from "./entry.js";
import { readAdditions, type Additions } from "./read-additions.js";
import type { Rejection } from "./settlement.js";

/** How many rows a list of a period may have: far more than a team has people, and still in memory with what is wrong with each. */
const mostRows = 1_000_000;

/** Of a policy, rows name no more than the id. */
type PolicyId = Pick<PolicyDefinition, "id" | "currency">;

/** A row of a team that no other row claims. */
interface TeamEntry {
  readonly row: Row;
  readonly id: RowId;
}

/** A row that was rejected: in comparisons it would have been somebody, nobody knows whom. */
interface RejectedRow {
  readonly person: RowId | null;
  readonly team: RowId | null;
  /** The policy that it names; null where it names none of the settlement. */
  readonly policy: number | null;
  readonly fault: Fault;
}

/** The lists of a period, each place of them read. */
interface PeriodLists {
  readonly people: readonly unknown[];
  readonly teams: readonly unknown[];
  readonly adjustments: readonly unknown[];
  readonly carryIns: readonly unknown[];
}

/** A period whose rows were read: who is in it, and which rows cannot be anybody's. */
export interface OpenPeriod {
  readonly id: string;
  readonly lists: PeriodLists;
  /** The teams that one row describes, by the text of their ids. */
  readonly teams: ReadonlyMap<string, TeamEntry>;
  /** The ids that several rows of teams claim. */
  readonly claimedTeams: ReadonlySet<string>;
  /** The rows that are somebody's, in the order of the input. */
  readonly entries: readonly Entry[];
  /** The same by person and policy, in the order in which they first come up. */
  readonly people: readonly (readonly Entry[])[];
  readonly rejections: readonly Rejection[];
  readonly rejectedRows: readonly RejectedRow[];
  /** The people whom rejected rows name, by `rejectedKey`. */
  readonly rejectedPeople: ReadonlySet<string>;
  /** What was added to the statement of each person, by the person's rows. */
  readonly additions: ReadonlyMap<readonly Entry[], Additions>;
}

/** The rows of a period as they come in. */
export interface PeriodRows {
  readonly period: unknown;
  readonly people: unknown;
  readonly teams?: unknown;
  readonly adjustments?: unknown;
  readonly carryIns?: unknown;
}

/**
 * @throws {JixiaoError} where the period itself cannot be read: no text for a period, no list of people or of teams, or one of more than a
 * million rows.
 */
export function openPeriod(policies: readonly PolicyId[], period: PeriodRows): OpenPeriod {
  const { id, lists } = readPeriod(period);
  const rejections: Rejection[] = [];
  const reject = (from: Rejection["from"], index: number, rowId: RowId | null, what: Fault) => {
    rejections.push({ from, index, id: rowId, faults: [what] });
  };

  const known = new Map<string, TeamEntry>();
  const claimedTeams = new Set<string>();
  eachRow(lists.teams, "teams", (row, index, rowId, what) => {
    if (what === null && rowId !== null) {
      known.set(String(rowId), { row, id: rowId });
      return;
    }
    if (rowId !== null) claimedTeams.add(String(rowId));
    if (what !== null) reject("teams", index, rowId, what);
  });

  const rows = new Map<string, Entry[]>();
  const everyRow: Entry[] = [];
  const rejectedRows: RejectedRow[] = [];
  eachRow(lists.people, "people", (row, index, rowId, what) => {
    const entry = rowId === null || what !== null ? what : openRow(policies, row, rowId);
    if (entry === null) return;
    if ("code" in entry) {
      reject("people", index, rowId, entry);
      if (entry.code !== "not_an_object") rejectedRows.push({ ...namesOf(policies, row), fault: byId(entry, rowId) });
      return;
    }
    everyRow.push(entry);
    const key = policies.length === 1 ? String(entry.person) : `${entry.policy} ${entry.person}`;
    const others = rows.get(key);
    if (others === undefined) rows.set(key, [entry]);
    else others.push(entry);
  });
  const everybody = [...rows.values()];
  const rejectedPeople = new Set(rejectedRows.flatMap(({ person, policy }) => (person === null ? [] : [rejectedKey(person, policy)])));
  const additions = readAdditions(policies, everybody, lists, rejections);
  return {
    id,
    lists,
    teams: known,
    claimedTeams,
    entries: everyRow,
    people: everybody,
    rejections,
    rejectedRows,
    rejectedPeople,
    additions,
  };
}

/** A person whom a rejected row names, under the policy that it names, or under any. */
export function rejectedKey(person: RowId, policy: number | null): string {
  return `${policy ?? "any"} ${person}`;
}

/** A row that has an id of its own, unless what it names is no person or no policy. */
function openRow(policies: readonly PolicyId[], row: Row, id: RowId): Entry | Fault {
  const person = personOf(row, id);
  if (typeof person === "object") return person;
  const policy = policyOf(policies, row, ["people", String(id), "policy"]);
  return typeof policy === "object" ? policy : { row, id, person, team: teamOf(row), policy };
}

/** In other people's lines a rejected row is told by its id, not by its place: the order of rows changes no statement. */
function byId({ code, path, value, expected }: Fault, id: RowId | null): Fault {
  return faultOf(code, ["people", ...(id === null ? [] : [String(id)]), ...path.slice(2)], value, expected);
}

/** What a rejected row still names. */
function namesOf(policies: readonly PolicyId[], row: Row): Pick<RejectedRow, "person" | "team" | "policy"> {
  const id = idOf(row);
  const person = typeof id === "object" ? readId(readColumn(row, "person")) : personOf(row, id);
  const policy = policyOf(policies, row, []);
  return {
    person: typeof person === "object" ? null : person,
    team: teamOf(row),
    policy: typeof policy === "object" ? null : policy,
  };
}

/** The policy that a row names, by position; where there is one policy, a row need not name it. */
function policyOf(policies: readonly PolicyId[], row: Row, path: Path): number | Fault {
  const value = readColumn(row, "policy");
  if ((value === undefined || value === null) && policies.length === 1) return 0;
  // Rows that stand alone are under no policy, whatever they say.
  if (policies[0]?.id === "") return 0;
  const position = policies.findIndex(({ id }) => id === value);
  if (position !== -1) return position;
  const ids = policies.map(({ id }) => id);
  const meant = typeof value === "string" ? nearestName(value, ids) : null;
  return fault("unknown_policy", path, value, `one of ${ids.join(", ")}${meant === null ? "" : `: ${meant}?`}`);
}

function readPeriod(period: PeriodRows): { readonly id: string; readonly lists: PeriodLists } {
  if (typeof period !== "object" || period === null) {
    throw jixiaoError([fault("not_an_object", ["period"], period, "an object with a period, people and teams")]);
  }
  const { period: given, people, teams = [], adjustments, carryIns } = period;
  const faults: Fault[] = [];
  const id = typeof given === "string" ? given : "";
  if (id.trim() === "" || !isWellFormed(id)) {
    faults.push(fault("invalid_period", ["period"], given, "text that is not blank, such as \"2026-11\""));
  }
  const lists = {
    people: readList(people, "people", "a list of rows", faults),
    teams: readList(teams, "teams", "a list of rows", faults),
    adjustments: readList(adjustments ?? [], "adjustments", "a list", faults),
    carryIns: readList(carryIns ?? [], "carryIns", "a list", faults),
  };
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return { id, lists };
}

/** Reads each place of a list once; a hole is a row that is nothing. */
function readList(list: unknown, name: keyof PeriodLists, expected: string, faults: Fault[]): readonly unknown[] {
  try {
    if (!Array.isArray(list)) faults.push(fault("not_a_list", [name], list, expected));
    else if (list.length > mostRows) faults.push(faultOf("too_large", [name], `${list.length} rows`, `at most ${mostRows} rows`));
    else return Array.from({ length: list.length }, (_, index): unknown => list[index]);
  } catch {
    faults.push(faultOf("unreadable", [name], "an error", expected));
  }
  return [];
}

/** Visits the rows in the order of the input, each with its id, or with what is wrong: it is no row, has no id, or shares it. */
function eachRow(
  rows: readonly unknown[],
  from: Rejection["from"],
  visit: (row: Row, index: number, id: RowId | null, what: Fault | null) => void,
): void {
  const ids = rows.map(idOf);
  const claims = new Map<string, number>();
  for (const id of ids) if (typeof id !== "object") claims.set(String(id), (claims.get(String(id)) ?? 0) + 1);
  ids.forEach((id, index) => {
    const row = rows[index] as Row;
    if (typeof id === "object") {
      visit(row, index, null, id.fault([from, index]));
      return;
    }
    const count = claims.get(String(id)) ?? 1;
    const shared = () =>
      fault(
        "duplicate_id",
        [from, index, "id"],
        id,
        `an id of its own: ${count} rows claim it${
          from === "people" ? "; rows of one person have ids of their own and the same person" : ""
        }`,
      );
    visit(row, index, id, count === 1 ? null : shared());
  });
}

export function nameOf(row: Row): string | null {
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
