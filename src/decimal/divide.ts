import type { Decimal } from "./decimal.js";
import type { RoundingMode } from "./rounding-mode.js";

/** The quotient to so many places, rounded once. The divisor is not 0. */
export function divide(dividend: Decimal, divisor: Decimal, places: number, mode: RoundingMode): Decimal {
  return dividend.dividedTo(divisor, places, mode);
}
