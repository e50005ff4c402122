import { build, operand } from "./build.js";
import type { Agree, NeedsOf, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";

/**
 * The difference, exactly; it may be under zero. Unit: that of both.
 *
 * @example
 * const [sold, refunded] = [metric("sold", "money"), metric("refunded", "money")];
 * evaluate(minus(sold, refunded), { sold: "120.00", refunded: "150.50" }).value; // => "-30.5"
 */
export function minus<const A extends Operand, const B extends Operand>(
  left: A,
  right: Agree<A, B, "subtract">,
): Quantity<OrNumber<UnitsOf<A | B>>, NeedsOf<A | B>> {
  return build({ kind: "minus", left: operand(left), right: operand(right) });
}
