import { placingResult, prizeText, type Entrants, type Placing, type StandingsOf } from "../contest/index.js";
import type { HeldContest } from "./policy-period.js";

/** A group's standing as a result shows it. */
export function groupStandings({ team, entrants }: HeldContest, places: number): StandingsOf<string, Entrants> {
  const shown = {
    team,
    entrants: entrants.map((entrant) => {
      const { contender, overall } = entrant;
      const factors: Record<string, Placing> = {};
      for (const [name, placing] of entrant.factors) factors[name] = placingResult(placing, places);
      return {
        ...contender.shown,
        factors,
        overall: overall === null ? null : placingResult(overall, places),
        prize: prizeText(entrant, places),
      };
    }),
  };
  // Who takes part is either people or teams.
  return shown as StandingsOf<string, Entrants>;
}
