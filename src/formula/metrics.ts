import { entriesOf, frozen, optionsOf } from "./build.js";
import type { Unit } from "./unit.js";
import { buildMetric, type MetricOptions } from "./metric.js";
import type { FreeId, Metric } from "./needs.js";

/** A metric in a list of them: its unit alone, or its unit with options. */
export type MetricEntry = Unit | (MetricOptions & { readonly unit: Unit });

type Entries = { readonly [id: string]: MetricEntry };
type UnitOf<E extends MetricEntry> = E extends Unit ? E : E extends { readonly unit: infer U extends Unit } ? U : never;
/** The same list, or one with a sentence in the place of each entry whose id cannot be a metric's. */
type Checked<E, Other = {}> = [E] extends [Sentences<E, Other>] ? E : Sentences<E, Other>;
type Sentences<E, Other> = {
  readonly [Id in keyof E]: Id extends keyof Other ? `'${Id & string}' is a metric of a person and of a team` : Free<Id, E[Id]>;
};
type Free<Id, Entry> = Id extends string | number ? (FreeId<`${Id}`> extends `${Id}` ? Entry : FreeId<`${Id}`>) : Entry;

/**
 * Several metrics at once, by id: those of a person and those of a team.
 *
 * @example
 * const { gmv, dsr } = metrics({ person: { gmv: "money" }, team: { dsr: { unit: "points", label: { en: "DSR" } } } });
 * evaluate(when(atLeast(dsr, "4.7"), gmv, 0), { gmv: "100.00", dsr: "4.82" }).value; // => "100"
 */
export function metrics<const P extends Entries = {}, const T extends Entries = {}>(lists: {
  readonly person?: Checked<P>;
  readonly team?: Checked<T, P>;
}):
  & { readonly [Id in keyof P & string]: Metric<Id, UnitOf<P[Id]>, "person"> }
  & { readonly [Id in keyof T & string]: Metric<Id, UnitOf<T[Id]>, "team"> }
{
  const built: [string, unknown][] = [];
  // A list that is neither of people nor of teams makes metrics of which reading them says so.
  for (const [scope, list] of entriesOf<Entries | undefined>(lists as { readonly [scope: string]: Entries | undefined })) {
    for (const [id, entry] of entriesOf(list)) {
      const { unit, ...options } = typeof entry === "string" ? { unit: entry } : optionsOf(entry);
      built.push([id, buildMetric(id, unit, scope, options)]);
    }
  }
  return frozen(Object.fromEntries(built));
}
