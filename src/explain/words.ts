import { ownOptions, type Language } from "../error/index.js";
import type { Rounding, StatedNumber, TableNode, TiersNode } from "../formula/index.js";
import type { Explanation, Told } from "./explanation.js";

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
export const addedFigures = ["before", "draw", "cap", "floor", "owed", "carried", "protected"] as const;

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

/** The table by which a node was read. */
export function tableOf({ settings: { table } }: Explanation): Told<TableNode> {
  if (typeof table === "object" && hasKind(table) && table.kind !== "parameter") return table;
  throw new Error("nothing was read by a table here");
}

/** Whether it is a node: a table or a parameter; tiers are a list. */
function hasKind<Value extends object>(value: Value): value is Extract<Value, { readonly kind: string }> {
  return Object.hasOwn(value, "kind");
}

/** The tiers by which a node pays. */
export function tiersOf({ settings: { tiers } }: Explanation): Told<TiersNode["tiers"]> {
  if (typeof tiers === "object" && !hasKind(tiers)) return tiers;
  throw new Error("nothing is paid by tiers here");
}

/** What the bounds of a table or of tiers are shares of, in words; null where they are amounts. */
export function targetTerm({ inputs }: Explanation, terms: readonly string[]): string | null {
  return inputs[1] === undefined || inputs[1].kind === "tier" ? null : (terms[1] ?? null);
}

/** What an item weighs, or its full marks; null where it does not count. */
export function weightIn({ settings }: Explanation): { readonly of: "weight" | "fullMarks"; readonly number: Told<StatedNumber> } | null {
  for (const field of ["weight", "fullMarks"] as const) {
    const { [field]: number } = settings;
    if (typeof number === "string" || (typeof number === "object" && hasKind(number) && number.kind === "parameter")) {
      return { of: field, number };
    }
  }
  return null;
}

/** A number that the policy states; of a parameter its value, in brackets its label or, where it has none, its id. */
export function numberWords(told: Told<StatedNumber>, language: Language, brackets: (value: string, name: string) => string): string {
  if (typeof told === "string") return told;
  const { value, id, label = {} } = ownOptions(told);
  return brackets(value, ownOptions(label)[language] ?? id);
}

/** The factor of a contest whose rank or prize is taken, by its label or its name; null where it is the contest as a whole. */
export function factorOf({ settings, inputs }: Explanation, title: (node: Explanation) => string): string | null {
  if (settings.factor === undefined) return null;
  const standing = inputs.find(({ kind }) => kind === "standing");
  return standing === undefined ? String(settings.factor) : title(standing);
}

/** The critical items that failed, by their labels or names. */
export function failedItems({ settings, inputs }: Explanation, title: (node: Explanation) => string): readonly string[] {
  if (settings.failed === undefined) return [];
  const failed = `, ${settings.failed}, `;
  return inputs.filter(({ kind, name }) => kind === "item" && failed.includes(`, ${name}, `)).map(title);
}
