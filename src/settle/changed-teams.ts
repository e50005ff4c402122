import { readColumn, type Row, type RowId } from "../formula/index.js";
import { readLists, type PeriodLists, type PeriodRows } from "./read-lists.js";
import { readId, teamKey } from "./row-id.js";

/**
 * The teams in which two periods differ, for `resettle`: those whose row, or the rows of whose people, are others than before or stand in
 * another order, and those of people for whom other adjustments or balances are there. Null stands for people without a team.
 *
 * Rows are compared column by column, so they may be copies; of a row that was changed in its place nothing is noticed, since it is the
 * same row in both. A number and a text that say the same are two things here, and so are two objects.
 *
 * @throws {JixiaoError} where one of the periods cannot be read: no text for `period`, no list for `people` or `teams`.
 *
 * @example
 * const wang = { id: "wang", team: "east", gmv: 950 };
 * const earlier = { period: "2026-11", people: [{ id: "li", team: "west", gmv: 900 }, wang] };
 * changedTeams(earlier, { ...earlier, people: [{ id: "li", team: "west", gmv: 980 }, { ...wang }] }); // => ["west"]
 */
export function changedTeams(earlier: PeriodRows, period: PeriodRows): readonly (RowId | null)[] {
  const [before, after] = [rowsOf(earlier), rowsOf(period)];
  const person = (row: NamedRow) => row.person;
  const team = (row: NamedRow) => textOf(row.team);
  const persons = new Set([
    ...differing(before.people, after.people, person, isSame),
    ...differing(before.adjustments, after.adjustments, person, isSame),
    ...differing(before.carryIns, after.carryIns, person, isSame),
  ]);
  // What a row says of a person was looked at: of a team it is left who is in it, and in which order.
  const teams = new Set([
    ...differing(before.people, after.people, team, (one, other) => one.person === other.person),
    ...differing(before.teams, after.teams, team, isSame),
  ]);
  const changed = new Map<string, RowId | null>();
  for (const row of [...before.people, ...after.people, ...before.teams, ...after.teams]) {
    if (!teams.has(team(row)) && !persons.has(row.person)) continue;
    const id = readId(row.team);
    changed.set(teamKey(id), id);
  }
  return [...changed.values()];
}

/** A row with whom it is of, as the row says it: what is no id is somebody else. */
interface NamedRow {
  readonly row: Row;
  /** A team's row is no person's. */
  readonly person: unknown;
  readonly team: unknown;
}

const noPerson = Symbol("no person");

function rowsOf(period: PeriodRows): Readonly<Record<keyof PeriodLists, readonly NamedRow[]>> {
  const { people, teams, adjustments, carryIns } = readLists(period).lists;
  const ofPerson = (given: unknown): NamedRow => {
    const row = rowOf(given);
    return { row, person: textOf(readColumn(row, "person") ?? readColumn(row, "id")), team: readColumn(row, "team") ?? null };
  };
  const ofTeam = (given: unknown): NamedRow => {
    const row = rowOf(given);
    return { row, person: noPerson, team: readColumn(row, "id") };
  };
  return {
    people: people.map(ofPerson),
    teams: teams.map(ofTeam),
    adjustments: adjustments.map(ofPerson),
    carryIns: carryIns.map(ofPerson),
  };
}

/** Ids are compared by their text: an adjustment may say "7" of the person 7. */
function textOf(id: unknown): unknown {
  return typeof id === "number" ? String(id) : id;
}

function rowOf(given: unknown): Row {
  return typeof given === "object" && given !== null ? given : {};
}

/** The keys of which there are other rows than before, or the same in another order. */
function differing(
  before: readonly NamedRow[],
  after: readonly NamedRow[],
  keyOf: (row: NamedRow) => unknown,
  isAlike: (one: NamedRow, other: NamedRow) => boolean,
): ReadonlySet<unknown> {
  // Of each key the row that comes next, and of each row the next of its key: a million rows need no list for each.
  const next = new Map<unknown, number>();
  const following = new Int32Array(before.length);
  for (let place = before.length - 1; place >= 0; place -= 1) {
    const row = before[place];
    if (row === undefined) continue;
    const key = keyOf(row);
    following[place] = next.get(key) ?? none;
    next.set(key, place);
  }
  const found = new Set<unknown>();
  for (const row of after) {
    const key = keyOf(row);
    const place = next.get(key) ?? none;
    const was = before[place];
    if (was === undefined || !isAlike(was, row)) found.add(key);
    if (was !== undefined) next.set(key, following[place] ?? none);
  }
  for (const [key, place] of next) if (place !== none) found.add(key);
  return found;
}

const none = -1;

function isSame({ row: one }: NamedRow, { row: other }: NamedRow): boolean {
  if (one === other) return true;
  const isColumnSame = (column: string) => Object.hasOwn(other, column) && Object.is(readColumn(one, column), readColumn(other, column));
  try {
    const columns = Object.getOwnPropertyNames(one);
    return columns.length === Object.getOwnPropertyNames(other).length && columns.every(isColumnSame);
  } catch {
    return false;
  }
}
