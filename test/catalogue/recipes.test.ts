import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterSalesFolds,
  answerFolds,
  attemptFolds,
  botFolds,
  caseFolds,
  complaintFolds,
  consultFolds,
  conversationFolds,
  type ContactOutcome,
  firstReplyFolds,
  handlingFolds,
  hotlineFolds,
  indicators,
  inquiryFolds,
  messageFolds,
  offerFolds,
  orderFolds,
  outboundFolds,
  refundFolds,
  replyFolds,
  resolutionFolds,
  ringFolds,
  shopRatingFolds,
  type Speaker,
  surveyFolds,
  ticketFolds,
  visitFolds,
} from "../../src/catalogue/index.js";
import { type Elapsed, type Fold, tally, workingHours } from "../../src/tally/index.js";

const office = workingHours({ offset: "+08:00", days: [["09:00", "18:00"]] });
const day = (date: number, time = "10:00:00") => `2026-11-0${date}T${time}+08:00`;
const seconds = (given: number | null): Elapsed | null => (given === null ? null : { seconds: String(given) });

interface Call {
  readonly at: string;
  readonly outcome: ContactOutcome;
  readonly wait: number;
}
const call = (outcome: ContactOutcome, wait: number, at = day(3)): Call => ({ at, outcome, wait });
const calls = [
  call("answered", 12),
  call("answered", 20),
  call("answered", 21),
  call("abandoned", 4),
  call("abandoned", 50),
  call("diverted", 30),
  call("answered", 5, day(3, "20:00:00")),
];
const answering = {
  at: (each: Call) => each.at,
  hours: office,
  outcome: (each: Call) => each.outcome,
  wait: (each: Call) => ({ seconds: String(each.wait) }),
  target: { within: 20, unit: "seconds" },
  shortAbandon: { within: 5, unit: "seconds" },
  leftOut: [],
} as const;

interface Part {
  readonly at: string;
  readonly talk: number;
  readonly hold: number | null;
  readonly wrapUp: number | null;
  readonly last: boolean;
}
const parts: readonly Part[] = [
  { at: day(3), talk: 100, hold: 20, wrapUp: 30, last: false },
  { at: day(3), talk: 200, hold: null, wrapUp: 40, last: true },
  { at: day(3, "20:00:00"), talk: 50, hold: null, wrapUp: null, last: true },
];
const handling = {
  at: (part: Part) => part.at,
  hours: "always",
  talk: (part: Part) => seconds(part.talk),
  hold: (part: Part) => seconds(part.hold),
  afterCall: (part: Part) => seconds(part.wrapUp),
  afterCallOf: "everyPart",
  isLastPart: (part: Part) => part.last,
} as const;

interface Chat {
  readonly messages: readonly { readonly at: string; readonly by: Speaker }[];
}
const chat = (...messages: readonly (readonly [time: string, by: Speaker])[]): Chat => ({
  messages: messages.map(([time, by]) => ({ at: day(3, time), by })),
});
/** Replied to after 90 s, then after 4 min; only a bot replied; handed over, replied to 20 s later; a pause of half an hour; ignored. */
const chats = [
  chat(["09:00:00", "customer"], ["09:00:01", "bot"], ["09:01:30", "agent"], ["10:00:00", "customer"], ["10:04:00", "agent"]),
  chat(["11:00:00", "customer"], ["11:00:01", "bot"]),
  chat(["12:00:00", "customer"], ["12:00:01", "bot"], ["12:05:00", "handover"], ["12:05:20", "agent"]),
  chat(["14:00:00", "customer"], ["14:30:00", "agent"]),
  chat(["15:00:00", "customer"]),
];
const chatting = {
  events: (each: Chat) => each.messages,
  at: (message: Chat["messages"][number]) => message.at,
  by: (message: Chat["messages"][number]) => message.by,
  bots: "noReply",
  transfers: "runOn",
  hours: "always",
  silence: "endsNothing",
} as const;
const firstReplies = { ...chatting, clock: "message", target: { within: 90, unit: "seconds" } } as const;
const everyReply = { ...chatting, slowAfter: { within: 2, unit: "minutes" }, unanswered: "slow" } as const;

interface Offer {
  readonly outcome: "handled" | "rejected" | "timedOut";
  readonly to: readonly ("person" | "queue" | "bot")[];
}
const offers: readonly Offer[] = [
  { outcome: "handled", to: [] },
  { outcome: "handled", to: ["queue", "person"] },
  { outcome: "handled", to: ["bot"] },
  { outcome: "rejected", to: [] },
  { outcome: "timedOut", to: [] },
];
const offering = {
  at: () => day(3),
  hours: "always",
  outcome: (offer: Offer) => offer.outcome,
  transfers: (offer: Offer) => offer.to,
  counted: "sessions",
  toBots: "leftOut",
} as const;

interface Visit {
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly settled: boolean;
  readonly hard: boolean;
}
/** Settled at once; came again after two days; that second visit; came again after a month; too hard for a first visit, and came again. */
const visits: readonly Visit[] = [
  { at: day(1), before: null, after: null, settled: true, hard: false },
  { at: day(2), before: null, after: day(4), settled: true, hard: false },
  { at: day(4), before: day(2), after: null, settled: true, hard: false },
  { at: day(5), before: null, after: "2026-12-05T10:00:00+08:00", settled: false, hard: false },
  { at: day(6), before: null, after: day(7), settled: false, hard: true },
];
const resolving = {
  at: (visit: Visit) => visit.at,
  hours: "always",
  earlier: (visit: Visit) => visit.before,
  later: (visit: Visit) => visit.after,
  repeatWithin: { within: 7, unit: "days" },
  resolved: "noReturn",
  resolvable: (visit: Visit) => !visit.hard,
} as const;

interface Survey {
  readonly stars: number | null;
  readonly byDefault: boolean;
}
const surveys: readonly Survey[] = [
  { stars: 5, byDefault: false },
  { stars: 5, byDefault: true },
  { stars: 4, byDefault: false },
  { stars: 2, byDefault: false },
  { stars: null, byDefault: false },
];
const surveying = {
  rating: (survey: Survey) => survey.stars,
  satisfiedFrom: 4,
  defaults: "leftOut",
  isDefault: (survey: Survey) => survey.byDefault,
} as const;

interface Session {
  readonly channel: "bot" | "menu" | "article";
  readonly ended: "handedOver" | "left" | "finished";
  readonly solved: boolean;
}
const sessions: readonly Session[] = [
  { channel: "bot", ended: "handedOver", solved: false },
  { channel: "bot", ended: "finished", solved: true },
  { channel: "menu", ended: "left", solved: false },
  { channel: "article", ended: "finished", solved: true },
];
const automating = {
  channel: (session: Session) => session.channel,
  ended: (session: Session) => session.ended,
  left: "notContained",
  solved: (session: Session) => session.solved,
  questions: () => 3,
  matched: (session: Session) => (session.solved ? 3 : 1),
} as const;

interface Ticket {
  readonly solved: boolean;
  readonly replies: number;
  readonly automatic: number;
  readonly owners: number;
  readonly article: boolean;
}
const tickets: readonly Ticket[] = [
  { solved: true, replies: 1, automatic: 0, owners: 1, article: true },
  { solved: true, replies: 1, automatic: 1, owners: 2, article: false },
  { solved: true, replies: 3, automatic: 0, owners: 1, article: false },
  { solved: false, replies: 1, automatic: 0, owners: 1, article: true },
];
const ticketing = {
  at: () => day(3),
  hours: "always",
  solved: (ticket: Ticket) => ticket.solved,
  replies: (ticket: Ticket) => ticket.replies,
  automaticReplies: (ticket: Ticket) => ticket.automatic,
  bots: "noReply",
  assignments: (ticket: Ticket) => ticket.owners,
  firstAssignment: "amongThem",
  article: (ticket: Ticket) => ticket.article,
} as const;

interface Case {
  readonly opened: boolean;
  readonly taken: number | null;
  readonly waiting: number | null;
  readonly escalations: number;
  readonly reopenings: number;
  readonly untouched: number;
}
/** Resolved in 1 h 20 min, half of it on us; in 60 h and opened again; open, untouched for five days; open, of the month before, fresh. */
const someCases: readonly Case[] = [
  { opened: true, taken: 4800, waiting: 2400, escalations: 0, reopenings: 0, untouched: 0 },
  { opened: true, taken: 216_000, waiting: 3600, escalations: 2, reopenings: 1, untouched: 0 },
  { opened: true, taken: null, waiting: null, escalations: 1, reopenings: 0, untouched: 432_000 },
  { opened: false, taken: null, waiting: null, escalations: 0, reopenings: 0, untouched: 60 },
];
const caseChoices = {
  openedInPeriod: (each: Case) => each.opened,
  resolvedInPeriod: (each: Case) => each.taken !== null,
  openAtEnd: (each: Case) => each.taken === null,
  escalations: (each: Case) => each.escalations,
  reopenings: (each: Case) => each.reopenings,
  toResolve: (each: Case) => seconds(each.taken),
  waitingOnUs: (each: Case) => seconds(each.waiting),
  untouchedFor: (each: Case) => ({ seconds: String(each.untouched) }),
  target: { within: 2, unit: "days" },
  staleAfter: { within: 3, unit: "days" },
  places: 2,
} as const;

interface Complaint {
  readonly upheld: boolean | null;
  readonly acknowledged: number | null;
  readonly taken: number | null;
  readonly businessDays: number | null;
  readonly atDeadline: "resolved" | "answered" | "unanswered" | "notDue";
  readonly regulator: boolean;
  readonly again: boolean;
  readonly external: "customer" | "company" | null;
  readonly satisfied: boolean | null;
  readonly told: boolean | null;
}
const quiet = { regulator: false, again: false, external: null, satisfied: null, told: null } as const;
const someComplaints: readonly Complaint[] = [
  { ...quiet, upheld: true, acknowledged: 3600, taken: 172_800, businessDays: 2, atDeadline: "resolved", satisfied: true, told: true },
  { ...quiet, upheld: true, acknowledged: 90_000, taken: 302_400, businessDays: 4, atDeadline: "answered", satisfied: false, told: false },
  {
    ...quiet,
    upheld: null,
    acknowledged: null,
    taken: null,
    businessDays: null,
    atDeadline: "unanswered",
    regulator: true,
    external: "customer",
  },
  { ...quiet, upheld: false, acknowledged: 60, taken: 86_400, businessDays: 1, atDeadline: "resolved", again: true, external: "company" },
  { ...quiet, upheld: null, acknowledged: 60, taken: null, businessDays: null, atDeadline: "notDue" },
];
const complaintChoices = {
  upheld: (each: Complaint) => each.upheld,
  toAcknowledge: (each: Complaint) => seconds(each.acknowledged),
  acknowledgeWithin: { within: 1, unit: "days" },
  toResolve: (each: Complaint) => seconds(each.taken),
  businessDays: (each: Complaint) => each.businessDays,
  earlyBy: 3,
  atDeadline: (each: Complaint) => each.atDeadline,
  reachedRegulator: (each: Complaint) => each.regulator,
  repeated: (each: Complaint) => each.again,
  external: (each: Complaint) => each.external,
  satisfied: (each: Complaint) => each.satisfied,
  toldInTime: (each: Complaint) => each.told,
  rejected: "counted",
  places: 1,
} as const;

interface Order {
  readonly buyer: string;
  readonly paid: boolean;
  readonly amount: string;
  readonly back: "nothing" | "part" | "all";
  readonly kept: string;
  readonly lost: boolean;
}
const someOrders: readonly Order[] = [
  { buyer: "a", paid: true, amount: "100.00", back: "nothing", kept: "100.00", lost: false },
  { buyer: "a", paid: true, amount: "50.00", back: "part", kept: "40.00", lost: false },
  { buyer: "b", paid: true, amount: "20.00", back: "all", kept: "0.00", lost: true },
  { buyer: "d", paid: true, amount: "10.00", back: "nothing", kept: "10.00", lost: false },
  { buyer: "c", paid: false, amount: "70.00", back: "nothing", kept: "70.00", lost: false },
];
const ordering = {
  paid: (order: Order) => order.paid,
  amount: (order: Order) => order.amount,
  refunded: (order: Order) => order.back,
  kept: (order: Order) => order.kept,
  sales: "kept",
  partRefunds: "leftOut",
  buyer: (order: Order) => order.buyer,
  disputeLost: (order: Order) => order.lost,
} as const;

interface Refund {
  readonly taken: number | null;
  readonly due: number | null;
  readonly asked: boolean;
  readonly accepted: boolean;
  readonly excepted: boolean;
}
/** Within a day, and a return accepted; within sixteen days; not yet, due for a day; goods that the law excepts. */
const someRefunds: readonly Refund[] = [
  { taken: 40_000, due: 40_000, asked: true, accepted: true, excepted: false },
  { taken: 1_382_400, due: 1_382_400, asked: true, accepted: false, excepted: false },
  { taken: null, due: 86_400, asked: false, accepted: false, excepted: false },
  { taken: null, due: null, asked: true, accepted: false, excepted: true },
];
const refunding = {
  toRefund: (refund: Refund) => seconds(refund.taken),
  dueFor: (refund: Refund) => seconds(refund.due),
  dueWithin: { within: 15, unit: "days" },
  returnAsked: (refund: Refund) => refund.asked,
  returnAccepted: (refund: Refund) => refund.accepted,
  exceptedGoods: "leftOut",
  isExcepted: (refund: Refund) => refund.excepted,
  places: 1,
} as const;

interface Inquiry {
  readonly buyer: string;
  readonly asked: string;
  readonly paid: string | null;
  readonly after: boolean;
}
/** Paid the next date, an hour and a half later; paid two dates later; asked on two dates, never paid; after a purchase. */
const inquiries: readonly Inquiry[] = [
  { buyer: "a", asked: day(3, "23:00:00"), paid: day(4, "00:30:00"), after: false },
  { buyer: "b", asked: day(3), paid: day(5, "00:10:00"), after: false },
  { buyer: "c", asked: day(3), paid: null, after: false },
  { buyer: "c", asked: day(4), paid: null, after: false },
  { buyer: "d", asked: day(3), paid: null, after: true },
];
const inquiring = {
  buyer: (inquiry: Inquiry) => inquiry.buyer,
  asked: (inquiry: Inquiry) => inquiry.asked,
  paid: (inquiry: Inquiry) => inquiry.paid,
  calendar: office,
  finallyWithin: 3,
  repeated: "onceAPeriod",
  afterSales: "leftOut",
  isAfterSales: (inquiry: Inquiry) => inquiry.after,
} as const;

const ringing = { at: () => day(3), hours: "always", ring: (rang: number | null) => seconds(rang) } as const;
const attempting = { at: () => day(3), hours: "always", busy: (cause: string) => cause === "busy" } as const;
const dialling = { answeredBy: (by: "person" | "machine" | null) => by, machines: "unanswered" } as const;
const consulting = { accepted: (taken: boolean) => taken } as const;
const messaging = {
  events: chatting.events,
  by: chatting.by,
  bots: "leftOut",
  reachedPerson: (each: Chat) => each.messages.length > 2,
} as const;
interface Conversation {
  readonly cut: boolean;
  readonly wrote: boolean;
}
const conversing = {
  at: () => day(3),
  hours: "always",
  cut: (each: Conversation) => each.cut,
  wrote: (each: Conversation) => each.wrote,
  ghosts: "counted",
} as const;
const someConversations: readonly Conversation[] = [{ cut: false, wrote: true }, { cut: true, wrote: true }, { cut: true, wrote: false }];
const visiting = {
  at: (visit: Visit) => visit.at,
  hours: "always",
  kind: (visit: Visit) => (visit.hard ? "messageLeft" : "conversation"),
  next: (visit: Visit) => visit.after,
  settledUnless: { within: 7, unit: "days" },
} as const;
const rating = {
  stars: (survey: Survey) => survey.stars ?? 1,
  defaults: "leftOut",
  isDefault: (survey: Survey) => survey.byDefault,
} as const;
interface ServiceOrder {
  readonly at: string;
  readonly review: number | null;
  readonly satisfied: boolean | null;
}
const serviceOrdersSeen: readonly ServiceOrder[] = [
  { at: day(3), review: 1200, satisfied: true },
  { at: day(3), review: 1201, satisfied: false },
  { at: day(3), review: null, satisfied: null },
  { at: day(3, "20:00:00"), review: 60, satisfied: null },
];
const afterSales = {
  at: (order: ServiceOrder) => order.at,
  hours: office,
  toReview: (order: ServiceOrder) => seconds(order.review),
  reviewWithin: { within: 20, unit: "minutes" },
  satisfied: (order: ServiceOrder) => order.satisfied,
} as const;
interface Request {
  readonly responded: boolean;
  readonly solved: boolean | null;
}
const requests: readonly Request[] = [{ responded: true, solved: true }, { responded: true, solved: false }, {
  responded: false,
  solved: null,
}];
const hotline = { responded: (each: Request) => each.responded, resolved: (each: Request) => each.solved, notAsked: "unresolved" } as const;

interface Recorded {
  readonly title: string;
  readonly folds: (options: object) => readonly Fold[];
  readonly options: object;
  readonly records: readonly unknown[];
  /** Worked by hand. */
  readonly readings: Readonly<Record<string, string | number | null>>;
}
const recorded = <R, O extends object>(
  title: string,
  folds: (options: O) => readonly Fold<R>[],
  options: O,
  records: readonly R[],
  readings: Recorded["readings"],
): Recorded => ({ title, folds: folds as unknown as Recorded["folds"], options, records, readings });

const streams: readonly Recorded[] = [
  recorded("answers", answerFolds<Call>, answering, calls, {
    contactsOffered: 6,
    contactsAnswered: 3,
    contactsInTarget: 2,
    contactsAbandoned: 2,
    contactsAbandonedShort: 1,
    waitSeconds: "53",
    abandonedWaitSeconds: "54",
  }),
  recorded(
    "answers, short abandons and diverted ones left out",
    answerFolds<Call>,
    { ...answering, leftOut: ["shortAbandoned", "diverted"] },
    calls,
    {
      contactsOffered: 4,
      contactsAnswered: 3,
      contactsInTarget: 2,
      contactsAbandoned: 1,
      contactsAbandonedShort: 0,
      waitSeconds: "53",
      abandonedWaitSeconds: "50",
    },
  ),
  recorded("answers around the clock", answerFolds<Call>, { ...answering, hours: "always" }, calls, {
    contactsOffered: 7,
    contactsAnswered: 4,
    contactsInTarget: 3,
    contactsAbandoned: 2,
    contactsAbandonedShort: 1,
    waitSeconds: "58",
    abandonedWaitSeconds: "54",
  }),
  recorded("handling", handlingFolds<Part>, handling, parts, {
    talkSeconds: "350",
    holdSeconds: "20",
    callsHeld: 1,
    afterCallSeconds: "70",
  }),
  recorded("handling, after-call work of the last part alone", handlingFolds<Part>, { ...handling, afterCallOf: "lastPart" }, parts, {
    talkSeconds: "350",
    holdSeconds: "20",
    callsHeld: 1,
    afterCallSeconds: "40",
  }),
  recorded("ringing", ringFolds<number | null>, ringing, [5, 10, null], { ringSeconds: "15", callsRinging: 2 }),
  recorded("attempts", attemptFolds<string>, attempting, ["busy", "normal", "normal"], { callsAttempted: 3, callsBusy: 1 }),
  recorded("outbound", outboundFolds<"person" | "machine" | null>, dialling, ["person", "machine", null], {
    outboundDialled: 3,
    outboundAnswered: 1,
  }),
  recorded("outbound, machines as answers", outboundFolds<"person" | "machine" | null>, { ...dialling, machines: "answered" }, [
    "person",
    "machine",
    null,
  ], {
    outboundDialled: 3,
    outboundAnswered: 2,
  }),
  recorded("consults", consultFolds<boolean>, consulting, [true, false], { consultsAsked: 2, consultsAccepted: 1 }),
  recorded("offers", offerFolds<Offer>, offering, offers, {
    sessionsAssigned: 5,
    sessionsHandled: 3,
    sessionsRejected: 1,
    offersTimedOut: 1,
    sessionsTransferred: "1",
  }),
  recorded("offers, every transfer, to bots too", offerFolds<Offer>, { ...offering, counted: "events", toBots: "counted" }, offers, {
    sessionsAssigned: 5,
    sessionsHandled: 3,
    sessionsRejected: 1,
    offersTimedOut: 1,
    sessionsTransferred: "3",
  }),
  recorded("resolution by no return", resolutionFolds<Visit>, resolving, visits, {
    resolvedAtFirst: 2,
    resolvableAtFirst: 3,
    contactsRepeated: 1,
  }),
  recorded("resolution by the agent's word", resolutionFolds<Visit>, { ...resolving, resolved: (visit: Visit) => visit.settled }, visits, {
    resolvedAtFirst: 2,
    resolvableAtFirst: 3,
    contactsRepeated: 1,
  }),
  recorded("surveys", surveyFolds<Survey>, surveying, surveys, {
    surveysOffered: 5,
    surveysAnswered: 3,
    surveysSatisfied: 2,
    surveyPoints: "11",
  }),
  recorded("surveys, with ratings by default", surveyFolds<Survey>, { ...surveying, defaults: "counted" }, surveys, {
    surveysOffered: 5,
    surveysAnswered: 4,
    surveysSatisfied: 3,
    surveyPoints: "16",
  }),
  recorded("first replies", firstReplyFolds<Chat, Chat["messages"][number]>, firstReplies, chats, {
    firstReplySeconds: "2210",
    conversationsReplied: 3,
    firstRepliesInTarget: 1,
  }),
  recorded(
    "first replies from the handover",
    firstReplyFolds<Chat, Chat["messages"][number]>,
    { ...firstReplies, clock: "handover" },
    chats,
    {
      firstReplySeconds: "20",
      conversationsReplied: 1,
      firstRepliesInTarget: 1,
    },
  ),
  recorded("first replies, a bot's too", firstReplyFolds<Chat, Chat["messages"][number]>, { ...firstReplies, bots: "reply" }, chats, {
    firstReplySeconds: "1803",
    conversationsReplied: 4,
    firstRepliesInTarget: 3,
  }),
  recorded(
    "first replies, anew at a handover, given up after ten minutes",
    firstReplyFolds<Chat, Chat["messages"][number]>,
    {
      ...firstReplies,
      transfers: "restart",
      silence: { over: 10, unit: "minutes" },
    },
    chats,
    { firstReplySeconds: "110", conversationsReplied: 2, firstRepliesInTarget: 2 },
  ),
  recorded("every reply", replyFolds<Chat, Chat["messages"][number]>, everyReply, chats, {
    replySeconds: "2450",
    exchanges: "4",
    replies: "6",
    repliesSlow: "5",
  }),
  recorded(
    "every reply, unanswered questions left out",
    replyFolds<Chat, Chat["messages"][number]>,
    { ...everyReply, unanswered: "leftOut" },
    chats,
    {
      replySeconds: "2450",
      exchanges: "4",
      replies: "4",
      repliesSlow: "3",
    },
  ),
  recorded("messages", messageFolds<Chat, Chat["messages"][number]>, messaging, chats, {
    messagesByAgents: "4",
    messagesByCustomers: "6",
    conversationsToHuman: 2,
  }),
  recorded("messages, bots' too", messageFolds<Chat, Chat["messages"][number]>, { ...messaging, bots: "counted" }, chats, {
    messagesByAgents: "7",
    messagesByCustomers: "6",
    conversationsToHuman: 2,
  }),
  recorded("conversations", conversationFolds<Conversation>, conversing, someConversations, {
    conversations: 3,
    conversationsCut: 2,
    conversationsGhost: 1,
  }),
  recorded("conversations without ghosts", conversationFolds<Conversation>, { ...conversing, ghosts: "leftOut" }, someConversations, {
    conversations: 2,
    conversationsCut: 1,
    conversationsGhost: 0,
  }),
  recorded("a shop's visits", visitFolds<Visit>, visiting, visits, {
    chatSessions: 4,
    conversationsSolvedAtOnce: 3,
    chatContacts: 5,
    messagesLeft: 1,
  }),
  recorded("bots", botFolds<Session>, automating, sessions, {
    botConversations: 2,
    botHandedOver: 1,
    selfServiceSessions: 3,
    selfServiceContained: 1,
    selfSolved: 2,
    botQuestions: "6",
    botQuestionsMatched: "4",
  }),
  recorded("bots, hang-ups as contained", botFolds<Session>, { ...automating, left: "contained" }, sessions, {
    botConversations: 2,
    botHandedOver: 1,
    selfServiceSessions: 3,
    selfServiceContained: 2,
    selfSolved: 2,
    botQuestions: "6",
    botQuestionsMatched: "4",
  }),
  recorded("tickets", ticketFolds<Ticket>, ticketing, tickets, {
    ticketsSolved: 3,
    ticketsOneReply: 2,
    ticketsFirstAssignee: 2,
    ticketsWithArticle: 1,
  }),
  recorded("tickets, automatic replies as replies", ticketFolds<Ticket>, { ...ticketing, bots: "reply" }, tickets, {
    ticketsSolved: 3,
    ticketsOneReply: 1,
    ticketsFirstAssignee: 2,
    ticketsWithArticle: 1,
  }),
  recorded("cases", caseFolds<Case>, caseChoices, someCases, {
    cases: 4,
    casesOpened: 3,
    casesResolved: 2,
    casesClosed: 2,
    casesOpen: 2,
    casesUntouched: 1,
    casesEscalated: 2,
    casesReopened: 1,
    targetsBreached: 1,
    hoursToResolve: "61.33",
    hoursWaitingOnUs: "1.67",
  }),
  recorded("complaints", complaintFolds<Complaint>, complaintChoices, someComplaints, {
    complaints: 5,
    complaintsUpheld: 2,
    complaintsAcknowledgedInTime: 3,
    complaintsResolved: 3,
    complaintDays: "6.5",
    complaintsResolvedEarly: 2,
    complaintsDue: 4,
    complaintsInDeadline: 2,
    complaintsUnanswered: 1,
    complaintsAtRegulator: 1,
    complaintsRepeated: 1,
    externalDecided: 2,
    externalForCustomer: 1,
    complainantsSurveyed: 2,
    complainantsSatisfied: 1,
    feedbackRequired: 2,
    feedbackOnTime: 1,
  }),
  recorded(
    "complaints, without those that were not upheld",
    complaintFolds<Complaint>,
    { ...complaintChoices, rejected: "leftOut" },
    someComplaints,
    {
      complaints: 4,
      complaintsUpheld: 2,
      complaintsAcknowledgedInTime: 2,
      complaintsResolved: 2,
      complaintDays: "5.5",
      complaintsResolvedEarly: 1,
      complaintsDue: 3,
      complaintsInDeadline: 1,
      complaintsUnanswered: 1,
      complaintsAtRegulator: 1,
      complaintsRepeated: 0,
      externalDecided: 2,
      externalForCustomer: 1,
      complainantsSurveyed: 2,
      complainantsSatisfied: 1,
      feedbackRequired: 2,
      feedbackOnTime: 1,
    },
  ),
  recorded("a hotline", hotlineFolds<Request>, hotline, requests, { hotlineRequests: 3, hotlineResponded: 2, hotlineResolved: 1 }),
  recorded("a hotline, without those who could not be asked", hotlineFolds<Request>, { ...hotline, notAsked: "leftOut" }, requests, {
    hotlineRequests: 2,
    hotlineResponded: 2,
    hotlineResolved: 1,
  }),
  recorded("orders", orderFolds<Order>, ordering, someOrders, {
    orders: 5,
    ordersPaid: 4,
    ordersRefunded: 1,
    disputesLost: 1,
    buyers: 3,
    netSales: "150",
  }),
  recorded("orders as paid, part refunds counted", orderFolds<Order>, { ...ordering, sales: "paid", partRefunds: "counted" }, someOrders, {
    orders: 5,
    ordersPaid: 4,
    ordersRefunded: 2,
    disputesLost: 1,
    buyers: 3,
    netSales: "180",
  }),
  recorded("refunds", refundFolds<Refund>, refunding, someRefunds, {
    refunds: 2,
    refundHours: "395.1",
    refundsDue: 3,
    refundsOnTime: 1,
    returnsAsked: 2,
    returnsAccepted: 1,
  }),
  recorded("refunds, with goods that the law excepts", refundFolds<Refund>, { ...refunding, exceptedGoods: "counted" }, someRefunds, {
    refunds: 2,
    refundHours: "395.1",
    refundsDue: 3,
    refundsOnTime: 1,
    returnsAsked: 3,
    returnsAccepted: 1,
  }),
  recorded("inquiries", inquiryFolds<Inquiry>, inquiring, inquiries, { inquirers: 3, inquirersPaidNextDay: 1, inquirersPaidFinally: 2 }),
  recorded(
    "inquiries, a buyer once a day, after a purchase too",
    inquiryFolds<Inquiry>,
    { ...inquiring, repeated: "onceADay", afterSales: "counted" },
    inquiries,
    {
      inquirers: 5,
      inquirersPaidNextDay: 1,
      inquirersPaidFinally: 2,
    },
  ),
  recorded("ratings of a shop", shopRatingFolds<Survey>, rating, surveys, { shopRatings: 4, shopRatingPoints: "12" }),
  recorded("service orders", afterSalesFolds<ServiceOrder>, afterSales, serviceOrdersSeen, {
    serviceOrders: 3,
    serviceOrdersReviewedInTime: 1,
    afterSalesRatings: 2,
    afterSalesSatisfied: 1,
  }),
];

const readingsOf = (folds: readonly Fold[], records: readonly unknown[]) => {
  const counted = tally({ id: "recorded", version: "1", person: () => "li", readings: folds as readonly Fold<unknown>[] as never });
  const open = counted as unknown as {
    empty: object;
    addAll: (state: object, records: readonly unknown[]) => object;
    readings: (state: object) => { people: readonly object[] };
  };
  const state = open.addAll(open.empty, records);
  return { state: JSON.stringify(state), row: open.readings(state).people[0] };
};

describe.each(streams)("$title", ({ folds, options, records, readings }) => {
  test("give, of a small recorded stream, the readings that were worked by hand", () => {
    expect(readingsOf(folds(options), records).row).toEqual({ id: "li", ...readings });
  });

  test("give the same whatever the order of records", () => {
    const made = folds(options);
    const inOrder = readingsOf(made, records).state;
    const shuffled = fc.shuffledSubarray([...records], { minLength: records.length, maxLength: records.length });
    fc.assert(
      fc.property(shuffled, (drawn) => {
        expect(readingsOf(made, drawn).state).toBe(inOrder);
      }),
      { numRuns: 10, seed: 22 },
    );
  });

  test.each(Object.keys(options))("have no default for %s, and take no choice that they do not know", (choice) => {
    const { [choice]: _, ...rest } = options as Record<string, unknown>;
    expect(() => folds(rest)).toThrow(choice);
    expect(() => folds({ ...rest, [choice]: Symbol("none") })).toThrow(choice);
    expect(() => folds({ ...options, [`${choice}s`]: "x" })).toThrow(`${choice}s`);
  });
});

test("an answer that is none of the words is a fault of its record, and counts nowhere", () => {
  const wrong = { ...call("answered", 3), outcome: "Answered" as ContactOutcome };
  expect(() => readingsOf(answerFolds(answering), [wrong])).toThrow("Answered");
  const unknown = chat(["09:00:00", "supplier" as Speaker]);
  expect(() => readingsOf(messageFolds(messaging), [unknown])).toThrow("supplier");
});

const metricIds = (node: unknown): readonly string[] => {
  if (typeof node !== "object" || node === null) return [];
  return "kind" in node && node.kind === "metric" && "id" in node ? [String(node.id)] : Object.values(node).flatMap(metricIds);
};

/** What comes out of agents' states and time sheets, not of calls, chats, tickets and orders. */
const ofTimeSheets = ["loggedInSeconds", "availableSeconds", "paidSeconds", "onQueueHours"];
/** What `platformFolds` counts by a platform's rule. */
const ofPlatforms = [
  "rounds",
  "roundsAnsweredInTarget",
  "sessionsAnsweredFirst",
  "buyersConsulting",
  "buyersAnswered",
  "buyersAnsweredByPersonInTarget",
];

test("every indicator of calls, chats, tickets, complaints and orders has all its readings from a recipe", () => {
  const counted = new Set([...ofTimeSheets, ...ofPlatforms, ...streams.flatMap(({ readings }) => Object.keys(readings))]);
  const families = ["cc.", "cp.", "ec."];
  const uncounted = indicators
    .filter(({ id }) => families.some((family) => id.startsWith(family)))
    .flatMap(({ id, formula }) => metricIds(formula).filter((metric) => !counted.has(metric)).map((metric) => `${id}: ${metric}`));
  expect(uncounted).toEqual([]);
});

test("no two recipes give the same reading, so that all of them fit into one tally", () => {
  const byRecipe = new Map(streams.map(({ folds, readings }) => [folds, Object.keys(readings)]));
  const all = [...byRecipe.values()].flat();
  expect(all.filter((reading, index) => all.indexOf(reading) !== index)).toEqual([]);
});
