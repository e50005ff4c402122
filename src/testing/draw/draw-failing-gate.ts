import fc from "fast-check";
import { drawPeriods } from "./draw-period.js";
import type { DrawnPeriod } from "./drawn-period.js";
import type { PeriodPlan, PeriodsOptions } from "./period-plan.js";
import { flatScopes, steer } from "./shape-row.js";

const farthestPick = 1000;

/**
 * Two periods: one in which all gates of a set pass for some row, a team's or a person's, and the same with one of them failing there, or
 * as many as it takes. Empty where that cannot be brought about.
 */
export function drawFailingGate(plan: PeriodPlan, options: PeriodsOptions, set: string): fc.Arbitrary<readonly DrawnPeriod[]> {
  return fc.tuple(drawPeriods(plan, options), fc.nat(farthestPick), fc.nat(farthestPick)).map(([period, place, nth]) => {
    const isOfTeams = plan.teams.some(({ gates }) => gates.some((gate) => gate.set === set));
    const list = isOfTeams ? "teams" : "people";
    const rows = period[list] ?? [];
    const row = rows[place % Math.max(rows.length, 1)];
    const rowPlan = plan[list].find(({ policy, gates }) =>
      gates.some((gate) => gate.set === set) && (isOfTeams || row?.policy === undefined || policy.id === row.policy)
    );
    if (row === undefined || rowPlan === undefined) return [];
    const team = isOfTeams ? undefined : period.teams?.find(({ id }) => id === row.team);
    const scopeOf = flatScopes(rowPlan.policy, team);
    const own = rowPlan.gates.filter((gate) => gate.set === set);
    const passing = own.reduce((each, gate) => steer(gate, each, true, scopeOf), row);
    // Of a set that passes with some of its gates failed, so many fail that it does not.
    const required = rowPlan.policy.gates.find(({ id }) => id === set)?.required ?? own.length;
    const failing = own.map((_, turn) => own[(nth + turn) % own.length]).slice(0, own.length - required + 1);
    const failed = failing.reduce((each, gate) => (gate === undefined ? each : steer(gate, each, false, scopeOf)), passing);
    return failed === passing
      ? []
      : [passing, failed].map((each) => ({ ...period, [list]: rows.map((other) => (other === row ? each : other)) }));
  });
}
