import type { RowId } from "../formula/index.js";
import type { Settlement, Statement, Stint } from "../settle/index.js";
import type { LineResult } from "../statement/index.js";

/** A pay line as a database knows it. Where it is pending, its fault says that `settle` tells why; why there is nothing, neither does. */
export interface QueriedLine extends LineResult {
  readonly reason: null;
}

/** What a scorecard came to; null where there is none, or where it is not known. */
export interface QueriedScore {
  readonly score: string | null;
  readonly grade: string | null;
}

/** A place, and what it wins: no rank and nothing where somebody is not ranked, and no prize where it is not known. */
export interface QueriedPlacing {
  readonly rank: number | null;
  readonly prize: string | null;
}

/** Where somebody stands in a contest, by factor and over all of them, and what that wins altogether. */
export interface QueriedStanding {
  readonly factors: Readonly<Record<string, QueriedPlacing>>;
  readonly overall: QueriedPlacing | null;
  readonly prize: string | null;
}

/** What a database does not say. */
type Untold = Readonly<Record<string, never>>;

/** A row of somebody who has several. */
export interface QueriedStint extends Stint<string, Untold, Untold> {
  readonly lines: Readonly<Record<string, QueriedLine>>;
  readonly scored: Readonly<Record<string, QueriedScore>>;
  readonly placed: Readonly<Record<string, QueriedStanding>>;
}

/**
 * A statement as `settle` gives it, as far as a database knows it: it has no names, no gates beside those that failed a line, no items of
 * scores and no words of faults. What it knows of scorecards and of contests stands in `scored` and in `placed`; of somebody with several
 * rows it stands in `stints`, where their rows were asked for.
 */
export interface QueriedStatement extends Statement<string, string, Untold, Untold> {
  readonly name: null;
  readonly stints: readonly QueriedStint[];
  readonly lines: Readonly<Record<string, QueriedLine>>;
  readonly scored: Readonly<Record<string, QueriedScore>>;
  readonly placed: Readonly<Record<string, QueriedStanding>>;
  /** Whether a closing balance, or a line that is added, is for `settle` to work out: what it depends on is not known. */
  readonly isForSettle: boolean;
  readonly person: RowId;
}

/**
 * A settlement as a database gave it: no gate sets of teams and no standings, and no statements while a row is rejected. `index` of a
 * rejection is its place among the rows of `rejected`.
 */
export type QueriedSettlement = Settlement<QueriedStatement, never, Readonly<Record<string, never>>>;
