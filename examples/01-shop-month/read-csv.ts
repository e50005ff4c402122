import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

type Cell = string | null | undefined;

/** Which column of a file becomes which of the policy's: as text, or as a number. */
export interface Columns {
  readonly text: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
}

const written = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;

/**
 * A number as back offices write it, as text that the library reads: `"1,000.00"` becomes `"1000.00"`, and `"3.5%"` becomes `"3.5e-2"`.
 * It stays text throughout, so no digit is lost. An empty cell is missing (undefined), a dash is not applicable (null). What is no number
 * is handed on as it is: the library then says in whose row it stands.
 */
export function numberOf(cell: string): Cell {
  if (cell === "") return undefined;
  if (cell === "—") return null;
  return written.test(cell) ? cell.replaceAll(",", "").replace("%", "e-2") : cell;
}

/** The rows of a CSV text under the policy's names. Columns that it does not name are left out; one that is lacking is an error. */
export function rowsOf(csv: string, columns: Columns): Record<string, Cell>[] {
  const [header, ...records] = parse(csv, { bom: true });
  const at = (column: string): number => {
    const index = header?.indexOf(column) ?? -1;
    if (index < 0) throw new Error(`no column ${column} among ${header?.join(", ") ?? "none"}`);
    return index;
  };
  const text = Object.entries(columns.text).map(([column, name]) => [at(column), name] as const);
  const numbers = Object.entries(columns.numbers).map(([column, name]) => [at(column), name] as const);
  return records.map((record) =>
    Object.fromEntries([
      ...text.map(([index, name]) => [name, record[index] || undefined]),
      ...numbers.map(([index, name]) => [name, numberOf(record[index] ?? "")]),
    ])
  );
}

export function readRows(file: string, columns: Columns): Record<string, Cell>[] {
  return rowsOf(readFileSync(new URL(`data/${file}`, import.meta.url), "utf8"), columns);
}
