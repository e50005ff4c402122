/**
 * A column of readings: whole or decimal numbers of so many places, and of so many digits altogether, as DECIMAL(precision, scale). What
 * lies outside is a fault in that row, never another figure; null is not applicable.
 */
export interface SqlReading {
  readonly precision: number;
  readonly scale: number;
}

/** A table or a view, with the columns of readings that it has. Ids are text or whole numbers. */
export interface SqlTable {
  /** A name, with its schema where it has one. */
  readonly table: string | readonly string[];
  readonly columns: Readonly<Record<string, SqlReading>>;
  /** What the columns are called that are not readings; `id` and `team` unless stated. */
  readonly id?: string;
  readonly team?: string | null;
  /** The column that names the policy, where there are several. */
  readonly policy?: string;
}
