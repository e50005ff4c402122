import { fault, faultAt, isNotEmpty, jixiaoError, ownFields, say, type Path } from "../error/index.js";
import { isMade } from "./made-policies.js";
import type { PolicyDefinition } from "./policy.js";
import { readPolicy, type ReadPolicy } from "./read-policy.js";

/** A policy as this library made it; any other, a clone or parsed JSON, is read by the same checks, and may turn out to be none. */
export function openPolicy(given: unknown, path: Path): ReadPolicy {
  if (isMade(given)) return { policy: given, faults: [] };
  if (ownFields(given)["kind"] !== "policy") {
    return { policy: null, faults: [fault("not_an_object", path, given, say("something_made_by", { by: "definePolicy" }))] };
  }
  const { policy, faults } = readPolicy(given);
  const [first, ...others] = faults.map((found) => faultAt([...path, ...found.path], found));
  return first === undefined ? { policy, faults: [] } as ReadPolicy : { policy: null, faults: [first, ...others] };
}

/**
 * The same, for whoever takes one policy.
 *
 * @throws {JixiaoError} with every fault of what is no policy.
 */
export function openedPolicy<P extends PolicyDefinition>(given: P, path: Path): P {
  const { policy, faults } = openPolicy(given, path);
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  // What was read again has the same data: the type only says more of it.
  return policy as PolicyDefinition as P;
}
