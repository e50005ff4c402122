import { exactText } from "../decimal/index.js";
import { faulty, notApplicable, type Figure, type Recorder } from "../formula/index.js";
import type { ContestFigure, PlacingFigure } from "./evaluate-contest.js";

/** What is told of a contest: where one stands in a factor or overall (null), and whom one was compared with. */
export type StandingSubject =
  | { readonly kind: "standing"; readonly contest: string; readonly factor: string | null; readonly rank?: number; readonly prize?: string }
  | { readonly kind: "entrant"; readonly id: string; readonly rank?: number; readonly prize?: string };

/** Tells a recorder whom a contest compared, by what, and where each stands: in one factor, or in all of them and overall. */
export function tellStandings(
  contest: string,
  factor: string | undefined,
  figure: ContestFigure,
  ids: readonly string[],
  own: number,
  recorder: Recorder<StandingSubject>,
): void {
  const lists: readonly (readonly [string | null, readonly PlacingFigure[]])[] = factor === undefined
    ? [...figure.factors, [null, figure.overall ?? []]]
    : [[factor, figure.factors.get(factor) ?? []]];
  for (const [name, placings] of lists) {
    const placing = placings[own];
    if (placing === undefined) continue;
    recorder.enter({ kind: "standing", contest, factor: name, ...shown(placing) });
    placings.forEach((each, position) => {
      recorder.enter({ kind: "entrant", id: ids[position] ?? "", ...shown(each) });
      recorder.leave(compared(each));
    });
    recorder.leave(placing.state === "ranked" ? placing.prize : compared(placing));
  }
}

function shown(placing: PlacingFigure): { readonly rank?: number; readonly prize?: string } {
  return placing.state === "ranked" ? { rank: placing.rank, prize: exactText(placing.prize) } : {};
}

/** By what an entrant was compared, or why not. */
function compared(placing: PlacingFigure): Figure {
  switch (placing.state) {
    case "ranked":
      return placing.figure;
    case "unranked":
      return notApplicable(placing.reason);
    case "faulty":
      return faulty(placing.faults);
  }
}
