import { suchAs } from "../error/index.js";
import { compareDecimals, Decimal, exactText } from "../decimal/index.js";
import { isExactText, type Cells, type Extreme } from "./cells.js";
import { readAmount } from "./amount.js";
import type { FoldCheck, Meaning } from "./fold.js";
import { withinPlaces } from "./read-options.js";
import { readingText } from "./reading-text.js";

/** What `smallest` (`sign` 1) and `largest` (−1) are. */
export function openExtreme(sign: 1 | -1, { metric }: FoldCheck): Meaning<Extreme, Decimal> {
  return {
    cells: extremes(sign),
    item: (value, path) => withinPlaces(readAmount(value, metric, 1, path), metric, path),
    reading: (cell, path) => (cell === null ? null : readingText(new Decimal(cell), path)),
  };
}

/** The value that goes furthest. Of what it was before nothing is kept, so nothing can be taken back. */
function extremes(sign: 1 | -1): Cells<Extreme, Decimal> {
  const further = (a: Decimal, b: Decimal) => (compareDecimals(a, b) * sign <= 0 ? a : b);
  return {
    empty: null,
    isEmpty: (cell) => cell === null,
    of: ([first, ...others]) => (first === undefined ? null : exactText(others.reduce(further, first))),
    merge: (a, b) => (a === null ? b : b === null ? a : exactText(further(new Decimal(a), new Decimal(b)))),
    read: (cell) => (cell === null || isExactText(cell) ? cell : undefined),
    expected: suchAs("\"12.50\"", "null"),
  };
}
