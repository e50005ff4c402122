import type { AnyUnit, QuantityNode } from "../formula/index.js";
import { unitOf as unitBy, type PolicyDefinition } from "../policy/index.js";

/** The unit of a quantity of checked policies. */
export function unitOf(node: QuantityNode, policies: readonly PolicyDefinition[]): AnyUnit {
  const all = policies.flatMap(({ metrics, parameters }) => [...metrics, ...parameters]);
  return unitBy(node, (of) => all.find(({ id }) => id === of)?.unit);
}
