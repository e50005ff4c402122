import type { ConditionNode, QuantityNode, TableNode } from "./formula.js";
import { conditionKinds, quantityKinds, tableKinds, type ConditionKind, type Fields, type QuantityKind } from "./grammar.js";

/** Where nodes stand, and the kinds that may stand there: every kind has its row. */
export const kindsAt: {
  readonly quantity: { readonly [Kind in QuantityNode["kind"]]: QuantityKind };
  readonly condition: { readonly [Kind in ConditionNode["kind"]]: ConditionKind };
  readonly table: { readonly [Kind in TableNode["kind"]]: { readonly fields: Fields } };
} = { quantity: quantityKinds, condition: conditionKinds, table: tableKinds };

const kinds: { readonly [kind: string]: ConditionKind } = { ...kindsAt.quantity, ...kindsAt.condition, ...kindsAt.table };

/** What the grammar says of a kind of node. */
export function kindOf(kind: string): ConditionKind {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (found === undefined) throw new Error(`the grammar has no ${kind}`);
  return found;
}

/** The fields of a kind of node. */
export function fieldsOf(kind: string): Fields {
  return kindOf(kind).fields;
}
