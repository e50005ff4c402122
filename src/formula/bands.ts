import { build, numberText, optionsOf } from "./build.js";
import { pairs, type TablePairs } from "./curve.js";
import type { LookupTable, NeedsOf, Operand, Pairs, Stated, UnitsOf } from "./needs.js";

/** What `bands` and `bandsUpTo` give where no bound is reached. */
export interface BandsOptions<O = Operand | null> {
  /** The value where no bound is reached; null where it is not applicable there. */
  readonly otherwise: Stated<O, never, "the value">;
}

type Steps<B extends Pairs, O> = LookupTable<
  NeedsOf<B[number][0] | B[number][1] | O>,
  UnitsOf<B[number][0]>,
  UnitsOf<B[number][1] | O>
>;

/**
 * A table of steps: the value of the highest `from` that is reached, `from` itself included. The bounds rise strictly; they and the values
 * may be parameters of the policy.
 *
 * @example
 * const points = bands([["0.35", 60], ["0.40", 80], ["0.45", 100]], { otherwise: 0 });
 * evaluate(lookup(metric("conversion", "ratio"), points), { conversion: "0.45" }).value; // => "100"
 */
export function bands<const B extends Pairs, const O extends Operand | null>(list: TablePairs<B>, options: BandsOptions<O>): Steps<B, O> {
  const { otherwise, ...unknown } = optionsOf(options);
  const listed = pairs(list).map(([from, value]) => Object.freeze({ from: numberText(from), value: numberText(value) }));
  return build({ kind: "bands", bands: Object.freeze(listed), otherwise: numberText(otherwise) }, unknown);
}

/**
 * A table of steps for what should be small: the value of the lowest `upTo` that is not exceeded, `upTo` itself included. The bounds rise
 * strictly; they and the values may be parameters of the policy.
 *
 * @example
 * const points = bandsUpTo([[35, 100], [45, 80], [55, 60]], { otherwise: 0 });
 * evaluate(lookup(metric("response", "seconds"), points), { response: "35.1" }).value; // => "80"
 */
export function bandsUpTo<const B extends Pairs, const O extends Operand | null>(
  list: TablePairs<B>,
  options: BandsOptions<O>,
): Steps<B, O> {
  const { otherwise, ...unknown } = optionsOf(options);
  const listed = pairs(list).map(([upTo, value]) => Object.freeze({ upTo: numberText(upTo), value: numberText(value) }));
  return build({ kind: "bandsUpTo", bands: Object.freeze(listed), otherwise: numberText(otherwise) }, unknown);
}
