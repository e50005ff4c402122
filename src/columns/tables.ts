import type { ConditionStep, Domain, NumberStep } from "../plan/index.js";
import type { Cell } from "./kernels.js";

/** What a plan is run on. Of teams, those that are none and not known come last, where rows name such. */
export interface Tables {
  /** How many teams the period has. */
  readonly teams: number;
  count(domain: Domain): number;
  load(step: NumberStep & { readonly op: "load" }): LoadedCell;
  addition(step: NumberStep & { readonly op: "addition" }): Cell;
  told(step: ConditionStep & { readonly op: "told" }): Uint8Array;
  teamOf(rows: Domain): Int32Array;
  /** Null where each row is a statement. */
  statementOf(rows: Domain): Int32Array | null;
  idOf(rows: Domain): (row: number) => string;
  isRejected(policy: number, team: number | null): boolean;
  isClaimed(policy: number): boolean;
}

export interface LoadedCell extends Cell {
  /** The rows whose numbers the column cannot hold; null where there is none. */
  readonly wide: Uint8Array | null;
}
