import { build, operand, optionsOf } from "./build.js";
import type { Need, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";
import type { NeedsUnder, TeammateOptions } from "./team-options.js";

/**
 * The least figure of a quantity over the rows of the person's team under the same policy, their own included. Otherwise as `teamSum`: rows
 * in which it is not applicable are left out, none left is not applicable, a fault in one row is the fault of all. Unit: the quantity's.
 *
 * @example
 * const calls = metric("calls", "count");
 * const aboveLeast = minus(calls, teamMin(calls));
 * const policy = definePolicy({ id: "calls", version: "1", currency: "CNY", pay: { calls: perUnit(aboveLeast, "0.50") } });
 * const people = [{ id: "li", team: "a", calls: 2100 }, { id: "wang", team: "a", calls: 1500 }];
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "a" }], people });
 * month.statements.map(({ payable }) => payable); // => ["300.00", "0.00"]
 */
export function teamMin<const A extends Operand, const P extends string = never>(
  quantity: A,
  options: TeammateOptions<P> = {},
): Quantity<OrNumber<UnitsOf<A>>, Need.Teammates<NeedsUnder<A, P>>> {
  const { under, ...unknown } = optionsOf(options);
  return build({ kind: "teamMin", quantity: operand(quantity), ...(under === undefined ? {} : { under }) }, unknown);
}
