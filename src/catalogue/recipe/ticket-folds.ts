import { count } from "../../tally/index.js";
import { ticketsFirstAssignee, ticketsOneReply, ticketsSolved, ticketsWithArticle } from "../reading/contact-centre.js";
import { isCounted, type CountedHours } from "./counted-hours.js";
import { checkStated } from "./stated.js";

/** What a ticket's record says, and which choices of counting are made. */
export interface TicketOptions<R> extends CountedHours<R> {
  /** Whether it is solved; one that was opened again is not until it is solved again. */
  readonly solved: (record: R) => boolean;
  /** Public replies by people. */
  readonly replies: (record: R) => number;
  /** Public replies by bots and triggers. */
  readonly automaticReplies: (record: R) => number;
  /** Whether automatic replies are replies. */
  readonly bots: "reply" | "noReply";
  /** How often it was given to somebody, as the tool counts it. */
  readonly assignments: (record: R) => number;
  /** Whether the tool counts giving it to the first person among them. */
  readonly firstAssignment: "amongThem" | "notAmongThem";
  /** Whether an article was linked. */
  readonly article: (record: R) => boolean;
}

/**
 * The readings of solved tickets: with one reply, by the first who had them, with an article.
 *
 * @throws {JixiaoError} `invalid_choice` for every choice that is missing or none.
 *
 * @example
 * const tickets = ticketFolds({
 *   at: (ticket: { readonly solvedAt: string; readonly replies: number; readonly owners: number }) => ticket.solvedAt,
 *   hours: "always",
 *   solved: () => true,
 *   replies: (ticket) => ticket.replies,
 *   automaticReplies: () => 0,
 *   bots: "noReply",
 *   assignments: (ticket) => ticket.owners,
 *   firstAssignment: "amongThem",
 *   article: () => false,
 * });
 * tickets.map((fold) => fold.metric.id); // => ["ticketsSolved", "ticketsOneReply", "ticketsFirstAssignee", "ticketsWithArticle"]
 */
export function ticketFolds<R>(options: TicketOptions<R>) {
  checkStated(options, {
    at: "function",
    hours: "hours",
    solved: "function",
    replies: "function",
    automaticReplies: "function",
    bots: ["reply", "noReply"],
    assignments: "function",
    firstAssignment: ["amongThem", "notAmongThem"],
    article: "function",
  });
  const isOpen = isCounted(options);
  const where = (record: R): boolean => isOpen(record) && options.solved(record);
  const replies = (record: R): number => options.replies(record) + (options.bots === "reply" ? options.automaticReplies(record) : 0);
  const moves = (record: R): number => options.assignments(record) - (options.firstAssignment === "amongThem" ? 1 : 0);
  return [
    count(ticketsSolved, { where }),
    count(ticketsOneReply, { where: (record: R) => where(record) && replies(record) === 1 }),
    count(ticketsFirstAssignee, { where: (record: R) => where(record) && moves(record) <= 0 }),
    count(ticketsWithArticle, { where: (record: R) => where(record) && options.article(record) }),
  ] as const;
}
