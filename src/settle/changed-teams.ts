import { readColumn, type Row, type RowId } from "../formula/index.js";
import { groupBy } from "./group-by.js";
import { readLists, type PeriodRows } from "./read-lists.js";
import { readId, teamKey, teamOf } from "./row-id.js";

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
  const team = (row: NamedRow) => teamKey(row.team);
  const persons = new Set([
    ...differing(before.people, after.people, person, isSame),
    ...differing(before.added, after.added, person, isSame),
    ...differing(before.carried, after.carried, person, isSame),
  ]);
  // What a row says of a person was looked at: of a team it is left who is in it, and in which order.
  const teams = new Set([
    ...differing(before.people, after.people, team, (one, other) => one.id === other.id),
    ...differing(before.teams, after.teams, team, isSame),
  ]);
  const changed = new Map<string, RowId | null>();
  for (const row of [...before.people, ...after.people, ...before.teams, ...after.teams]) {
    if (persons.has(row.person) || teams.has(team(row))) changed.set(team(row), row.team);
  }
  return [...changed.values()];
}

/** A row with whom it is of. */
interface NamedRow {
  readonly row: Row;
  readonly id: RowId | null;
  readonly person: string | null;
  readonly team: RowId | null;
}

function rowsOf(period: PeriodRows): { readonly [List in "people" | "teams" | "added" | "carried"]: readonly NamedRow[] } {
  const { people, teams, adjustments, carryIns } = readLists(period).lists;
  const named = (list: readonly unknown[], isOfTeams = false) =>
    list.map((given): NamedRow => {
      const row = typeof given === "object" && given !== null ? (given as Row) : {};
      const id = readId(readColumn(row, "id"));
      if (isOfTeams) return { row, id, person: null, team: id };
      return { row, id, person: String(readId(readColumn(row, "person")) ?? id), team: teamOf(row) };
    });
  return { people: named(people), teams: named(teams, true), added: named(adjustments), carried: named(carryIns) };
}

/** The keys of which there are other rows than before, or the same in another order. */
function differing<Key>(
  before: readonly NamedRow[],
  after: readonly NamedRow[],
  keyOf: (row: NamedRow) => Key,
  isAlike: (one: NamedRow, other: NamedRow) => boolean,
): readonly Key[] {
  const [was, is] = [groupBy(before, keyOf), groupBy(after, keyOf)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => {
    const [rows, others] = [was.get(key) ?? [], is.get(key) ?? []];
    return rows.length !== others.length || rows.some((row, position) => !isAlike(row, others[position] ?? row));
  });
}

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
