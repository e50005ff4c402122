import type { Policy } from "./policy.js";

const made = new WeakSet<object>();

/** Remembers a policy that was checked and is frozen all through, so that nothing can have changed it since. */
export function rememberPolicy(policy: Policy): Policy {
  made.add(policy);
  return policy;
}

/** Whether this copy of the library made it: a clone, parsed JSON or the policy of another copy is not. */
export function isMade(value: unknown): value is Policy {
  return typeof value === "object" && value !== null && made.has(value);
}
