import { fault, faultOf, got, isNotEmpty, jixiaoError, say, type Fault } from "../error/index.js";
import type { Metric } from "../formula/index.js";
import { checkGroup } from "./check-options.js";

type Metrics = { readonly [name: string]: Metric };

/** What may stand in the place of a preset's metrics: others of the same units, of people or teams as these are. */
export type OwnMetrics<Usual extends Metrics> = {
  readonly [Name in keyof Usual]?: Metric<string, Usual[Name]["unit"], Usual[Name]["scope"]>;
};

/** The same, with a sentence in the place of each that the preset does not read. */
export type KnownMetrics<Own, Usual> = {
  readonly [Name in keyof Own]: Name extends keyof Usual ? Own[Name] : `the preset reads no '${Name & string}'`;
};

/** What a preset reads: metrics of one's own where they are given, its own for the others. */
export type ReadMetrics<Own, Usual> = {
  readonly [Name in keyof Usual]: Name extends keyof Own ? (Own[Name] extends Metric ? Own[Name] : Usual[Name]) : Usual[Name];
}[keyof Usual];

/**
 * The metrics of a preset with others in their place; typed as they were, since only their ids differ.
 *
 * @throws {JixiaoError} for a name that the preset does not read, and for what is no metric of the same unit and scope.
 */
export function withOwnMetrics<Usual extends Metrics>(usual: Usual, own: object | undefined): Usual {
  checkGroup("metrics", own, Object.keys(usual));
  const given = Object.entries<unknown>({ ...own }).filter(([, metric]) => metric !== undefined);
  const faults = given.flatMap(([name, metric]) => unlike(name, metric, usual[name]));
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return { ...usual, ...Object.fromEntries(given) };
}

function unlike(name: string, metric: unknown, usual: Metric | undefined): readonly Fault[] {
  const path = ["metrics", name];
  const { kind, unit, scope }: Partial<Metric> = typeof metric === "object" && metric !== null ? metric : {};
  if (kind !== "metric" || usual === undefined) return [fault("invalid_kind", path, metric, say("something_made_by", { by: "metric" }))];
  if (unit !== usual.unit) return [fault("unit_mismatch", path, unit, say("a_quantity_in", { units: [usual.unit] }))];
  if (scope === usual.scope) return [];
  return [
    faultOf(
      "misplaced",
      path,
      got(scope === "team" ? "a_metric_of_a_team" : "a_metric_of_a_person"),
      usual.scope === "team" ? "a_metric_of_a_team" : "a_metric_of_a_person",
    ),
  ];
}
