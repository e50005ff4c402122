import type { Row, RowId } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Additions } from "../statement/index.js";

/** What rows need to know of the policy that they are under: how it is called, and the places of its money. */
export type RowPolicy = Pick<PolicyDefinition, "id" | "currency">;

/** A row that is a person's, under a policy. */
export interface PayeeRow<P extends RowPolicy = PolicyDefinition> {
  readonly row: Row;
  readonly id: RowId;
  readonly person: RowId;
  readonly team: RowId | null;
  readonly policy: P;
}

/** A person under a policy: whom one statement is for. */
export interface Payee<P extends RowPolicy = PolicyDefinition> {
  readonly person: RowId;
  readonly policy: P;
  readonly rows: readonly [PayeeRow<P>, ...PayeeRow<P>[]];
  readonly additions: Additions;
  /** Which of the statements is theirs. */
  readonly position: number;
}
