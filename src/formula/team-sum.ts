import type { RoundingMode } from "../decimal/index.js";
import { build, operand, optionsOf } from "./build.js";
import type { AnyUnit } from "./formula.js";
import type { Need, NeedsOf, Operand, OrNumber, Quantity, Teammates, UnitsOf } from "./needs.js";

/**
 * The sum of a quantity over the rows of the person's team under the same policy, their own included, exactly. Rows in which it is not
 * applicable are left out, none left is not applicable; a fault in one row is the fault of all, and names the row. Unit: the quantity's.
 *
 * @example
 * const policy = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { override: times(teamSum(metric("gmv", "money")), "0.001") } });
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "a" }], people: [{ id: 1, team: "a", gmv: 70000 }, { id: 2, team: "a", gmv: 50000 }] });
 * month.statements[0]?.payable; // => "120.00"
 */
export function teamSum<const A extends Operand>(quantity: A): Quantity<OrNumber<UnitsOf<A>>, NeedsOf<A> | Teammates> {
  return build({ kind: "teamSum", quantity: operand(quantity) });
}

export interface TeamMeanOptions {
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
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "a" }], people: [{ id: 1, team: "a", gmv: 70000 }, { id: 2, team: "a", gmv: null }] });
 * month.statements[0]?.payable; // => "700.00"
 */
export function teamMean<U extends AnyUnit, N extends Need>(quantity: Quantity<U, N>, options: TeamMeanOptions): Quantity<U, N | Teammates> {
  const { places, rounding } = optionsOf(options);
  return build({ kind: "teamMean", quantity: operand(quantity), places, rounding: rounding ?? "half-up" });
}
