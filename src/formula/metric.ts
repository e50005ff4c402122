import type { DecimalInput } from "../decimal/index.js";
import { build, copyLabel, numberText, optionsOf } from "./build.js";
import type { Label } from "./formula.js";
import type { Unit } from "./unit.js";
import type { FreeId, Metric } from "./needs.js";

/** A metric's label, its decimal places and its range, for `metric`, `teamMetric` and `metrics`. */
export interface MetricOptions {
  /** What people read instead of the id. */
  readonly label?: Label;
  /**
   * How many decimals a reading may have; more is a fault in the data. By default a count has none, money those of its currency, and
   * every other unit any number. An average order value is money and an average: say `"any"`.
   */
  readonly places?: number | "any";
  /**
   * From where to where a reading is plausible, both included; null where there is no end: `[0, 31]`, `[0, null]`. A reading out of it is a
   * fault in the data.
   */
  readonly range?: readonly [from: DecimalInput, to: DecimalInput | null] | readonly [from: DecimalInput | null, to: DecimalInput];
}

/**
 * A metric of a person: a column of a person's row.
 *
 * Unit: as stated. A reading is never rounded; null says "not applicable", an absent column is a fault. An id is no whole number, none of
 * `id`, `name`, `team`, `person`, `policy`, and unique across people and teams (`definePolicy` reports it).
 *
 * @example
 * const csat = metric("csat", "ratio", { label: { en: "satisfaction", zh: "客户满意度" } });
 * evaluate(csat, { csat: "0.93" }).value; // => "0.93"
 * evaluate(metric("csat", "ratio", { range: [0, 1] }), { csat: 93 }).faults[0]?.code; // => "implausible"
 */
export function metric<const Id extends string, U extends Unit>(
  id: FreeId<Id>,
  unit: U,
  options: MetricOptions = {},
): Metric<Id, U, "person"> {
  return buildMetric(id, unit, "person", options);
}

/**
 * A metric of a team: a column of a team's row. A shop is a team.
 *
 * @example
 * const dsr = teamMetric("dsr", "points");
 * checkGates(gates("shop", { dsr: atLeast(dsr, "4.7") }), { dsr: "4.695" }).state; // => "failed"
 */
export function teamMetric<const Id extends string, U extends Unit>(
  id: FreeId<Id>,
  unit: U,
  options: MetricOptions = {},
): Metric<Id, U, "team"> {
  return buildMetric(id, unit, "team", options);
}

export function buildMetric<Built>(id: unknown, unit: unknown, scope: string, options: MetricOptions): Built {
  const { places, range, label, ...unknown } = optionsOf(options);
  const stated = { ...(places === undefined ? {} : { places }), ...(range === undefined ? {} : { range: endTexts(range) }) };
  return build({ kind: "metric", id, unit, scope, ...stated, ...copyLabel(label) }, unknown);
}

/** A frozen copy of a range, or whatever was given for one. */
function endTexts(range: unknown): unknown {
  try {
    return Array.isArray(range) ? Object.freeze(range.map(numberText)) : range;
  } catch {
    return range;
  }
}
