import { count, sum, type Elapsed } from "../../tally/index.js";
import {
  callsAttempted,
  callsBusy,
  callsRinging,
  consultsAccepted,
  consultsAsked,
  outboundAnswered,
  outboundDialled,
  ringSeconds,
} from "../reading/contact-centre.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated, oneOfThese } from "./stated.js";

/** What the record of a ringing contact says, and which choices of counting are made. */
export interface RingOptions<R> extends CountedHours<R> {
  /** From the first ring at an agent to the answer or to giving up; null where it rang nowhere. */
  readonly ring: (record: R) => Elapsed | null;
}

/**
 * The readings of ring time. @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const ringing = ringFolds({
 *   at: (call: { readonly at: string; readonly rang: number }) => call.at,
 *   hours: "always",
 *   ring: (call) => ({ seconds: String(call.rang) }),
 * });
 * ringing.map((fold) => fold.metric.id); // => ["ringSeconds", "callsRinging"]
 */
export function ringFolds<R>(options: RingOptions<R>) {
  checkStated(options, { at: "function", hours: "hours", ring: "function" });
  const { ring } = options;
  const where = isCounted(options);
  return [
    sum(ringSeconds, ring, { where }),
    count(callsRinging, { where: (record: R) => where(record) && ring(record) !== null }),
  ] as const;
}

/** What the record of an outbound attempt says, and which choices of counting are made. */
export interface AttemptOptions<R> extends CountedHours<R> {
  /** Whether the call met busy. */
  readonly busy: (record: R) => boolean;
}

/**
 * The readings of attempts to call in, from the lines' own records. @throws {JixiaoError} `invalid_choice` for every choice that is missing
 * or none.
 *
 * @example
 * const attempts = attemptFolds({
 *   at: (call: { readonly at: string; readonly cause: string }) => call.at,
 *   hours: "always",
 *   busy: (call) => call.cause === "busy",
 * });
 * attempts.map((fold) => fold.metric.id); // => ["callsAttempted", "callsBusy"]
 */
export function attemptFolds<R>(options: AttemptOptions<R>) {
  checkStated(options, { at: "function", hours: "hours", busy: "function" });
  const where = isCounted(options);
  return [count(callsAttempted, { where }), count(callsBusy, { where: (record: R) => where(record) && options.busy(record) })] as const;
}

/** What the record of an outbound contact says, and which choices of counting are made. */
export interface OutboundOptions<R> {
  /** Who answered a call that was dialled; null where nobody did. */
  readonly answeredBy: (record: R) => "person" | "machine" | null;
  /** Whether an answering machine counts as an answer. */
  readonly machines: "answered" | "unanswered";
}

/**
 * The readings of outbound calls. @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, where
 * `answeredBy` says something else.
 *
 * @example
 * const outbound = outboundFolds({
 *   answeredBy: (call: { readonly by: "person" | "machine" | null }) => call.by,
 *   machines: "unanswered",
 * });
 * outbound.map((fold) => fold.metric.id); // => ["outboundDialled", "outboundAnswered"]
 */
export function outboundFolds<R>(options: OutboundOptions<R>) {
  checkStated(options, { answeredBy: "function", machines: ["answered", "unanswered"] });
  const isAnswered = (record: R): boolean => {
    const by = options.answeredBy(record);
    return by !== null && (oneOfThese(by, ["person", "machine"], "answeredBy") === "person" || options.machines === "answered");
  };
  return [count<typeof outboundDialled, R>(outboundDialled), count(outboundAnswered, { where: isAnswered })] as const;
}

/** What a consultation's record says, and which choices of counting are made. */
export interface ConsultOptions<R> {
  readonly accepted: (record: R) => boolean;
}

/**
 * The readings of requests for a colleague's advice. @throws {JixiaoError} `invalid_choice` where `accepted` is missing.
 *
 * @example
 * const consults = consultFolds({ accepted: (consult: { readonly taken: boolean }) => consult.taken });
 * consults.map((fold) => fold.metric.id); // => ["consultsAsked", "consultsAccepted"]
 */
export function consultFolds<R>(options: ConsultOptions<R>) {
  checkStated(options, { accepted: "function" });
  return [count<typeof consultsAsked, R>(consultsAsked), count(consultsAccepted, { where: options.accepted })] as const;
}
