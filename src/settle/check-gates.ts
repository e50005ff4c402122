import type { Need } from "../formula/index.js";
import type { Gates, GatesResult } from "../gate/index.js";
import { prepareGates } from "../policy/index.js";
import { gatesResult } from "./gates-result.js";
import type { FlatRow } from "./period.js";
import { standAloneScope, type StandAloneOptions } from "./stand-alone-scope.js";

/**
 * What becomes of a gate set for one flat row of readings, without a policy: for each gate whether it passed, the reading, the bound and
 * the margin.
 *
 * @throws {JixiaoError} with every fault of the gates themselves; bad readings are in the result.
 *
 * @example
 * const shop = gates("shop", { refundRate: atMost(teamMetric("refundRate", "ratio"), "0.03") });
 * checkGates(shop, { refundRate: "0.021" }).gates.refundRate;
 * // => { state: "passed", reading: "0.021", bound: "0.03", margin: "0.009", … }
 */
export function checkGates<Name extends string, N extends Need>(
  set: Gates<string, Name, N>,
  row: FlatRow<N>,
  options?: StandAloneOptions,
): GatesResult<Name> {
  const { root, definitions } = prepareGates(set);
  return gatesResult(standAloneScope(definitions, row, options).gates(root)) as GatesResult<Name>;
}
