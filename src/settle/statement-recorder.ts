import type { StandingSubject } from "../contest/index.js";
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
export type StatementRecorder = Recorder<StatementSubject, GatesFigure | GateResult | ScoreResult | LineResult>;
