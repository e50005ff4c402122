import { build, operand, type NeedsOf, type Operand, type OrNumber, type Quantity, type UnitsOf } from "../formula/index.js";
import type { Gates } from "./gate.js";

/**
 * The amount as it is; where the set fails, its line is held: not paid until the gates pass and the period is settled again. An amount
 * of zero or less asks no gate. Stands only in pay lines, at any depth but not inside conditions.
 *
 * @example
 * const filed = gates("filed", { report: atLeast(metric("reports", "count"), 1) });
 * const policy = definePolicy({ id: "bonus", version: "1", currency: "CNY", pay: { bonus: heldBy(filed, 1000) } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", reports: 0 }] });
 * month.statements[0]?.lines.bonus; // => { state: "held", amount: "1000.00", payable: "0.00", … }
 */
export function heldBy<const S extends Gates, const A extends Operand>(set: S, amount: A): Quantity<OrNumber<UnitsOf<A>>, NeedsOf<S | A>> {
  return build({ kind: "heldBy", gates: set, quantity: operand(amount) });
}
