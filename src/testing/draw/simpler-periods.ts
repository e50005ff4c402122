import type { DrawnPeriod, DrawnRow } from "./drawn-period.js";
import type { PeriodPlan, RowPlan } from "./period-plan.js";
import { simplerReadings } from "./readings.js";

/** The fewest people and teams that a period may have. */
export interface Fewest {
  readonly people: number;
  readonly teams: number;
}

/**
 * Periods that are simpler than one, the simplest first: of one person, of fewer people and teams, with everybody in the first team, with
 * simpler readings. What is shrunk is the period as it is, not how it was drawn, so that nobody and no digit is left of whom a failure does
 * not depend.
 */
export function* simplerPeriods(plan: PeriodPlan, fewest: Fewest, period: DrawnPeriod): IterableIterator<DrawnPeriod> {
  const { people, teams = [] } = period;
  const withPeople = (rows: readonly DrawnRow[]): DrawnPeriod => ({
    ...period,
    people: rows.map((row, index) => ({ ...row, id: `p${index + 1}` })),
  });
  if (people.length > 0 && fewest.people === 0) yield withPeople([]);
  if (people.length > 1 && fewest.people <= 1) { for (const row of people) yield withPeople([row]); }
  if (people.length > Math.max(fewest.people, 2)) { for (const row of people) yield withPeople(people.filter((other) => other !== row)); }
  if (teams.length > fewest.teams) {
    for (const { id } of teams) if (people.every(({ team }) => team !== id)) yield withoutTeam(period, id);
  }
  const [first] = teams;
  for (const row of people) {
    if (first !== undefined && row.team !== first.id) yield withRow(period, "people", row, { ...row, team: first.id ?? null });
  }
  for (const list of ["teams", "people"] as const) {
    yield* simplerColumns(plan[list], period, list);
    for (const row of period[list] ?? []) for (const simpler of simplerRows(plan[list], row)) yield withRow(period, list, row, simpler);
  }
}

function withRow(period: DrawnPeriod, list: "people" | "teams", row: DrawnRow, other: DrawnRow): DrawnPeriod {
  return { ...period, [list]: period[list]?.map((each) => (each === row ? other : each)) };
}

/** The teams that are left have the first names again. */
function withoutTeam({ teams = [], people, ...period }: DrawnPeriod, id: string | null | undefined): DrawnPeriod {
  const left = teams.filter((team) => team.id !== id);
  const names = new Map(left.map((team, index) => [team.id, `t${index + 1}`]));
  const rename = (old: string | null | undefined) => names.get(old ?? null) ?? null;
  return {
    ...period,
    teams: left.map((team) => ({ ...team, id: rename(team.id) })),
    people: people.map((row) => ({ ...row, team: rename(row.team) })),
  };
}

/** With the simplest reading of a column in all rows: who is tied stays tied. */
function* simplerColumns(plans: readonly RowPlan[], period: DrawnPeriod, list: "people" | "teams"): IterableIterator<DrawnPeriod> {
  const rows = period[list] ?? [];
  if (rows.length < 2) return;
  for (const range of new Map(plans.flatMap(({ ranges }) => ranges.map((each) => [each.id, each] as const))).values()) {
    const simpler = rows.map((row) => {
      const reading = row[range.id];
      const [simplest] = reading === undefined ? [] : simplerReadings(reading, range);
      return simplest === undefined ? row : { ...row, [range.id]: simplest };
    });
    if (simpler.some((row, index) => row !== rows[index])) yield { ...period, [list]: simpler };
  }
}

function* simplerRows(plans: readonly RowPlan[], row: DrawnRow): IterableIterator<DrawnRow> {
  const own = plans.filter(({ policy }) => row.policy === undefined || row.policy === policy.id);
  const ranges = new Map(own.flatMap((plan) => plan.ranges.map((range) => [range.id, range] as const)));
  const overrides = new Set(own.flatMap((plan) => [...plan.overrides]));
  const found = [...ranges.values()].flatMap((range) => {
    const reading = row[range.id];
    return reading === undefined ? [] : [{ id: range.id, simpler: simplerReadings(reading, range) }];
  });
  for (const { id } of found) if (overrides.has(id)) yield Object.fromEntries(Object.entries(row).filter(([column]) => column !== id));
  const simplest = found.flatMap(({ id, simpler: [reading] }) => (reading === undefined ? [] : [[id, reading] as const]));
  if (simplest.length > 1) yield { ...row, ...Object.fromEntries(simplest) };
  for (const { id, simpler } of found) for (const reading of simpler) yield { ...row, [id]: reading };
}
