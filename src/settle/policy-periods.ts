import type { PolicyDefinition } from "../policy/index.js";
import type { OpenPeriod } from "./open-period.js";
import { PolicyPeriod } from "./policy-period.js";

/** The rows of a period under each policy of a settlement, by position; they know of each other. */
export function policyPeriods(policies: readonly PolicyDefinition[], period: OpenPeriod): readonly PolicyPeriod[] {
  const byId = new Map<string, PolicyPeriod>();
  return policies.map((policy, position) => {
    const rows = new PolicyPeriod(policy, policy.currency.places, period, position, false, byId);
    byId.set(policy.id, rows);
    return rows;
  });
}
