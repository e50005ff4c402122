import { build, operand } from "./build.js";
import type { Agree, Condition, NeedsOf, Operand } from "./needs.js";

/**
 * Whether the left is less than the right (<). Compared exactly; unknown where either is not applicable. Both have one unit.
 *
 * @example
 * evaluate(when(lessThan(metric("wait", "seconds"), 20), 1, 0), { wait: "19.99" }).value; // => "1"
 */
export function lessThan<const A extends Operand, const B extends Operand>(
  left: A,
  right: Agree<A, B, "compare">,
): Condition<NeedsOf<A | B>> {
  return build({ kind: "lessThan", left: operand(left), right: operand(right) });
}
