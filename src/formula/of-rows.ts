import type { Shape } from "./grammar.js";

/** What a field has evaluated in other rows; null where it has nothing. */
export function ofRows(shape: Shape): "quantity" | "condition" | null {
  if (typeof shape === "string") return null;
  if ("optional" in shape) return ofRows(shape.optional);
  return "ofRows" in shape ? shape.ofRows : null;
}
