import type { TallyCell } from "./cells.js";

/**
 * What a tally knows of the records so far: plain frozen JSON, small, and the same for the same records in whatever order and parts they
 * came.
 */
export interface TallyState {
  readonly format: 1;
  /** The id and the version of the tally that made it. */
  readonly tally: string;
  readonly version: string;
  /** What its cells are: the reading of each, in the order of the definition. */
  readonly readings: readonly string[];
  /** Sorted by id, in code-point order. */
  readonly people: readonly TallyRow[];
  readonly teams: readonly TallyRow[];
}

/** What is known of one person, or of one team. */
export interface TallyRow {
  readonly id: string;
  /** First how many records there are, then a cell for each reading of a person, or of a team. */
  readonly cells: readonly TallyCell[];
}

/** What says whose state it is. */
export type StateHead = Pick<TallyState, "format" | "tally" | "version" | "readings">;

export function freezeState(head: StateHead, people: readonly TallyRow[], teams: readonly TallyRow[]): TallyState {
  return Object.freeze({ ...head, people: Object.freeze(people), teams: Object.freeze(teams) });
}

export function freezeRow(id: string, cells: readonly TallyCell[]): TallyRow {
  return Object.freeze({ id, cells: Object.freeze(cells) });
}
