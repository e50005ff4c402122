import { one, type Decimal } from "./decimal.js";
import type { RoundingMode } from "./rounding-mode.js";

/** Rounds to so many decimal places. */
export function roundToPlaces(value: Decimal, places: number, mode: RoundingMode): Decimal {
  return value.decimalPlaces() <= places ? value : value.dividedTo(one, places, mode);
}
