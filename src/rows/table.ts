/** A column of a table. An amount is a number that a program reads; everything else is text, whatever it looks like. */
export interface TableColumn {
  readonly name: string;
  readonly kind: "text" | "amount";
}

/** Null is an empty cell. */
export type TableCell = string | number | null;

/** Named columns, and a cell of each row for each of them. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}
