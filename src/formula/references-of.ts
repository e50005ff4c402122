import { fieldsOf } from "./fields-of.js";
import type { FormulaNode } from "./formula.js";
import { listOf } from "./list-of.js";

/** A gate set, a scorecard, a contest or a pay line to which a node refers, by the policy's list and the id. */
export interface Reference {
  readonly list: "gates" | "scorecards" | "contests" | "pay";
  readonly id: string;
}

/** What a node itself refers to, not what is below it. */
export function referencesOf(node: FormulaNode): readonly Reference[] {
  return Object.entries(fieldsOf(node.kind)).flatMap(([field, shape]): readonly Reference[] => {
    const id = (node as unknown as Record<string, unknown>)[field];
    const list = shape === "gates" || shape === "scorecard" || shape === "contest" || shape === "line" ? listOf[shape] : undefined;
    return list === undefined || typeof id !== "string" ? [] : [{ list, id }];
  });
}
