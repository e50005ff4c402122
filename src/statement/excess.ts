import { isLess, zero, type Decimal } from "../decimal/index.js";

/** By how much one amount is above another; zero where it is not. */
export function excess(amount: Decimal, over: Decimal): Decimal {
  return isLess(over, amount) ? amount.minus(over) : zero;
}
