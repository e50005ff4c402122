/** A cell of a spreadsheet. */
export interface Cell {
  /** How `value` is to be read: words, a number, or `TRUE` and `FALSE`. */
  readonly kind: "text" | "number" | "truth";
  /** What it comes to, as exact text; a number that has more digits than a spreadsheet keeps is `text`. */
  readonly value: string;
  /** How it is worked out from other cells, without the `=` before it, in English names and with a comma between arguments. */
  readonly formula?: string;
  /** Beside what is paid for a line: what was voided, waits or was missed, and by how much; a sentence a line. */
  readonly note?: string;
}

/** What a spreadsheet recomputes: its cells, row by row, from A1 on. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}
