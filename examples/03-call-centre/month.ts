import { settle } from "jixiao";
import type { Call } from "./call.js";
import { policy } from "./policy.js";
import { byAgent, byType } from "./tallies.js";

/** What is counted so far. Plain JSON: a day's counts can be stored, sent, and put together with another's. */
export interface Counts {
  readonly agents: typeof byAgent.empty;
  readonly types: typeof byType.empty;
}

export const nothing: Counts = { agents: byAgent.empty, types: byType.empty };

/** The counts with further calls. */
export function countCalls(counts: Counts, calls: readonly Call[]): Counts {
  return { agents: byAgent.addAll(counts.agents, calls), types: byType.addAll(counts.types, calls) };
}

/** The counts of two days, or of two halves of the country. */
export function mergeCounts(one: Counts, other: Counts): Counts {
  return { agents: byAgent.merge(one.agents, other.agents), types: byType.merge(one.types, other.types) };
}

/** What the counts come to: readings of agents, of the centre and by type of call; scores, ranks and pay. */
export function settleMonth(period: string, counts: Counts) {
  const { people: agents, teams } = byAgent.readings(counts.agents);
  const { people: agentsByType, teams: types } = byType.readings(counts.types);
  const people = agents.map((agent) => ({ ...agent, team: "centre" }));
  return { agents, teams, agentsByType, types, settlement: settle(policy, { period, people, teams }) };
}

export type Month = ReturnType<typeof settleMonth>;
