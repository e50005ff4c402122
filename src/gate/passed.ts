import { build, type Condition, type NeedsOf } from "../formula/index.js";
import type { Gates } from "./gate.js";

/**
 * Whether a gate set passes, as a condition. A set that is faulty is a fault here too.
 *
 * @example
 * const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
 * evaluate(when(passed(shop), 1000, 500), { dsr: "4.60" }).value; // => "500"
 */
export function passed<const S extends Gates>(set: S): Condition<NeedsOf<S>> {
  return build({ kind: "passed", gates: set });
}
