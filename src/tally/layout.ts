import { faultOf, givenCount, got, say, type Fault } from "../error/index.js";
import type { Cells, TallyCell } from "./cells.js";
import { mostKeys } from "./counts.js";
import type { OpenFold } from "./open-folds.js";
import type { StateHead } from "./state.js";
import { totals } from "./totals.js";

/** Whose rows they are. */
export type List = "people" | "teams";

/** How many people, or teams, a state or a roster may have. */
export const mostRows = 1_000_000;

/** How the rows of a state are laid out: the folds of people and those of teams, and the cells of each. */
export interface Layout {
  readonly head: StateHead;
  readonly folds: { readonly [L in List]: readonly OpenFold[] };
  /** One more than the folds: the first counts the records. */
  readonly cells: { readonly [L in List]: readonly Cells[] };
}

export function layoutOf(id: string, version: string, folds: readonly OpenFold[]): Layout {
  const people = folds.filter(({ scope }) => scope === "person");
  const teams = folds.filter(({ scope }) => scope === "team");
  const cellsOf = (those: readonly OpenFold[]): readonly Cells[] => [totals(1), ...those.map(({ meaning }) => meaning.cells)];
  return {
    head: { format: 1, tally: id, version, readings: Object.freeze(folds.map(({ text }) => text)) },
    folds: { people, teams },
    cells: { people: cellsOf(people), teams: cellsOf(teams) },
  };
}

/** Reports the cells of a row that hold more keys than a state may have. */
export function checkSize({ folds }: Layout, list: List, id: string, cells: readonly TallyCell[], faults: Fault[]): void {
  cells.forEach((cell, index) => {
    if (!Array.isArray(cell) || cell.length <= mostKeys) return;
    faults
      .push(faultOf(
        "too_large",
        [list, id, folds[list][index - 1]?.id ?? ""],
        got(givenCount, { count: cell.length, of: "keys" }),
        say("at_most", { most: mostKeys }),
      ));
  });
}
