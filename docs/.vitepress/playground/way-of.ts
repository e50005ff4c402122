import type { MetricDefinition, Period, Policy } from "jixiao";
import type { MovableReading } from "jixiao/analysis";
import { cellsOf } from "./sheets.js";

/** How far a person's reading is looked at from where it is: within what the policy calls plausible, or twice as far. */
export interface Way {
  readonly now: string;
  readonly over: { readonly reading: string; readonly from: string; readonly to: string; readonly step?: string };
}

/** The ways of a person's readings, under the policy of the row: none of a reading for which the row has no number. */
export function waysOf(policies: readonly Policy[], period: Period<Policy>, person: string): readonly Way[] {
  const row = period.people.map(cellsOf).find((each) => String(each.get("id")) === person);
  const policy = policies.find(({ id }) => !row?.has("policy") || id === row.get("policy"));
  return (policy?.metrics ?? []).flatMap((metric) => (metric.scope === "person" ? wayOf(metric, row?.get(metric.id)) : []));
}

function wayOf({ id, unit, range }: MetricDefinition, now: unknown): readonly Way[] {
  if (typeof now !== "string" || !Number.isFinite(Number(now))) return [];
  const [lowest, highest] = range ?? [null, null];
  const twice = String(Math.ceil(Math.max(Number(now) * 2, unit === "money" ? 1000 : 10)));
  const from = lowest ?? (Number(now) < 0 ? now : "0");
  const to = highest ?? (unit === "ratio" && Number(now) <= 1 ? "1" : twice);
  return [{ now, over: { reading: id, from, to, ...steps[unit] } }];
}

/** What moves by less than a case moves by such steps; money and cases by their own. */
const steps: Partial<Record<MetricDefinition["unit"], { readonly step: string }>> = {
  ratio: { step: "0.0001" },
  points: { step: "0.01" },
  seconds: { step: "0.1" },
  minutes: { step: "0.1" },
  hours: { step: "0.1" },
  days: { step: "0.5" },
};

/** The ways on which a step up is looked for: towards more of it, and towards less. */
export function movesOf({ now, over: { from, to, ...over } }: Way): readonly MovableReading[] {
  return [to, from].flatMap((end) => (Number(end) === Number(now) ? [] : [{ ...over, to: end }]));
}
