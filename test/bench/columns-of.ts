import type { PeriodColumns, ReadingColumn } from "jixiao/columns";
import { drawMonth, drawShops, monthPlaces, shopId, shopOf, shopPlaces, shopsOf } from "./period.js";

// The same periods as typed columns: people are numbered, and rows come shop by shop.

type Typed<Places> = { readonly [Reading in keyof Places]: Omit<ReadingColumn, "values"> & { readonly values: Float64Array } };

export interface MonthColumns extends PeriodColumns {
  readonly people: PeriodColumns["people"] & {
    readonly team: { readonly codes: Int32Array };
    readonly readings: Typed<typeof monthPlaces>;
  };
}

export interface ShopColumns extends PeriodColumns {
  readonly people: PeriodColumns["people"] & {
    readonly team: { readonly codes: Int32Array };
    readonly readings: Typed<(typeof shopPlaces)["people"]>;
  };
  readonly teams: { readonly id: readonly string[]; readonly readings: Typed<(typeof shopPlaces)["teams"]> };
}

export function monthColumns(people: number): MonthColumns {
  const { ids, ...agents } = agentsOf(people);
  return {
    period: "2026-11",
    teams: { id: ids, readings: {} },
    people: { ...agents, readings: typed(monthPlaces, people, drawMonth(people)) },
  };
}

export function shopColumns(people: number): ShopColumns {
  const { ids, ...agents } = agentsOf(people);
  const drawn = drawShops(people);
  return {
    period: "2026-11",
    teams: { id: ids, readings: typed(shopPlaces.teams, ids.length, drawn.teams) },
    people: { ...agents, readings: typed(shopPlaces.people, people, drawn.people) },
  };
}

function agentsOf(people: number) {
  const ids = Array.from({ length: shopsOf(people) }, (_, shop) => shopId(shop));
  const codes = Int32Array.from({ length: people }, (_, agent) => shopOf(agent));
  return { ids, id: Int32Array.from({ length: people }, (_, agent) => agent + 1), team: { codes, ids } };
}

/** Each reading as a column, with a bitmap where some row has none. */
function typed<Places extends Readonly<Record<string, number>>>(
  places: Places,
  count: number,
  rows: Iterable<{ readonly [Reading in keyof Places]: number | null }>,
): Typed<Places> {
  const columns = Object.entries(places).map(([reading, scale]) => ({
    reading,
    scale,
    values: new Float64Array(count),
    none: [] as number[],
  }));
  let row = 0;
  for (const drawn of rows) {
    for (const { reading, values, none } of columns) {
      const units = drawn[reading]!;
      if (units === null) none.push(row);
      else values[row] = units;
    }
    row += 1;
  }
  return Object.fromEntries(columns.map(({ reading, scale, values, none }) => {
    if (none.length === 0) return [reading, { values, scale }];
    const valid = new Uint8Array(Math.ceil(count / 8)).fill(0xff);
    for (const each of none) valid[each >> 3]! &= ~(1 << (each & 7));
    return [reading, { values, scale, valid }];
  })) as Typed<Places>;
}
