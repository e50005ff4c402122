import { count, sum, type Elapsed } from "../../tally/index.js";
import {
  abandonedWaitSeconds,
  contactsAbandoned,
  contactsAbandonedShort,
  contactsAnswered,
  contactsInTarget,
  contactsOffered,
  waitSeconds,
} from "../reading/contact-centre.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated, oneOfThese } from "./stated.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What became of a contact that was offered: a person took it, the customer gave up, or it was sent elsewhere, to a call back or a bot. */
export type ContactOutcome = "answered" | "abandoned" | "diverted";

/** What a contact's record says, and which choices of counting answers are made. */
export interface AnswerOptions<R> extends CountedHours<R> {
  readonly outcome: (record: R) => ContactOutcome;
  /** From entering the queue, or from the bot's handover: the clock starts where this begins. */
  readonly wait: (record: R) => Elapsed;
  /** Within which an answer is in time. */
  readonly target: TimeLimit;
  /** Within which an abandoned contact is a short one: a wrong number, a second thought. */
  readonly shortAbandon: TimeLimit;
  /** What does not count at all, on no side of any figure; `[]` leaves nothing out. */
  readonly leftOut: readonly ("diverted" | "abandoned" | "shortAbandoned")[];
}

/**
 * The readings of contacts that were offered: how many, answered, answered in time, abandoned, and how long they waited. Of them are
 * service level, speed of answer, abandonment, and each that divides by contacts.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, where `outcome` says something else.
 *
 * @example
 * const calls = answerFolds({
 *   at: (call: { readonly at: string; readonly wait: number; readonly agent: string | null }) => call.at,
 *   hours: "always",
 *   outcome: (call) => (call.agent === null ? "abandoned" : "answered"),
 *   wait: (call) => ({ seconds: String(call.wait) }),
 *   target: { within: 20, unit: "seconds" },
 *   shortAbandon: { within: 5, unit: "seconds" },
 *   leftOut: ["shortAbandoned"],
 * });
 * calls.map((fold) => fold.metric.id);
 * // => ["contactsOffered", "contactsAnswered", "contactsInTarget", "contactsAbandoned", "contactsAbandonedShort", "waitSeconds", …]
 */
export function answerFolds<R>(options: AnswerOptions<R>) {
  checkStated(options, {
    at: "function",
    hours: "hours",
    outcome: "function",
    wait: "function",
    target: "limit",
    shortAbandon: "limit",
    leftOut: { someOf: ["diverted", "abandoned", "shortAbandoned"] },
  });
  const { wait, leftOut } = options;
  const [inTarget, isShort, isOpen] = [inTime(options.target), inTime(options.shortAbandon), isCounted(options)];
  const outcome = (record: R) => oneOfThese(options.outcome(record), ["answered", "abandoned", "diverted"], "outcome");
  const wasShort = (record: R): boolean => outcome(record) === "abandoned" && isShort(wait(record));
  const counts = (record: R): boolean => {
    const became = outcome(record);
    const out = leftOut.some((each) => each === became || (each === "shortAbandoned" && wasShort(record)));
    return !out && isOpen(record);
  };
  const became = (wanted: ContactOutcome) => (record: R): boolean => counts(record) && outcome(record) === wanted;
  const isAnswered = became("answered");
  const isAbandoned = became("abandoned");
  return [
    count(contactsOffered, { where: counts }),
    count(contactsAnswered, { where: isAnswered }),
    count(contactsInTarget, { where: (record: R) => isAnswered(record) && inTarget(wait(record)) }),
    count(contactsAbandoned, { where: isAbandoned }),
    count(contactsAbandonedShort, { where: (record: R) => isAbandoned(record) && wasShort(record) }),
    sum(waitSeconds, wait, { where: isAnswered }),
    sum(abandonedWaitSeconds, wait, { where: isAbandoned }),
  ] as const;
}
