import type { RoundingMode } from "../decimal/index.js";
import { build, operand, optionsOf } from "./build.js";
import type { Unit } from "./unit.js";
import type { NeedsOf, Operand, Quantity } from "./needs.js";

/** Where `ratio` rounds, and what it measures. */
export interface RatioOptions<U extends Unit> {
  /** How many decimal places the quotient is rounded to. */
  readonly places: number;
  /** `half-up` unless stated. */
  readonly rounding?: RoundingMode;
  /** `ratio` unless stated: a mean of seconds is seconds. */
  readonly unit?: U;
}

/**
 * A quotient of any two units, rounded once, here, to `places`: what compares it later sees the rounded figure. So compare amounts
 * (`atLeast(gmv, target)`), not attainments: 99.5% at two places is 1.00. A divisor of 0 gives "not applicable", and 0 ÷ 0 too.
 *
 * @example
 * const conversion = ratio(metric("orders", "count"), metric("inquiries", "count"), { places: 4 });
 * evaluate(conversion, { orders: 421, inquiries: 812 }).value; // => "0.5185"
 * evaluate(conversion, { orders: 0, inquiries: 0 }).state; // => "notApplicable"
 */
export function ratio<const A extends Operand, const B extends Operand, U extends Unit = "ratio">(
  left: A,
  right: B,
  options: RatioOptions<U>,
): Quantity<U, NeedsOf<A | B>> {
  const { places, rounding, unit, ...unknown } = optionsOf(options);
  return build({
    kind: "ratio",
    left: operand(left),
    right: operand(right),
    places,
    rounding: rounding ?? "half-up",
    unit: unit ?? "ratio",
  }, unknown);
}
