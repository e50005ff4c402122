import type { Decimal } from "./decimal.js";
import { divide } from "./divide.js";
import type { RoundingMode } from "./rounding-mode.js";

/** Rounds to a whole number of `multiple`, which is positive: to 10, to 0.05, down to 1000. */
export function roundToMultiple(value: Decimal, multiple: Decimal, mode: RoundingMode): Decimal {
  return divide(value, multiple, 0, mode).times(multiple);
}
