import { expectedCells, fault, isNotEmpty, jixiaoError, ownFields, say, unknownFields, readItems } from "../error/index.js";
import type { Table, TableCell, TableColumn } from "./table.js";

/** What stands between the cells of a CSV file, and how it begins. */
export interface CsvOptions {
  /** What stands between cells; a comma unless stated. State what the program takes that opens the file: Excel in Germany a semicolon. */
  readonly separator?: "," | ";" | "\t";
  /** Whether the text begins with a byte order mark, without which Excel takes Chinese for another encoding. Not unless stated. */
  readonly byteOrderMark?: boolean;
}

const number = /^-?\d+(\.\d+)?$/;
/** What a spreadsheet takes for the beginning of a formula, white space before it included, since some leave it out. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const separators: ReadonlySet<unknown> = new Set([",", ";", "\t"]);

/**
 * A table as CSV text (RFC 4180): lines end in CR LF, a cell with a separator, a quote or a line break is quoted.
 *
 * No cell can make a spreadsheet reckon: text that begins with `=`, `+`, `-`, `@` (their full-width forms too), a tab or a line break
 * gets a `'` before it, in the names of columns as well. Numbers of a column of amounts stay as they are, those below zero too.
 *
 * @throws {JixiaoError} where this is no table: a row has not a cell for each column, or a cell is no text, no finite number and not null.
 *
 * @example
 * const columns = [{ name: "name", kind: "text" }, { name: "payable", kind: "amount" }] as const;
 * toCsv({ columns, rows: [["=1+1", "-12.50"], ["Li, Lei", null]] }); // => "name,payable\r\n'=1+1,-12.50\r\n\"Li, Lei\",\r\n"
 */
export function toCsv(table: Table, options: CsvOptions = {}): string {
  const { columns, rows, separator, byteOrderMark } = checked(table, options);
  const quotable = new RegExp(`["\\r\\n${separator}]|^\\s|\\s$`);
  const cellText = (cell: TableCell, kind: TableColumn["kind"]): string => {
    const text = cell === null ? "" : String(cell);
    const isNumber = typeof cell === "number" || (kind === "amount" && number.test(text));
    const harmless = !isNumber && formula.test(text) ? `'${text}` : text;
    return quotable.test(harmless) ? `"${harmless.replaceAll("\"", "\"\"")}"` : harmless;
  };
  const lines = [
    columns.map(({ name }) => cellText(name, "text")),
    ...rows.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.kind ?? "text"))),
  ];
  // Of one column, an empty line would be no row.
  const text = lines.map((line) => `${line.length === 1 && line[0] === "" ? "\"\"" : line.join(separator)}\r\n`).join("");
  return byteOrderMark ? `\uFEFF${text}` : text;
}

function checked(table: unknown, options: unknown): Table & Required<CsvOptions> {
  const { columns, rows } = ownFields(table);
  const { separator = ",", byteOrderMark = false, ...others } = ownFields(options);
  const faults = [...unknownFields(Object.keys(others), ["separator", "byteOrderMark"], [])];
  if (typeof options !== "object" || options === null) faults.push(fault("not_an_object", ["options"], options, "an_object"));
  if (!separators.has(separator)) {
    faults.push(fault("invalid_choice", ["separator"], separator, say("one_of", { choices: ["\",\"", "\";\"", "\"\\t\""] })));
  }
  if (typeof byteOrderMark !== "boolean") {
    faults.push(fault("invalid_choice", ["byteOrderMark"], byteOrderMark, say("one_of", { choices: ["true", "false"] })));
  }
  const named = readItems(columns);
  if (named?.every(isColumn) !== true) {
    faults.push(fault("not_a_list", ["columns"], columns, say("a_list_of", { of: ["{ name, kind }"] })));
  }
  const width = named?.length ?? 0;
  const listed = readItems(rows);
  if (listed === null) faults.push(fault("not_a_list", ["rows"], rows, say("a_list_of", { of: "rows" })));
  else {
    const wrong = listed.findIndex((row) => {
      const cells = readItems(row);
      return cells?.length !== width || !cells.every(isCell);
    });
    if (wrong !== -1) {
      faults.push(fault("not_a_list", ["rows", wrong], listed[wrong], say(expectedCells, { width })));
    }
  }
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return { columns, rows, separator, byteOrderMark } as Table & Required<CsvOptions>;
}

function isColumn(value: unknown): boolean {
  const { name, kind } = ownFields(value);
  return typeof name === "string" && (kind === "text" || kind === "amount");
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === "string" || Number.isFinite(value);
}
