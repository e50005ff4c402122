import { build, numberText, operand, optionsOf } from "./build.js";
import { pairs } from "./curve.js";
import type { TiersNode } from "./formula.js";
import type { Agree, NeedsOf, Operand, OrNumber, Pairs, Quantity, StatedPairs, UnitsOf } from "./needs.js";

/** Who owns a bound, and of what the bounds are shares, for `marginal` and `wholeAmount`. */
export interface TierOptions<A, T> {
  /** Who owns an amount that is exactly a bound: the band above it unless stated. For `marginal` it changes nothing. */
  readonly bound?: "inclusive-above" | "inclusive-below";
  /**
   * Makes the bounds shares of another quantity: 0.8 is 80% of the target. A target that is not applicable, zero or less gives "not
   * applicable".
   */
  readonly attainmentOf?: Agree<A, T, "compare">;
}

/** The tiers, or sentences: a bound is in the unit of the quantity, or a share of the target. */
type Tiers<A, B extends Pairs, T> = [B] extends [TiersOf<A, B, T>] ? B : TiersOf<A, B, T>;
type TiersOf<A, B extends Pairs, T> = StatedPairs<B, [T] extends [never] ? UnitsOf<A> : "ratio", "the bound", "ratio", "the rate">;
/** A plain quantity takes the unit of what it is compared with. */
type Paid<A, B extends Pairs, T> = Quantity<
  OrNumber<UnitsOf<A | ([T] extends [never] ? B[number][0] : T)>>,
  NeedsOf<A | B[number][0] | B[number][1] | T>
>;

/**
 * Each slice of a quantity is paid at its own band's rate, like tax brackets; under the first bound nothing is paid. Bounds rise strictly,
 * nothing is rounded. Unit: the quantity's. It never pays less for more, as long as no rate is under zero. A bound or a rate may be a
 * parameter of the policy.
 *
 * Source of the word: marginal tax rate.
 *
 * @example
 * const commission = marginal(metric("gmv", "money"), [[0, "0.002"], [100000, "0.003"], [200000, "0.005"]]);
 * evaluate(commission, { gmv: 250000 }).value; // => "750"
 */
export function marginal<const A extends Operand, const B extends Pairs, const T extends Operand = never>(
  quantity: A,
  tiers: Tiers<A, B, T>,
  options: TierOptions<A, T> = {},
): Paid<A, B, T> {
  return buildTiers("marginal", quantity, tiers, options);
}

/**
 * All of a quantity is paid at the rate of the band that it reaches; under the first bound nothing is paid. Bounds rise strictly, nothing
 * is rounded. Unit: the quantity's. At a bound the pay jumps: where a rate falls, one more yuan can pay less. A bound or a rate may be a
 * parameter of the policy.
 *
 * @example
 * const commission = wholeAmount(metric("gmv", "money"), [[0, "0.002"], [100000, "0.003"], [200000, "0.005"]]);
 * evaluate(commission, { gmv: 250000 }).value; // => "1250"
 * evaluate(wholeAmount(metric("gmv", "money"), [[1, "0.05"], ["1.2", "0.08"]], { attainmentOf: 100000 }), { gmv: 120000 }).value;
 * // => "9600"
 */
export function wholeAmount<const A extends Operand, const B extends Pairs, const T extends Operand = never>(
  quantity: A,
  tiers: Tiers<A, B, T>,
  options: TierOptions<A, T> = {},
): Paid<A, B, T> {
  return buildTiers("wholeAmount", quantity, tiers, options);
}

function buildTiers<Built>(kind: TiersNode["kind"], quantity: unknown, tiers: unknown, options: object): Built {
  const { bound, attainmentOf, ...unknown } = optionsOf<{ readonly bound?: string; readonly attainmentOf?: unknown }>(options);
  const listed = pairs(tiers).map(([from, rate]) => Object.freeze({ from: numberText(from), rate: numberText(rate) }));
  const target = attainmentOf === undefined ? {} : { attainmentOf: operand(attainmentOf) };
  return build({ kind, quantity: operand(quantity), tiers: Object.freeze(listed), ...target, bound: bound ?? "inclusive-above" }, unknown);
}
