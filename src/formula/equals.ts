import { build, operand } from "./build.js";
import type { Agree, Condition, NeedsOf, Operand } from "./needs.js";

/**
 * Whether both are the same number: 1.50 equals 1.5. Unknown where either is not applicable. Both have one unit.
 *
 * @example
 * evaluate(when(equals(metric("absences", "days"), 0), 200, 0), { absences: "0.0" }).value; // => "200"
 */
export function equals<const A extends Operand, const B extends Operand>(
  left: A,
  right: Agree<A, B, "compare">,
): Condition<NeedsOf<A | B>> {
  return build({ kind: "equals", left: operand(left), right: operand(right) });
}
