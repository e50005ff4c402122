import { Decimal, exactText, zero } from "../decimal/index.js";
import { isExactText, type Cells, type Totals } from "./cells.js";

/** Sums, each exact: of a count one, of a mean the number of values and their sum, of a share those that met it and all of them. */
export function totals(width: number): Cells<Totals, readonly Decimal[]> {
  const columns = Array.from({ length: width }, (_, column) => column);
  const each = (text: (column: number) => string): Totals => Object.freeze(columns.map(text));
  const empty = each(() => "0");
  return {
    empty,
    isEmpty: (cell) => cell.every((text) => text === "0"),
    of: (items) => each((column) => exactText(items.reduce((sum, item) => sum.plus(item[column] ?? zero), zero))),
    merge: (a, b) => each((column) => exactText(new Decimal(a[column] ?? 0).plus(b[column] ?? 0))),
    negate: (cell) => each((column) => exactText(new Decimal(cell[column] ?? 0).negated())),
    read: (cell) => {
      if (!Array.isArray(cell) || cell.length !== width) return undefined;
      const texts = columns.map((column): unknown => cell[column]);
      return texts.every(isExactText) ? Object.freeze(texts) : undefined;
    },
    expected: `a list of ${width} exact decimal texts`,
  };
}
