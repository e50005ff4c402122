import type { PolicyDefinition } from "../policy/index.js";

/** Something for each policy of a settlement, found by the policy's id. */
export function perPolicy<Each>(
  policies: readonly PolicyDefinition[],
  make: (policy: PolicyDefinition) => Each,
): (policy: string) => Each {
  const byId = new Map(policies.map((policy) => [policy.id, make(policy)]));
  return (policy) => {
    const found = byId.get(policy);
    if (found === undefined) throw new Error(`the policy ${policy} is not settled`);
    return found;
  };
}
