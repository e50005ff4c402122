import type { RoundingMode } from "../decimal/index.js";
import type { Figure, FormulaNode, Truth } from "../formula/index.js";
import type { GateDefinition, GateResult, GatesDefinition, GatesFigure } from "../gate/index.js";
import type { LineDefinition } from "../policy/index.js";
import type { AdjustmentDefinition, ItemDefinition, ScorecardDefinition, ScoreResult } from "../scorecard/index.js";
import type { AddedLine, Line } from "../settle/index.js";

/** What can be explained. */
export type Subject =
  | FormulaNode
  | { readonly kind: "gates"; readonly set: GatesDefinition }
  | { readonly kind: "gate"; readonly set: GatesDefinition; readonly gate: GateDefinition }
  | { readonly kind: "scorecard"; readonly card: ScorecardDefinition }
  | { readonly kind: "item"; readonly card: ScorecardDefinition; readonly item: ItemDefinition }
  | { readonly kind: "adjustment"; readonly card: ScorecardDefinition; readonly adjustment: AdjustmentDefinition }
  | { readonly kind: "standing"; readonly contest: string; readonly factor: string | null; readonly rank?: number; readonly prize?: string }
  | { readonly kind: "entrant"; readonly id: string; readonly rank?: number; readonly prize?: string }
  | { readonly kind: "row"; readonly id: string }
  | { readonly kind: "line"; readonly line: LineDefinition }
  | { readonly kind: "added"; readonly line: AddedLine; readonly settings: Readonly<Record<string, string>> };

/** A rounding: of what, and to so many places or to a multiple. */
export interface Rounding {
  readonly from: string;
  readonly places: number | null;
  readonly multiple: string | null;
  readonly mode: RoundingMode;
}

/** What the evaluator tells while somebody listens: every node when it is entered, and what came of it. */
export interface Recorder {
  enter(subject: Subject): void;
  rounded(rounding: Rounding): void;
  leave(result: Figure | Truth | GatesFigure | GateResult | ScoreResult | Line): void;
}
