import type { FaultCode, Given } from "../error/index.js";
import type { Unit } from "../formula/index.js";
import type { Clock, RowList } from "./row-reader.js";

/** What is wrong with a cell, a column or a row of a file, as a word for programs: a closed list. */
export type CellFaultCode =
  | Extract<
    FaultCode,
    | "not_an_object"
    | "unreadable"
    | "missing_reading"
    | "not_a_number"
    | "number_out_of_range"
    | "too_many_places"
    | "invalid_time"
    | "invalid_text"
    | "invalid_id"
    | "invalid_choice"
    | "used_twice"
  >
  | "missing_column"
  | "ambiguous_number"
  | "wrong_encoding"
  | "unstated_total";

/** What was expected in its place, as data of which words are made. */
export type Expected =
  | { readonly code: "row" }
  | { readonly code: "column"; readonly meant: string | null }
  | { readonly code: "oneColumn" }
  | { readonly code: "id" }
  | { readonly code: "text" }
  | { readonly code: "choice"; readonly texts: readonly string[] }
  | { readonly code: "number"; readonly unit: Unit; readonly samples: readonly string[] }
  | { readonly code: "separators"; readonly readings: readonly [string, string] }
  | { readonly code: "digits"; readonly before: number; readonly after: number }
  | { readonly code: "time"; readonly forms: readonly Clock[] }
  | { readonly code: "clock"; readonly forms: readonly Clock[] }
  | { readonly code: "places"; readonly unit: Unit }
  | { readonly code: "encoding" }
  | { readonly code: "totals" };

/** A cell that was not read: it is in the row as something that settling does not take for a value. */
export interface CellFault {
  readonly code: CellFaultCode;
  readonly list: RowList;
  /** The numbers in the file of the first rows of which this holds. Empty for a column. */
  readonly rows: readonly number[];
  /** Whose rows these are: the name in each, its id where it has none; null where neither was read. */
  readonly who: readonly (string | null)[];
  /** Of how many rows it holds. */
  readonly count: number;
  /** What the column is called in the file; null for a whole row. */
  readonly column: string | null;
  /** What the column is called here; null for a whole row, and for the column of totals. */
  readonly name: string | null;
  /** What stands there, as a fault writes it. Null for the many values of a column that is told no further. */
  readonly value: string | null;
  /** The same as data, where it is told in words: `nothing`, `a Date`. */
  readonly given?: Given;
  readonly expected: Expected;
  /** All of it in an English sentence; `cellFaultText` says it in Chinese too. */
  readonly message: string;
}
