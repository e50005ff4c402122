import { build, operand, optionsOf } from "./build.js";
import type { Need, Operand, OrNumber, Quantity, UnitsOf } from "./needs.js";
import type { NeedsUnder, TeammateOptions } from "./team-options.js";

/**
 * The greatest figure of a quantity over the rows of the person's team under the same policy, their own included. Otherwise as `teamSum`:
 * rows in which it is not applicable are left out, none left is not applicable, a fault in one row is the fault of all. Unit: the
 * quantity's.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const best = when(equals(gmv, teamMax(gmv)), 300, 0);
 * const policy = definePolicy({ id: "best", version: "1", currency: "CNY", pay: { best } });
 * const people = [{ id: "li", team: "a", gmv: 70000 }, { id: "wang", team: "a", gmv: 90000 }, { id: "zhao", team: "a", gmv: 90000 }];
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "a" }], people });
 * month.statements.map(({ payable }) => payable); // => ["0.00", "300.00", "300.00"]
 */
export function teamMax<const A extends Operand, const P extends string = never>(
  quantity: A,
  options: TeammateOptions<P> = {},
): Quantity<OrNumber<UnitsOf<A>>, Need.Teammates<NeedsUnder<A, P>>> {
  const { under, ...unknown } = optionsOf(options);
  return build({ kind: "teamMax", quantity: operand(quantity), ...(under === undefined ? {} : { under }) }, unknown);
}
