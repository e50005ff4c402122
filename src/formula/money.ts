import type { DecimalInput } from "../decimal/index.js";
import { constant } from "./constant.js";
import type { Quantity } from "./needs.js";

/**
 * An amount of money: `constant(value, "money")`. For what is a share of an amount, since a plain number times a ratio is a ratio, and no
 * ratio is paid. Exactly as it is written, whatever the places of the currency.
 *
 * @example
 * const attainment = ratio(metric("gmv", "money"), metric("target", "money"), { places: 4 });
 * evaluate(times(money(1000), attainment), { gmv: 92150, target: 100000 }).value; // => "921.5"
 */
export function money(value: DecimalInput): Quantity<"money", never> {
  return constant(value, "money");
}
