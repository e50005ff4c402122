import { evaluateQuantity, type AnyUnit, type Need, type Quantity } from "../formula/index.js";
import { prepareQuantity } from "../policy/index.js";
import { outcomeOf, type Outcome } from "./outcome.js";
import type { FlatRow } from "./period.js";
import { standAloneScope, type StandAloneOptions } from "./stand-alone-scope.js";

/**
 * What a quantity comes to for one flat row of readings, without a policy: a value (exact, without trailing zeros), "not applicable"
 * with the reason, or all of its faults.
 *
 * @throws {JixiaoError} with every fault of the quantity itself (units, numbers, nesting); bad readings are in the outcome.
 *
 * @example
 * const [gmv, rate] = [metric("gmv", "money"), parameter("rate", "ratio", "0.003")];
 * evaluate(times(gmv, rate), { gmv: "128000.00" }).value; // => "384"
 * evaluate(times(gmv, rate), { gmv: "128,000" }).faults[0]?.code; // => "not_a_number"
 */
export function evaluate<N extends Need>(quantity: Quantity<AnyUnit, N>, row: FlatRow<N>, options?: StandAloneOptions): Outcome {
  const { root, definitions } = prepareQuantity(quantity);
  return outcomeOf(evaluateQuantity(root, standAloneScope(definitions, row, options)));
}
