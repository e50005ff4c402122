import { has } from "../error/index.js";
import type { Shape } from "./grammar.js";

/** What a field has evaluated in other rows; null where it has nothing. */
export function ofRows(shape: Shape): "quantity" | "condition" | null {
  if (typeof shape === "string") return null;
  if (has(shape, "optional")) return ofRows(shape.optional);
  return has(shape, "ofRows") ? shape.ofRows : null;
}
