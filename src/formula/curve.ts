import { readItems } from "../error/index.js";
import type { RoundingMode } from "../decimal/index.js";
import { build, numberText, optionsOf } from "./build.js";
import type { LookupTable, NeedsOf, Pairs, StatedPairs, UnitsOf } from "./needs.js";

/** Where `curve` rounds what lies between its points. */
export interface CurveOptions {
  /** How many decimal places the value is rounded to: 2 unless stated, or the currency's where `lookup` says that it is money. */
  readonly places?: number;
  /** `half-up` unless stated. */
  readonly rounding?: RoundingMode;
}

/** The pairs of a table, or sentences; of which unit they have to be is known where the table is read. */
export type TablePairs<B extends Pairs> = [B] extends [StatedPairs<B, never, "the bound", never, "the value">] ? B
  : StatedPairs<B, never, "the bound", never, "the value">;

/**
 * A table of straight lines between points, flat beyond the ends; x strictly rising. The value is rounded once, to 2 places unless stated.
 * Either number of a point may be a parameter of the policy.
 *
 * @example
 * const points = curve([["0.80", 0], ["0.95", 100]]);
 * evaluate(lookup(metric("csat", "ratio"), points), { csat: "0.93" }).value; // => "86.67"
 */
export function curve<const B extends Pairs>(
  points: TablePairs<B>,
  options: CurveOptions = {},
): LookupTable<NeedsOf<B[number][0] | B[number][1]>, UnitsOf<B[number][0]>, UnitsOf<B[number][1]>> {
  const { places, rounding, ...unknown } = optionsOf(options);
  const listed = pairs(points).map(([x, y]) => Object.freeze({ x: numberText(x), y: numberText(y) }));
  return build({
    kind: "curve",
    points: Object.freeze(listed),
    ...(places === undefined ? {} : { places }),
    rounding: rounding ?? "half-up",
  }, unknown);
}

/** What is a list of pairs, as one; builders never throw. */
export function pairs(list: unknown): readonly (readonly unknown[])[] {
  return (readItems(list) ?? []).map((pair) => readItems(pair) ?? []);
}
