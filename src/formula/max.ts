import { build, operands } from "./build.js";
import type { NeedsOf, Operand, OrNumber, Quantity, SameUnit, UnitsOf } from "./needs.js";

/**
 * The greatest of the parts: a floor. Unit: the parts'. A part that is not applicable makes the whole so (write `orElse`).
 *
 * @example
 * evaluate(max(metric("commission", "money"), 0), { commission: "-36.00" }).value; // => "0"
 */
export function max<
  const Qs extends readonly [Operand, ...Operand[]],
>(...parts: SameUnit<Qs, "compare">): Quantity<OrNumber<UnitsOf<Qs[number]>>, NeedsOf<Qs[number]>> {
  return build({ kind: "max", parts: operands(parts) });
}
