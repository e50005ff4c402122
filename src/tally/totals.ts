import { expectedExactTexts, say } from "../error/index.js";
import { Decimal, exactText, one, zero } from "../decimal/index.js";
import { isExactText, type Cells, type Totals } from "./cells.js";

/** Sums, each exact: of a count one, of a mean the number of values and their sum, of a share those that met it and those that did not. */
export function totals(width: number): Cells<Totals, readonly Decimal[]> {
  const columns = Array.from({ length: width }, (_, column) => column);
  const each = (text: (column: number) => string): Totals => Object.freeze(columns.map(text));
  const empty = each(() => "0");
  return {
    empty,
    isEmpty: (cell) => cell.every((text) => text === "0"),
    of: (items) => each((column) => exactText(sumOf(items, column))),
    merge: (a, b) => each((column) => exactText(new Decimal(a[column] ?? 0).plus(b[column] ?? 0))),
    negate: (cell) => each((column) => exactText(new Decimal(cell[column] ?? 0).negated())),
    read: (cell) => {
      if (!Array.isArray(cell) || cell.length !== width) return undefined;
      const texts = columns.map((column): unknown => cell[column]);
      return texts.every(isExactText) ? Object.freeze(texts) : undefined;
    },
    expected: say(expectedExactTexts, { width }),
  };
}

/** Most figures are one, for a record, and are counted as such: adding decimals is slow. */
function sumOf(items: readonly (readonly Decimal[])[], column: number): Decimal {
  let [ones, sum] = [0, zero];
  for (const item of items) {
    const figure = item[column];
    if (figure === one) ones += 1;
    else if (figure !== undefined && figure !== zero) sum = sum.plus(figure);
  }
  return sum.plus(ones);
}
