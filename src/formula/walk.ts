import type { FormulaNode } from "./formula.js";
import { conditionKinds, quantityKinds, type Fields, type Shape } from "./grammar.js";

const kinds: { readonly [kind: string]: Fields } = { ...quantityKinds, ...conditionKinds };

type Visit = (node: FormulaNode) => void;
/** Whether what is below a node is left out. */
type Skip = (node: FormulaNode) => boolean;

const skipNothing: Skip = () => false;

/** Calls `visit` for the node and every node below it, from the outside in; a node that is skipped is not visited. */
export function walk(node: FormulaNode, visit: Visit, skip: Skip = skipNothing): void {
  if (skip(node)) return;
  visit(node);
  walkFields(node, "under" in node ? ownFields(node.kind) : (kinds[node.kind] ?? {}), visit, skip);
}

/** What is under another policy is that policy's: its names mean other things here. */
function ownFields(kind: string): Fields {
  const { quantity: _, by: __, ...own } = kinds[kind] ?? {};
  return own;
}

/** Calls `visit` for every node in a record of these fields. */
export function walkFields(record: object, fields: Fields, visit: Visit, skip: Skip = skipNothing): void {
  for (const [field, shape] of Object.entries(fields)) walkShape((record as Record<string, unknown>)[field], shape, visit, skip);
}

function walkShape(value: unknown, shape: Shape, visit: Visit, skip: Skip): void {
  if (value === undefined || value === null) return;
  if (shape === "quantity" || shape === "condition") walk(value as FormulaNode, visit, skip);
  else if (typeof shape !== "object" || "choice" in shape) return;
  else if ("list" in shape) { for (const child of value as readonly unknown[]) walkShape(child, shape.list, visit, skip); }
  else if ("optional" in shape) walkShape(value, shape.optional, visit, skip);
  else walkFields(value as object, shape.fields, visit, skip);
}
