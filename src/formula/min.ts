import { build, operands } from "./build.js";
import type { NeedsOf, Operand, OrNumber, Quantity, SameUnit, UnitsOf } from "./needs.js";

/**
 * The least of the parts: a cap. Unit: the parts'. A part that is not applicable makes the whole so (write `orElse`).
 *
 * @example
 * evaluate(min(metric("bonus", "money"), 2000), { bonus: "2350.00" }).value; // => "2000"
 */
export function min<
  const Qs extends readonly [Operand, ...Operand[]],
>(...parts: SameUnit<Qs, "compare">): Quantity<OrNumber<UnitsOf<Qs[number]>>, NeedsOf<Qs[number]>> {
  return build({ kind: "min", parts: operands(parts) });
}
