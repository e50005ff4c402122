import { placesText, exactText, zero, type Decimal } from "../decimal/index.js";
import { distinct, isNotEmpty, type Fault } from "../error/index.js";
import { faulty, isAbsent, notApplicable, type Figure } from "../formula/index.js";
import type { Placing } from "./contest.js";
import type { ContestFigure, PlacingFigure } from "./hold-contest.js";

/** A contender's rank in a factor, or overall. */
export function rankFigure(contest: ContestFigure, position: number, factor: string | undefined, count: (rank: number) => Decimal): Figure {
  const placing = (factor === undefined ? contest.overall : contest.factors.get(factor))?.[position];
  if (placing === undefined) throw new Error("the contest has no such standing");
  if (placing.state === "ranked") return count(placing.rank);
  return placing.state === "faulty" ? faulty(placing.faults) : notApplicable(placing.reason);
}

/** What a contender wins: in one factor, or over all factors and overall. */
export function prizeFigure(contest: ContestFigure, position: number, factor: string | undefined): Figure {
  const placings = placingsOf(contest, position, factor);
  const faults = distinct(placings.flatMap((each) => (each.state === "faulty" ? each.faults : [])));
  if (isNotEmpty(faults)) return faulty(faults);
  return placings.reduce((sum, each) => (each.state === "ranked" ? sum.plus(each.prize) : sum), zero);
}

function placingsOf(contest: ContestFigure, position: number, factor: string | undefined): readonly PlacingFigure[] {
  const lists = factor === undefined ? [...contest.factors.values(), contest.overall ?? []] : [contest.factors.get(factor) ?? []];
  return lists.flatMap((placings) => placings[position] ?? []);
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
