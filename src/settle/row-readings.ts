import type { Fault } from "../error/index.js";
import { isAbsent, type Figure, type RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Entry } from "./entry.js";
import type { OpenPeriod } from "./open-period.js";
import { policyPeriods } from "./policy-periods.js";
import type { RowScope } from "./row-scope.js";

/** What a row of a period says, as settling reads it: each metric and parameter of its policy by its id. */
export interface RowReadings {
  readonly policy: PolicyDefinition;
  readonly figures: readonly (readonly [id: string, figure: Figure])[];
}

export interface PersonReadings extends RowReadings {
  readonly entry: Entry;
}

export interface TeamReadings extends RowReadings {
  readonly team: RowId;
}

/** Reads all rows of a period by the code that settles them: the people with what they have of their team, and the teams alone. */
export function rowReadings(
  policies: readonly PolicyDefinition[],
  period: OpenPeriod,
): { readonly people: readonly (readonly PersonReadings[])[]; readonly teams: readonly TeamReadings[] } {
  const periods = policyPeriods(policies, period);
  const people = period.people.map((entries) =>
    entries.flatMap((entry) => {
      const policy = policies[entry.policy];
      const scope = periods[entry.policy]?.scopeOf(entry);
      return policy === undefined || scope === undefined ? [] : [{ policy, entry, figures: figuresOf(policy, scope, false) }];
    })
  );
  const teams = [...period.teams.values()].flatMap(({ id }) =>
    policies.flatMap((policy, position) => {
      const scope = periods[position]?.teamScope(id) ?? null;
      return scope === null ? [] : [{ policy, team: id, figures: figuresOf(policy, scope, true) }];
    })
  );
  return { people, teams };
}

function figuresOf(policy: PolicyDefinition, scope: RowScope, ofTeam: boolean): readonly (readonly [string, Figure])[] {
  return [
    ...policy.metrics.filter((metric) => !ofTeam || metric.scope === "team").map(({ id }) => [id, scope.metric(id)] as const),
    ...policy.parameters.filter(({ per }) => per === "team" || (!ofTeam && per === "person")).map(({ id }) =>
      [id, scope.parameter(id)] as const
    ),
  ];
}

export function faultsOfReadings({ figures }: RowReadings): readonly Fault[] {
  return figures.flatMap(([, figure]) => (isAbsent(figure) && "faults" in figure ? figure.faults : []));
}
