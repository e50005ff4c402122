import { Decimal, Dictionary, Int32, makeData, makeVector, Utf8, vectorFromArray, type Vector } from "apache-arrow";

/** Whole numbers of 10^−`scale` as decimals of 128 bits, four words of 32, the lowest first; null where there is none. */
export function decimalVector(units: ArrayLike<number | bigint>, scale: number, precision = 18): Vector<Decimal> {
  const { length } = units;
  const words = new Uint32Array(4 * length);
  const present = new Presence(length);
  for (let row = 0; row < length; row += 1) {
    const value = units[row] ?? Number.NaN;
    if (typeof value === "bigint") {
      for (let place = 0; place < 4; place += 1) words[4 * row + place] = Number(BigInt.asUintN(32, value >> BigInt(32 * place)));
    } else if (Number.isNaN(value)) present.lack(row);
    else {
      const high = Math.floor(value / 2 ** 32);
      words[4 * row] = value - high * 2 ** 32;
      words[4 * row + 1] = high;
      if (value < 0) words.fill(2 ** 32 - 1, 4 * row + 2, 4 * row + 4);
    }
  }
  return makeVector(makeData({ type: new Decimal(scale, precision), length, data: words, ...present.told() }));
}

/** Whole numbers of 32 bits; null where there is none. */
export function wholeVector(values: Float64Array): Vector<Int32> {
  const present = new Presence(values.length);
  values.forEach((value, row) => {
    if (Number.isNaN(value)) present.lack(row);
  });
  return makeVector(makeData({ type: new Int32(), length: values.length, data: Int32Array.from(values), ...present.told() }));
}

/** Words by their places in a list of them; a place below zero is none. */
export function wordVector(places: ArrayLike<number>, words: readonly string[]): Vector<Dictionary<Utf8, Int32>> {
  const codes = Int32Array.from(places);
  const present = new Presence(codes.length);
  codes.forEach((place, row) => {
    if (place >= 0) return;
    present.lack(row);
    codes[row] = 0;
  });
  const type = new Dictionary(new Utf8(), new Int32());
  const dictionary = vectorFromArray(words, new Utf8());
  return makeVector(makeData({ type, length: codes.length, data: codes, dictionary, ...present.told() }));
}

/** Which rows have a value: a bit each, the lowest of a byte first. */
class Presence {
  private readonly bits: Uint8Array;
  private lacking = 0;

  constructor(length: number) {
    this.bits = new Uint8Array(Math.ceil(length / 8)).fill(255);
  }

  lack(row: number): void {
    this.bits[row >> 3] = (this.bits[row >> 3] ?? 0) & ~(1 << (row & 7));
    this.lacking += 1;
  }

  told(): { readonly nullCount: number; readonly nullBitmap: Uint8Array | null } {
    return { nullCount: this.lacking, nullBitmap: this.lacking === 0 ? null : this.bits };
  }
}
