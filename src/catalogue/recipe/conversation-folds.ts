import { count, elapsed, type Instant } from "../../tally/index.js";
import { conversations, conversationsCut, conversationsGhost } from "../reading/contact-centre.js";
import { chatContacts, chatSessions, conversationsSolvedAtOnce, messagesLeft } from "../reading/e-commerce.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated, oneOfThese } from "./stated.js";
import { inTime, type TimeLimit } from "./time-limit.js";

/** What a conversation's record says, and which choices of counting are made. */
export interface ConversationOptions<R> extends CountedHours<R> {
  /** Whether it broke off without an end. */
  readonly cut: (record: R) => boolean;
  /** Whether the customer wrote anything. */
  readonly wrote: (record: R) => boolean;
  /** Whether conversations in which the customer wrote nothing count at all. */
  readonly ghosts: "counted" | "leftOut";
}

/**
 * The readings of conversations: how many, cut off, and without a word of the customer.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const chats = conversationFolds({
 *   at: (chat: { readonly at: string; readonly ended: string; readonly messages: number }) => chat.at,
 *   hours: "always",
 *   cut: (chat) => chat.ended === "lost",
 *   wrote: (chat) => chat.messages > 0,
 *   ghosts: "leftOut",
 * });
 * chats.map((fold) => fold.metric.id); // => ["conversations", "conversationsCut", "conversationsGhost"]
 */
export function conversationFolds<R>(options: ConversationOptions<R>) {
  checkStated(options, { at: "function", hours: "hours", cut: "function", wrote: "function", ghosts: ["counted", "leftOut"] });
  const { cut, wrote, ghosts } = options;
  const isOpen = isCounted(options);
  const where = (record: R): boolean => isOpen(record) && (ghosts === "counted" || wrote(record));
  return [
    count(conversations, { where }),
    count(conversationsCut, { where: (record: R) => where(record) && cut(record) }),
    count(conversationsGhost, { where: (record: R) => where(record) && !wrote(record) }),
  ] as const;
}

/** What a visit's record says, and which choices of counting are made. */
export interface VisitOptions<R> extends CountedHours<R> {
  /** A conversation with somebody, or a message that was left where nobody was there. */
  readonly kind: (record: R) => "conversation" | "messageLeft";
  /** When the customer next came; null where not yet. */
  readonly next: (record: R) => Instant | null;
  /** Within which coming again means that it was not settled. */
  readonly settledUnless: TimeLimit;
}

/**
 * The readings of a shop's conversations and of messages that were left. Settled at once is known when the time for a return is over.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const visits = visitFolds({
 *   at: (visit: { readonly at: string; readonly again: string | null; readonly answered: boolean }) => visit.at,
 *   hours: "always",
 *   kind: (visit) => (visit.answered ? "conversation" : "messageLeft"),
 *   next: (visit) => visit.again,
 *   settledUnless: { within: 1, unit: "days" },
 * });
 * visits.map((fold) => fold.metric.id); // => ["chatSessions", "conversationsSolvedAtOnce", "chatContacts", "messagesLeft"]
 */
export function visitFolds<R>(options: VisitOptions<R>) {
  checkStated(options, { at: "function", hours: "hours", kind: "function", next: "function", settledUnless: "limit" });
  const { at, next } = options;
  const kind = (record: R) => oneOfThese(options.kind(record), ["conversation", "messageLeft"], "kind");
  const [where, isSoon] = [isCounted(options), inTime(options.settledUnless)];
  const isConversation = (record: R): boolean => where(record) && kind(record) === "conversation";
  const returned = (record: R): boolean => {
    const again = next(record);
    return again !== null && isSoon(elapsed(at(record), again));
  };
  return [
    count(chatSessions, { where: isConversation }),
    count(conversationsSolvedAtOnce, { where: (record: R) => isConversation(record) && !returned(record) }),
    count(chatContacts, { where }),
    count(messagesLeft, { where: (record: R) => where(record) && kind(record) === "messageLeft" }),
  ] as const;
}
