import { count, sum, type Elapsed } from "../../tally/index.js";
import { afterCallSeconds, callsHeld, holdSeconds, talkSeconds } from "../reading/contact-centre.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated } from "./stated.js";

/** What a contact's record says, and which choices of handling time are made. */
export interface HandlingOptions<R> extends CountedHours<R> {
  /** Without hold; null where nobody talked. */
  readonly talk: (record: R) => Elapsed | null;
  /** Null where it was not put on hold. */
  readonly hold: (record: R) => Elapsed | null;
  /** Null where there was none. */
  readonly afterCall: (record: R) => Elapsed | null;
  /** Whose after-call work counts of a contact that several took: of each part, or of the last alone, as one vendor has it. */
  readonly afterCallOf: "everyPart" | "lastPart";
  /** Whether this is the last part of its contact. */
  readonly isLastPart: (record: R) => boolean;
}

/**
 * The readings of what agents spend on contacts: talk, hold, after-call work. A record is one agent's part of a contact: one that was
 * transferred is several.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const handling = handlingFolds({
 *   at: (part: { readonly at: string; readonly talk: number; readonly hold: number; readonly wrapUp: number }) => part.at,
 *   hours: "always",
 *   talk: (part) => ({ seconds: String(part.talk) }),
 *   hold: (part) => (part.hold === 0 ? null : { seconds: String(part.hold) }),
 *   afterCall: (part) => ({ seconds: String(part.wrapUp) }),
 *   afterCallOf: "everyPart",
 *   isLastPart: () => true,
 * });
 * handling.map((fold) => fold.metric.id); // => ["talkSeconds", "holdSeconds", "callsHeld", "afterCallSeconds"]
 */
export function handlingFolds<R>(options: HandlingOptions<R>) {
  checkStated(options, {
    at: "function",
    hours: "hours",
    talk: "function",
    hold: "function",
    afterCall: "function",
    afterCallOf: ["everyPart", "lastPart"],
    isLastPart: "function",
  });
  const { talk, hold, afterCall, afterCallOf, isLastPart } = options;
  const where = isCounted(options);
  return [
    sum(talkSeconds, talk, { where }),
    sum(holdSeconds, hold, { where }),
    count(callsHeld, { where: (record: R) => where(record) && hold(record) !== null }),
    sum(afterCallSeconds, afterCall, { where: (record: R) => where(record) && (afterCallOf === "everyPart" || isLastPart(record)) }),
  ] as const;
}
