import { count, sum } from "../../tally/index.js";
import { conversationsReplied, firstRepliesInTarget, firstReplySeconds } from "../reading/contact-centre.js";
import { chatChoices, replyTimes, type ChatOptions } from "./chat.js";
import { checkStated } from "./stated.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What a conversation's record says, and which choices of timing a first reply are made. */
export interface FirstReplyOptions<R, E> extends ChatOptions<R, E> {
  /** Where the first clock starts: at the customer's first message, or at the handover to a person. */
  readonly clock: "message" | "handover";
  /** Within which a first reply is in time. */
  readonly target: TimeLimit;
}

/**
 * The readings of first replies: how long they took, how many conversations had one, how many in time. A conversation without a reply is in
 * none of them; it stands in `conversations`, of `conversationFolds`, over which first replies in time are divided.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; what `duration` throws, of a record.
 *
 * @example
 * const first = firstReplyFolds({
 *   events: (chat: { readonly messages: readonly { readonly at: string; readonly by: "customer" | "agent" | "bot" }[] }) => chat.messages,
 *   at: (message) => message.at,
 *   by: (message) => message.by,
 *   bots: "noReply",
 *   transfers: "runOn",
 *   hours: "always",
 *   silence: "endsNothing",
 *   clock: "message",
 *   target: { within: 60, unit: "seconds" },
 * });
 * first.map((fold) => fold.metric.id); // => ["firstReplySeconds", "conversationsReplied", "firstRepliesInTarget"]
 */
export function firstReplyFolds<R, E>(options: FirstReplyOptions<R, E>) {
  checkStated(options, { ...chatChoices, clock: ["message", "handover"], target: "limit" });
  const times = replyTimes(options, { rounds: "first", starts: options.clock === "message" ? "customer" : "handover" });
  const inTarget = inTime(options.target);
  return [
    sum(firstReplySeconds, times),
    count(conversationsReplied, { where: (record: R) => times(record).length > 0 }),
    count(firstRepliesInTarget, { where: (record: R) => times(record).some(inTarget) }),
  ] as const;
}
