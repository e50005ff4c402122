import { build, operand, optionsOf } from "./build.js";
import type { Need, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";
import type { NeedsUnder, TeammateOptions } from "./team-options.js";

/**
 * The sum of a quantity over the rows of the person's team under the same policy, their own included, exactly. Rows in which it is not
 * applicable are left out, none left is not applicable; a fault in one row is the fault of all, and names the row. Unit: the quantity's.
 *
 * @example
 * const policy = definePolicy({
 *   id: "leads",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { override: times(teamSum(metric("gmv", "money")), "0.001") },
 * });
 * const month = settle(policy, {
 *   period: "2026-11",
 *   teams: [{ id: "a" }],
 *   people: [{ id: 1, team: "a", gmv: 70000 }, { id: 2, team: "a", gmv: 50000 }],
 * });
 * month.statements[0]?.payable; // => "120.00"
 */
export function teamSum<const A extends Operand, const P extends string = never>(
  quantity: A,
  options: TeammateOptions<P> = {},
): Quantity<OrNumber<UnitsOf<A>>, Need.Teammates<NeedsUnder<A, P>>> {
  const { under, ...unknown } = optionsOf(options);
  return build({ kind: "teamSum", quantity: operand(quantity), ...(under === undefined ? {} : { under }) }, unknown);
}
