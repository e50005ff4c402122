import type { RoundingMode } from "../decimal/index.js";
import { build, operand, optionsOf } from "./build.js";
import type { Agree, NeedsOf, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";

/** Where `prorate` rounds. */
export interface ProrateOptions {
  /** The currency's unless stated. */
  readonly places?: number;
  /** `half-up` unless stated. */
  readonly rounding?: RoundingMode;
}

/**
 * `quantity × worked ÷ whole`, rounded once, to the currency's places unless stated. A whole of 0 gives "not applicable". `worked` may
 * exceed `whole`, as it does with the statutory month of 21.75 days. Unit: the quantity's; `worked` and `whole` agree in theirs.
 *
 * @example
 * const [base, worked] = [metric("base", "money"), metric("worked", "days")];
 * evaluate(prorate(base, worked, "21.75"), { base: 4000, worked: 10 }).value; // => "1839.08"
 */
export function prorate<const A extends Operand, const W extends Operand, const D extends Operand>(
  quantity: A,
  worked: W,
  whole: Agree<W, D, "prorate with">,
  options: ProrateOptions = {},
): Quantity<OrNumber<UnitsOf<A>>, NeedsOf<A | W | D>> {
  const { places, rounding, ...unknown } = optionsOf(options);
  const to = places === undefined ? {} : { places };
  return build({
    kind: "prorate",
    quantity: operand(quantity),
    worked: operand(worked),
    whole: operand(whole),
    ...to,
    rounding: rounding ?? "half-up",
  }, unknown);
}
