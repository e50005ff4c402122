import { fault, faultOf, type Fault, type Path } from "../error/index.js";
import { readColumn, unreadable, type Row, type RowId } from "../formula/index.js";
import { isWellFormed } from "../policy/index.js";

const expectedText = "well-formed Unicode without U+0000";
const expectedId = "text that is not blank, or a safe integer";

/** The id of a row, or what is wrong with it. */
export function idOf(row: unknown): RowId | { readonly fault: (path: Path) => Fault } {
  if (typeof row !== "object" || row === null || isList(row)) {
    return { fault: (path) => fault("not_an_object", path, row, "a row: an object with an id") };
  }
  const value = readColumn(row, "id");
  return readId(value) ?? { fault: (path) => idFault([...path, "id"], value, expectedId) };
}

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

function idFault(path: Path, value: unknown, expected: string): Fault {
  if (value === unreadable) return faultOf("unreadable", path, "an error", expected);
  return fault("invalid_id", path, value, typeof value === "string" && !isWellFormed(value) ? expectedText : expected);
}

/** Whose row it is: the person that it names, or its own id. */
export function personOf(row: Row, id: RowId): RowId | Fault {
  const value = readColumn(row, "person");
  if (value === undefined || value === null) return id;
  return readId(value) ?? idFault(["people", String(id), "person"], value, `${expectedId}, or null`);
}

/** The team that a row names; null where it names none. */
export function teamOf(row: Row): RowId | null {
  return readId(readColumn(row, "team"));
}

/** A team's id as the key of a map; no team has the key that no id can have. */
export function teamKey(team: RowId | null): string {
  return team === null ? "" : String(team);
}
