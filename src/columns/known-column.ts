import { Decimal } from "../decimal/index.js";
import { scaledOf, tenTo, type ColumnFacts } from "../plan/index.js";
import { isFull, stateAt, states, type ReadingColumn } from "./column.js";
import { mostExact } from "./kernels.js";
import type { LoadedCell } from "./tables.js";

/** A column, and what is known of it. */
export interface KnownColumn {
  /** The column, in which cells that are no whole numbers are unreadable. */
  readonly column: ReadingColumn;
  readonly scale: number;
  readonly least: bigint;
  readonly most: bigint;
  readonly has: ReadonlySet<number>;
}

/** One pass over a column: which states it has, and its ends. */
export function knownColumn(column: ReadingColumn): KnownColumn {
  const { values, scale } = column;
  const has = new Set<number>();
  if (values instanceof BigInt64Array) {
    let [least, most] = [0n, 0n];
    values.forEach((value, row) => {
      const state = stateAt(column, row);
      has.add(state);
      if (state !== states.value || !isHeld(value)) return;
      if (value < least) least = value;
      if (value > most) most = value;
    });
    return { column, scale, least, most, has };
  }
  if (isFull(column)) {
    if (values.length > 0) has.add(states.value);
    const ends = smallEnds(values);
    if (ends !== null) return { column, scale, least: BigInt(ends.least), most: BigInt(ends.most), has };
  }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let told: Uint8Array | null = null;
  for (let row = 0; row < values.length; row += 1) {
    const state = stateAt(column, row);
    const value = values[row] ?? 0;
    if (state === states.value && !Number.isSafeInteger(value)) {
      told ??= Uint8Array.from({ length: values.length }, (_, at) => stateAt(column, at));
      told[row] = states.unreadable;
      has.add(states.unreadable);
      continue;
    }
    has.add(state);
    if (state !== states.value) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const ends = least > most ? { least: 0n, most: 0n } : { least: BigInt(least), most: BigInt(most) };
  return { column: told === null ? column : { ...column, states: told }, scale, ...ends, has };
}

/** The least and the most of whole numbers of 32 bits, as most are, which are told fastest; null where one is none. */
function smallEnds(values: Float64Array | Int32Array): { readonly least: number; readonly most: number } | null {
  let least = (values[0] ?? 0) | 0;
  let most = least;
  let areSmall = true;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    const whole = value | 0;
    if (whole !== value) areSmall = false;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  return areSmall ? { least, most } : null;
}

function isHeld(value: bigint): boolean {
  return value <= BigInt(mostExact) && value >= -BigInt(mostExact);
}

export function metricFacts({ scale, least, most, has }: KnownColumn): ColumnFacts {
  return {
    scale,
    least,
    most,
    mayBeAbsent: has.has(states.notApplicable),
    mayBeFaulty: has.has(states.nothing) || has.has(states.unreadable),
  };
}

/** Where a row says nothing of a parameter, the policy's value stands. */
export function parameterFacts({ scale: own, least, most, has }: KnownColumn, value: Decimal): ColumnFacts {
  const ofPolicy = scaledOf(value);
  const scale = Math.max(own, ofPolicy.scale);
  const ends = [least * tenTo(scale - own), most * tenTo(scale - own), ofPolicy.value * tenTo(scale - ofPolicy.scale)];
  return {
    scale,
    least: ends.reduce((a, b) => (a < b ? a : b)),
    most: ends.reduce((a, b) => (a > b ? a : b)),
    mayBeAbsent: has.has(states.notApplicable),
    mayBeFaulty: has.has(states.unreadable),
  };
}

/** A column as numbers of a plan's scale, of the rows that are asked for; after them, so many of teams that are not there. */
export function loadColumn(
  column: ReadingColumn,
  scale: number,
  parameter: string | null,
  rows: Int32Array,
  isAll: boolean,
  virtual: number,
): LoadedCell {
  const { values } = column;
  const isSure = isFull(column);
  const factor = 10 ** (scale - column.scale);
  if (isSure && isAll && factor === 1 && values instanceof Float64Array) return { values, states: null, wide: null };
  const size = rows.length + virtual;
  const out = new Float64Array(size);
  const found = isSure && virtual === 0 ? null : new Uint8Array(size);
  const wide = new Uint8Array(size);
  const ofPolicy = parameter === null ? null : scaledOf(new Decimal(parameter));
  const stand = ofPolicy === null ? 0 : Number(ofPolicy.value * tenTo(scale - ofPolicy.scale));
  let isAnyWide = false;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const state = isSure ? 0 : stateAt(column, row);
    const value = state === states.value ? Number(values[row] ?? 0) * factor : 0;
    if (state === states.tooWide || !(Math.abs(value) <= mostExact)) {
      wide[at] = 1;
      isAnyWide = true;
    } else if (state === states.value) out[at] = value;
    else if (state === states.nothing && ofPolicy !== null) out[at] = stand;
    else if (found !== null) found[at] = state === states.notApplicable ? 1 : 3;
  }
  if (found !== null) { for (let at = rows.length; at < size; at += 1) found[at] = 3; }
  return { values: out, states: found, wide: isAnyWide ? wide : null };
}
