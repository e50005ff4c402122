import type { Fault, Reason } from "../error/index.js";

/**
 * A pay line of somebody's statement, in the currency's places.
 *
 * - `settled`: `payable` is the amount.
 * - `notApplicable`: there is nothing to pay, and `reason` says why.
 * - `pending`: `faults` say what has to be mended first.
 * - `held`: the amount stands, and is paid once `failedGates` pass and the period is settled again.
 *
 * `before` is what the amount would be, had no gate failed; null where none did.
 */
export interface LineResult {
  readonly state: "settled" | "notApplicable" | "pending" | "held";
  readonly amount: string | null;
  /** What is settled of it: `"0.00"` where nothing is. These add up to the statement's payable. */
  readonly payable: string;
  readonly before: string | null;
  /** Such as `shop.dsr`. */
  readonly failedGates: readonly string[];
  readonly reason: Reason | null;
  readonly faults: readonly Fault[];
}
