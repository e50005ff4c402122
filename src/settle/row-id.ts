import { fault, type Fault, type Path } from "../error/index.js";
import { readColumn, type Row } from "../formula/index.js";
import type { RowId } from "./settlement.js";

const expectedId = "text that is not blank, or a safe integer";

/** The id of a row, or what is wrong with it. */
export function idOf(row: unknown): RowId | { readonly fault: (path: Path) => Fault } {
  if (typeof row !== "object" || row === null || isList(row)) {
    return { fault: (path) => fault("not_an_object", path, row, "a row: an object with an id") };
  }
  const value = readColumn(row, "id");
  if (isId(value)) return value;
  return { fault: (path) => fault("invalid_id", [...path, "id"], value, expectedId) };
}

function isList(row: object): boolean {
  try {
    return Array.isArray(row);
  } catch {
    return true;
  }
}

export function isId(value: unknown): value is RowId {
  return typeof value === "string" ? value.trim() !== "" : Number.isSafeInteger(value);
}

/** Whose row it is: the person that it names, or its own id. */
export function personOf(row: Row, id: RowId): RowId | Fault {
  const value = readColumn(row, "person");
  if (value === undefined || value === null) return id;
  return isId(value) ? value : fault("invalid_id", ["people", String(id), "person"], value, `${expectedId}, or null`);
}
