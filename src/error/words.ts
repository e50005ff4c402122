import type { ExpectedWords, FaultCode } from "./fault.js";
import type { ReasonWords } from "./reason.js";

/** What a language says of faults and reasons: words for every code. */
export interface FaultWords {
  readonly faults: Readonly<Record<FaultCode, string>>;
  readonly expected: ExpectedWords;
  readonly reasons: ReasonWords;
}
