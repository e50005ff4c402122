import { readItems } from "../error/index.js";
import { build, type Condition, type Need } from "../formula/index.js";
import type { Scorecard } from "./scorecard.js";

/**
 * Whether the grade is one of these. Unknown where there is no grade.
 *
 * @example
 * const csat = metric("csat", "ratio");
 * const service = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.8", 0], ["1", 100]]) } }, {
 *   grades: { A: 90, B: 60, C: 0 },
 * });
 * evaluate(when(gradeIn(service, ["A", "B"]), 500, 0), { csat: "0.93" }).value; // => "500"
 */
export function gradeIn<G extends string, N extends Need>(
  card: Scorecard<string, string, G, N>,
  grades: readonly NoInfer<G>[],
): Condition<N> {
  return build({
    kind: "gradeIn",
    scorecard: card,
    grades: Object.freeze(readItems(grades)) ?? grades,
  });
}
