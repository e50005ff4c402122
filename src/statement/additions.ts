import { Decimal } from "../decimal/index.js";
import type { Faults } from "../error/index.js";
import type { BalanceName } from "./balances.js";

/** An adjustment by hand that belongs to a statement. */
export interface ReadAdjustment {
  /** The name of a pay line, with which it counts for protection, or just a label. */
  readonly line: string;
  /** False where that was said by a misspelt name: it may be any line's. */
  readonly isLineSure: boolean;
  readonly amount: Decimal | Faults;
  readonly reason: string | null;
  readonly by: string | null;
}

/** A balance that an earlier period left to a statement. */
export interface ReadCarryIn {
  readonly balance: BalanceName;
  readonly amount: Decimal | Faults;
}

/** What a period adds to a statement by hand or from earlier periods. */
export interface Additions {
  readonly adjustments: readonly ReadAdjustment[];
  readonly carryIns: readonly ReadCarryIn[];
}

export const nothingAdded: Additions = Object.freeze({ adjustments: Object.freeze([]), carryIns: Object.freeze([]) });

/** Whether an amount could be read. */
export function isRead(amount: Decimal | Faults): amount is Decimal {
  return amount instanceof Decimal;
}
