import { expectedId, expectedWellFormedText, fault, say, unreadableFault, type Fault, type Path } from "../error/index.js";
import { meantColumns, readColumn, unreadable, type Row, type RowId } from "../formula/index.js";
import { isWellFormed } from "../policy/index.js";

/** The id of a row, or what is wrong with it. */
export function idOf(row: unknown): RowId | { readonly fault: (path: Path) => Fault } {
  if (typeof row !== "object" || row === null || isList(row)) {
    return { fault: (path) => fault("not_an_object", path, row, say("an_object_with", { fields: ["id"] })) };
  }
  const value = readColumn(row, "id");
  return readId(value) ?? { fault: (path) => idFault([...path, "id"], value, false, row) };
}

/** The columns that are surely not meant by `id`. */
const others: ReadonlySet<string> = new Set(["name", "team", "person", "policy"]);

function isList(row: object): boolean {
  try {
    return Array.isArray(row);
  } catch {
    return true;
  }
}

/** An id as it came in, or null where it is none. −0 is 0. */
export function readId(value: unknown): RowId | null {
  if (typeof value === "string") return value.trim() === "" || !isWellFormed(value) ? null : value;
  return typeof value === "number" && Number.isSafeInteger(value) ? value + 0 : null;
}

function idFault(path: Path, value: unknown, orNull: boolean, row: Row | null = null): Fault {
  const column = row === null || value !== undefined ? null : meantColumns(row, others)("id");
  const expected = say(expectedId, { orNull, ...(column === null ? {} : { column }) });
  if (value === unreadable) return unreadableFault(path, expected);
  return fault("invalid_id", path, value, typeof value === "string" && !isWellFormed(value) ? expectedWellFormedText : expected);
}

/** A column in which a row that stands alone names somebody; null names nobody. */
interface NamingColumn {
  readonly column: "person" | "team";
  readonly mayBeAbsent: boolean;
}

/** What is wrong with the ids of a row that stands alone, in any list or none: with its own, and with those that it names. */
export function idFaults(row: Row, naming: readonly NamingColumn[]): readonly Fault[] {
  const id = idOf(row);
  const ofNames = naming.flatMap(({ column, mayBeAbsent }) => {
    const value = readColumn(row, column);
    return value === null || (value === undefined && mayBeAbsent) || readId(value) !== null ? [] : [idFault([column], value, true)];
  });
  return typeof id === "object" ? [id.fault([]), ...ofNames] : ofNames;
}

/** Whose row it is: the person that it names, or its own id. */
export function personOf(row: Row, id: RowId): RowId | Fault {
  const value = readColumn(row, "person");
  if (value === undefined || value === null) return id;
  return readId(value) ?? idFault(["people", String(id), "person"], value, true);
}

/** The team that a row names; null where it names none. */
export function teamOf(row: Row): RowId | null {
  return readId(readColumn(row, "team"));
}

/** A team's id as the key of a map; no team has the key that no id can have. */
export function teamKey(team: RowId | null): string {
  return team === null ? "" : String(team);
}
