import type { RoundingMode } from "../decimal/index.js";
import type { Figure, Truth } from "./figure.js";
import type { FormulaNode } from "./formula.js";
import type { PaidTier } from "./pay-tiers.js";

/** A rounding: of what, and to so many places or to a multiple. */
export interface Rounding {
  readonly from: string;
  readonly places: number | null;
  readonly multiple: string | null;
  readonly mode: RoundingMode;
}

/** What the evaluator of formulas enters: a node, another row in whose readings a node is evaluated, a part that tiers pay at one rate. */
export type FormulaSubject = FormulaNode | { readonly kind: "row"; readonly id: string } | ({ readonly kind: "tier" } & PaidTier);

/**
 * What an evaluation tells while somebody listens: what is entered, and what came of it. Rooms that evaluate more than formulas tell of
 * subjects and results of their own.
 */
export interface Recorder<Subject = never, Result = never> {
  readonly enter: (subject: FormulaSubject | Subject) => void;
  readonly rounded: (rounding: Rounding) => void;
  readonly leave: (result: Figure | Truth | Result) => void;
}
