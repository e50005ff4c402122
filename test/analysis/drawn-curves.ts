import fc from "fast-check";
import { policies } from "../../src/testing/index.js";
import { drawnPeriods } from "../testing/drawn-periods.js";
import type { Followed, Rows } from "./by-brute-force.js";
import type { Policy } from "../../src/index.js";

export interface DrawnCurve {
  readonly policy: Policy;
  readonly period: Rows;
  readonly followed: Followed;
}

/** Policies of every kind, and a reading of theirs over a few dozen values. */
export const drawnCurves: fc.Arbitrary<DrawnCurve> = fc
  .record({
    policy: policies({ depth: 3 }).filter(({ metrics, pay }) => metrics.length > 0 && pay.length > 0),
    period: drawnPeriods,
    pick: fc.nat(),
    row: fc.constantFrom("li 0", "wang 1", "zhao 3"),
    from: fc.constantFrom(-6, 0, 20, 90, 1230),
    steps: fc.constantFrom(8, 24),
    step: fc.constantFrom(1, 1, 5),
  })
  .map(({ policy, period, pick, row, from, steps, step }) => {
    const metric = policy.metrics[pick % policy.metrics.length];
    return {
      policy,
      period: period as Rows,
      followed: { person: row.split(" ")[0] ?? row, row, reading: metric?.id ?? "", from, steps, step },
    };
  });
