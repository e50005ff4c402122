import { settle } from "jixiao";
import type { Helpdesk } from "./helpdesk.js";
import { policy } from "./policy.js";
import { desks, people } from "./staff.js";
import { conversations } from "./tallies.js";

/**
 * The readings of what is counted, and what they come to. `strangers` have answered, and are in no list of staff: somebody has to say who
 * they are.
 */
export function settleMonth({ counted }: Helpdesk) {
  const readings = conversations.readings(counted, { people, teams: desks });
  return { readings, settlement: settle(policy, { period: "2026-11", people: readings.people, teams: readings.teams }) };
}
