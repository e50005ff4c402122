import { build, operand } from "./build.js";
import type { Agree, Condition, NeedsOf, Operand } from "./needs.js";

/**
 * Whether the left does not exceed the right, the right itself included (≤). Compared exactly; unknown where either is not applicable.
 * Both have one unit.
 *
 * @example
 * evaluate(when(atMost(metric("refundRate", "ratio"), "0.03"), 1, 0), { refundRate: "0.03" }).value; // => "1"
 */
export function atMost<const A extends Operand, const B extends Operand>(
  left: A,
  right: Agree<A, B, "compare">,
): Condition<NeedsOf<A | B>> {
  return build({ kind: "atMost", left: operand(left), right: operand(right) });
}
