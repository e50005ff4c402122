import type { Row, RowId } from "../formula/index.js";

/** A row of a person that is somebody's. */
export interface Entry {
  readonly row: Row;
  readonly id: RowId;
  readonly person: RowId;
  readonly team: RowId | null;
  /** Which of the settlement's policies it is under, by position. */
  readonly policy: number;
}
