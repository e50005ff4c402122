import type { Entrant, Fault, GroupStandings } from "../../src/index.js";

/** The entrants of a contest that had one group. */
export function entrantsOf<Factor extends string>(standings: readonly GroupStandings<Factor>[] | undefined): readonly Entrant<Factor>[] {
  const [only, ...others] = standings ?? [];
  if (only === undefined || others.length > 0) throw new Error(`${standings?.length ?? 0} groups held the contest`);
  return only.entrants;
}

/** Each entrant's rank in a factor. */
export function ranksIn<Factor extends string>(
  standings: readonly GroupStandings<Factor>[] | undefined,
  factor: NoInfer<Factor>,
): readonly (number | null)[] {
  return entrantsOf(standings).map(({ factors }) => factors[factor].rank);
}

/** Each entrant's prize in a factor. */
export function prizesIn<Factor extends string>(
  standings: readonly GroupStandings<Factor>[] | undefined,
  factor: NoInfer<Factor>,
): readonly (string | null)[] {
  return entrantsOf(standings).map(({ factors }) => factors[factor].prize);
}

/** Each entrant's overall rank. */
export function overallRanks(standings: readonly GroupStandings[] | undefined): readonly (number | null | undefined)[] {
  return entrantsOf(standings).map(({ overall }) => overall?.rank);
}

/** For each entrant what leaves its rank in a factor, or overall (null), unknown: its own faults, or those that the group tells once. */
export function faultsIn<Factor extends string>(
  standings: readonly GroupStandings<Factor>[] | undefined,
  factor: NoInfer<Factor> | null,
): readonly (readonly Fault[])[] {
  const pending = standings?.[0]?.pending.find((each) => each.factor === factor)?.faults ?? [];
  return entrantsOf(standings).map(({ factors, overall }) => {
    const placing = factor === null ? overall : factors[factor];
    return placing === null || placing.prize !== null ? [] : placing.faults.length > 0 ? placing.faults : pending;
  });
}
