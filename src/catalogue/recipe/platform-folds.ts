import { ownFields } from "../../error/index.js";
import { duration, sum, within, workingHours, type Elapsed, type Unanswered, type WorkingHoursOptions } from "../../tally/index.js";
import { chatChoices, speakerOf, type ChatOptions } from "./chat.js";
import type { PlatformRule } from "./platform-rule.js";
import { checkStated } from "./stated.js";

/** What a conversation's record says, and by which clock, for a platform's own rule. */
export interface PlatformOptions<R, E> extends Pick<ChatOptions<R, E>, "events" | "at" | "by"> {
  /** How far the platform's clock is ahead of UTC: `"+08:00"`. */
  readonly offset: WorkingHoursOptions["offset"];
}

/**
 * The readings of a platform's own figure of replies in time, by its rule. A record is what the rule counts by: a conversation, or all that
 * a buyer wrote on one day. The same records give every platform's figure, so that they can be laid side by side.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing; what `workingHours` throws; what `duration` throws, of a record.
 *
 * @example
 * interface Chat {
 *   readonly messages: readonly { readonly at: string; readonly by: "customer" | "agent" | "bot" }[];
 * }
 * const accessors = {
 *   events: (chat: Chat) => chat.messages,
 *   at: (message: Chat["messages"][number]) => message.at,
 *   by: (message: Chat["messages"][number]) => message.by,
 *   offset: "+08:00",
 * };
 * platformFolds(jingdongThirtySeconds, accessors).map((fold) => fold.metric.id); // => ["chatSessions", "sessionsAnsweredFirst"]
 * platformFolds(pinduoduoOneHour, accessors).map((fold) => fold.metric.id); // => ["buyersConsulting", "buyersAnswered"]
 */
export function platformFolds<R, E, Of extends string, Met extends string>(rule: PlatformRule<Of, Met>, options: PlatformOptions<R, E>) {
  const { events, at, by } = chatChoices;
  checkStated(options, { events, at, by, offset: typeof ownFields(options).offset === "function" ? "function" : "text" });
  const answers = answersBy(rule, options);
  const [of, met] = rule.counts === "buyers"
    // A buyer counts once, and one late reply fails the buyer.
    ? [
      (record: R): number => Math.min(answers(record).length, 1),
      (record: R): number => (answers(record).length > 0 && answers(record).every((isInTime) => isInTime) ? 1 : 0),
    ]
    : [
      (record: R): number => answers(record).length,
      (record: R): number => answers(record).filter((isInTime) => isInTime).length,
    ];
  return [sum(rule.of, of), sum(rule.met, met)] as const;
}

/** Which of a record's questions that count were answered in time. */
function answersBy<R, E>(rule: PlatformRule, options: PlatformOptions<R, E>): (record: R) => readonly boolean[] {
  const { counts, limit, open, clock, bots, neverAnswered, overnight } = rule;
  const { events, at, offset } = options;
  const speaker = speakerOf(options);
  const starter = clock === "message" ? "customer" : "handover";
  const day = workingHours({ offset, days: [open] });
  const isSameDay = (start: E, stop: E): boolean => day.dateOf(at(start)) === day.dateOf(at(stop));
  const times: (record: R) => readonly (Elapsed | Unanswered)[] = duration({
    events,
    at,
    starts: (event: E) => speaker(event) === starter,
    stops: (event: E) => speaker(event) === "agent" || (bots === "reply" && speaker(event) === "bot"),
    transfers: "runOn",
    rounds: counts === "conversations" ? "first" : "every",
    neverAnswered: "unanswered",
    hours: "always",
    where: ({ start, stop }) => {
      if (!day.isOpen(at(start))) return false;
      return stop === null ? neverAnswered === "unanswered" : overnight === "counted" || isSameDay(start, stop);
    },
  });
  return within(times, limit.within, limit.unit);
}
