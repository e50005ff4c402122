import { build, operand } from "./build.js";
import type { Agree, NeedsOf, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";

/**
 * The quantity, or the fallback where it is not applicable. It never replaces a fault: a missing reading stays one. Unit: that of both.
 *
 * @example
 * evaluate(orElse(metric("praise", "points"), 0), { praise: null }).value; // => "0"
 */
export function orElse<const A extends Operand, const B extends Operand>(
  quantity: A,
  fallback: Agree<A, B, "choose between">,
): Quantity<OrNumber<UnitsOf<A | B>>, NeedsOf<A | B>> {
  return build({ kind: "orElse", quantity: operand(quantity), fallback: operand(fallback) });
}
