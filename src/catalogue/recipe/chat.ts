import {
  duration,
  type Elapsed,
  type Instant,
  type NeverAnswered,
  type Silence,
  type Unanswered,
  type WorkingHours,
} from "../../tally/index.js";
import { oneOfThese, type Stated } from "./stated.js";

/** Who an event of a chat is from; a handover is the moment at which it is passed to a person, or to another one. */
export type Speaker = "customer" | "agent" | "bot" | "handover" | "other";

/** The choices of everything that is told of replies. None has a default. */
export interface ChatOptions<R, E> {
  /** What happened, in any order. */
  readonly events: (record: R) => readonly E[];
  readonly at: (event: E) => Instant;
  readonly by: (event: E) => Speaker;
  /** Whether a bot's message is a reply: an automatic greeting is one, too, where it is. */
  readonly bots: "reply" | "noReply";
  /** Whether a clock that runs goes on where the chat is handed over, or starts anew. */
  readonly transfers: "runOn" | "restart";
  /** When the clock runs. */
  readonly hours: "always" | WorkingHours;
  /** After which pause a question is given up by whoever asked it, or that none does. */
  readonly silence: Silence | "endsNothing";
}

export const chatChoices = {
  events: "function",
  at: "function",
  by: "function",
  bots: ["reply", "noReply"],
  transfers: ["runOn", "restart"],
  hours: "hours",
  silence: "silence",
} as const satisfies Readonly<Record<string, Stated>>;

/** Who an event is from, in one of the words. */
export function speakerOf<R, E>({ by }: Pick<ChatOptions<R, E>, "by">): (event: E) => Speaker {
  return (event) => oneOfThese(by(event), ["customer", "agent", "bot", "handover", "other"], "by");
}

interface Rounds {
  readonly rounds: "first" | "every";
  readonly starts: "customer" | "handover";
}

/** How long each question waited for its reply; a question without one is left out. */
export function replyTimes<R, E>(options: ChatOptions<R, E>, rounds: Rounds): (record: R) => readonly Elapsed[] {
  return duration({ ...clockOf(options, rounds), neverAnswered: "leftOut" });
}

/** As `replyTimes`, where a question without a reply is one that is within no time. */
export function allReplyTimes<R, E>(options: ChatOptions<R, E>, rounds: Rounds): (record: R) => readonly (Elapsed | Unanswered)[] {
  return duration({ ...clockOf(options, rounds), neverAnswered: "unanswered" satisfies NeverAnswered<R> });
}

function clockOf<R, E>(options: ChatOptions<R, E>, { rounds, starts }: Rounds) {
  const { events, at, bots, transfers, hours, silence } = options;
  const speaker = speakerOf(options);
  return {
    events,
    at,
    starts: (event: E) => speaker(event) === starts,
    stops: (event: E) => speaker(event) === "agent" || (bots === "reply" && speaker(event) === "bot"),
    transfers: transfers === "runOn" ? transfers : { restartAt: (event: E) => speaker(event) === "handover" },
    rounds,
    hours,
    ...(silence === "endsNothing" ? {} : { silence }),
  };
}
