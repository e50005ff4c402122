import type { Metric } from "../../formula/index.js";
import type { TimeRange } from "../../tally/index.js";
import type { SourceKey } from "../sources.js";
import type { Words } from "../words.js";
import type { TimeLimit } from "./time-limit.js";

/**
 * How a platform counts replies in time. Platforms change their rules, and most of these were seen in what third parties write: check what
 * holds where somebody is paid by it.
 */
export interface PlatformRule<Of extends string = string, Met extends string = string> {
  /** The id of the indicator or of its variant. */
  readonly id: string;
  readonly platform: Words;
  /** What is counted: each question, each conversation by its first question, or each buyer, whom one late reply fails. */
  readonly counts: "rounds" | "conversations" | "buyers";
  readonly limit: TimeLimit;
  /** From when to when a question counts, by the platform's clock. */
  readonly open: TimeRange;
  /** Where the clock starts. */
  readonly clock: "message" | "handover";
  readonly bots: "reply" | "noReply";
  readonly neverAnswered: "leftOut" | "unanswered";
  /** Whether a question counts whose reply came on another day. */
  readonly overnight: "counted" | "leftOut";
  /** The reading that the platform divides by, and that of what was in time. */
  readonly of: Metric<Of, "count", "person">;
  readonly met: Metric<Met, "count", "person">;
  /** What the sources do not say, and the catalogue took. */
  readonly assumed: Words;
  readonly sources: readonly [SourceKey, ...SourceKey[]];
}
