import type { NeedsOf } from "./needs.js";

/** Under which policy the rows of a team are read. */
export interface TeammateOptions<P extends string> {
  /**
   * The id of another policy of the same settlement: the rows are those of the team under it, and the names in the quantity are that
   * policy's. So a lead is paid by what the agents sold.
   */
  readonly under?: P;
}

/** What a quantity over the team reads of the person's own policy: nothing where its names are another policy's. */
export type NeedsUnder<A, P extends string> = [P] extends [never] ? NeedsOf<A> : never;
