import type { FormulaNode } from "./formula.js";
import { conditionKinds, quantityKinds, type Fields } from "./grammar.js";

const kinds: { readonly [kind: string]: Fields } = { ...quantityKinds, ...conditionKinds };

/** Calls `visit` for the node and every node below it, from the outside in. */
export function walk(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  const fields: { readonly [field: string]: unknown } = node;
  for (const [field, shape] of Object.entries(kinds[node.kind] ?? {})) {
    const value = fields[field];
    if (shape === "quantity" || shape === "condition") walk(value as FormulaNode, visit);
    else if (typeof shape === "object" && "list" in shape) for (const child of value as readonly FormulaNode[]) walk(child, visit);
  }
}
