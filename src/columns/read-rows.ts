import { readColumn, type Row } from "../formula/index.js";

/** What takes the cells of a column, each row's once. */
export interface CellReader {
  read(row: number, cell: unknown): void;
}

type Columns = readonly (readonly [column: string, reader: CellReader])[];

/** Reads rows into columns, each row's own properties alone. What is no row says nothing. */
export function readRows(rows: readonly unknown[], columns: Columns): void {
  const isPolluted = hasEnumerable(Object.prototype);
  const shape = new RowShape(columns);
  for (let row = 0; row < rows.length; row += 1) {
    const from = rows[row];
    const others = !isPolluted && isPlain(from) ? shape.read(row, from) : columns;
    if (others.length === 0) continue;
    const own = isRow(from) ? from : null;
    for (const [column, reader] of others) reader.read(row, own === null ? undefined : cellOf(own, column));
  }
}

/** The columns of a row in their order, and who reads each: most rows are as the one before. */
class RowShape {
  private readonly readerOf: ReadonlyMap<string, CellReader>;
  private readonly names: string[] = [];
  private readonly readers: (CellReader | undefined)[] = [];
  private count = 0;
  /** The columns that are not among them. */
  private others: Columns;

  constructor(private readonly columns: Columns) {
    this.readerOf = new Map(columns);
    this.others = columns;
  }

  /** Reads what a row enumerates, and gives the other columns, each of which may be there without being enumerated. */
  read(row: number, from: Readonly<Record<string, unknown>>): Columns {
    const { names, readers } = this;
    let at = 0;
    let isAsBefore = true;
    try {
      for (const column in from) {
        if (column !== names[at]) {
          names[at] = column;
          readers[at] = this.readerOf.get(column);
          isAsBefore = false;
        }
        const reader = readers[at];
        if (reader !== undefined) reader.read(row, from[column]);
        at += 1;
      }
    } catch {
      // Whatever cannot be read is left among the others, and told there.
    }
    if (!isAsBefore || at !== this.count) {
      this.count = at;
      const read = new Set(names.slice(0, at));
      this.others = this.columns.filter(([column]) => !read.has(column));
    }
    return this.others;
  }
}

/** What is absent is told soonest by reading it. */
function cellOf(row: Row, column: string): unknown {
  try {
    if ((row as Readonly<Record<string, unknown>>)[column] === undefined) return undefined;
  } catch {
    // It may be a getter of its own, or one that is inherited.
  }
  return readColumn(row, column);
}

/** Whether what is enumerated of a row is its own, unless Object.prototype has something to enumerate. */
function isPlain(row: unknown): row is Readonly<Record<string, unknown>> {
  if (!isRow(row)) return false;
  try {
    const prototype: unknown = Object.getPrototypeOf(row);
    return prototype === Object.prototype || prototype === null;
  } catch {
    return false;
  }
}

function isRow(row: unknown): row is Row {
  try {
    return typeof row === "object" && row !== null && !Array.isArray(row);
  } catch {
    return false;
  }
}

function hasEnumerable(of: object): boolean {
  for (const _ in of) return true;
  return false;
}
