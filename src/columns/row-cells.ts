import { readColumn, unreadable, type Row } from "../formula/index.js";

/** The cells of rows, of whose own properties alone. What is no row says nothing. */
export class RowCells {
  readonly count: number;
  /** 1 where a row inherits nothing but what every object does, so that whatever else it has is its own. */
  private readonly isPlain: Uint8Array;

  constructor(private readonly rows: readonly unknown[]) {
    this.count = rows.length;
    this.isPlain = Uint8Array.from(rows, (row) => (isPlainRow(row) ? 1 : 0));
  }

  /** Whether every object has such a property. */
  static isInherited(column: string): boolean {
    return column in Object.prototype;
  }

  cell(row: number, column: string, isInherited: boolean): unknown {
    const from = this.rows[row];
    if (this.isPlain[row] === 1 && !isInherited) return plainCell(from as Readonly<Record<string, unknown>>, column);
    return isRow(from) ? readColumn(from, column) : undefined;
  }

  column(column: string): readonly unknown[] {
    const isInherited = RowCells.isInherited(column);
    return this.rows.map((_, row) => this.cell(row, column, isInherited));
  }

  hasSome(column: string): boolean {
    const isInherited = RowCells.isInherited(column);
    for (let row = 0; row < this.count; row += 1) if (this.cell(row, column, isInherited) !== undefined) return true;
    return false;
  }
}

function isRow(row: unknown): row is Row {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

function isPlainRow(row: unknown): boolean {
  if (!isRow(row)) return false;
  try {
    return Object.getPrototypeOf(row) === Object.prototype;
  } catch {
    return false;
  }
}

function plainCell(row: Readonly<Record<string, unknown>>, column: string): unknown {
  try {
    return row[column];
  } catch {
    return unreadable;
  }
}
