import type { Decimal } from "../decimal/index.js";

/** A sum with one more amount. Most are of one amount and zeros, which are added without arithmetic. */
export function addAmount(sum: Decimal, amount: Decimal): Decimal {
  if (amount.isZero()) return sum;
  return sum.isZero() ? amount : sum.plus(amount);
}
