import { fieldsOf } from "./fields-of.js";
import type { FormulaNode } from "./formula.js";

/** A gate set, a scorecard or a contest to which a node refers, by the policy's list and the id. */
export interface Reference {
  readonly list: "gates" | "scorecards" | "contests";
  readonly id: string;
}

const lists = { gates: "gates", scorecard: "scorecards", contest: "contests" } as const;

/** What a node itself refers to, not what is below it. */
export function referencesOf(node: FormulaNode): readonly Reference[] {
  return Object.entries(fieldsOf(node.kind)).flatMap(([field, shape]): readonly Reference[] => {
    const id = (node as unknown as Record<string, unknown>)[field];
    const list = shape === "gates" || shape === "scorecard" || shape === "contest" ? lists[shape] : undefined;
    return list === undefined || typeof id !== "string" ? [] : [{ list, id }];
  });
}
