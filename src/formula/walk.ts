import type { FormulaNode } from "./formula.js";
import { conditionKinds, quantityKinds, type Fields, type Shape } from "./grammar.js";

const kinds: { readonly [kind: string]: Fields } = { ...quantityKinds, ...conditionKinds };

/** Calls `visit` for the node and every node below it, from the outside in. */
export function walk(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  walkFields(node, kinds[node.kind] ?? {}, visit);
}

/** Calls `visit` for every node in a record of these fields. */
export function walkFields(record: object, fields: Fields, visit: (node: FormulaNode) => void): void {
  for (const [field, shape] of Object.entries(fields)) walkShape((record as Record<string, unknown>)[field], shape, visit);
}

function walkShape(value: unknown, shape: Shape, visit: (node: FormulaNode) => void): void {
  if (value === undefined) return;
  if (shape === "quantity" || shape === "condition") walk(value as FormulaNode, visit);
  else if (typeof shape !== "object" || "choice" in shape) return;
  else if ("list" in shape) for (const child of value as readonly unknown[]) walkShape(child, shape.list, visit);
  else if ("optional" in shape) walkShape(value, shape.optional, visit);
  else walkFields(value as object, shape.fields, visit);
}
