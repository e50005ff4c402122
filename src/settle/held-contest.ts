import type { Contender, EntrantFigure } from "../contest/index.js";
import type { RowId } from "../formula/index.js";
import type { PayeeRow, RowPolicy } from "./payee.js";

/** A row, or a team, that takes part in a contest. */
export interface PeriodContender extends Contender {
  readonly key: EntrantKey;
  /** Whose it is, as a result shows it. */
  readonly shown: { readonly id: RowId; readonly person: RowId | null };
}

/** By what an entrant is found again: its row, or its team. */
type EntrantKey = PayeeRow<RowPolicy> | string;

/** A group that held a contest: a team, or everyone under the policy. */
export interface HeldContest {
  readonly team: RowId | null;
  readonly entrants: readonly EntrantFigure<PeriodContender>[];
  readonly byKey: ReadonlyMap<EntrantKey, EntrantFigure>;
  /** Whether a fault leaves the ranks of all unknown; where not, it concerns the entrant who has it. */
  readonly isPending: boolean;
}
