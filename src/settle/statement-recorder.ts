import type { EntrantFigure, StandingSubject } from "../contest/index.js";
import type { FormulaSubject, Recorder } from "../formula/index.js";
import type { GateResult, GatesFigure, GateSubject } from "../gate/index.js";
import type { LineDefinition } from "../policy/index.js";
import type { ScoreResult, ScoreSubject } from "../scorecard/index.js";
import type { AddedSubject, LineResult } from "../statement/index.js";

/** What is told of a statement, beside formulas: its lines, what was added, and whatever they refer to. */
export type StatementSubject =
  | FormulaSubject
  | GateSubject
  | ScoreSubject
  | StandingSubject
  | AddedSubject
  | { readonly kind: "line"; readonly line: LineDefinition };

/** Hears how a statement is settled. */
export interface StatementRecorder extends Recorder<StatementSubject, GatesFigure | GateResult | ScoreResult | LineResult> {
  /** Whom a contest compared, and who is asked about: in a factor, or in all of them and overall. Only who explains has words for it. */
  readonly standings: (contest: string, factor: string | undefined, entrants: readonly EntrantFigure[], own: EntrantFigure) => void;
  /**
   * Whether what is now entered was told before, of the same group: then nothing of it is told again. Of sums within sums each row of the
   * outer one would tell all rows of the inner one anew.
   */
  readonly repeats: (of: object, group: string) => boolean;
}
