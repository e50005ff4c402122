import { exactText } from "../decimal/index.js";
import { faulty, notApplicable, type Figure, type Recorder } from "../formula/index.js";
import type { EntrantFigure, PlacingFigure } from "./evaluate-contest.js";

/** What is told of a contest: where one stands in a factor or overall (null), and whom one was compared with. */
export type StandingSubject =
  | {
    readonly kind: "standing";
    readonly contest: string;
    /** Who of the entrants it is. */
    readonly entrant: string;
    readonly factor: string | null;
    readonly rank?: number;
    readonly prize?: string;
  }
  | { readonly kind: "entrant"; readonly id: string; readonly rank?: number; readonly prize?: string };

/** Tells a recorder whom a contest compared, by what, and where each stands: in one factor, or in all of them and overall. */
export function recordStandings(
  contest: string,
  factor: string | undefined,
  entrants: readonly EntrantFigure[],
  own: EntrantFigure,
  recorder: Recorder<StandingSubject>,
): void {
  const told = factor === undefined ? [...own.factors.keys(), null] : [factor];
  for (const name of told) {
    const placing = placingIn(own, name);
    if (placing === null) continue;
    recorder.enter({ kind: "standing", contest, entrant: own.contender.id, factor: name, ...shown(placing) });
    for (const entrant of entrants) {
      const each = placingIn(entrant, name);
      if (each === null) continue;
      recorder.enter({ kind: "entrant", id: entrant.contender.id, ...shown(each) });
      recorder.leave(compared(each));
    }
    recorder.leave(placing.state === "ranked" ? placing.prize : compared(placing));
  }
}

/** Where somebody stands in a factor, or overall (null). */
function placingIn({ factors, overall }: EntrantFigure, factor: string | null): PlacingFigure | null {
  return factor === null ? overall : (factors.get(factor) ?? null);
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
