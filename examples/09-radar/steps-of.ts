import type { MetricDefinition } from "jixiao";
import { nextSteps, type MovableReading, type NextStep } from "jixiao/analysis";
import type { Moment, Row } from "./replay.js";
import type { Setting } from "./setting.js";

/** The least change of each reading that lifts somebody's pay by a step, nearest first: what is found so far, after each reading. */
export function* stepsOf(
  { policy, period, folds }: Pick<Setting, "policy" | "period" | "folds">,
  { people, teams }: Pick<Moment, "people" | "teams">,
  person: string,
): Generator<readonly NextStep[]> {
  const row = people.find(({ id }) => id === person);
  const readings = policy.metrics.flatMap((metric) => (metric.scope === "person" && metric.id in folds && row ? movable(metric, row) : []));
  let found: readonly NextStep[] = [];
  for (const reading of readings) {
    // One by one: of several at once it would look for pairs too, where none does it alone, and a page has no minute to wait for those.
    const { steps } = nextSteps(policy, { period, people, teams }, { person, readings: [reading], most: 300 });
    found = [...found, ...steps].toSorted((a, b) => shareOf(a) - shareOf(b));
    yield found;
  }
}

/** How far a step is, beside what its reading is now. */
function shareOf({ changes: [change] }: NextStep): number {
  return change === undefined ? 0 : Math.abs(Number(change.by)) / Math.max(Math.abs(Number(change.from)), 1);
}

/** How far a reading may go: money and counts to twice what they are, shares to all, times to nothing. */
function movable({ id, unit }: MetricDefinition, row: Row): readonly MovableReading[] {
  const now = Number(row[id] ?? Number.NaN);
  if (!Number.isFinite(now)) return [];
  if (unit === "money") return [{ reading: id, to: Math.max(1000, Math.ceil(now * 2)) }];
  if (unit === "count") return [{ reading: id, to: Math.max(10, now * 2) }];
  if (unit === "ratio") return now < 1 ? [{ reading: id, to: 1, step: "0.0001" }] : [];
  return unit === "points" || now <= 0 ? [] : [{ reading: id, to: 0, step: "0.1" }];
}
