import { build, operand } from "./build.js";
import type { Agree, Condition, NeedsOf, Operand } from "./needs.js";

/**
 * Whether the left is more than the right (>). Compared exactly; unknown where either is not applicable. Both have one unit.
 *
 * @example
 * evaluate(when(moreThan(metric("complaints", "count"), 0), 1, 0), { complaints: 0 }).value; // => "0"
 */
export function moreThan<const A extends Operand, const B extends Operand>(
  left: A,
  right: Agree<A, B, "compare">,
): Condition<NeedsOf<A | B>> {
  return build({ kind: "moreThan", left: operand(left), right: operand(right) });
}
