import type { Path } from "./path.js";

/** Why something is not applicable. No fault: nobody has to mend anything. */
export interface Reason {
  readonly code: ReasonCode;
  readonly path: Path;
  readonly message: string;
}

/** Why there is no value, as a word for programs: a closed list. */
export type ReasonCode =
  | "null_reading"
  | "zero_divisor"
  | "no_target"
  | "no_rows"
  | "no_item"
  | "not_eligible"
  | "too_few_entrants"
  | "not_ranked";
