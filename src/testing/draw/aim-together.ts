import type { Scope } from "../../formula/index.js";
import { keptReadings, openPeriod, policyPeriods, withRow } from "../../settle/index.js";
import type { DrawnPeriod, DrawnRow } from "./drawn-period.js";
import type { PeriodPlan } from "./period-plan.js";
import { hit, type AimDraft } from "./shape-row.js";

/** Brings a figure that hangs on other people's rows to its threshold. */
export function aimTogether(
  { policies, people: plans }: PeriodPlan,
  period: DrawnPeriod,
  draft: AimDraft & { readonly person: number },
): DrawnPeriod {
  const index = draft.person % Math.max(period.people.length, 1);
  const person = period.people[index];
  const position = policies.length === 1 ? 0 : policies.findIndex(({ id }) => id === person?.policy);
  const all = plans[position]?.together ?? [];
  const aim = all[draft.threshold % Math.max(all.length, 1)];
  if (person === undefined || aim === undefined) return period;
  // One person's readings may not be enough to move what is of a team: then the next one's have to.
  let moved = period;
  const read = keptReadings();
  for (let turn = 0; turn < period.people.length; turn += 1) {
    const place = (index + turn) % period.people.length;
    const [whole, row] = [moved, moved.people[place]];
    if (row === undefined || row.policy !== person.policy) continue;
    const [open, scopes] = [openPeriod(policies, whole), new WeakMap<DrawnRow, Scope | null>()];
    const found = hit(aim, draft, row, (said) => {
      let scope = scopes.get(said);
      if (scope === undefined) {
        const rows = withRow(open, place, said);
        const aimed = rows.rows[index];
        scopes.set(said, scope = aimed === undefined ? null : policyPeriods(policies, rows, read)(aimed.policy.id).scopeOf(aimed));
      }
      return scope;
    });
    moved = { ...whole, people: whole.people.map((each) => (each === row ? found.row : each)) };
    if (found.isHit) return moved;
  }
  return period;
}
