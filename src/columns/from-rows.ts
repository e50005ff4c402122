import type { RowId } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { policiesOf, readLists, type Adjustment, type CarryIn, type Period } from "../settle/index.js";
import type { PeriodColumns, ReadingColumn } from "./column.js";
import { readRows, type CellReader } from "./read-rows.js";
import { ReadingReader } from "./reading-reader.js";

/** Readings of metrics with any number of places have no more than so many in a column; rows with more are settled by settle. */
const mostPlaces = 6;

/**
 * The columns of a period of rows, as `settleColumns` takes them. Numbers, decimal texts, bigints and Decimals are read exactly, by the
 * rules of `settle`; the rows are kept, so that faults are told of what stood there.
 *
 * @throws {JixiaoError} what `settle` throws of policies and periods.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * const columns = fromRows(policy, { period: "2026-11", people: [{ id: "li", gmv: "128000.05" }, { id: "wang", gmv: null }] });
 * columns.people.readings["gmv"]?.values[0]; // => 12800005
 * [...(settleColumns(policy, columns).policies[0]?.lines["commission"]?.states ?? [])]; // => [0, 1]
 */
export function fromRows<const P extends Policy>(policy: P | readonly P[], period: Period<P>): PeriodColumns {
  const policies = policiesOf(policy);
  const { id, lists: { people, teams, adjustments, carryIns } } = readLists(period);
  const ofPeople = {
    id: new IdReader(people.length),
    team: new IdReader(people.length),
    person: new IdReader(people.length),
    policy: new IdReader(people.length),
  };
  const ofTeams = { id: new IdReader(teams.length) };
  const [readings, teamReadings] = [readingsOf(policies, "person", people.length), readingsOf(policies, "team", teams.length)];
  readRows(people, [...Object.entries(ofPeople), ...readings]);
  readRows(teams, [...Object.entries(ofTeams), ...teamReadings]);
  const { person, policy: under } = ofPeople;
  return {
    period: id,
    people: {
      id: ofPeople.id.column(),
      team: ofPeople.team.column(),
      ...(person.isAny ? { person: person.column() } : {}),
      ...(under.isAny ? { policy: under.column() as readonly string[] } : {}),
      readings: columnsOf(readings),
    },
    teams: { id: ofTeams.id.column(), readings: columnsOf(teamReadings) },
    adjustments: adjustments as readonly Adjustment[],
    carryIns: carryIns as readonly CarryIn[],
    rows: { people, teams },
  };
}

/** Keeps ids as they stand there: what is no id is found where ids are read. */
class IdReader implements CellReader {
  isAny = false;
  private readonly ids: (RowId | null | undefined)[] = [];

  constructor(private readonly count: number) {}

  /** One a row. */
  column(): (RowId | null | undefined)[] {
    this.ids.length = this.count;
    return this.ids;
  }

  read(row: number, cell: unknown): void {
    if (cell === undefined && !this.isAny) return;
    // Room for all at once, where there is any.
    if (!this.isAny) this.ids.length = this.count;
    this.isAny = true;
    this.ids[row] = cell as RowId;
  }
}

/** A reader of each reading of people, or of teams. */
function readingsOf(
  policies: readonly PolicyDefinition[],
  scope: "person" | "team",
  rows: number,
): readonly (readonly [string, ReadingReader])[] {
  const metrics = policies.flatMap((policy) =>
    policy.metrics.filter((metric) => metric.scope === scope).map(({ id, unit, places }) => ({
      id,
      places: places ?? (unit === "count" ? 0 : unit === "money" ? policy.currency.places : "any"),
    }))
  );
  const parameters = policies.flatMap((policy) => policy.parameters.filter(({ per }) => per === scope).map(({ id }) => id));
  const ids = new Set([...metrics.map(({ id }) => id), ...parameters]);
  return [...ids].map((id) => {
    const places = metrics.flatMap((metric) => (metric.id === id ? [metric.places] : []));
    const isDeclared = !parameters.includes(id) && places.every((each) => each !== "any");
    const most = places.reduce<number>((all, each) => (each === "any" ? all : Math.max(all, each)), isDeclared ? 0 : mostPlaces);
    return [id, new ReadingReader(rows, most, isDeclared)];
  });
}

function columnsOf(readings: readonly (readonly [string, ReadingReader])[]): Readonly<Record<string, ReadingColumn>> {
  return Object.fromEntries(readings.map(([id, reader]) => [id, reader.column()]));
}
