import type { Metric } from "jixiao";
import { mean, sum, tally, type Fold, type Tally } from "jixiao/tally";
import { metricOf } from "./metric-of.js";
import type { Entry, Setting } from "./setting.js";

export type EntryTally = Tally<Entry, Readonly<Record<string, string | null>>, Readonly<Record<string, string | null>>>;

/** What makes readings of a setting's records; null where they give none. */
export function tallyOf({ policy, folds }: Pick<Setting, "policy" | "folds">): EntryTally | null {
  const readings = policy.metrics.flatMap((definition): Fold<Entry, Metric, string | null, true>[] => {
    const fold = Object.hasOwn(folds, definition.id) ? folds[definition.id] : undefined;
    if (fold === undefined) return [];
    const value = (entry: Entry): string | null => entry.values[definition.id] ?? null;
    const of = metricOf(definition);
    return [fold === "sum" ? sum(of, value) : mean(of, value, { places: fold.meanTo })];
  });
  if (readings.length === 0) return null;
  return tally({ id: "radar", version: "1", person: (entry: Entry) => entry.person, team: (entry: Entry) => entry.team, readings });
}
