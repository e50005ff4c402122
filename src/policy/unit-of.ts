import { has } from "../error/index.js";
import { kindsAt, type AnyUnit, type QuantityKind, type QuantityNode } from "../formula/index.js";

/** The unit of a metric or a parameter by its id. */
type Listed = (id: string) => AnyUnit | undefined;

/** The unit of a quantity of a checked policy: what its kind says in the grammar. */
export function unitOf(node: QuantityNode, listed: Listed): AnyUnit {
  return unitBy(kindsAt.quantity[node.kind].unit, node, listed);
}

function unitBy(rule: QuantityKind["unit"], node: QuantityNode, listed: Listed): AnyUnit {
  if (rule === "listed") return (has(node, "id") ? listed(node.id) : undefined) ?? "number";
  if (typeof rule === "string") return rule;
  if (has(rule, "unstated")) return has(node, "unit") && node.unit !== undefined ? node.unit : unitBy(rule.unstated, node, listed);
  if (has(rule, "priced")) return "money";
  const fields = has(rule, "of") ? [rule.of] : has(rule, "product") ? rule.product : rule.agree;
  const units = fields.flatMap((field) => partsOf(node, field).map((part) => unitOf(part, listed)));
  // Of a product one factor at most has a unit of its own; a plain number takes its partner's.
  return units.find((unit) => unit !== "number" && unit !== "ratio") ?? units.find((unit) => unit !== "number") ?? "number";
}

/** What stands in a field of a node, where it is made of quantities. */
function partsOf(node: QuantityNode, field: string): readonly QuantityNode[] {
  const value: unknown = has(node, field) ? (node as { readonly [name: string]: unknown })[field] : undefined;
  return (Array.isArray(value) ? value : [value]).filter(isQuantity);
}

function isQuantity(value: unknown): value is QuantityNode {
  return typeof value === "object" && value !== null && has(value, "kind");
}
