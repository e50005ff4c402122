import { build, operand } from "./build.js";
import type { Agree, Condition, NeedsOf, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";

/**
 * One quantity where the condition is met, another where it is not. Only the branch taken is evaluated: a fault in the other does no
 * harm. A condition that is unknown makes the whole "not applicable", a fault in it is the fault of the whole. Unit: that of both.
 *
 * @example
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * evaluate(when(atLeast(gmv, target), 1000, 0), { gmv: "99999.99", target: 100000 }).value; // => "0"
 */
export function when<const C extends Condition, const A extends Operand, const B extends Operand>(
  condition: C,
  met: A,
  unmet: Agree<A, B, "choose between">,
): Quantity<OrNumber<UnitsOf<A | B>>, NeedsOf<C | A | B>> {
  return build({ kind: "when", condition, met: operand(met), unmet: operand(unmet) });
}
