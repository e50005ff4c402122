import { placingResult, prizeText, type Standing } from "../contest/index.js";
import type { HeldContest } from "./policy-period.js";

/** A group's standing as a result shows it. */
export function standingResult({ team, entries, figure }: HeldContest, places: number): Standing {
  const entrants = entries.map(({ id, person }, position) => {
    const factors = [...figure.factors].flatMap(([name, placings]) => {
      const placing = placings[position];
      return placing === undefined ? [] : [[name, placingResult(placing, places)] as const];
    });
    const overall = figure.overall?.[position];
    return {
      id,
      person,
      factors: Object.fromEntries(factors),
      overall: overall === undefined ? null : placingResult(overall, places),
      prize: prizeText(figure, position, places),
    };
  });
  return { team, entrants };
}
