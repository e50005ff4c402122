import type { RoundingMode } from "../decimal/index.js";
import { build, numberText, operand, optionsOf } from "./build.js";
import type { NeedsOf, Operand, OrNumber, Quantity, Stated, UnitsOf } from "./needs.js";

/** To so many decimal places, or to a whole number of a multiple; `half-up` unless stated. */
export type RoundOptions<A = Operand, M = Operand> =
  | { readonly places: number; readonly multiple?: undefined; readonly rounding?: RoundingMode }
  | { readonly multiple: Stated<M, UnitsOf<A>, "the multiple">; readonly places?: undefined; readonly rounding?: RoundingMode };

/**
 * Rounds, where the policy says so and nowhere else: to decimal places (0 to 25), or to a positive multiple, which may be a
 * parameter of the policy. Unit: as before.
 * Source of the modes: General Decimal Arithmetic Specification 1.70, "Rounding".
 *
 * @example
 * const hours = metric("hours", "hours");
 * evaluate(round(hours, { places: 1 }), { hours: "7.25" }).value; // => "7.3"
 * evaluate(round(hours, { multiple: "0.25", rounding: "down" }), { hours: "7.49" }).value; // => "7.25"
 */
export function round<const A extends Operand, const M extends Operand = never>(
  quantity: A,
  options: RoundOptions<A, M>,
): Quantity<OrNumber<UnitsOf<A | M>>, NeedsOf<A | M>> {
  const { places, multiple, rounding, ...unknown } = optionsOf(options);
  const of = { quantity: operand(quantity), rounding: rounding ?? "half-up" };
  if (multiple === undefined) return build({ kind: "roundToPlaces", ...of, places }, unknown);
  // Both are too much: what belongs to no rounding to a multiple is a fault of the policy.
  return build({ kind: "roundToMultiple", ...of, multiple: numberText(multiple), ...(places === undefined ? {} : { places }) }, unknown);
}
