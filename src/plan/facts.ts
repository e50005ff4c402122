import type { PolicyDefinition } from "../policy/index.js";

/** What is known beforehand of a column: whole numbers of 10^−`scale`, from `least` to `most`. */
export interface ColumnFacts {
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  /** Whether a row may have null there, not applicable. */
  readonly mayBeAbsent: boolean;
  /** Whether a row may lack it, or have what cannot be read. */
  readonly mayBeFaulty: boolean;
  /**
   * Whether whoever reads it takes for a fault what lies outside the bounds of a step that loads it, or has more places than that: then the
   * step has those of the metric, where they are narrower. Not so unless stated.
   */
  readonly isChecked?: boolean;
}

/** What is known beforehand of a period, so that the scale and the bounds of whatever is worked out of it are known too. */
export interface PeriodFacts {
  /** A metric's column, or a parameter's that rows may override; null where no row has such a column. */
  column(policy: PolicyDefinition, of: "people" | "teams", id: string): ColumnFacts | null;
  /** No more people's rows, and no more teams, than this. */
  readonly mostRows: number;
  /** Whether a row may name no team of the period, or none at all. */
  readonly mayLackTeam: boolean;
  /** Whether several rows may be one person's. */
  readonly mayHaveStints: boolean;
  /** Whether rows may have been rejected that would have been compared with others. */
  readonly mayBeRejected: boolean;
  /** Whether there may be adjustments by hand, and balances carried in. */
  readonly mayHaveAdditions: boolean;
}
