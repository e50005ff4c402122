import { build, operand } from "./build.js";
import type { Agree, Condition, NeedsOf, Operand } from "./needs.js";

/**
 * Whether the left reaches the right, the right itself included (≥). Compared exactly, never rounded first; unknown where either is not
 * applicable. Both have one unit.
 *
 * @example
 * evaluate(when(atLeast(metric("dsr", "points"), "4.7"), 1, 0), { dsr: "4.695" }).value; // => "0"
 */
export function atLeast<const A extends Operand, const B extends Operand>(
  left: A,
  right: Agree<A, B, "compare">,
): Condition<NeedsOf<A | B>> {
  return build({ kind: "atLeast", left: operand(left), right: operand(right) });
}
