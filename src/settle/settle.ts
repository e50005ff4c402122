import type { Entrants, StandingsOf } from "../contest/index.js";
import type { RowId } from "../formula/index.js";
import type { GatesResult } from "../gate/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { groupBy } from "./group-by.js";
import { gatesResult } from "./gates-result.js";
import { nothingKept, settledUnder, type Kept } from "./kept.js";
import { openPeriod, type OpenPeriod } from "./open-period.js";
import type { Period, SettlementOf } from "./period.js";
import { perPolicy } from "./per-policy.js";
import { policiesOf } from "./policies-of.js";
import { policyPeriods } from "./policy-periods.js";
import type { PolicyPeriod } from "./policy-period.js";
import { teamKey } from "./row-id.js";
import { rowName } from "./row-name.js";
import { RunningTotals } from "./running-totals.js";
import { settlePayee } from "./settle-payee.js";
import type { Settlement, Statement } from "./settlement.js";

/**
 * Settles a period: each row comes out once, with a statement or with a rejection, in the order of the input. A fault costs only the
 * lines that depend on it: they are pending and say why.
 *
 * Money: exact; each line is rounded once, to the currency's places, and sums are sums of what is shown.
 *
 * @throws {JixiaoError} where the period itself cannot be read: no text for `period`, no list for `people` or `teams`. Never for a row.
 *
 * @example
 * const [gmv, base] = [metric("gmv", "money"), metric("base", "money")];
 * const policy = definePolicy({ id: "sales", version: "2026-11", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
 * const month = settle(policy, {
 *   period: "2026-11",
 *   people: [{ id: "li", base: 4000, gmv: "128000.00" }, { id: "wang", base: 4000, gmv: "n/a" }],
 * });
 * month.statements[0]?.payable; // => "4384.00"
 * month.statements[1]?.pending; // => ["commission"]
 * month.totals[0]?.payable; // => "8384.00"
 */
export function settle<const P extends Policy>(policy: P | readonly P[], period: Period<P>): SettlementOf<P> {
  const policies = policiesOf(policy);
  return settleOpened(policies, openPeriod(policies, period)) as SettlementOf<P>;
}

/** Settles a period whose rows were read; what is kept of an earlier settlement stands as it is. */
export function settleOpened(policies: readonly PolicyDefinition[], period: OpenPeriod<PolicyDefinition>, kept = nothingKept): Settlement {
  const under = policyPeriods(policies, period);
  const totals = perPolicy(policies, (policy) => new RunningTotals(policy));
  // Team by team, so that what is known of one need not be held until all are settled; each statement in its place.
  const statements = Array.from<Statement>({ length: period.payees.length });
  for (const [team, payees] of groupBy(period.payees, ({ rows: [first] }) => teamKey(first.team))) {
    for (const payee of payees) {
      const { policy: { id }, position } = payee;
      const settled = kept.payee(payee) ?? settlePayee(payee, under(id), period, null);
      totals(id).add(settled);
      statements[position] = settled.statement;
    }
    for (const { id } of policies) under(id).close(team, (contest) => kept.standing(contest, team) !== null);
  }
  return settledUnder(policies, {
    format: 1,
    period: period.id,
    statements,
    rejections: period.rejections,
    teams: [...period.teams.values()].map(({ id, row }) =>
      kept.team(id) ?? {
        id,
        name: rowName(row),
        gates: Object.fromEntries(policies.flatMap((policy) => teamGates(policy, under(policy.id), id))),
      }
    ),
    standings: Object.fromEntries(policies.flatMap((policy) => standingsOf(policy, under(policy.id), kept))),
    totals: policies.map(({ id }) => totals(id).totals()),
  });
}

/** The sets that read nothing of a person. */
function teamGates(policy: PolicyDefinition, period: PolicyPeriod, team: RowId): (readonly [string, GatesResult])[] {
  const scope = period.teamScope(team);
  if (scope === null) return [];
  return policy.gates.filter(({ id }) => !period.index.personalGates.has(id)).map(({ id }) => [id, gatesResult(scope.gates(id))] as const);
}

function standingsOf(
  { contests }: PolicyDefinition,
  period: PolicyPeriod,
  kept: Kept,
): (readonly [string, readonly StandingsOf<string, Entrants>[]])[] {
  return contests.map(({ id }) => {
    const standings = period.groups(id).map((team) => kept.standing(id, team) ?? period.standing(id, team));
    return [id, standings] as const;
  });
}
