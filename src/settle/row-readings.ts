import type { Figure, RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { OpenPeriod } from "./open-period.js";
import type { Payee, PayeeRow } from "./payee.js";
import { policyPeriods } from "./policy-periods.js";
import type { RowScope } from "./row-scope.js";

/** Each metric and parameter of a policy by its id, as settling reads it. */
type NamedFigures = readonly (readonly [id: string, figure: Figure])[];

/** What the rows of a payee say, with what they have of their team. */
export interface PayeeReadings {
  readonly payee: Payee;
  readonly rows: readonly { readonly row: PayeeRow; readonly figures: NamedFigures }[];
}

export interface TeamReadings {
  readonly policy: PolicyDefinition;
  readonly team: RowId;
  readonly figures: NamedFigures;
}

/** Reads all rows of a period by the code that settles them: the people with what they have of their team, and the teams alone. */
export function rowReadings(
  policies: readonly PolicyDefinition[],
  period: OpenPeriod<PolicyDefinition>,
): { readonly payees: readonly PayeeReadings[]; readonly teams: readonly TeamReadings[] } {
  const under = policyPeriods(policies, period);
  const payees = period.payees.map((payee) => ({
    payee,
    rows: payee.rows.map((row) => ({ row, figures: figuresOf(row.policy, under(row.policy.id).scopeOf(row), false) })),
  }));
  const teams = [...period.teams.values()].flatMap(({ id }) =>
    policies.flatMap((policy) => {
      const scope = under(policy.id).teamScope(id);
      return scope === null ? [] : [{ policy, team: id, figures: figuresOf(policy, scope, true) }];
    })
  );
  return { payees, teams };
}

function figuresOf(policy: PolicyDefinition, scope: RowScope, ofTeam: boolean): NamedFigures {
  return [
    ...policy.metrics.filter((metric) => !ofTeam || metric.scope === "team").map(({ id }) => [id, scope.metric(id)] as const),
    ...policy.parameters.filter(({ per }) => per === "team" || (!ofTeam && per === "person")).map(({ id }) =>
      [id, scope.parameter(id)] as const
    ),
  ];
}
