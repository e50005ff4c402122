import { build, operand } from "./build.js";
import type { NeedsOf, Operand, Priceable, Quantity } from "./needs.js";

/**
 * So much money for each one: 0.50 a chat, 26.40 an hour. Exactly. Unit: `money`; the price is money or a plain number, the quantity
 * is anything that is not money or a ratio.
 *
 * @example
 * evaluate(perUnit(metric("chats", "count"), "0.50"), { chats: 812 }).value; // => "406"
 */
export function perUnit<const A extends Operand, const B extends Quantity<"money" | "number"> | Exclude<Operand, Quantity>>(
  quantity: Priceable<A>,
  price: B,
): Quantity<"money", NeedsOf<A | B>> {
  return build({ kind: "perUnit", quantity: operand(quantity), price: operand(price) });
}
