import { fieldsOf } from "./fields-of.js";
import type { FormulaNode } from "./formula.js";

/** A gate set, a scorecard, a contest or a pay line to which a node refers, by the policy's list and the id. */
export interface Reference {
  readonly list: "gates" | "scorecards" | "contests" | "pay";
  readonly id: string;
}

const lists = { gates: "gates", scorecard: "scorecards", contest: "contests", line: "pay" } as const;

/** What a node itself refers to, not what is below it. */
export function referencesOf(node: FormulaNode): readonly Reference[] {
  return Object.entries(fieldsOf(node.kind)).flatMap(([field, shape]): readonly Reference[] => {
    const id = (node as unknown as Record<string, unknown>)[field];
    const list = shape === "gates" || shape === "scorecard" || shape === "contest" || shape === "line" ? lists[shape] : undefined;
    return list === undefined || typeof id !== "string" ? [] : [{ list, id }];
  });
}
