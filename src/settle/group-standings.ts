import { placingResult, prizeText, type Entrants, type PendingStanding, type Placing, type StandingsOf } from "../contest/index.js";
import type { HeldContest } from "./policy-period.js";

/** A group's standing as a result shows it. */
export function groupStandings({ team, entrants, isPending }: HeldContest, places: number): StandingsOf<string, Entrants> {
  const pending = new Map<string | null, PendingStanding["faults"]>();
  /** What leaves all of them unknown is kept apart, from the first of them. */
  const shownIn = (factor: string | null, result: Placing): Placing => {
    if (!isPending || result.faults.length === 0) return result;
    pending.set(factor, result.faults);
    return { ...result, faults: [] };
  };
  const shown = entrants.map((entrant) => {
    const { contender, overall } = entrant;
    const factors: Record<string, Placing> = {};
    for (const [name, placing] of entrant.factors) factors[name] = shownIn(name, placingResult(placing, places));
    return {
      ...contender.shown,
      factors,
      overall: overall === null ? null : shownIn(null, placingResult(overall, places)),
      prize: prizeText(entrant, places),
    };
  });
  // Who takes part is either people or teams.
  return { team, entrants: shown, pending: [...pending].map(([factor, faults]) => ({ factor, faults })) } as StandingsOf<string, Entrants>;
}
