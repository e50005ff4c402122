import { readColumn, type Row } from "../formula/index.js";

/** The name that a row gives; null where it gives none. */
export function rowName(row: Row): string | null {
  const value = readColumn(row, "name");
  return typeof value === "string" ? value : null;
}
