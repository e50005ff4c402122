import { build, operand } from "./build.js";
import type { Condition, NeedsOf, Operand, SameUnit } from "./needs.js";

/**
 * Whether the quantity lies between two bounds, both included. Compared exactly; unknown where any is not applicable. All have one unit.
 *
 * @example
 * evaluate(when(between(metric("age", "days"), 30, 90), 1, 0), { age: 90 }).value; // => "1"
 */
export function between<
  const Qs extends readonly [quantity: Operand, low: Operand, high: Operand],
>(...parts: SameUnit<Qs, "compare">): Condition<NeedsOf<Qs[number]>> {
  const [quantity, low, high] = parts;
  return build({ kind: "between", quantity: operand(quantity), low: operand(low), high: operand(high) });
}
