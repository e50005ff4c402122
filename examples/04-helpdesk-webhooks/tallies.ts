import { count, duration, elapsed, mean, share, sum, tally, within, workingHours } from "jixiao/tally";
import { deskOf, ownerOf, ratingOf, reopeningsOf, type Conversation, type HelpdeskEvent } from "./conversation.js";
import { answeredInTime, closed, firstResponse, neverAnswered, reopened, resolution, resolved, satisfaction } from "./metrics.js";
import { personOf } from "./staff.js";

const office = workingHours({
  offset: "+08:00",
  days: {
    mon: [["09:00", "18:00"]],
    tue: [["09:00", "18:00"]],
    wed: [["09:00", "18:00"]],
    thu: [["09:00", "18:00"]],
    fri: [["09:00", "18:00"]],
  },
});

// From the customer's first message to the first answer of a person. A handover does not start the clock anew: the customer waits all the
// same.
const response = {
  events: (conversation: Conversation) => conversation.events,
  at: (event: HelpdeskEvent) => event.at,
  starts: (event: HelpdeskEvent) => event.kind === "asked",
  stops: (event: HelpdeskEvent) => event.kind === "answered",
  transfers: "runOn",
  rounds: "first",
  hours: office,
} as const;

/** Conversations that are resolved, each once. Add one when it is resolved, remove it when it is opened again. */
export const conversations = tally({
  id: "conversations",
  version: "1",
  person: (conversation: Conversation) => personOf(ownerOf(conversation)),
  team: deskOf,
  readings: [
    count(resolved),
    mean(firstResponse, duration({ ...response, neverAnswered: "leftOut" }), { places: 1 }),
    mean(resolution, timeToResolve, { places: 2 }),
    share(satisfaction, isSatisfied, { places: 2 }),
    sum(reopened, reopeningsOf),
    count(closed),
    share(answeredInTime, within(duration({ ...response, neverAnswered: "unanswered" }), 10, "minutes"), { places: 4 }),
    count(neverAnswered, { where: ({ events }: Conversation) => !events.some(({ kind }) => kind === "answered") }),
  ],
});

/** From the first message to the last time that it was resolved, day and night. */
function timeToResolve({ events }: Conversation) {
  const asked = events.find(({ kind }) => kind === "asked");
  const done = events.findLast(({ kind }) => kind === "resolved");
  // Where only the end of a conversation is known, its first question is still on its way.
  return asked === undefined || done === undefined || done.at < asked.at ? null : elapsed(asked.at, done.at);
}

/** Null where nobody rated: neither satisfied nor not. */
function isSatisfied(conversation: Conversation): boolean | null {
  const rating = ratingOf(conversation);
  return rating === null ? null : rating >= 4;
}
