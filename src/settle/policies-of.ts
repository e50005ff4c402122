import { expectedBuiltPolicy, fault, faultOf, isNotEmpty, jixiaoError, say, type Fault } from "../error/index.js";
import { checkTogether, indexOf, type PolicyDefinition } from "../policy/index.js";

/**
 * One policy or several, as a list.
 *
 * @throws {JixiaoError} where something is no policy, two have one id, or one reads another that is not there or that has not what it
 * reads.
 */
export function policiesOf(given: PolicyDefinition | readonly PolicyDefinition[]): readonly PolicyDefinition[] {
  const policies: readonly unknown[] = Array.isArray(given) ? given : [given];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const known = policies.flatMap((policy, position) => {
    if (!isPolicy(policy)) {
      faults.push(fault("not_an_object", ["policies", position], policy, expectedBuiltPolicy));
      return [];
    }
    if (ids.has(policy.id)) {
      faults.push(fault("used_twice", ["policies", position, "id"], policy.id, say("an_id_of_its_own_for_each", { of: "policy" })));
    }
    ids.add(policy.id);
    return [policy];
  });
  if (policies.length === 0) faults.push(faultOf("empty", ["policies"], "no policies", say("at_least_one", { of: "policy" })));
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const together = known.length > 1 || known.some(readsUnder) ? checkTogether(known) : [];
  if (isNotEmpty(together)) throw jixiaoError(together);
  return known;
}

function readsUnder(policy: PolicyDefinition): boolean {
  return indexOf(policy).readsUnder;
}

function isPolicy(value: unknown): value is PolicyDefinition {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "policy" && "pay" in value
    && Array.isArray(value.pay);
}
