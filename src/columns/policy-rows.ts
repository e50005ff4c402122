import { idAt, type IdColumn } from "./column.js";
import type { PolicyDefinition } from "../policy/index.js";

/** The rows of one policy: their places among the people, their teams, and whose they are. */
export interface PolicyRows {
  readonly rows: Int32Array;
  /** Whether they are all the people, in order. */
  readonly isAll: boolean;
  /** The place of each row's team; after the last, of none and of one that is not known. */
  readonly teams: Int32Array;
  /** The statement of each row; null where each row is one. */
  readonly statementOf: Int32Array | null;
  /** The first row of each statement. */
  readonly first: Int32Array;
}

/** The place of each row's policy: −1 where it names none of them, or none at all among several. */
export function policyPlaces(
  policies: readonly PolicyDefinition[],
  named: IdColumn | undefined,
): (row: number) => number {
  const places = new Map<unknown, number>(policies.map(({ id }, place) => [id, place]));
  const only = policies.length === 1 ? 0 : -1;
  if (named === undefined) return () => only;
  return (row) => {
    const name = idAt(named, row) ?? null;
    return name === null ? only : (places.get(name) ?? -1);
  };
}

/** The rows of the policy at a place that were not rejected, and the statements that they make up. */
export function rowsUnder(
  place: number,
  count: number,
  isRejected: Uint8Array,
  placeOf: (row: number) => number,
  isEach: boolean,
  teamOf: Int32Array,
  personOf: ((row: number) => string) | null,
): PolicyRows {
  const rows = isEach ? placesUpTo(count) : rowsWhere(count, (row) => placeOf(row) === place && isRejected[row] === 0);
  const isAll = rows.length === count;
  const teams = isAll ? teamOf : rows.map((row) => teamOf[row] ?? 0);
  const own = { rows, isAll, teams };
  if (personOf === null) return { ...own, statementOf: null, first: isAll ? rows : placesUpTo(rows.length) };
  const statements = new Map<string, number>();
  const first: number[] = [];
  const statementOf = rows.map((row, at) => {
    const person = personOf(row);
    let statement = statements.get(person);
    if (statement === undefined) {
      statements.set(person, statement = first.length);
      first.push(at);
    }
    return statement;
  });
  return { ...own, statementOf, first: Int32Array.from(first) };
}

export function placesUpTo(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) places[at] = at;
  return places;
}

function rowsWhere(count: number, isOne: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) {
    if (isOne(row)) {
      rows[found] = row;
      found += 1;
    }
  }
  return found === count ? rows : rows.slice(0, found);
}

/** Where nobody has several rows under any policy, rows are statements. */
export function withStatements(under: readonly PolicyRows[]): readonly PolicyRows[] {
  const hasStints = under.some(({ first, rows }) => first.length < rows.length);
  return hasStints ? under : under.map((each) => ({ ...each, statementOf: null }));
}
