import { count, sum } from "../../tally/index.js";
import { conversationsToHuman, messagesByAgents, messagesByCustomers } from "../reading/contact-centre.js";
import { speakerOf, type ChatOptions, type Speaker } from "./chat.js";
import { checkStated } from "./stated.js";

/** What a conversation's record says, and which choices of counting messages are made. */
export interface MessageOptions<R, E> extends Pick<ChatOptions<R, E>, "events" | "by"> {
  /** Whether a bot's messages count as the agents'. */
  readonly bots: "counted" | "leftOut";
  /** Whether the customer wrote while a person was to answer, and not to a bot alone. */
  readonly reachedPerson: (record: R) => boolean;
}

/**
 * The readings of who wrote how much, and of conversations in which the customer wrote to a person.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const messages = messageFolds({
 *   events: (chat: { readonly messages: readonly { readonly by: "customer" | "agent" }[]; readonly handedOver: boolean }) => chat.messages,
 *   by: (message) => message.by,
 *   bots: "leftOut",
 *   reachedPerson: (chat) => chat.handedOver,
 * });
 * messages.map((fold) => fold.metric.id); // => ["messagesByAgents", "messagesByCustomers", "conversationsToHuman"]
 */
export function messageFolds<R, E>(options: MessageOptions<R, E>) {
  checkStated(options, { events: "function", by: "function", bots: ["counted", "leftOut"], reachedPerson: "function" });
  const speaker = speakerOf(options);
  const from = (...speakers: readonly Speaker[]) => (record: R): number =>
    options.events(record).filter((event) => speakers.includes(speaker(event))).length;
  return [
    sum(messagesByAgents, options.bots === "counted" ? from("agent", "bot") : from("agent")),
    sum(messagesByCustomers, from("customer")),
    count(conversationsToHuman, { where: options.reachedPerson }),
  ] as const;
}
