import { count, sum } from "../../tally/index.js";
import {
  botConversations,
  botHandedOver,
  botQuestions,
  botQuestionsMatched,
  selfServiceContained,
  selfServiceSessions,
  selfSolved,
} from "../reading/contact-centre.js";
import { checkStated, oneOfThese } from "./stated.js";

/** What a session's record says of a bot, and which choices of counting are made. */
export interface BotOptions<R> {
  readonly channel: (record: R) => "bot" | "menu" | "article";
  /** How it ended: a person took over, the customer left in the middle, or it came to its end. */
  readonly ended: (record: R) => "handedOver" | "left" | "finished";
  /** Whether somebody who left in the middle was contained: vendors say so, and count hang-ups as successes. */
  readonly left: "contained" | "notContained";
  /** Whether the matter was settled: the customer's word, not the bot's. */
  readonly solved: (record: R) => boolean;
  /** How many questions it was asked. */
  readonly questions: (record: R) => number;
  /** How many of them it had an answer to. */
  readonly matched: (record: R) => number;
}

/**
 * The readings of bots, menus and articles: how many sessions, handed over, contained, settled.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none; of a record, where an answer is none of these.
 *
 * @example
 * const bots = botFolds({
 *   channel: (session: { readonly toPerson: boolean; readonly helped: boolean; readonly asked: number; readonly known: number }) => "bot",
 *   ended: (session) => (session.toPerson ? "handedOver" : "finished"),
 *   left: "notContained",
 *   solved: (session) => session.helped,
 *   questions: (session) => session.asked,
 *   matched: (session) => session.known,
 * });
 * bots.map((fold) => fold.metric.id); // => ["botConversations", "botHandedOver", "selfServiceSessions", "selfServiceContained", …]
 */
export function botFolds<R>(options: BotOptions<R>) {
  checkStated(options, {
    channel: "function",
    ended: "function",
    left: ["contained", "notContained"],
    solved: "function",
    questions: "function",
    matched: "function",
  });
  const ended = (record: R) => oneOfThese(options.ended(record), ["handedOver", "left", "finished"], "ended");
  const channel = (record: R) => oneOfThese(options.channel(record), ["bot", "menu", "article"], "channel");
  const isBot = (record: R): boolean => channel(record) === "bot";
  const isSession = (record: R): boolean => channel(record) !== "article";
  const isContained = (record: R): boolean => ended(record) === "finished" || (ended(record) === "left" && options.left === "contained");
  return [
    count(botConversations, { where: isBot }),
    count(botHandedOver, { where: (record: R) => isBot(record) && ended(record) === "handedOver" }),
    count(selfServiceSessions, { where: isSession }),
    count(selfServiceContained, { where: (record: R) => isSession(record) && isContained(record) }),
    count(selfSolved, { where: options.solved }),
    sum(botQuestions, options.questions, { where: isBot }),
    sum(botQuestionsMatched, options.matched, { where: isBot }),
  ] as const;
}
