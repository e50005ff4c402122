import { count, sum } from "../../tally/index.js";
import { offersTimedOut, sessionsAssigned, sessionsHandled, sessionsRejected, sessionsTransferred } from "../reading/contact-centre.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated, oneOfThese } from "./stated.js";

/** What the record of an assigned session says, and which choices of counting are made. */
export interface OfferOptions<R> extends CountedHours<R> {
  /** What the agent did with what was assigned. */
  readonly outcome: (record: R) => "handled" | "rejected" | "timedOut";
  /** To whom it was passed on, in any order; none where it stayed. */
  readonly transfers: (record: R) => readonly ("person" | "queue" | "bot")[];
  /** Whether a session that was passed on twice counts once or twice: vendors differ. */
  readonly counted: "sessions" | "events";
  /** Whether passing on to a bot counts. */
  readonly toBots: "counted" | "leftOut";
}

/**
 * The readings of what is assigned to agents: handled, rejected, not taken in time, transferred. A record is an offer to an agent.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, where an answer is none of these.
 *
 * @example
 * const offers = offerFolds({
 *   at: (offer: { readonly at: string; readonly taken: boolean; readonly passedTo: readonly "queue"[] }) => offer.at,
 *   hours: "always",
 *   outcome: (offer) => (offer.taken ? "handled" : "timedOut"),
 *   transfers: (offer) => offer.passedTo,
 *   counted: "sessions",
 *   toBots: "leftOut",
 * });
 * offers.map((fold) => fold.metric.id);
 * // => ["sessionsAssigned", "sessionsHandled", "sessionsRejected", "offersTimedOut", "sessionsTransferred"]
 */
export function offerFolds<R>(options: OfferOptions<R>) {
  checkStated(options, {
    at: "function",
    hours: "hours",
    outcome: "function",
    transfers: "function",
    counted: ["sessions", "events"],
    toBots: ["counted", "leftOut"],
  });
  const where = isCounted(options);
  const became = (wanted: "handled" | "rejected" | "timedOut") => (record: R): boolean =>
    where(record) && oneOfThese(options.outcome(record), ["handled", "rejected", "timedOut"], "outcome") === wanted;
  const transferred = (record: R): number => {
    const to = options.transfers(record).map((each) => oneOfThese(each, ["person", "queue", "bot"], "transfers"));
    const times = to.filter((each) => each !== "bot" || options.toBots === "counted").length;
    return options.counted === "events" ? times : Math.min(times, 1);
  };
  return [
    count(sessionsAssigned, { where }),
    count(sessionsHandled, { where: became("handled") }),
    count(sessionsRejected, { where: became("rejected") }),
    count(offersTimedOut, { where: became("timedOut") }),
    sum(sessionsTransferred, transferred, { where: became("handled") }),
  ] as const;
}
