import { build, operands } from "./build.js";
import type { NeedsOf, Operand, OrNumber, Quantity, SameUnit, UnitsOf } from "./needs.js";

/**
 * The sum, exactly. Unit: the parts', which agree; a plain number takes its partners'.
 *
 * @example
 * evaluate(plus("0.1", "0.2"), {}).value; // => "0.3"
 */
export function plus<
  const Qs extends readonly [Operand, ...Operand[]],
>(...parts: SameUnit<Qs, "add">): Quantity<OrNumber<UnitsOf<Qs[number]>>, NeedsOf<Qs[number]>> {
  return build({ kind: "plus", parts: operands(parts) });
}
