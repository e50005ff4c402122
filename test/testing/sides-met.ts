import type { DrawnPeriod, DrawnRow } from "../../src/testing/index.js";
import { Exact } from "../formula/decimals.js";

/**
 * A bound of a policy with its figure, worked out for one person of a period as a clerk would: by hand, or off the statement, never by what
 * draws.
 */
export interface Meter {
  readonly name: string;
  /** The readings that the figure and its bound are made of, the person's or their team's. */
  readonly of: readonly string[];
  /** Null where there is no figure. */
  readonly figures: (period: DrawnPeriod, person: DrawnRow) => readonly [figure: Exact, bound: Exact] | null;
}

/** One unit of each reading. */
export type Units = Readonly<Record<string, string>>;

/**
 * On which sides of its bound each figure was met: at it exactly, and just under and just over it, where one unit more or less of some
 * reading brings it to the bound or beyond.
 */
export function sidesMet(periods: readonly DrawnPeriod[], meters: readonly Meter[], units: Units): Readonly<Record<string, string>> {
  return Object.fromEntries(meters.map((meter) => {
    const met = new Set<string>();
    for (const period of periods) for (const person of period.people) if (met.size < 3) meet(meter, period, person, units, met);
    return [meter.name, ["under", "at", "over"].filter((side) => met.has(side)).join(" ")];
  }));
}

export const allSides = "under at over";

function meet({ of, figures }: Meter, period: DrawnPeriod, person: DrawnRow, units: Units, met: Set<string>): void {
  const side = sideOf(figures(period, person));
  if (side === null) return;
  const name = side < 0 ? "under" : side > 0 ? "over" : "at";
  if (met.has(name)) return;
  const isBeside = of.some((id) =>
    [units[id]!, `-${units[id]!}`].some((unit) => {
      const beside = moved(period, person, id, unit);
      const other = beside === null ? null : sideOf(figures(beside, beside.people.find((each) => each.id === person.id)!));
      return other !== null && other !== side;
    })
  );
  if (side === 0 || isBeside) met.add(name);
}

function sideOf(figures: readonly [Exact, Exact] | null): number | null {
  return figures === null ? null : figures[0].comparedTo(figures[1]);
}

/** The same period for each bound that is looked at, so that what a meter found of it is not found again. */
const known = new WeakMap<DrawnRow, Map<string, DrawnPeriod | null>>();

function moved(period: DrawnPeriod, person: DrawnRow, id: string, unit: string): DrawnPeriod | null {
  let ofPerson = known.get(person);
  if (ofPerson === undefined) known.set(person, ofPerson = new Map());
  const key = `${id} ${unit}`;
  let found = ofPerson.get(key);
  if (found === undefined) ofPerson.set(key, found = move(period, person, id, unit));
  return found;
}

/** The period with one unit more of a reading of a person, or of their team. */
function move(period: DrawnPeriod, person: DrawnRow, id: string, unit: string): DrawnPeriod | null {
  const add = (row: DrawnRow): DrawnRow => ({ ...row, [id]: new Exact(row[id]!).plus(unit).toFixed() });
  const isNumber = (row: DrawnRow | undefined): boolean => typeof row?.[id] === "string";
  if (isNumber(person)) return { ...period, people: period.people.map((row) => (row === person ? add(row) : row)) };
  const team = period.teams?.find((row) => row.id === person.team);
  return isNumber(team) ? { ...period, teams: period.teams!.map((row) => (row === team ? add(row) : row)) } : null;
}
