import { placesText, exactText, zero, type Decimal } from "../decimal/index.js";
import type { Fault } from "../error/index.js";
import { faulty, isAbsent, notApplicable, type Figure } from "../formula/index.js";
import type { Placing } from "./contest.js";
import type { ContestFigure, PlacingFigure } from "./evaluate-contest.js";

/** A contender's rank in a factor, or overall. */
export function rankFigure(contest: ContestFigure, position: number, factor: string | undefined, count: (rank: number) => Decimal): Figure {
  const placing = (factor === undefined ? contest.overall : contest.factors.get(factor))?.[position];
  if (placing === undefined) throw new Error("the contest has no such standing");
  if (placing.state === "ranked") return count(placing.rank);
  return placing.state === "faulty" ? faulty(placing.faults) : notApplicable(placing.reason);
}

/** What a contender wins: in one factor, or over all factors and overall. */
export function prizeFigure({ factors, prizes }: ContestFigure, position: number, factor: string | undefined): Figure {
  const figure = factor === undefined ? prizes[position] : prizeOfPlacing(factors.get(factor)?.[position]);
  if (figure === undefined) throw new Error("the contest has no such standing");
  return figure;
}

function prizeOfPlacing(placing: PlacingFigure | undefined): Figure | undefined {
  switch (placing?.state) {
    case "ranked":
      return placing.prize;
    case "unranked":
      return zero;
    case "faulty":
      return faulty(placing.faults);
    case undefined:
      return undefined;
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
export function prizeText(contest: ContestFigure, position: number, places: number): string | null {
  const prize = prizeFigure(contest, position, undefined);
  return isAbsent(prize) ? null : placesText(prize, places);
}
