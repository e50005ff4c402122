import { zero, type Decimal } from "./decimal.js";
import { decimalModes, type RoundingMode } from "./rounding-mode.js";

/** Rounds to so many decimal places. −0 is 0. */
export function roundToPlaces(value: Decimal, places: number, mode: RoundingMode): Decimal {
  if (value.decimalPlaces() <= places) return value;
  const rounded = value.toDecimalPlaces(places, decimalModes[mode]);
  return rounded.isZero() ? zero : rounded;
}
