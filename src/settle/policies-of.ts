import { emptyFault, expectedEachOnce, fault, isNotEmpty, jixiaoError, readItems, say, type Fault } from "../error/index.js";
import { checkTogether, indexOf, openPolicy, type PolicyDefinition } from "../policy/index.js";

/**
 * One policy or several, as a list; those that this library did not make are read first.
 *
 * @throws {JixiaoError} where something is no policy, two have one id, or one reads another that is not there or that has not what it
 * reads.
 */
export function policiesOf(given: PolicyDefinition | readonly PolicyDefinition[]): readonly PolicyDefinition[] {
  const policies = readItems(given) ?? [given];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const known = policies.flatMap((each, position) => {
    const { policy, faults: found } = openPolicy(each, ["policies", position]);
    if (policy === null) {
      for (const told of found) faults.push(told);
      return [];
    }
    if (ids.has(policy.id)) {
      faults.push(fault("used_twice", ["policies", position, "id"], policy.id, say(expectedEachOnce, { of: "policy" })));
    }
    ids.add(policy.id);
    return [policy];
  });
  if (policies.length === 0) {
    faults.push(emptyFault(["policies"], "policies", "policy"));
  }
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  const together = known.length > 1 || known.some(readsUnder) ? checkTogether(known) : [];
  if (isNotEmpty(together)) throw jixiaoError(together);
  return known;
}

function readsUnder(policy: PolicyDefinition): boolean {
  return indexOf(policy).readsUnder;
}
