import { slow, sum } from "../../tally/index.js";
import { exchanges, replies, repliesSlow, replySeconds } from "../reading/contact-centre.js";
import { allReplyTimes, chatChoices, replyTimes, type ChatOptions } from "./chat.js";
import { checkStated } from "./stated.js";
import type { TimeLimit } from "./time-limit.js";

/** What a conversation's record says, and which choices of timing replies are made. */
export interface ReplyOptions<R, E> extends ChatOptions<R, E> {
  /** Beyond which a reply is slow. */
  readonly slowAfter: TimeLimit;
  /** What a question without a reply is: a slow one, or none. */
  readonly unanswered: "slow" | "leftOut";
}

/**
 * The readings of every reply of a conversation: how long each took, and which were slow.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; what `duration` throws, of a record.
 *
 * @example
 * const every = replyFolds({
 *   events: (chat: { readonly messages: readonly { readonly at: string; readonly by: "customer" | "agent" | "bot" }[] }) => chat.messages,
 *   at: (message) => message.at,
 *   by: (message) => message.by,
 *   bots: "noReply",
 *   transfers: "restart",
 *   hours: "always",
 *   silence: { over: 10, unit: "minutes" },
 *   slowAfter: { within: 120, unit: "seconds" },
 *   unanswered: "slow",
 * });
 * every.map((fold) => fold.metric.id); // => ["replySeconds", "exchanges", "replies", "repliesSlow"]
 */
export function replyFolds<R, E>(options: ReplyOptions<R, E>) {
  checkStated(options, { ...chatChoices, slowAfter: "limit", unanswered: ["slow", "leftOut"] });
  const { slowAfter } = options;
  const rounds = { rounds: "every", starts: "customer" } as const;
  const answered = replyTimes(options, rounds);
  const judged = options.unanswered === "slow" ? allReplyTimes(options, rounds) : answered;
  return [
    sum(replySeconds, answered),
    sum(exchanges, (record: R) => answered(record).length),
    sum(replies, (record: R) => judged(record).length),
    sum(repliesSlow, slow(judged, slowAfter.within, slowAfter.unit)),
  ] as const;
}
