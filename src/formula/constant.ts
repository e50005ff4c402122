import type { DecimalInput } from "../decimal/index.js";
import { build, numberText } from "./build.js";
import type { Quantity } from "./needs.js";
import type { Unit } from "./unit.js";

/**
 * A number with a unit, where a plain one would take its partner's: 30 seconds, 8 hours. At most 15 digits before the point and 25 after;
 * it is not rounded. A number that somebody may want to change has a name, too: see `parameter`.
 *
 * @example
 * const late = minus(metric("wait", "seconds"), constant(30, "seconds"));
 * evaluate(late, { wait: "41.5" }).value; // => "11.5"
 */
export function constant<U extends Unit>(value: DecimalInput, unit: U): Quantity<U, never> {
  return build({ kind: "constant", value: numberText(value), unit });
}
