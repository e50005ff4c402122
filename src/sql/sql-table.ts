/**
 * A column of readings: whole or decimal numbers of so many places, and of so many digits altogether, as DECIMAL(precision, scale). What
 * lies outside is a fault in that row, never another figure; null is not applicable.
 */
export interface SqlReading {
  readonly precision: number;
  readonly scale: number;
  /** What the column is called, where it is not called as the reading. */
  readonly column?: string | undefined;
}

/** A table, or a view, with the columns of readings that it has. Ids are text or whole numbers, and come back as text. */
export interface SqlTable {
  /** A name, or with its schema a list of both, `["month", "people"]`: a point in a text is a letter of the name. */
  readonly table: string | readonly string[];
  /** By the ids of the readings. */
  readonly columns: Readonly<Record<string, SqlReading>>;
  /** What the columns are called that are not readings; `id` and `team` unless stated. */
  readonly id?: string;
  readonly team?: string | null;
  /** The column that says whose row it is, where several rows may be one person's; null there is the row's own id. */
  readonly person?: string;
  /** The column that names the policy: of several, one has to. */
  readonly policy?: string;
}

/** A table of amounts, a row each: what is added by hand, or carried in from the period before. */
interface SqlAmounts {
  readonly table: string | readonly string[];
  /** The column of amounts, `amount` unless stated. An amount that lies outside, or has more places than the currency, is for `settle`. */
  readonly amount: SqlReading;
  /** The column that names the person; `person` unless stated. */
  readonly person?: string;
  /** The column that names the policy of the statement, where there are several. */
  readonly policy?: string;
}

/** Adjustments by hand. */
export interface SqlAdjustments extends SqlAmounts {
  /** The column that names the pay line with which an amount counts for protection; `line` unless stated. */
  readonly line?: string;
}

/** Closing balances of the period before. */
export interface SqlCarryIns extends SqlAmounts {
  /** The column that says which balance it is: draw, protection or rounding; `balance` unless stated. */
  readonly balance?: string;
}
