import { compareDecimals } from "./compare-decimals.js";
import { one, powerOfTen, zero, type Decimal } from "./decimal.js";
import type { RoundingMode } from "./rounding-mode.js";

/**
 * The quotient to so many places, rounded once: by whole-number division and its exact remainder, so that no digit is lost before the
 * rounding is decided. The divisor is not 0.
 */
export function divide(dividend: Decimal, divisor: Decimal, places: number, mode: RoundingMode): Decimal {
  const scaled = places === 0 ? dividend : dividend.times(powerOfTen(places));
  const whole = scaled.divToInt(divisor);
  const remainder = scaled.minus(whole.times(divisor));
  if (remainder.isZero()) return unscale(whole, places);
  const negative = dividend.isNegative() !== divisor.isNegative();
  const away = isAwayFromZero(mode, negative, compareDecimals(remainder.plus(remainder).abs(), divisor.abs()), whole);
  return unscale(away ? whole.plus(negative ? one.negated() : one) : whole, places);
}

/** `half` is the sign of what was cut off compared with half a unit. */
function isAwayFromZero(mode: RoundingMode, negative: boolean, half: number, whole: Decimal): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "ceiling":
      return !negative;
    case "floor":
      return negative;
    case "half-up":
      return half >= 0;
    case "half-down":
      return half > 0;
    case "half-even":
      return half > 0 || (half === 0 && !whole.mod(2).isZero());
  }
}

function unscale(whole: Decimal, places: number): Decimal {
  if (whole.isZero()) return zero;
  return places === 0 ? whole : whole.times(powerOfTen(-places));
}
