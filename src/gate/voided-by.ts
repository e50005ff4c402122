import { build, operand, type NeedsOf, type Operand, type OrNumber, type Quantity, type UnitsOf } from "../formula/index.js";
import type { Gates } from "./gate.js";

/**
 * The amount where the set passes, 0 where it fails; the line keeps the amount before and the gates that failed. An amount of zero or
 * less asks no gate: failing does not cancel a deduction. Stands only in pay lines, at any depth but not inside conditions.
 *
 * @example
 * const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
 * const policy = definePolicy({ id: "bonus", version: "1", currency: "CNY", pay: { bonus: voidedBy(shop, 1000) } });
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "shop-1", dsr: "4.6" }], people: [{ id: "li", team: "shop-1" }] });
 * month.statements[0]?.lines.bonus; // => { amount: "0.00", before: "1000.00", failedGates: ["shop.dsr"], … }
 */
export function voidedBy<const S extends Gates, const A extends Operand>(
  set: S,
  amount: A,
): Quantity<OrNumber<UnitsOf<A>>, NeedsOf<S | A>> {
  return build({ kind: "voidedBy", gates: set, quantity: operand(amount) });
}
