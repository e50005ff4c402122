import { build, operand } from "./build.js";
import type { Factor, NeedsOf, Operand, Product, Quantity } from "./needs.js";

/**
 * The product, exactly. At most one factor has a unit other than `ratio`, and the product has that unit; a count or a time is priced by
 * `perUnit`.
 *
 * @example
 * evaluate(times(metric("gmv", "money"), "0.003"), { gmv: "128000.00" }).value; // => "384"
 */
export function times<const A extends Operand, const B extends Operand>(
  left: A,
  right: Factor<A, B>,
): Quantity<Product<A, B>, NeedsOf<A | B>> {
  return build({ kind: "times", left: operand(left), right: operand(right) });
}
