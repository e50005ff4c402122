import type { AnswerOptions } from "./answer-folds.js";
import type { ChatOptions } from "./chat.js";
import type { FirstReplyOptions } from "./first-reply-folds.js";

// Choices as vendors make them, to be spread into a recipe's. What a vendor leaves to its users, or does not say, is not among them.

type Answers = Partial<Pick<AnswerOptions<never>, "target" | "leftOut">>;
type FirstReplies = Partial<Pick<FirstReplyOptions<never, never>, "clock"> & Pick<ChatOptions<never, never>, "bots" | "transfers">>;

/** Alibaba Cloud's service level: within 20 seconds, over all that were queued. Source: `ALI`. */
export const alibabaAnswers = { target: { within: 20, unit: "seconds" }, leftOut: [] } as const satisfies Answers;

/** Genesys Cloud's service level over what was answered; abandoned and diverted contacts can be switched on there. Source: `GEN`. */
export const genesysAnswers = { leftOut: ["abandoned", "diverted"] } as const satisfies Answers;

/** Microsoft's, which leaves out abandoned contacts. Source: `MCC1`. */
export const microsoftAnswers = { leftOut: ["abandoned"] } as const satisfies Answers;

/** Zendesk's first reply: from the ticket's creation to the first public reply of a person; in calendar or business hours. Source: `ZD`. */
export const zendeskFirstReplies = { clock: "message", bots: "noReply", transfers: "runOn" } as const satisfies FirstReplies;

/** Microsoft's: the clock starts where the bot hands over. Source: `MSD`. */
export const microsoftFirstReplies = { clock: "handover", bots: "noReply" } as const satisfies FirstReplies;

/** Intercom's: bots are left out. Source: `INTER`. */
export const intercomFirstReplies = { bots: "noReply" } as const satisfies FirstReplies;
