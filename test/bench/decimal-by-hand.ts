import { Decimal as Shared } from "decimal.js";

/** What is written by hand keeps its own copy of decimal.js, exact for these policies, half-up as their money is. */
export const Decimal = Shared.clone({ defaults: true, precision: 60, rounding: Shared.ROUND_HALF_UP });
export type Decimal = Shared;

export const zero = new Decimal(0);

/** decimal.js keeps the sign of a negative amount that rounds to zero. */
export function centsText(cents: Decimal): string {
  return cents.isZero() ? "0.00" : cents.toFixed(2);
}
