import { blankOf } from "../error/index.js";
import { placingResult, prizeText, type Entrants, type PendingStanding, type Placing, type StandingsOf } from "../contest/index.js";
import type { HeldContest } from "./held-contest.js";

/** A group's standing as a result shows it. */
export function groupStandings({ team, entrants, isPending }: HeldContest, places: number): StandingsOf<string, Entrants> {
  const blank = blankOf<Placing>([...(entrants[0]?.factors.keys() ?? [])]);
  const pending = new Map<string | null, PendingStanding["faults"]>();
  /** What leaves all of them unknown is kept apart, from the first of them. */
  const shownIn = (factor: string | null, result: Placing): Placing => {
    if (!isPending || result.faults.length === 0) return result;
    pending.set(factor, result.faults);
    return { ...result, faults: [] };
  };
  const shown = entrants.map((entrant) => {
    const { contender: { shown: { id, person } }, overall: inAll } = entrant;
    const factors = { ...blank };
    for (const [name, placing] of entrant.factors) factors[name] = shownIn(name, placingResult(placing, places));
    const overall = inAll === null ? null : shownIn(null, placingResult(inAll, places));
    const prize = prizeText(entrant, places);
    return person === null ? { id, factors, overall, prize } : { id, person, factors, overall, prize };
  });
  // Who takes part is either people or teams.
  return { team, entrants: shown, pending: [...pending].map(([factor, faults]) => ({ factor, faults })) } as StandingsOf<string, Entrants>;
}
