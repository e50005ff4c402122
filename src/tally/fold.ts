import { has } from "../error/index.js";
import type { RoundingMode } from "../decimal/index.js";
import type { Fault, Path } from "../error/index.js";
import { frozen, type Metric, type Unit } from "../formula/index.js";
import type { Cells, TallyCell } from "./cells.js";

/** What a fold makes of records: one reading for each person, or for each team. */
export type FoldKind = "count" | "sum" | "mean" | "share" | "smallest" | "largest" | "distinct" | "quantile";

/**
 * A reading as a fold of records: the metric whose reading it is, and how it comes out of records of the type `R`. The names that begin
 * with `~` exist for the compiler alone.
 */
export interface Fold<in R = never, out M extends Metric = Metric, out V = string | number | null, out Undone extends boolean = boolean> {
  readonly kind: FoldKind;
  readonly metric: M;
  readonly "~record": (record: R) => void;
  readonly "~reading": V;
  readonly "~undone": Undone;
}

/** A fold as it was handed in. Builders check nothing; `tally` reports all faults at once. */
export interface FoldNode {
  readonly kind: FoldKind;
  readonly metric: Metric;
  readonly options: FoldInputs;
  readonly value?: unknown;
  /** The options that this kind has. */
  readonly known: readonly string[];
  readonly open: (check: FoldCheck) => Meaning;
}

type FoldInputs = { readonly [option: string]: unknown };

/** What a fold is opened with: its metric and options, the path to it, and where its faults go. */
export interface FoldCheck {
  readonly metric: Metric;
  readonly options: FoldInputs;
  readonly path: Path;
  readonly report: (fault: Fault) => void;
}

/**
 * What a fold of a kind does: what one value gives its cell, and what the cell comes to. Methods, so that kinds of different cells stand in
 * one list.
 */
export interface Meaning<C extends TallyCell = TallyCell, Item = unknown> {
  readonly cells: Cells<C, Item>;
  /** What of the options must be the same for cells to be merged. */
  readonly by?: string;
  item(value: unknown, path: Path): Item | Fault;
  reading(cell: C, path: Path): string | number | null | Fault;
}

/** Which records a fold counts. */
export interface FoldOptions<R> {
  /** Which records count at all; absent, all of them. */
  readonly where?: (record: R) => boolean;
}

/** Which records a fold counts, and where it rounds its quotient. */
export interface QuotientOptions<R> extends FoldOptions<R> {
  /** How many decimal places the quotient is rounded to. */
  readonly places: number;
  /** `half-up` unless stated. */
  readonly rounding?: RoundingMode;
}

/** What a record gives a fold: a value, null where there is none, or several values, each of which counts. */
export type Values<V> = V | null | readonly (V | null)[];

/** The metric, or a sentence where the fold gives another unit. A unit that the compiler does not know passes; `tally` checks it again. */
export type InUnit<M extends Metric, U extends Unit, What extends string> = [M["unit"]] extends [U] ? M
  : [Unit] extends [M["unit"]] ? M
  : `'${M["id"]}' is in ${M["unit"]}: ${What} is a ${U}`;

/** A frozen fold, of whatever was handed in for a metric. */
export function buildFold<Built>(node: Omit<FoldNode, "metric"> & { readonly metric: unknown }): Built {
  return frozen({ ...node, options: Object.freeze(node.options) });
}

export function isFault(outcome: unknown): outcome is Fault {
  return typeof outcome === "object" && outcome !== null && has(outcome, "code");
}
