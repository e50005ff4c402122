import type { LineResult } from "./line.js";

/** What is added once a statement, after the lines: `label` says what, `note` why, `by` who decided it. */
export interface AddedLine extends LineResult {
  readonly kind: "adjustment" | "draw" | "cap" | "floor" | "carryIn" | "protection" | "rounding";
  readonly label: string;
  readonly note: string | null;
  readonly by: string | null;
}
