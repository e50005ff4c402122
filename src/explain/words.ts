import type { Language } from "../error/index.js";
import type { Rounding } from "../formula/index.js";
import type { Explanation } from "./explanation.js";

/** What a language says. The order of lines and what is told at all is the same in each. */
export interface Words {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  /** In place of a figure. */
  readonly noFigure: string;
  readonly notApplicable: string;
  readonly passed: string;
  readonly failed: string;
  readonly held: string;
  /** Between what is told and what came of it. */
  readonly colon: string;
  readonly comma: string;
  /** Between the faults of one figure. */
  readonly semicolon: string;
  /** By how much a bound is met or missed. */
  by(distance: string): string;
  since(why: string): string;
  /** A condition in a sentence, with whether it is met. */
  inBrackets(condition: string, truth: string): string;
  rounded(rounding: Rounding, withFrom: boolean): string;
  /** A node in words, without its result. `terms` are its inputs in words, `title` gives a node's label or name. */
  clause(node: Explanation, terms: readonly string[], title: (node: Explanation) => string): string;
}

/** The figures by which an added line can be worked out again, in the order in which they are told. */
export const addedFigures = ["before", "draw", "cap", "floor", "owed", "protected"] as const;

/** What gates did to an amount; both languages tell it from this. */
export interface Gated {
  readonly amount: string;
  readonly state: "none" | "unknown" | "passed" | "failed";
  readonly set: string;
  readonly failed: readonly string[];
}

export function gated(node: Explanation, amount: string, title: (node: Explanation) => string): Gated {
  const set = node.inputs[1];
  if (set === undefined) return { amount, state: "none", set: "", failed: [] };
  const state = set.outcome.state === "faulty" ? "unknown" : set.outcome.value === "passed" ? "passed" : "failed";
  return { amount, state, set: title(set), failed: set.inputs.filter(({ outcome }) => outcome.value === "failed").map(title) };
}
