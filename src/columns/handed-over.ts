import { indexOf } from "../policy/index.js";
import type { OpenColumns } from "./open-columns.js";

/** Statements that settle works out, by policy: 1 where one is. */
export type HandedOver = readonly Uint8Array[];

/** Rows, or statements, in which a figure is not exact, by policy: 1 where one is; null where surely none is. */
type Marks = readonly (Uint8Array | null)[];

/**
 * Whose figures hang together: those who must be settled with somebody. Where nothing looks at others, nobody; else the teams that share
 * rows or people; where a contest is among everyone, or among teams, all. Null where no figure of
 * anybody is not exact.
 */
export function handedOver(open: OpenColumns, wideRows: Marks, wideStatements: Marks, wideTeams: Uint8Array | null): HandedOver | null {
  const { under, policies, tables: { teams } } = open;
  if (![...wideRows, ...wideStatements, wideTeams].some((marks) => marks?.includes(1))) return null;
  const marked = under.map(({ first, statementOf }, policy) => {
    const marks = new Uint8Array(first.length);
    wideStatements[policy]?.forEach((mark, at) => (marks[at] = mark));
    wideRows[policy]?.forEach((mark, row) => {
      if (mark === 1) marks[statementOf === null ? row : (statementOf[row] ?? 0)] = 1;
    });
    return marks;
  });
  const indexes = policies.map(indexOf);
  const isOfAll = policies.some(({ contests }) => contests.some(({ within }) => within !== "team"));
  if (isOfAll) return marked.map((marks) => marks.fill(1));
  const spreads = indexes.some(({ readsOthers }) => readsOthers);
  const inTeam = new Uint8Array(teams);
  wideTeams?.forEach((mark, team) => {
    if (mark === 1 && team < teams) inTeam[team] = 1;
  });
  // Whoever is not in a team that is known looks at nobody.
  for (let isMore = true; isMore;) {
    isMore = false;
    under.forEach((of, policy) => {
      const marks = marked[policy];
      if (marks === undefined) return;
      const { teams: teamOf, statementOf } = of;
      for (let row = 0; row < teamOf.length; row += 1) {
        const team = teamOf[row] ?? teams;
        if (team >= teams) continue;
        const at = statementOf === null ? row : (statementOf[row] ?? 0);
        if (marks[at] === 1 && spreads && inTeam[team] === 0) {
          inTeam[team] = 1;
          isMore = true;
        }
        if (inTeam[team] === 1 && marks[at] === 0) {
          marks[at] = 1;
          isMore = true;
        }
      }
    });
  }
  return marked;
}
