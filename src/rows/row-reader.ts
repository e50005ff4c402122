import type { Metric, NeedsOf } from "../formula/index.js";
import type { Policy } from "../policy/index.js";
import type { Adjustment, CarryIn, Period, Reading, TeamRowOf } from "../settle/index.js";
import type { NumberForm } from "./number-form.js";

/** Of which list of a period the rows are. */
export type RowList = "people" | "teams" | "adjustments" | "carryIns";

/** Whose columns the rows have: those that a policy reads, or several, or those of metrics by name, as `metrics` gives them. */
export type ReadFor = Policy | readonly Policy[] | { readonly [id: string]: Metric };

type PolicyIn<F> = F extends Policy ? F
  : F extends readonly (infer Each)[] ? Extract<Each, Policy>
  : Policy<string, string, NeedsOf<F[keyof F]>>;

/** A row as `settle` takes it. */
export type RowOf<L extends RowList, F extends ReadFor> = {
  readonly people: Period<PolicyIn<F>>["people"][number];
  readonly teams: TeamRowOf<PolicyIn<F>>;
  readonly adjustments: Adjustment;
  readonly carryIns: CarryIn;
}[L];

// Without `readonly`, which only lengthens messages. An index signature is none of the columns: rows may have others, which nothing reads.
type Columns<R> = R extends unknown ? { [K in keyof R as string extends K ? never : number extends K ? never : K]: R[K] } : never;
type EveryKey<R> = R extends unknown ? keyof R : never;
type RequiredKey<R> = R extends unknown ? keyof { [K in keyof R as {} extends Pick<R, K> ? never : K]: 1 } : never;
type Value<R, K> = R extends unknown ? (K extends keyof R ? R[K] : never) : never;

type TextName<L extends RowList> = L extends "people" ? "id" | "person" | "name" | "team" | "policy"
  : L extends "teams" ? "id" | "name"
  : L extends "adjustments" ? "person" | "policy" | "line" | "reason" | "by"
  : "person" | "policy" | "balance";

type EntryOf<L extends RowList, R, K> = K extends TextName<L> ? TextColumn<Extract<Value<R, K>, string>> : NumberColumn;

type ColumnsOf<L extends RowList, R, Required extends PropertyKey = RequiredKey<R>> =
  & { [K in EveryKey<R> & Required]: EntryOf<L, R, K> }
  & { [K in Exclude<EveryKey<R>, Required>]?: EntryOf<L, R, K> };

type Show<T> = { [K in keyof T]: T[K] } & {};

/** The columns of a list of rows by our names: each that a row needs, and those that it may have. */
export type ColumnsFor<L extends RowList, F extends ReadFor> = unknown extends RowOf<L, F>
  ? { readonly [column: string]: TextColumn | NumberColumn }
  : Show<ColumnsOf<L, Columns<RowOf<L, F>>>>;

/** What a cell means in which there is no value. */
export interface Blanks {
  /** What an empty cell means: `missing` unless stated. Null and an absent key are empty cells too. */
  readonly empty?: "missing" | "notApplicable";
  /** Texts that mean "not applicable", such as `["—", "N/A"]`: known to have no value. */
  readonly notApplicable?: readonly string[];
  /** Texts that mean "missing", such as `["待补"]`: somebody has to fill it in. */
  readonly missing?: readonly string[];
}

interface FromFile extends Blanks {
  /** What the column is called in the file. */
  readonly from: string;
}

/** A column of text: what it is called in the file, alone or with what is to be said of it; or one value for all rows. */
export type TextColumn<Text extends string = string> = string | TextColumnOptions<Text> | { readonly always: Text };

/** Where a column of texts stands in a file, and what its texts are here. */
export interface TextColumnOptions<Text extends string = string> extends FromFile {
  /** What the file's texts are here: `{ 客服: "agents" }`. Another text is a fault. */
  readonly values?: { readonly [text: string]: Text };
  /** `"kept"` where another text than those of `values` stays as it is. */
  readonly others?: "refused" | "kept";
}

/** How a length of time is written. `时分秒` is `1小时5分20秒`, of which each part may be left out. */
export type Clock = "h:mm:ss" | "m:ss" | "h:mm" | "时分秒";

/** A column of numbers: what it is called in the file, alone or with what is to be said of it; or one value for all rows. */
export type NumberColumn = string | NumberColumnOptions | { readonly always: Reading };

/** Where a column of numbers stands in a file, and how they are written there. */
export interface NumberColumnOptions extends FromFile {
  /** How this column's numbers are written, where it is otherwise than in the others. */
  readonly numbers?: NumberForm;
  /** A scale of the form that every number of the column has: `"万"` of a column 成交额(万元), `"%"` of one whose 98.5 means 98.5%. */
  readonly scale?: string;
  /** Times of this form, or of any of several, as the seconds, minutes, hours or days that the metric is in. */
  readonly clock?: "h:mm:ss" | "m:ss" | "h:mm" | "时分秒" | readonly Clock[];
  /** To how many decimals a time is rounded (half-up), where it is no exact number of minutes or hours. */
  readonly places?: number;
}

/** Which rows are no rows but sums of others: those in whose column one of these texts stands, or begins what stands there. */
export interface TotalRows {
  /** What the column is called in the file; any of several. */
  readonly column: string | readonly string[];
  /** All of the cell, such as `["合计", "总计"]`. */
  readonly texts?: readonly string[];
  /** How the cell begins: `["合计"]` of `合计（5人）`. */
  readonly prefixes?: readonly string[];
}

/** How a column that is not listed is called in the file: as here, or `refund_rate` for `refundRate`. */
export type ColumnNames = "same" | "snake_case";

/** What a file's rows mean. Everything is stated; what is not is refused. */
export interface RowReader<L extends RowList, F extends ReadFor, N extends ColumnNames | undefined> extends Blanks {
  /** `people` unless stated. */
  readonly of?: L;
  readonly for: F;
  /** What each column is called in the file; where `names` says it of all, those that are called otherwise. */
  readonly columns: [N] extends [undefined] ? ColumnsFor<L, F> : Partial<ColumnsFor<L, F>>;
  /** How the columns that are not listed are called. One that may be left out is looked for too, and is no fault where it is not there. */
  readonly names?: N;
  /** Further columns of text that the rows shall have, for purposes of your own: settling ignores them. */
  readonly also?: { readonly [column: string]: TextColumn };
  /** How numbers are written. Without it, `1234.5` is read, and `3.000` and `3,000` are ambiguous. */
  readonly numbers?: NumberForm;
  /** Which rows are totals, or that there are none. Without it, a row that is called 合计 or total is a fault. */
  readonly totals?: TotalRows | "none";
  /** The number in the file of the first row: 2 unless stated, since the names of the columns are in row 1. */
  readonly firstRow?: number;
}
