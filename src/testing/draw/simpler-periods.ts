import { Decimal } from "../../decimal/index.js";
import type { DrawnPeriod, DrawnRow } from "./drawn-period.js";
import type { PeriodPlan, RowPlan } from "./period-plan.js";
import { simplerReadings, type DrawnReading } from "./readings.js";

/** The fewest people and teams that a period may have. */
export interface Fewest {
  readonly people: number;
  readonly teams: number;
}

/** Where among the ways to make a period simpler it became what it is: which way, and how many simpler periods this had before. */
export class SimplerPlace {
  constructor(readonly way: number, readonly index: number) {}
}

/** A simpler period, and where it was found. */
export interface SimplerPeriod {
  readonly place: SimplerPlace;
  readonly period: DrawnPeriod;
}

/** Each is made when it is its turn. */
type Simpler = () => DrawnPeriod;
type Way = () => readonly Simpler[];
type RowList = "teams" | "people";

/** Into how many blocks rows or columns are divided, of which one at a time is changed: in the end each is one. */
const [few, many] = [[1, 4, 16], [64, 256, 1024, 4096, 16_384, 65_536]] as const;

/**
 * The ways to make a period simpler, those first that change most; as many for each period of so many rows. Where everybody has to stay,
 * each try is as long as the period, so that what is done to many at once comes before what is done to one at a time.
 */
function waysFor(plan: PeriodPlan, fewest: Fewest, period: DrawnPeriod): readonly Way[] {
  const { people, teams = [] } = period;
  const inBlocks = (parts: readonly number[], way: (parts: number) => readonly Simpler[]): readonly Way[] =>
    parts.map((each) => () => way(each));
  const removed = (parts: number) => withFewer(period, parts, fewest.people);
  const moved = (parts: number) => inFirstTeam(period, parts);
  const columns = (list: RowList, choose: Choose) => (parts: number) => withSimplerColumns(plan[list], period, list, parts, choose);
  const rows = (list: RowList) => (parts: number) => withSimplestRows(plan[list], period, list, parts);
  return [
    () => (fewest.people <= 1 && people.length > 1 ? people.map((row) => () => withPeople(period, [row])) : []),
    ...inBlocks(few, removed),
    ...inBlocks(few, moved),
    () => withoutIdleTeams(period, fewest.teams),
    ...inBlocks(few, columns("teams", simplest)),
    ...inBlocks(few, columns("people", simplest)),
    // Higher readings may leave fewer people.
    ...inBlocks(few, columns("people", above)),
    ...inBlocks(many, removed),
    ...inBlocks(many, moved),
    ...inBlocks([...few, ...many], rows("teams")),
    ...inBlocks([...few, ...many], rows("people")),
    ...teams.map((row): Way => () => withSimplerReadings(plan.teams, period, "teams", row)),
    ...people.map((row): Way => () => withSimplerReadings(plan.people, period, "people", row)),
  ];
}

/**
 * Periods that are simpler than one: of one person, of fewer people and teams, with everybody in the first team, with simpler readings.
 * What is shrunk is the period as it is, not how it was drawn, so that nobody and no digit is left of whom a failure does not depend. What
 * comes after the place at which the period became what it is comes first, then what comes before it: what was tried in vain is not tried
 * anew after each step, and yet of the last period all was.
 */
export function* simplerPeriods(
  plan: PeriodPlan,
  fewest: Fewest,
  period: DrawnPeriod,
  last: SimplerPlace,
): IterableIterator<SimplerPeriod> {
  const ways = waysFor(plan, fewest, period);
  for (let turn = 0; turn <= ways.length; turn += 1) {
    const way = (last.way + turn) % ways.length;
    const all = ways[way]?.() ?? [];
    const [from, to] = [turn === 0 ? last.index : 0, turn === ways.length ? last.index : all.length];
    for (const [offset, simpler] of all.slice(from, to).entries()) {
      yield { place: new SimplerPlace(way, from + offset), period: simpler() };
    }
  }
}

function withPeople(period: Omit<DrawnPeriod, "people">, rows: readonly DrawnRow[]): DrawnPeriod {
  return { ...period, people: rows.map((row, index) => ({ ...row, id: `p${index + 1}` })) };
}

/** All in about so many blocks; none where each is alone in a quarter as many. */
function blocksOf<Each>(all: readonly Each[], parts: number): readonly ReadonlySet<Each>[] {
  if (all.length * 4 < parts) return [];
  const size = Math.max(Math.floor(all.length / parts), 1);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => new Set(all.slice(index * size, (index + 1) * size)));
}

/** The last first: whoever comes before them keeps their id. */
function withFewer({ people, ...period }: DrawnPeriod, parts: number, fewest: number): readonly Simpler[] {
  const lastFirst = people.map((row, index) => people.at(-1 - index) ?? row);
  return blocksOf(lastFirst, parts).filter(({ size }) => people.length - size >= fewest).map((block) => () =>
    withPeople(period, people.filter((row) => !block.has(row)))
  );
}

function withoutIdleTeams(period: DrawnPeriod, fewest: number): readonly Simpler[] {
  const { people, teams = [] } = period;
  if (teams.length <= fewest) return [];
  const busy = new Set(people.map(({ team }) => team));
  return teams.filter(({ id }) => !busy.has(id)).map(({ id }) => () => withoutTeam(period, id));
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

function inFirstTeam(period: DrawnPeriod, parts: number): readonly Simpler[] {
  const [first] = period.teams ?? [];
  if (first === undefined) return [];
  const others = period.people.filter(({ team }) => team !== first.id);
  return blocksOf(others, parts).map((block) => () =>
    withRows(period, "people", (row) => (block.has(row) ? { ...row, team: first.id ?? null } : row))
  );
}

function withRows(period: DrawnPeriod, list: RowList, change: (row: DrawnRow) => DrawnRow): DrawnPeriod {
  return { ...period, [list]: period[list]?.map(change) };
}

/** Which of the simpler readings is tried in the place of one. */
type Choose = (simpler: readonly string[], reading: DrawnReading) => string | undefined;

const simplest: Choose = ([first]) => first;
const above: Choose = (all, reading) => (reading === null ? all[0] : all.find((each) => new Decimal(each).greaterThan(reading)));

/** With the simplest readings in a block of rows. */
function withSimplestRows(plans: readonly RowPlan[], period: DrawnPeriod, list: RowList, parts: number): readonly Simpler[] {
  const rows = (period[list] ?? []).filter((row) => columnsOf(plans, row).length > 0);
  return blocksOf(rows, parts).map((block) => () =>
    withRows(period, list, (row) => (block.has(row) ? withChosen(plans, row, simplest) : row))
  );
}

/** With simpler readings in a block of columns, in all rows: who is tied stays tied. */
function withSimplerColumns(
  plans: readonly RowPlan[],
  period: DrawnPeriod,
  list: RowList,
  parts: number,
  choose: Choose,
): readonly Simpler[] {
  const ids =
    new Set((period[list] ?? []).flatMap((row) =>
      columnsOf(plans, row).filter(({ id, simpler }) => choose(simpler, row[id] ?? null) !== undefined).map(({ id }) => id)
    ));
  return blocksOf([...ids], parts).map((block) => () => withRows(period, list, (row) => withChosen(plans, row, choose, block)));
}

/** A row with simpler readings, in some columns or in all. */
function withChosen(plans: readonly RowPlan[], row: DrawnRow, choose: Choose, within?: ReadonlySet<string>): DrawnRow {
  const chosen = columnsOf(plans, row).flatMap(({ id, simpler }) => {
    const reading = within?.has(id) === false ? undefined : choose(simpler, row[id] ?? null);
    return reading === undefined ? [] : [[id, reading] as const];
  });
  return { ...row, ...Object.fromEntries(chosen) };
}

/** With one reading of a row simpler, or without it where a row may lack it. */
function withSimplerReadings(plans: readonly RowPlan[], period: DrawnPeriod, list: RowList, row: DrawnRow): readonly Simpler[] {
  const withRow = (other: DrawnRow) => () => withRows(period, list, (each) => (each === row ? other : each));
  const left = Object.keys(row).filter((id) => plans.some(({ overrides }) => overrides.has(id)));
  return [
    ...left.map((id) => withRow(Object.fromEntries(Object.entries(row).filter(([column]) => column !== id)))),
    ...columnsOf(plans, row).flatMap(({ id, simpler }) => simpler.map((reading) => withRow({ ...row, [id]: reading }))),
  ];
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
