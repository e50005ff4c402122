import fc from "fast-check";
import { policies, thresholds } from "../../src/testing/index.js";
import { drawnPeriods } from "../testing/drawn-periods.js";
import type { Followed, Rows } from "./by-brute-force.js";
import type { Policy } from "../../src/index.js";

export interface DrawnCurve {
  readonly policy: Policy;
  readonly period: Rows;
  readonly followed: Followed;
}

/** The numbers with which a policy compares a reading as it is, of those that a few dozen values can lie around. */
function boundsOf(policy: Policy, reading: string): readonly number[] {
  return thresholds(policy).flatMap(({ quantity, bound }) => {
    const [one, other] = quantity.kind === "metric" ? [quantity, bound] : [bound, quantity];
    return one.kind === "metric" && one.id === reading && other.kind === "constant" ? [Number(other.value)] : [];
  }).filter((bound) => Math.abs(bound) < 10_000);
}

/**
 * Policies of every kind, and a reading of theirs over a few dozen values: mostly those at, just under and just over a bound of the
 * reading, where there is one, as near to it as the reading's decimals go.
 */
export const drawnCurves: fc.Arbitrary<DrawnCurve> = fc
  .record({
    policy: policies({ depth: 3 }).filter(({ metrics, pay }) => metrics.length > 0 && pay.length > 0),
    period: drawnPeriods,
    pick: fc.nat(),
    row: fc.constantFrom("li 0", "wang 1", "zhao 3"),
    from: fc.constantFrom(-6, 0, 20, 90, 1230),
    steps: fc.constantFrom(8, 24),
    step: fc.constantFrom(1, 1, 5),
    aim: fc.option(fc.nat(), { freq: 4 }),
  })
  .map(({ policy, period, pick, row, from, steps, step, aim }) => {
    const bounded = policy.metrics.filter(({ id }) => boundsOf(policy, id).length > 0);
    const among = aim === null || bounded.length === 0 ? policy.metrics : bounded;
    const metric = among[pick % among.length];
    const followed = { person: row.split(" ")[0] ?? row, row, reading: metric?.id ?? "", from, steps, step };
    const bounds = boundsOf(policy, followed.reading);
    const bound = aim === null ? undefined : bounds[aim % bounds.length];
    if (metric === undefined || bound === undefined) return { policy, period: period as Rows, followed };
    const places = metric.places ?? (metric.unit === "count" ? 0 : metric.unit === "money" ? policy.currency.places : "any");
    const least = Number.isInteger(bound) ? 1 : [1, 0.1][Number(places)] ?? 0.01;
    return {
      policy,
      period: period as Rows,
      followed: { ...followed, from: Math.floor(bound / least) * least - (steps / 2) * least, step: least },
    };
  });
