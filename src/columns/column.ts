import type { RowId } from "../formula/index.js";
import type { Adjustment, CarryIn } from "../settle/index.js";

/**
 * A column of readings: whole numbers of 10^−`scale`, one a row. In `valid`, a bitmap as Arrow has it (the lowest bit of a byte first,
 * none at all where every row has a value), a bit that is not set says that the row is not applicable there. `states`, a byte a row, says
 * more: 0 a value, 1 not applicable, 2
 * nothing said (of a parameter: the policy's value), 3 what cannot be read, 4 a number that the column cannot hold and `rows` has (without
 * them it cannot be read).
 */
export interface ReadingColumn {
  readonly values: Float64Array | Int32Array | BigInt64Array;
  readonly scale: number;
  readonly valid?: Uint8Array | undefined;
  readonly states?: Uint8Array | undefined;
}

/** Ids, one a row: as a list, as whole numbers, or as codes of a list in which each stands once (a dictionary). */
export type IdColumn = readonly (RowId | null | undefined)[] | Int32Array | BigInt64Array | Dictionary;

/** Ids as codes into a list of them. A code below zero is none, as is one whose bit in `valid` is not set. */
export interface Dictionary {
  readonly codes: Int32Array;
  readonly ids: readonly RowId[];
  readonly valid?: Uint8Array | undefined;
}

/** The rows of people, column by column. */
export interface PeopleColumns {
  readonly id: IdColumn;
  readonly team?: IdColumn | undefined;
  /** Whose row it is, where people may have several. */
  readonly person?: IdColumn | undefined;
  /** Under which policy the row is, where there are several. */
  readonly policy?: readonly (string | null | undefined)[] | Dictionary | undefined;
  readonly readings: Readonly<Record<string, ReadingColumn>>;
}

/** The rows of teams, column by column. */
export interface TeamColumns {
  readonly id: IdColumn;
  readonly readings: Readonly<Record<string, ReadingColumn>>;
}

/** What was measured in a period, column by column. Adjustments and carry-ins are few, so that they stay rows. */
export interface PeriodColumns {
  readonly period: string;
  readonly people: PeopleColumns;
  readonly teams?: TeamColumns | undefined;
  readonly adjustments?: readonly Adjustment[] | undefined;
  readonly carryIns?: readonly CarryIn[] | undefined;
  /** The rows of which the columns were made, so that faults are told of what stood there. */
  readonly rows?: { readonly people: readonly unknown[]; readonly teams: readonly unknown[] };
}

/** The states of a column's rows. */
export const states = { value: 0, notApplicable: 1, nothing: 2, unreadable: 3, tooWide: 4 } as const;

export function lengthOf(ids: IdColumn): number {
  return isDictionary(ids) ? ids.codes.length : ids.length;
}

export function idAt(ids: IdColumn, row: number): RowId | null | undefined {
  if (isDictionary(ids)) return isThere(ids.valid, row) ? ids.ids[ids.codes[row] ?? -1] ?? null : null;
  const id = ids[row];
  return typeof id === "bigint" ? wholeId(id) : id;
}

/** Of 64 bits, what JavaScript holds as a number; a text of what it does not. */
export function wholeId(id: bigint): RowId {
  const whole = Number(id);
  return Number.isSafeInteger(whole) ? whole : String(id);
}

export function isDictionary(ids: IdColumn): ids is Dictionary {
  return !Array.isArray(ids) && !(ids instanceof Int32Array) && !(ids instanceof BigInt64Array);
}

/** Whether each row of a column has a value. */
export function isFull({ valid, states: told }: ReadingColumn): boolean {
  return told === undefined && (valid === undefined || valid.length === 0);
}

/** The state of a row in a column. */
export function stateAt({ valid, states: told }: ReadingColumn, row: number): number {
  if (told !== undefined) return told[row] ?? 0;
  return isThere(valid, row) ? states.value : states.notApplicable;
}

/** Arrow has no bitmap where nothing is null, or an empty one. */
export function isThere(valid: Uint8Array | undefined, row: number): boolean {
  return valid === undefined || valid.length === 0 || ((valid[row >> 3] ?? 0) >> (row & 7)) % 2 === 1;
}
