import type { NumberStep } from "../plan/index.js";
import { mostExact, type Cell } from "./kernels.js";
import type { Groups } from "./place-entrants.js";

/** The rows of each team, and whether something is not known of a team whatever its rows say. */
export interface Teams extends Groups {
  readonly isFaulty: (team: number) => boolean;
}

/** What the rows of each team come to together; a team in which that is too large for doubles is marked. */
export function foldTeams(
  { fold }: NumberStep & { readonly op: "overTeam" },
  out: Cell,
  { values, states }: Cell,
  teams: Teams,
  wide: Uint8Array,
): void {
  for (let team = 0; team < out.values.length; team += 1) {
    let result = fold === "sum" ? 0 : fold === "least" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    let [isFaulty, some, magnitude] = [teams.isFaulty(team), false, 0];
    // Of none and of one that is not known there are no rows.
    for (let at = teams.start[team] ?? 0; at < (teams.start[team + 1] ?? 0); at += 1) {
      const row = teams.members[at] ?? 0;
      const state = states?.[row] ?? 0;
      if (state === 3) isFaulty = true;
      if (state !== 0) continue;
      const value = values[row] ?? 0;
      magnitude += Math.abs(value);
      result = fold === "sum" ? result + value : fold === "least" ? Math.min(result, value) : Math.max(result, value);
      some = true;
    }
    if (fold === "sum" && !(magnitude <= mostExact)) wide[team] = 1;
    out.values[team] = isFaulty || !some ? 0 : result;
    if (out.states !== null) out.states[team] = isFaulty ? 3 : some ? 0 : 1;
  }
}

/** Of how many rows of each team a condition holds. */
export function countTeams(out: Cell, { states }: Cell, teams: Teams): void {
  for (let team = 0; team < out.values.length; team += 1) {
    let [count, isFaulty] = [0, teams.isFaulty(team)];
    for (let at = teams.start[team] ?? 0; at < (teams.start[team + 1] ?? 0); at += 1) {
      const code = states?.[teams.members[at] ?? 0] ?? 0;
      if (code === 1) count += 1;
      if (code === 3) isFaulty = true;
    }
    out.values[team] = isFaulty ? 0 : count;
    if (out.states !== null) out.states[team] = isFaulty ? 3 : 0;
  }
}

/** Which teams can share their pool: where somebody has a part to share it by, and nobody's is under zero or not known. */
export function shareableTeams(out: Cell, pool: Cell, by: Cell, teams: Teams): void {
  for (let team = 0; team < out.values.length; team += 1) {
    let [isFaulty, isAny] = [teams.isFaulty(team) || pool.states?.[team] === 3, false];
    for (let at = teams.start[team] ?? 0; at < (teams.start[team + 1] ?? 0); at += 1) {
      const row = teams.members[at] ?? 0;
      const state = by.states?.[row] ?? 0;
      const value = by.values[row] ?? 0;
      if (state === 3 || (state === 0 && value < 0)) isFaulty = true;
      if (state === 0 && value > 0) isAny = true;
    }
    if (out.states !== null) out.states[team] = isFaulty ? 3 : pool.states?.[team] === 1 || !isAny ? 1 : 0;
  }
}
