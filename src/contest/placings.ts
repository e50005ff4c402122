import { placesText, exactText, zero, type Decimal } from "../decimal/index.js";
import type { Fault } from "../error/index.js";
import { faulty, isAbsent, notApplicable, type Figure } from "../formula/index.js";
import type { Placing } from "./contest.js";
import type { EntrantFigure, PlacingFigure } from "./evaluate-contest.js";

/** Where a contender stands in a factor, or overall. */
function placingIn({ factors, overall }: EntrantFigure, factor: string | undefined): PlacingFigure {
  const placing = factor === undefined ? overall : factors.get(factor);
  if (placing === undefined || placing === null) throw new Error("the contest has no such standing");
  return placing;
}

/** A contender's rank in a factor, or overall. */
export function rankFigure(entrant: EntrantFigure, factor: string | undefined, count: (rank: number) => Decimal): Figure {
  const placing = placingIn(entrant, factor);
  if (placing.state === "ranked") return count(placing.rank);
  return placing.state === "faulty" ? faulty(placing.faults) : notApplicable(placing.reason);
}

/** What a contender wins: in one factor, or over all factors and overall. */
export function prizeFigure(entrant: EntrantFigure, factor: string | undefined): Figure {
  if (factor === undefined) return entrant.prize;
  const placing = placingIn(entrant, factor);
  switch (placing.state) {
    case "ranked":
      return placing.prize;
    case "unranked":
      return zero;
    case "faulty":
      return faulty(placing.faults);
  }
}

const noFaults: readonly Fault[] = Object.freeze([]);

/** A placing as a result shows it. */
export function placingResult(placing: PlacingFigure, places: number): Placing {
  const figure = placing.figure === null ? null : exactText(placing.figure);
  switch (placing.state) {
    case "ranked":
      return { rank: placing.rank, figure, prize: placesText(placing.prize, places), reason: null, faults: noFaults };
    case "unranked":
      return { rank: null, figure, prize: placesText(zero, places), reason: placing.reason, faults: noFaults };
    case "faulty":
      return { rank: null, figure, prize: null, reason: null, faults: placing.faults };
  }
}

/** A contender's prizes as a result shows them; null where one is unknown. */
export function prizeText({ prize }: EntrantFigure, places: number): string | null {
  return isAbsent(prize) ? null : placesText(prize, places);
}
