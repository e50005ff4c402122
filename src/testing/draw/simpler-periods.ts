import type { DrawnPeriod, DrawnRow } from "./drawn-period.js";
import type { PeriodPlan, RowPlan } from "./period-plan.js";
import { simplerReadings } from "./readings.js";

/** The fewest people and teams that a period may have. */
export interface Fewest {
  readonly people: number;
  readonly teams: number;
}

/** A simpler period, and in which way it is simpler: its place among the ways. */
export interface SimplerPeriod {
  readonly way: number;
  readonly period: DrawnPeriod;
}

type Way = () => Iterable<DrawnPeriod>;
type RowList = "teams" | "people";

/** Of how many rows something is changed at once: of all, of halves, of quarters, of each. */
const sizes = Array.from({ length: 17 }, (_, power) => 2 ** (16 - power));

/** The ways to make a period simpler, those first that change most; as many for each period of so many rows. */
function waysFor(plan: PeriodPlan, fewest: Fewest, period: DrawnPeriod): readonly Way[] {
  const { people, teams = [] } = period;
  const [teamsLeft, peopleLeft] = [lazily(() => notSimplest(plan.teams, teams)), lazily(() => notSimplest(plan.people, people))];
  return [
    () => (fewest.people <= 1 && people.length > 1 ? people.map((row) => withPeople(period, [row])) : []),
    ...sizes.map((size): Way => () => withFewer(period, size, fewest.people)),
    () => withoutIdleTeams(period, fewest.teams),
    ...sizes.map((size): Way => () => inFirstTeam(period, size)),
    ...sizes.map((size): Way => () => withSimplestRows(plan.teams, period, "teams", blocksOf(teamsLeft(), size))),
    () => withSimplerColumns(plan.teams, period, "teams"),
    ...sizes.map((size): Way => () => withSimplestRows(plan.people, period, "people", blocksOf(peopleLeft(), size))),
    () => withSimplerColumns(plan.people, period, "people"),
    ...teams.map((row): Way => () => withSimplerReadings(plan.teams, period, "teams", row)),
    ...people.map((row): Way => () => withSimplerReadings(plan.people, period, "people", row)),
  ];
}

function lazily<Value>(work: () => Value): () => Value {
  let found: { readonly value: Value } | null = null;
  return () => (found ??= { value: work() }).value;
}

/**
 * Periods that are simpler than one: of one person, of fewer people and teams, with everybody in the first team, with simpler readings.
 * What is shrunk is the period as it is, not how it was drawn, so that nobody and no digit is left of whom a failure does not depend. The
 * way in which the period became what it is comes first, then those after it, then those before it: what was tried in vain is not tried
 * anew after each step, and yet of the last period all were.
 */
export function* simplerPeriods(plan: PeriodPlan, fewest: Fewest, period: DrawnPeriod, last: number): IterableIterator<SimplerPeriod> {
  const ways = waysFor(plan, fewest, period);
  for (let turn = 0; turn < ways.length; turn += 1) {
    const way = (last + turn) % ways.length;
    for (const simpler of ways[way]?.() ?? []) yield { way, period: simpler };
  }
}

function withPeople(period: Omit<DrawnPeriod, "people">, rows: readonly DrawnRow[]): DrawnPeriod {
  return { ...period, people: rows.map((row, index) => ({ ...row, id: `p${index + 1}` })) };
}

/** The rows in blocks of so many; in one where they are no more, and more than half as many. */
function blocksOf(rows: readonly DrawnRow[], size: number): readonly ReadonlySet<DrawnRow>[] {
  if (size >= rows.length * 2) return [];
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => new Set(rows.slice(index * size, (index + 1) * size)));
}

function* withFewer({ people, ...period }: DrawnPeriod, size: number, fewest: number): IterableIterator<DrawnPeriod> {
  for (const block of blocksOf(people, size)) {
    if (people.length - block.size >= fewest) yield withPeople(period, people.filter((row) => !block.has(row)));
  }
}

function* withoutIdleTeams(period: DrawnPeriod, fewest: number): IterableIterator<DrawnPeriod> {
  const { people, teams = [] } = period;
  if (teams.length <= fewest) return;
  for (const { id } of teams) if (people.every(({ team }) => team !== id)) yield withoutTeam(period, id);
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

function* inFirstTeam(period: DrawnPeriod, size: number): IterableIterator<DrawnPeriod> {
  const [first] = period.teams ?? [];
  if (first === undefined) return;
  const others = period.people.filter(({ team }) => team !== first.id);
  for (const block of blocksOf(others, size)) {
    yield withRows(period, "people", (row) => (block.has(row) ? { ...row, team: first.id ?? null } : row));
  }
}

function withRows(period: DrawnPeriod, list: RowList, change: (row: DrawnRow) => DrawnRow): DrawnPeriod {
  return { ...period, [list]: period[list]?.map(change) };
}

/** The rows that may have simpler readings. */
function notSimplest(plans: readonly RowPlan[], rows: readonly DrawnRow[]): readonly DrawnRow[] {
  return rows.filter((row) => columnsOf(plans, row).length > 0);
}

/** With the simplest readings in a block of rows. */
function* withSimplestRows(
  plans: readonly RowPlan[],
  period: DrawnPeriod,
  list: RowList,
  blocks: readonly ReadonlySet<DrawnRow>[],
): IterableIterator<DrawnPeriod> {
  for (const block of blocks) {
    yield withRows(period, list, (row) => {
      if (!block.has(row)) return row;
      const simplest = columnsOf(plans, row).flatMap(({ id, simpler: [first] }) => (first === undefined ? [] : [[id, first] as const]));
      return { ...row, ...Object.fromEntries(simplest) };
    });
  }
}

/** With the simplest reading of a column in all rows: who is tied stays tied. */
function* withSimplerColumns(plans: readonly RowPlan[], period: DrawnPeriod, list: RowList): IterableIterator<DrawnPeriod> {
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

/** With one reading of a row simpler, or without it where a row may lack it. */
function* withSimplerReadings(plans: readonly RowPlan[], period: DrawnPeriod, list: RowList, row: DrawnRow): IterableIterator<DrawnPeriod> {
  const withRow = (other: DrawnRow) => withRows(period, list, (each) => (each === row ? other : each));
  for (const id of Object.keys(row)) {
    if (!plans.some(({ overrides }) => overrides.has(id))) continue;
    yield withRow(Object.fromEntries(Object.entries(row).filter(([column]) => column !== id)));
  }
  for (const { id, simpler } of columnsOf(plans, row)) for (const reading of simpler) yield withRow({ ...row, [id]: reading });
}

/** The columns of a row whose reading may be simpler, with what it may be. */
function columnsOf(plans: readonly RowPlan[], row: DrawnRow): readonly { readonly id: string; readonly simpler: readonly string[] }[] {
  const own = plans.filter(({ policy }) => row.policy === undefined || row.policy === policy.id);
  const ranges = new Map(own.flatMap((plan) => plan.ranges.map((range) => [range.id, range] as const)));
  return [...ranges.values()].flatMap((range) => {
    const reading = row[range.id];
    const simpler = reading === undefined ? [] : simplerReadings(reading, range);
    return simpler.length === 0 ? [] : [{ id: range.id, simpler }];
  });
}
