import { placingResult, prizeText, type Placing, type Standing } from "../contest/index.js";
import type { HeldContest } from "./policy-period.js";

/** A group's standing as a result shows it. */
export function standingResult({ team, rows, figure }: HeldContest, places: number): Standing {
  const entrants = rows.map(({ id, person }, position) => {
    const factors: Record<string, Placing> = {};
    for (const [name, placings] of figure.factors) {
      const placing = placings[position];
      if (placing !== undefined) factors[name] = placingResult(placing, places);
    }
    const overall = figure.overall?.[position];
    return {
      id,
      person,
      factors,
      overall: overall === undefined ? null : placingResult(overall, places),
      prize: prizeText(figure, position, places),
    };
  });
  return { team, entrants };
}
