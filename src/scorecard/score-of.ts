import { build, type NeedsOf, type Quantity } from "../formula/index.js";
import type { Scorecard } from "./scorecard.js";

/**
 * The score of a scorecard, as a quantity. Unit: points. Not applicable where there is no score.
 *
 * @example
 * const service = scorecard("service", {
 *   csat: { metric: metric("csat", "ratio"), weight: 100, points: curve([["0.8", 0], ["1", 100]]) },
 * });
 * evaluate(scoreOf(service), { csat: "0.9" }).value; // => "50"
 */
export function scoreOf<const S extends Scorecard>(card: S): Quantity<"points", NeedsOf<S>> {
  return build({ kind: "scoreOf", scorecard: card });
}
