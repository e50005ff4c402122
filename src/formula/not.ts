import { build } from "./build.js";
import type { Condition, NeedsOf } from "./needs.js";

/**
 * The opposite; what is unknown stays unknown.
 *
 * @example
 * evaluate(when(not(equals(metric("violations", "count"), 0)), 1, 0), { violations: null }).state; // => "notApplicable"
 */
export function not<const C extends Condition>(part: C): Condition<NeedsOf<C>> {
  return build({ kind: "not", part });
}
