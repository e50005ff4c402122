import type { RankingOrder } from "../contest/index.js";

/** So many are sorted by insertion, which is fastest for few. */
const few = 128;
/** A value and its place among so many fit one double. */
const mostPacked = Number.MAX_SAFE_INTEGER / few - 1;

/** Sorts rows by their values, the best first, without an array for each sort. */
export class EntrantSort {
  private readonly packed = new Float64Array(few);
  private readonly was = new Int32Array(few);

  /** Those from `from` up to `end`, in place. */
  sort(rows: Int32Array, from: number, end: number, values: Float64Array, order: RankingOrder): void {
    const sign = order === "highest" ? -1 : 1;
    if (end - from <= few && this.sortFew(rows, from, end, values, sign)) return;
    rows.subarray(from, end).sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)));
  }

  /** By insertion of keys that carry the places of their rows; false where a value is too large for that, or none. */
  private sortFew(rows: Int32Array, from: number, end: number, values: Float64Array, sign: number): boolean {
    const { packed, was } = this;
    const count = end - from;
    for (let at = 0; at < count; at += 1) {
      const row = rows[from + at] ?? 0;
      const value = values[row] ?? 0;
      if (!(value <= mostPacked && value >= -mostPacked)) return false;
      was[at] = row;
      const key = sign * value * few + at;
      let place = at;
      while (place > 0 && (packed[place - 1] ?? 0) > key) {
        packed[place] = packed[place - 1] ?? 0;
        place -= 1;
      }
      packed[place] = key;
    }
    for (let at = 0; at < count; at += 1) {
      const key = packed[at] ?? 0;
      rows[from + at] = was[key - Math.floor(key / few) * few] ?? 0;
    }
    return true;
  }
}
