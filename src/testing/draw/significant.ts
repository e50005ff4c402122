import { Decimal, roundToMultiple, type RoundingMode } from "../../decimal/index.js";

/** A number to so many significant digits. */
export function significant(value: Decimal, digits: number, mode: RoundingMode): Decimal {
  return roundToMultiple(value, lastOf(value, digits), mode);
}

/** One of the last of so many significant digits of a number: 0.01 for three digits of 1.25. */
export function lastOf(value: Decimal, digits: number): Decimal {
  return new Decimal(`1e${value.exponent() - digits + 1}`);
}
