import type { RowId } from "../formula/index.js";
import type { Policy, PolicyDefinition } from "../policy/index.js";
import { policiesOf, readLists, type Period } from "../settle/index.js";
import { CellReader } from "./cell-reader.js";
import { states, type IdColumn, type PeriodColumns, type ReadingColumn } from "./column.js";
import { mostExact } from "./kernels.js";
import { RowCells } from "./row-cells.js";

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
  const [ofPeople, ofTeams] = [new RowCells(people), new RowCells(teams)];
  return {
    period: id,
    people: {
      id: idsOf(ofPeople, "id"),
      team: idsOf(ofPeople, "team"),
      ...(ofPeople.hasSome("person") ? { person: idsOf(ofPeople, "person") } : {}),
      ...(ofPeople.hasSome("policy") ? { policy: ofPeople.column("policy") as readonly string[] } : {}),
      readings: readingsOf(policies, ofPeople, "person"),
    },
    teams: { id: idsOf(ofTeams, "id"), readings: readingsOf(policies, ofTeams, "team") },
    adjustments: adjustments as readonly object[],
    carryIns: carryIns as readonly object[],
    rows: { people, teams },
  };
}

/** Ids as they stand there: what is no id is found where ids are read. */
function idsOf(cells: RowCells, column: string): IdColumn {
  return cells.column(column) as readonly (RowId | null | undefined)[];
}

function readingsOf(
  policies: readonly PolicyDefinition[],
  cells: RowCells,
  scope: "person" | "team",
): Readonly<Record<string, ReadingColumn>> {
  const metrics = policies.flatMap((policy) =>
    policy.metrics.filter((metric) => metric.scope === scope).map(({ id, unit, places }) => ({
      id,
      places: places ?? (unit === "count" ? 0 : unit === "money" ? policy.currency.places : "any"),
    }))
  );
  const parameters = policies.flatMap((policy) => policy.parameters.filter(({ per }) => per === scope).map(({ id }) => id));
  const ids = new Set([...metrics.map(({ id }) => id), ...parameters]);
  return Object.fromEntries([...ids].map((id): readonly [string, ReadingColumn] => {
    const places = metrics.flatMap((metric) => (metric.id === id ? [metric.places] : []));
    const isDeclared = !parameters.includes(id) && places.every((each) => each !== "any");
    const most = places.reduce<number>((all, each) => (each === "any" ? all : Math.max(all, each)), isDeclared ? 0 : mostPlaces);
    return [id, readColumnOf(cells, id, most, isDeclared)];
  }));
}

/** One column; `most` are the places that it may have, and what has more is a fault where they are declared. */
function readColumnOf(cells: RowCells, id: string, most: number, isDeclared: boolean): ReadingColumn {
  const { count } = cells;
  const values = new Float64Array(count);
  const places = new Uint8Array(count);
  const found = new Uint8Array(count);
  const reader = new CellReader();
  const isInherited = RowCells.isInherited(id);
  let [scale, isSure, areEqual] = [0, true, true];
  for (let row = 0; row < count; row += 1) {
    let state = reader.read(cells.cell(row, id, isInherited));
    const own = reader.places;
    if (own > most) state = isDeclared ? states.unreadable : states.tooWide;
    if (state === states.value) {
      values[row] = reader.units;
      places[row] = own;
      if (own !== scale && row > 0) areEqual = false;
      if (own > scale) scale = own;
    } else isSure = false;
    found[row] = state;
  }
  if (!areEqual) {
    const powers = Array.from({ length: scale + 1 }, (_, exponent) => 10 ** exponent);
    for (let row = 0; row < count; row += 1) {
      const value = (values[row] ?? 0) * (powers[scale - (places[row] ?? 0)] ?? 1);
      if (Math.abs(value) <= mostExact) values[row] = value;
      else {
        values[row] = 0;
        found[row] = states.tooWide;
        isSure = false;
      }
    }
  }
  return isSure ? { values, scale } : { values, scale, states: found };
}
