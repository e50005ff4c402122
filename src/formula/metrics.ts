import { build } from "./build.js";
import type { Unit } from "./formula.js";
import { buildMetric, type MetricOptions } from "./metric.js";
import type { FreeId, Metric } from "./needs.js";

/** A metric in a list of them: its unit alone, or its unit with options. */
export type MetricEntry = Unit | (MetricOptions & { readonly unit: Unit });

type Entries = { readonly [id: string]: MetricEntry };
type UnitOf<E extends MetricEntry> = E extends Unit ? E : E extends { readonly unit: infer U extends Unit } ? U : never;
type Checked<E, Other> = { readonly [Id in keyof E & string]: Id extends keyof Other ? `'${Id}' is a metric of a person and of a team` : FreeId<Id> extends Id ? E[Id] : FreeId<Id> };

/**
 * Several metrics at once, by id: those of a person and those of a team.
 *
 * @example
 * const { gmv, dsr } = metrics({ person: { gmv: "money" }, team: { dsr: { unit: "points", label: { en: "DSR" } } } });
 * evaluate(times(gmv, dsr), { gmv: "100.00", dsr: "4.7" }).faults[0]?.code; // => "unit_mismatch"
 */
export function metrics<const P extends Entries = {}, const T extends Entries = {}>(lists: {
  readonly person?: P & Checked<P, T>;
  readonly team?: T & Checked<T, P>;
}): { readonly [Id in keyof P & string]: Metric<Id, UnitOf<P[Id]>, "person"> } & { readonly [Id in keyof T & string]: Metric<Id, UnitOf<T[Id]>, "team"> } {
  const built: [string, unknown][] = [];
  for (const scope of ["person", "team"] as const) {
    for (const [id, entry] of Object.entries<MetricEntry>(lists[scope] ?? {})) {
      const { unit, ...options } = typeof entry === "object" ? entry : { unit: entry };
      built.push([id, buildMetric(id, unit, scope, options)]);
    }
  }
  return build(Object.fromEntries(built));
}
