import { build, operand, optionsOf } from "./build.js";
import type { Agree, NeedsOf, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";

/** Between which bounds `slice` takes a quantity, in the quantity's unit. */
export interface SliceOptions<A, F, T> {
  /** What lies under it is left out; 0 unless stated. */
  readonly from?: Agree<A, F, "compare">;
  /** What lies above it is left out; nothing is unless it is stated. */
  readonly to?: Agree<A | F, T, "compare">;
}

/**
 * The part of a quantity above `from` and up to `to`, exactly: max(0, min(quantity, to) − from), never under zero. Both bounds are
 * quantities, so that a slice can have the bounds, and be multiplied by the rate, of the person's own row; where they are the policy's,
 * `marginal` says all slices at once. A bound that is not applicable makes the slice so. Unit: the quantity's, with which the bounds agree.
 *
 * @example
 * const [gmv, goal] = [metric("gmv", "money"), metric("goal", "money")];
 * const commission = plus(times(slice(gmv, { to: goal }), "0.05"), times(slice(gmv, { from: goal }), "0.08"));
 * evaluate(commission, { gmv: 130000, goal: 100000 }).value; // => "7400"
 */
export function slice<const A extends Operand, const F extends Operand = never, const T extends Operand = never>(
  quantity: A,
  options: SliceOptions<A, F, T>,
): Quantity<OrNumber<UnitsOf<A | F | T>>, NeedsOf<A | F | T>> {
  const { from, to, ...unknown } = optionsOf<{ readonly from?: unknown; readonly to?: unknown }>(options);
  return build({
    kind: "slice",
    quantity: operand(quantity),
    from: operand(from === undefined ? 0 : from),
    ...(to === undefined ? {} : { to: operand(to) }),
  }, unknown);
}
