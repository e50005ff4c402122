import type { Policy } from "jixiao";
import type { AskedReading } from "./playground-state.js";

/** About what something is asked unless another reading is chosen: a person's money that is not paid as it is, as a base is. */
export function firstAsked(policies: readonly Policy[]): AskedReading | null {
  const paid = new Set(policies.flatMap(({ pay }) => pay.flatMap(({ quantity }) => (quantity.kind === "metric" ? [quantity.id] : []))));
  const metrics = policies.flatMap(({ metrics }) => metrics.filter(({ id, scope }) => scope === "person" && !paid.has(id)));
  const found = metrics.find(({ unit }) => unit === "money") ?? metrics[0];
  return found === undefined ? null : { reading: found.id, better: "higher", above: "100" };
}
