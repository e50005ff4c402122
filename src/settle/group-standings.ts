import { placingResult, prizeText, type GroupStandings, type Placing } from "../contest/index.js";
import type { HeldContest } from "./policy-period.js";

/** A group's standing as a result shows it. */
export function groupStandings({ team, entrants }: HeldContest, places: number): GroupStandings {
  return {
    team,
    entrants: entrants.map((entrant) => {
      const { contender: { row }, overall } = entrant;
      const factors: Record<string, Placing> = {};
      for (const [name, placing] of entrant.factors) factors[name] = placingResult(placing, places);
      return {
        id: row.id,
        person: row.person,
        factors,
        overall: overall === null ? null : placingResult(overall, places),
        prize: prizeText(entrant, places),
      };
    }),
  };
}
