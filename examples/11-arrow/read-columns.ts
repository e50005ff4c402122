import { DataType, type Data, type Decimal, type Vector } from "apache-arrow";
import type { IdColumn, ReadingColumn } from "jixiao/columns";

/**
 * A column of readings. Whole numbers, and the bits that say which are there, are not copied where they lie in one piece. Decimals have
 * 128 bits in Arrow: they are put into doubles where those hold them, else into 64 bits.
 *
 * `places` is how many decimals such a reading may have: a warehouse's DECIMAL(38, 18) of money becomes cents. What has more of them, or
 * more digits than 64 bits hold, is told as unreadable, so that whoever depends on it waits: nothing is cut off.
 */
export function readingColumn(vector: Vector, places: number | "any" = "any"): ReadingColumn {
  const { type } = vector;
  if (DataType.isDecimal(type) && type.bitWidth === 128) return decimalColumn(vector, type, places);
  const values = DataType.isInt(type) ? valuesOf(vector) : null;
  if (values === null) throw new TypeError(`${type} is no exact number that is read here: make it a Decimal128, an Int32 or an Int64`);
  return { values, scale: 0, ...validOf(vector) };
}

/** Ids. The codes of a dictionary, and whole numbers, are not copied, where they lie in one piece and none is null. */
export function idColumn(vector: Vector): IdColumn {
  const { data, type, nullCount } = vector;
  const dictionary = data[0]?.dictionary;
  const values = valuesOf(vector);
  if (DataType.isDictionary(type) && dictionary !== undefined && data.every((chunk) => chunk.dictionary === dictionary)) {
    return { codes: values instanceof Int32Array && nullCount === 0 ? values : copiedCodes(vector), ids: [...dictionary] };
  }
  if (DataType.isInt(type) && values !== null && nullCount === 0) return values;
  // Int64 comes as bigints, which are no ids of rows.
  return Array.from(vector, (id: unknown) => (typeof id === "bigint" ? String(id) : id) as string | number | null);
}

function copiedCodes({ data, length }: Vector): Int32Array {
  const codes = new Int32Array(length);
  eachRow(data, (chunk, at, row) => {
    codes[row] = chunk.getValid(at) ? Number(chunk.values[at]) : -1;
  });
  return codes;
}

/** The values of a column, a copy only of several pieces; null where they are of another type. A piece may be longer than its rows. */
function valuesOf({ data, length }: Vector): Int32Array | BigInt64Array | null {
  const pieces: readonly unknown[] = data.map((chunk) => chunk.values);
  const [first] = pieces;
  if (data.length === 1 && (first instanceof Int32Array || first instanceof BigInt64Array)) return first.subarray(0, length);
  if (data.length > 0 && pieces.every((piece) => piece instanceof Int32Array)) {
    const values = new Int32Array(length);
    eachRow(data, (chunk, at, row) => (values[row] = chunk.values[at]));
    return values;
  }
  if (data.length > 0 && pieces.every((piece) => piece instanceof BigInt64Array)) {
    const values = new BigInt64Array(length);
    eachRow(data, (chunk, at, row) => (values[row] = chunk.values[at]));
    return values;
  }
  return null;
}

/** Which rows have a value: a bit each, the lowest of a byte first, in Arrow as here. */
function validOf({ data, length, nullCount }: Vector): { readonly valid?: Uint8Array } {
  if (nullCount === 0) return {};
  const [first] = data;
  if (first !== undefined && data.length === 1 && first.offset % 8 === 0) return { valid: first.nullBitmap.subarray(first.offset / 8) };
  const valid = new Uint8Array(Math.ceil(length / 8));
  eachRow(data, (chunk, at, row) => {
    if (chunk.getValid(at)) valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7));
  });
  return { valid };
}

/** Decimals as doubles, which hold whole numbers under 2^53; a column that has one beyond, or more places than it may, in 64 bits. */
function decimalColumn(vector: Vector, { scale }: Decimal, places: number | "any"): ReadingColumn {
  if (places !== "any" && scale > places) return wideColumn(vector, scale, places);
  const values = new Float64Array(vector.length);
  let row = 0;
  for (const chunk of vector.data) {
    const words: Uint32Array = chunk.values;
    for (let at = 0; at < chunk.length; at += 1, row += 1) {
      // Four words of 32 bits, the lowest first; the highest two say no more than the sign of what fits 64 bits.
      const high = (words[4 * at + 1] ?? 0) | 0;
      const sign = high >> 31;
      const fits = high < 2 ** 21 && high >= -(2 ** 21) && ((words[4 * at + 2] ?? 0) | 0) === sign
        && ((words[4 * at + 3] ?? 0) | 0) === sign;
      const value = fits ? high * 2 ** 32 + (words[4 * at] ?? 0) : Number.NaN;
      if (Number.isSafeInteger(value)) values[row] = value;
      else if (chunk.getValid(at)) return wideColumn(vector, scale, scale);
    }
  }
  return { values, scale, ...validOf(vector) };
}

const [value, notApplicable, unreadable] = [0, 1, 3];

function wideColumn({ data, length }: Vector, scale: number, places: number): ReadingColumn {
  const values = new BigInt64Array(length);
  const states = new Uint8Array(length);
  const unit = 10n ** BigInt(scale - places);
  eachRow(data, (chunk, at, row) => {
    const words: Uint32Array = chunk.values;
    const word = (place: number) => BigInt(words[4 * at + place] ?? 0) << BigInt(32 * place);
    const whole = BigInt.asIntN(128, word(0) | word(1) | word(2) | word(3));
    const units = whole / unit;
    const isHeld = units * unit === whole && BigInt.asIntN(64, units) === units;
    states[row] = !chunk.getValid(at) ? notApplicable : isHeld ? value : unreadable;
    if (states[row] === value) values[row] = units;
  });
  return { values, scale: places, states };
}

/** Visits the rows of a column, piece by piece. */
function eachRow(data: readonly Data[], visit: (chunk: Data, at: number, row: number) => void): void {
  let row = 0;
  for (const chunk of data) for (let at = 0; at < chunk.length; at += 1, row += 1) visit(chunk, at, row);
}
