import type { Fault, Faults, Path } from "../error/index.js";
import type { Figure } from "./figure.js";
import type { Numbers } from "./numbers.js";
import type { Recorder } from "./recorder.js";
import type { SharedResults } from "./shared-results.js";

/** What a formula needs to know of a gate set: whether it passed, and by which gates it surely failed. */
type GatesAnswer =
  | { readonly state: "passed" | "failed"; readonly failed: readonly string[] }
  | { readonly state: "faulty"; readonly failed: readonly string[]; readonly faults: Faults };

/** What a formula needs to know of a scorecard. */
export interface ScoreAnswer {
  readonly figure: Figure;
  /** Null where the card has no grades, or there is no score and no critical item failed that leaves a grade. */
  readonly grade: string | null;
}

/**
 * What a formula is evaluated in: a row's readings, a policy's parameters, and what the formula refers to. The evaluator is handed all
 * of it, so that it needs nothing of the rooms that come after it.
 */
export interface Scope {
  /** The places of the policy's currency. */
  readonly places: number;
  /** Where in the policy the formula stands: for faults and reasons that are not about a reading. */
  readonly path: Path;
  /** Keeps what was evaluated, for an explanation; null where nobody asked for one. */
  readonly recorder: Recorder | null;
  /** What gates do to the pay line that is being evaluated; null outside of pay lines. */
  readonly marks: LineMarks | null;
  /** The numbers that the policy states. */
  readonly numbers: Numbers;
  /** Where results are kept that many rows have; null for a row alone, and while somebody listens. */
  readonly shared: SharedResults | null;
  metric(id: string): Figure;
  parameter(id: string): Figure;
  gates(id: string): GatesAnswer;
  score(id: string): ScoreAnswer;
  rank(contest: string, factor: string | undefined): Figure;
  prize(contest: string, factor: string | undefined): Figure;
  /** What another pay line comes to, as shown; where it is held, the line that is being evaluated is held with it. */
  line(name: string): Figure;
  /**
   * What is worked out over the rows of the same team, under this policy or another of the settlement: once a team, since it is the same
   * for all of it. `of` is the node that asks.
   */
  overTeam<Result extends object>(of: object, under: string | undefined, work: (team: TeammateRows) => Result): Result;
  /** The row's own id, where it is among those rows. */
  amongTeam(under: string | undefined): string | null;
}

/** The rows of the same team under a policy. */
export interface TeammateRows {
  readonly rows: readonly { readonly id: string; readonly scope: Scope }[];
  /** The faults of what is not known of them: an unknown team, rows that were rejected. */
  readonly faults: readonly Fault[];
}

/** What gates did to a pay line. */
export interface LineMarks {
  /** True while the line is evaluated as if no gate had failed. */
  readonly unvoided: boolean;
  /** The gates that failed it, as `shop.dsr`, in the order in which they were asked, each once. */
  failedGates: readonly string[];
  voided: boolean;
  /** Those of them that hold it. */
  heldBy: readonly string[];
}

/** Holds the line that is being evaluated, by gates that failed. */
export function holdLine(marks: LineMarks, failed: readonly string[]): void {
  marks.heldBy = [...new Set([...marks.heldBy, ...failed])];
  marks.failedGates = [...new Set([...marks.failedGates, ...failed])];
}
