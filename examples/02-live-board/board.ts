import { settle } from "jixiao";
import type { Arrival, Conversation } from "./records.js";
import { people, teams } from "./roster.js";
import { conversations, policy } from "./rules.js";

export const opening = conversations.empty;

/** The state after an arrival; the one before is untouched. */
export function arrive(state: typeof opening, { kind, conversation }: Arrival): typeof opening {
  return kind === "ended" ? conversations.add(state, conversation) : conversations.remove(state, conversation);
}

/** Everything that the board shows, settled anew. Nothing is carried over from the last time, so nothing can drift. */
export function settleBoard(state: typeof opening) {
  const readings = conversations.readings(state, { people, teams });
  return { readings, settlement: settle(policy, { period: "2026-11-11", people: readings.people, teams: readings.teams }) };
}

/** The same from all that is known to have happened, at once: what the board must come to in the end. */
export function settleAll(ended: readonly Conversation[]) {
  return settleBoard(conversations.addAll(opening, ended));
}

export type Board = ReturnType<typeof settleBoard>;
