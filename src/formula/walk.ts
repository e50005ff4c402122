import { has } from "../error/index.js";
import { fieldsOf } from "./fields-of.js";
import type { FormulaNode, TableNode } from "./formula.js";
import type { Fields, Shape } from "./grammar.js";
import { ofRows } from "./of-rows.js";

type Visit = (node: FormulaNode) => void;
/** Whether what is below a node is left out. */
type Skip = (node: FormulaNode) => boolean;

const skipNothing: Skip = () => false;

/**
 * Calls `visit` for the node and every node below it, from the outside in; a node that is skipped is not visited. What is under another
 * policy is that policy's: its names mean other things here, so that it is not visited either.
 */
export function walk(node: FormulaNode, visit: Visit, skip: Skip = skipNothing): void {
  if (skip(node)) return;
  visit(node);
  walkFields(node, fieldsOf(node.kind), visit, skip);
}

/** Calls `visit` for every node in a record of these fields. */
export function walkFields(record: object, fields: Fields, visit: Visit, skip: Skip = skipNothing): void {
  for (const [field, shape] of Object.entries(fields)) {
    if (Object.hasOwn(record, field)) walkShape((record as Record<string, unknown>)[field], shape, record, visit, skip);
  }
}

function walkShape(value: unknown, shape: Shape, within: object, visit: Visit, skip: Skip): void {
  if (value === undefined || value === null) return;
  if (shape === "quantity" || shape === "condition") walk(value as FormulaNode, visit, skip);
  else if (shape === "table") walkFields(value as TableNode, fieldsOf((value as TableNode).kind), visit, skip);
  else if (typeof shape !== "object" || has(shape, "choice") || has(shape, "words")) return;
  else if (has(shape, "ofRows")) { if (policyOfRows(within) === undefined) walk(value as FormulaNode, visit, skip); }
  else if (has(shape, "number")) { if (typeof value === "object") walk(value as FormulaNode, visit, skip); }
  else if (has(shape, "list")) { for (const child of value as readonly unknown[]) walkShape(child, shape.list, within, visit, skip); }
  else if (has(shape, "optional")) walkShape(value, shape.optional, within, visit, skip);
  else if (has(shape, "orNull")) walkShape(value, shape.orNull, within, visit, skip);
  else walkFields(value as object, shape.fields, visit, skip);
}

/** The policy whose rows a node goes over and in whose names it does: none where it is the node's own. */
export function policyOfRows(node: object): string | undefined {
  return Object.hasOwn(node, "under") ? (node as { readonly under?: string }).under : undefined;
}

/** Calls `visit` for what a node has evaluated in the rows of another policy, with the id of that policy. */
export function visitForeign(node: FormulaNode, visit: (policy: string, node: FormulaNode) => void): void {
  const policy = policyOfRows(node);
  if (policy === undefined) return;
  for (const [field, shape] of Object.entries(fieldsOf(node.kind))) {
    // Null is what could not be copied.
    const value = (node as unknown as Record<string, FormulaNode | null | undefined>)[field] ?? null;
    if (ofRows(shape) !== null && value !== null) visit(policy, value);
  }
}
