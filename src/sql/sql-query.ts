import type { Currency } from "../decimal/index.js";

/** A column that comes out, and what it says. */
export interface SqlResult {
  readonly name: string;
  readonly what:
    | "id"
    /** Whose row it is. */
    | "person"
    | "team"
    | "amount"
    | "state"
    /** What is paid of the line, where that is not all of a settled one and nothing of another. */
    | "linePayable"
    | "before"
    /** The gates that failed the line, each before a line feed. */
    | "failedGates"
    | "payable"
    | "held"
    | "provisional"
    | "added"
    | "addedState"
    | "balance"
    /** 1 where a closing balance depends on what is not known: `settle` works it out. */
    | "forSettle"
    | "score"
    | "grade"
    | "rank"
    | "prize"
    /** All that is won in a contest. */
    | "prizes";
  /** The line, the step, the balance, the scorecard or the contest. */
  readonly of: string | null;
  /** The factor of a contest; null where it is overall, or all that is won. */
  readonly factor: string | null;
  /** How many decimal places a figure has; null where it is none. */
  readonly places: number | null;
}

/** What each row of people has of its own, where several rows may be one person's. */
export interface SqlStints {
  /** One row each of people. It gives none while `rejected` gives some. */
  readonly sql: string;
  readonly columns: readonly SqlResult[];
}

/** A policy as a query, and what it takes and gives: plain data. */
export interface SqlQuery {
  readonly policy: { readonly id: string; readonly version: string; readonly currency: Currency };
  /** One row a statement. It gives none while `rejected` gives some. */
  readonly sql: string;
  /**
   * One row for each id that is none or that several rows claim, for each row of a policy that is not known, for each amount that is
   * nobody's, and for a table of more rows than was said; `fault` is the code of what is wrong. One too for a table with columns of other
   * types than are read, `unreadable` (floating-point readings or ids, dates, truths): `column_names` has their names, each before a line
   * feed.
   */
  readonly rejected: string;
  /**
   * One row for each column with cells that do not fit what was declared of it: `row_count` says how many. They are faults of their rows,
   * which wait; many of them are a slip of whoever declared too few digits.
   */
  readonly unread: string;
  readonly columns: readonly SqlResult[];
  /** Where several rows may be one person's, what each has of its own; null elsewhere, where a row is a statement. */
  readonly stints: SqlStints | null;
  /** Gives a row for each thing that this very database works out otherwise: run it first, and believe nothing if it gives any. */
  readonly proof: string;
}
