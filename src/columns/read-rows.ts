import { readColumn, type Row } from "../formula/index.js";

/** What takes the cells of a column, each row's once. */
export interface CellReader {
  read(row: number, cell: unknown): void;
}

/** Reads rows into columns, each row's own properties alone. What is no row says nothing. */
export function readRows(rows: readonly unknown[], columns: ReadonlyMap<string, CellReader>): void {
  const names = [...columns.keys()];
  const readers = [...columns.values()];
  const placeOf = new Map(names.map((name, place) => [name, place]));
  /** The row after the last one in which a column was met. */
  const metIn = new Int32Array(readers.length);
  /** The columns of the rows until now in their order, and the places of their readers, as most rows are of one shape. */
  const order: string[] = [];
  const places: number[] = [];

  /** Reads what can be enumerated, and says whether that was all. */
  function readEnumerable(row: number, from: Readonly<Record<string, unknown>>): boolean {
    let position = 0;
    let met = 0;
    for (const column in from) {
      if (column !== order[position]) {
        order[position] = column;
        places[position] = placeOf.get(column) ?? -1;
      }
      const place = places[position] ?? -1;
      position += 1;
      const reader = readers[place];
      if (reader === undefined) continue;
      reader.read(row, from[column]);
      metIn[place] = row + 1;
      met += 1;
    }
    return met === readers.length;
  }

  const isInheritedNowhere = !hasEnumerable(Object.prototype);
  for (let row = 0; row < rows.length; row += 1) {
    const from = rows[row];
    try {
      if (isInheritedNowhere && isPlain(from) && readEnumerable(row, from)) continue;
    } catch {
      // Each of the other columns by itself, so that those that can be read are.
    }
    const isOne = isRow(from);
    for (let place = 0; place < readers.length; place += 1) {
      if (metIn[place] !== row + 1) readers[place]?.read(row, isOne ? readColumn(from, names[place] ?? "") : undefined);
    }
  }
}

/** Whether what is enumerated of a row is its own, where Object.prototype has nothing to enumerate. */
function isPlain(row: unknown): row is Readonly<Record<string, unknown>> {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  const prototype: unknown = Object.getPrototypeOf(row);
  return prototype === Object.prototype || prototype === null;
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
