import type { Decimal } from "./decimal.js";

/** How many digits it needs, without zeros in front and behind; one for zero. */
export function significantDigits(value: Decimal): number {
  return value.abs().toFixed().replace(".", "").replace(/^0+|0+$/g, "").length || 1;
}
