import type { PolicyDefinition } from "../policy/index.js";
import type { OpenRows } from "./open-period.js";
import { perPolicy } from "./per-policy.js";
import { openReadings } from "./plausible-readings.js";
import { PolicyPeriod } from "./policy-period.js";
import { statementPlan } from "./statement-plan.js";

/** The rows of a period under each policy of a settlement, by the policy's id; they know of each other. `open` opens what a row says. */
export function policyPeriods(
  policies: readonly PolicyDefinition[],
  period: OpenRows<PolicyDefinition>,
  open: typeof openReadings = openReadings,
): (policy: string) => PolicyPeriod {
  const under = perPolicy(policies, (policy): PolicyPeriod =>
    new PolicyPeriod({
      definitions: policy,
      places: policy.currency.places,
      lines: statementPlan(policy).byName,
      period,
      policy,
      isFlat: false,
      open,
      under: (id) => under(id),
    }));
  return under;
}
