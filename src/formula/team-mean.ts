import type { RoundingMode } from "../decimal/index.js";
import { build, operand, optionsOf } from "./build.js";
import type { Need, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";
import type { NeedsUnder, TeammateOptions } from "./team-options.js";

/** Where `teamMean` rounds, and under which policy the rows are read. */
export interface TeamMeanOptions<P extends string> extends TeammateOptions<P> {
  readonly places: number;
  /** `half-up` unless stated. */
  readonly rounding?: RoundingMode;
}

/**
 * The mean of a quantity over the rows of the person's team under the same policy: one division, rounded to `places`. Otherwise as
 * `teamSum`.
 *
 * @example
 * const mean = teamMean(metric("gmv", "money"), { places: 2 });
 * const policy = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { override: times(mean, "0.01") } });
 * const month = settle(policy, {
 *   period: "2026-11",
 *   teams: [{ id: "a" }],
 *   people: [{ id: 1, team: "a", gmv: 70000 }, { id: 2, team: "a", gmv: null }],
 * });
 * month.statements[0]?.payable; // => "700.00"
 */
export function teamMean<const A extends Operand, const P extends string = never>(
  quantity: A,
  options: TeamMeanOptions<P>,
): Quantity<OrNumber<UnitsOf<A>>, Need.Teammates<NeedsUnder<A, P>>> {
  const { places, rounding, under, ...unknown } = optionsOf(options);
  const of = under === undefined ? {} : { under };
  return build({ kind: "teamMean", quantity: operand(quantity), places, rounding: rounding ?? "half-up", ...of }, unknown);
}
