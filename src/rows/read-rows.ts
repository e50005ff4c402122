import { parseDecimal } from "../decimal/index.js";
import { describe, fault, givenAs, got, jixiaoError, safeText, say, tooLarge, unreadableFault } from "../error/index.js";
import { readColumn, unreadable, type Row } from "../formula/index.js";
import type { CellFault } from "./cell-fault.js";
import { CellFaults } from "./cell-faults.js";
import { FileHeader } from "./file-header.js";
import type { FileColumn, OpenBlanks } from "./open-column.js";
import { openReader, type OpenReader } from "./open-reader.js";
import { isUnread, type Unread } from "./read-number.js";
import type { ColumnNames, ReadFor, RowList, RowOf, RowReader } from "./row-reader.js";
import { isTotalWord } from "./total-words.js";
import { trimCell } from "./trim-cell.js";

/** A row of a file of which no row was made. */
export interface LeftOutRow {
  /** Its number in the file. */
  readonly row: number;
  readonly as: "total" | "blank";
}

/** What a file's rows say. */
export interface ReadRows<R> {
  /** Rows as `settle` takes them, in the order of the file: each but those left out. */
  readonly rows: readonly R[];
  /** The number in the file of each of these rows. */
  readonly rowNumbers: readonly number[];
  /** Every cell that was not read, each cause once. */
  readonly faults: readonly CellFault[];
  readonly leftOut: readonly LeftOutRow[];
  /** Of which list of a period the rows are. */
  readonly list: RowList;
  /** What each column that was read is called in the file, by its name here. */
  readonly columns: { readonly [name: string]: string };
  /** The columns that nothing reads, by what they are called in the file: at most 100. */
  readonly ignored: readonly string[];
}

const mostRows = 1_000_000;
const mostIgnored = 100;

type Cells = ReadonlyMap<string, unknown>;

/**
 * Reads the rows of a file, such as csv-parse or a reader of spreadsheets gives them, as rows that `settle` takes. Nothing is guessed: how
 * numbers are written, which texts mean that there is no value, and which rows are totals is stated. Numbers come out exactly, as text.
 *
 * A cell that was not read is told in `faults`, with the number of its row and what its column is called in the file, and stands in the row
 * as text that settling reads as no value: what depends on it is pending, and nobody is left out.
 *
 * @throws {JixiaoError} where the reader cannot be: a column that the policy needs is not named, a form contradicts itself; where the rows
 * are no list, or more than a million.
 *
 * @example
 * const { gmv, satisfaction } = metrics({ person: { gmv: "money", satisfaction: "ratio" } });
 * const file = [{ 工号: "li", 成交额: "12.8万", 满意度: "98.5%" }, { 工号: "合计", 成交额: "12.8万", 满意度: "" }];
 * const { rows, leftOut } = readRows(file, {
 *   for: { gmv, satisfaction },
 *   columns: { id: "工号", gmv: "成交额", satisfaction: "满意度" },
 *   numbers: chineseNumbers,
 *   totals: { column: "工号", texts: ["合计"] },
 * });
 * rows; // => [{ id: "li", gmv: "128000", satisfaction: "0.985" }]
 * leftOut; // => [{ row: 3, as: "total" }]
 */
export function readRows<const F extends ReadFor, const L extends RowList = "people", N extends ColumnNames | undefined = undefined>(
  rows: readonly object[],
  reader: RowReader<L, F, N>,
): ReadRows<RowOf<L, F>> {
  const open = openReader(reader);
  const given = listOf(rows).map((row) => ({ row, keys: keysOf(row) }));
  const header = new FileHeader();
  for (const { keys } of given) for (const key of keys ?? []) header.add(key);
  const faults = new CellFaults(open.list);
  const columns = findColumns(open, header, given.filter(({ keys }) => keys !== null).length, faults);
  const made: Row[] = [];
  const rowNumbers: number[] = [];
  const leftOut: LeftOutRow[] = [];
  given.forEach(({ row, keys }, index) => {
    const number = open.firstRow + index;
    const cells = new Map((keys ?? []).map((key) => [key, readColumn(row as Row, key)]));
    const at = { row: number, who: null };
    if (keys === null) faults.cell(at, { name: null, from: null }, row, { code: "not_an_object", expected: { code: "row" } });
    else {
      const as = leftOutAs(cells, columns.totals, open.totals.isTotal);
      if (as !== null) {
        leftOut.push({ row: number, as });
        return;
      }
    }
    made.push(keys === null ? {} : rowOf(cells, number, open, columns.read, faults));
    rowNumbers.push(number);
  });
  return {
    // Each was made by the columns that its type lists: only the type is new.
    rows: made as unknown as readonly RowOf<L, F>[],
    rowNumbers,
    faults: faults.told(),
    leftOut,
    list: open.list,
    columns: Object.fromEntries(open.columns.map(({ name, from }) => [name, from])),
    ignored: [...columns.ignored].slice(0, mostIgnored),
  };
}

function listOf(rows: unknown): readonly unknown[] {
  let length = 0;
  try {
    if (Array.isArray(rows)) {
      length = rows.length;
      if (length <= mostRows) return Array.from({ length }, (_, index): unknown => rows[index]);
    }
  } catch {
    throw jixiaoError([unreadableFault(["rows"], say("a_list_of", { of: "rows" }))]);
  }
  throw jixiaoError([
    length > mostRows
      ? tooLarge(["rows"], length, mostRows, "rows")
      : fault("not_a_list", ["rows"], rows, say("a_list_of", { of: "rows" })),
  ]);
}

/** The columns of a row; null where it is none. */
function keysOf(row: unknown): readonly string[] | null {
  try {
    return typeof row === "object" && row !== null && !Array.isArray(row) ? Object.keys(row) : null;
  } catch {
    return null;
  }
}

/** A column with the key under which it stands in the rows. */
interface FoundColumn extends FileColumn {
  readonly key: string;
}

interface FoundColumns {
  readonly read: readonly FoundColumn[];
  readonly totals: readonly string[];
  readonly ignored: ReadonlySet<string>;
}

/** Looks the columns up in the file. One that is not there is one fault, of however many rows. */
function findColumns(open: OpenReader, header: FileHeader, rows: number, faults: CellFaults): FoundColumns {
  const ignored = new Set(header.all());
  const garbled = [...ignored].find(isGarbled);
  if (garbled !== undefined) faults.column({ name: null, from: garbled }, rows, givenAs(garbled), wrongEncoding);
  const absent: { readonly name: string | null; readonly from: string; readonly isDemanded: boolean }[] = [];
  const find = (name: string | null, from: string, isDemanded: boolean): string | null => {
    const key = header.keyOf(from);
    if (typeof key === "string") ignored.delete(key);
    if (key === null) faults.column({ name, from }, rows, got("several"), { code: "used_twice", expected: { code: "oneColumn" } });
    if (key === undefined) absent.push({ name, from, isDemanded });
    return key ?? null;
  };
  const read = open.columns.flatMap((column) => {
    const key = find(column.name, column.from, column.isDemanded);
    return key === null ? [] : [{ ...column, key }];
  });
  const totals = open.totals.columns.flatMap((column) => find(null, column, true) ?? []);
  for (const { name, from, isDemanded } of rows === 0 ? [] : absent) {
    if (!isDemanded) continue;
    faults.column({ name, from }, rows, got("nothing"), {
      code: "missing_column",
      expected: { code: "column", meant: header.meant(from, ignored) },
    });
  }
  return { read, totals, ignored };
}

function leftOutAs(cells: Cells, totals: readonly string[], isTotal: (text: string) => boolean): LeftOutRow["as"] | null {
  for (const key of totals) {
    const cell = cells.get(key);
    if (typeof cell === "string" && isTotal(trimCell(cell))) return "total";
  }
  for (const cell of cells.values()) if (!isEmpty(cell)) return null;
  return "blank";
}

function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && trimCell(cell) === "");
}

/** What stands where bytes were none of the encoding in which a file was read. */
function isGarbled(text: unknown): boolean {
  return typeof text === "string" && text.includes("\uFFFD");
}

const wrongEncoding: Unread = { code: "wrong_encoding", expected: { code: "encoding" } };

/** What a cell says of its row, and where: a row that is a sum of others, and nobody's. */
interface TotalCell {
  readonly name: string | null;
  readonly from: string;
  readonly cell: unknown;
}

/** Where a row calls itself a total: whose it is or its name, or, where it is nobody's, any cell. */
function totalIn(cells: Cells, columns: readonly FoundColumn[]): TotalCell | null {
  const [owner, name] = [ownerOf(columns), columns.find((each) => each.name === "name")];
  for (const column of [owner, name]) {
    const cell = column && cells.get(column.key);
    if (column !== undefined && isTotalWord(cell)) return { ...column, cell };
  }
  if (owner !== undefined && !isEmpty(cells.get(owner.key))) return null;
  for (const [from, cell] of cells) if (isTotalWord(cell)) return { name: null, from, cell };
  return null;
}

/** The column that says whose a row is. */
function ownerOf(columns: readonly FoundColumn[]): FoundColumn | undefined {
  return columns.find(({ name }) => name === "id") ?? columns.find(({ name }) => name === "person");
}

/** Whose a row is, for whoever looks for it in the file. */
function whoIn(cells: Cells, columns: readonly FoundColumn[]): string | null {
  for (const column of [columns.find(({ name }) => name === "name"), ownerOf(columns)]) {
    const cell = column && cells.get(column.key);
    if (column === undefined || isGarbled(cell) || blankOf(cell, column.blanks) !== null) continue;
    const text = column.read(cell);
    if (!isUnread(text)) return safeText(text.slice(0, longestShown));
  }
  return null;
}

function rowOf(cells: Cells, row: number, open: OpenReader, columns: readonly FoundColumn[], faults: CellFaults): Row {
  const fields: [string, unknown][] = open.constants.map(({ name, always }) => [name, always]);
  let policy = open.policies.length === 1 ? open.policies[0] : fields.find(([name]) => name === "policy")?.[1];
  const total = open.totals.areNone ? null : totalIn(cells, columns);
  if (total !== null) faults.cell({ row, who: null }, total, total.cell, { code: "unstated_total", expected: { code: "totals" } });
  const owner = ownerOf(columns);
  for (const column of columns) {
    const cell = cells.get(column.key);
    const report = (unread: Unread) => {
      // What stands beside a total is told with it.
      if (total === null) faults.cell({ row, who: whoIn(cells, columns) }, column, isEmpty(cell) ? undefined : cell, unread);
    };
    const blank = blankOf(cell, column.blanks);
    if (total !== null && column === owner) fields.push([column.name, ""]);
    else if (blank === null) {
      const read = cell === unreadable
        ? { code: "unreadable" as const, expected: column.expected }
        : isGarbled(cell)
        ? wrongEncoding
        : column.read(cell);
      if (isUnread(read)) report(read);
      const value = !isUnread(read) ? read : column.isText ? "" : unreadText(cell);
      if (column.name === "policy") policy = value;
      fields.push([column.name, value]);
    } else if (blank === "notApplicable" && column.name !== "id") fields.push([column.name, null]);
    else if (column.neededBy === "all" || (typeof policy === "string" && column.neededBy.has(policy))) {
      report({ code: column.name === "id" ? "invalid_id" : "missing_reading", expected: column.expected });
    }
  }
  return Object.fromEntries(fields);
}

function blankOf(cell: unknown, { empty, texts }: OpenBlanks): OpenBlanks["empty"] | null {
  if (isEmpty(cell)) return empty;
  return typeof cell === "string" ? (texts.get(trimCell(cell)) ?? null) : null;
}

const longestShown = 80;

/** A cell that was not read as text that settling reads as no number: as it stands in the file, or with a mark where it looks like one. */
function unreadText(cell: unknown): string {
  const text = typeof cell === "string" ? cell.slice(0, longestShown) : describe(cell);
  return typeof parseDecimal(text) === "string" ? text : `?${text}`;
}
