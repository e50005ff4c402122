import type { DecimalInput } from "../decimal/index.js";
import { build, numberText, operand, optionsOf } from "./build.js";
import { pairs } from "./curve.js";
import type { TiersNode } from "./formula.js";
import type { Agree, NeedsOf, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";

export interface TierOptions<A, T> {
  /** Who owns an amount that is exactly a bound: the band above it unless stated. For `marginal` it changes nothing. */
  readonly bound?: "inclusive-above" | "inclusive-below";
  /**
   * Makes the bounds shares of another quantity: 0.8 is 80% of the target. A target that is not applicable, zero or less gives "not
   * applicable".
   */
  readonly attainmentOf?: Agree<A, T, "compare">;
}

type Tiers = readonly (readonly [from: DecimalInput, rate: DecimalInput])[];

/**
 * Each slice of a quantity is paid at its own band's rate, like tax brackets; under the first bound nothing is paid. Bounds rise strictly,
 * nothing is rounded. Unit: the quantity's. It never pays less for more, as long as no rate is under zero.
 *
 * Source of the word: marginal tax rate.
 *
 * @example
 * const commission = marginal(metric("gmv", "money"), [[0, "0.002"], [100000, "0.003"], [200000, "0.005"]]);
 * evaluate(commission, { gmv: 250000 }).value; // => "750"
 */
export function marginal<const A extends Operand, const T extends Operand = never>(
  quantity: A,
  tiers: Tiers,
  options: TierOptions<A, T> = {},
): Quantity<OrNumber<UnitsOf<A>>, NeedsOf<A | T>> {
  return buildTiers("marginal", quantity, tiers, options);
}

/**
 * All of a quantity is paid at the rate of the band that it reaches; under the first bound nothing is paid. Bounds rise strictly, nothing
 * is rounded. Unit: the quantity's. At a bound the pay jumps: where a rate falls, one more yuan can pay less.
 *
 * @example
 * const commission = wholeAmount(metric("gmv", "money"), [[0, "0.002"], [100000, "0.003"], [200000, "0.005"]]);
 * evaluate(commission, { gmv: 250000 }).value; // => "1250"
 * evaluate(wholeAmount(metric("gmv", "money"), [[1, "0.05"], ["1.2", "0.08"]], { attainmentOf: 100000 }), { gmv: 120000 }).value;
 * // => "9600"
 */
export function wholeAmount<const A extends Operand, const T extends Operand = never>(
  quantity: A,
  tiers: Tiers,
  options: TierOptions<A, T> = {},
): Quantity<OrNumber<UnitsOf<A>>, NeedsOf<A | T>> {
  return buildTiers("wholeAmount", quantity, tiers, options);
}

function buildTiers<Built>(kind: TiersNode["kind"], quantity: unknown, tiers: Tiers, options: object): Built {
  const { bound, attainmentOf, ...unknown } = optionsOf<{ readonly bound?: string; readonly attainmentOf?: unknown }>(options);
  const listed = pairs(tiers).map(([from, rate]) => Object.freeze({ from: numberText(from), rate: numberText(rate) }));
  const target = attainmentOf === undefined ? {} : { attainmentOf: operand(attainmentOf) };
  return build({ kind, quantity: operand(quantity), tiers: Object.freeze(listed), ...target, bound: bound ?? "inclusive-above" }, unknown);
}
