import type { RankingOrder } from "../contest/index.js";

/** So many are sorted by insertion, which is fastest for few. */
const few = 128;
/** A value and its place among so many fit one double. */
const mostPacked = Number.MAX_SAFE_INTEGER / few - 1;

/** Puts rows into the order of their values, the best first, without an array for each group. */
export class EntrantOrder {
  /** The rows, as they were added, and in order once they are sorted. */
  rows = new Int32Array(few);
  /** Where each class of those who are equal ends. */
  ends = new Int32Array(few);
  private readonly packed = new Float64Array(few);
  private readonly was = new Int32Array(few);

  /** Makes room for so many. */
  reserve(count: number): void {
    if (count <= this.rows.length) return;
    this.rows = new Int32Array(count);
    this.ends = new Int32Array(count);
  }

  /** Sorts the first `count` rows; how many classes there are. */
  sort(count: number, values: Float64Array, order: RankingOrder): number {
    const sign = order === "highest" ? -1 : 1;
    return count <= few && this.pack(count, values, sign) ? this.unpack(count) : this.sortMany(count, values, sign);
  }

  /** Sorts keys that carry the places of their rows by insertion; false where a value is too large for that, or none. */
  private pack(count: number, values: Float64Array, sign: number): boolean {
    const { packed, rows, was } = this;
    const factor = sign * few;
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] ?? 0;
      const value = values[row] ?? 0;
      if (!(value <= mostPacked && value >= -mostPacked)) return false;
      was[at] = row;
      const key = value * factor + at;
      let place = at;
      while (place > 0 && (packed[place - 1] ?? 0) > key) {
        packed[place] = packed[place - 1] ?? 0;
        place -= 1;
      }
      packed[place] = key;
    }
    return true;
  }

  private unpack(count: number): number {
    const { packed, rows, was, ends } = this;
    let [classes, least] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const key = packed[at] ?? 0;
      if (at === 0 || key - least >= few) {
        if (at > 0) {
          ends[classes] = at;
          classes += 1;
        }
        least = Math.floor(key / few) * few;
      }
      rows[at] = was[key - least] ?? 0;
    }
    if (count === 0) return 0;
    ends[classes] = count;
    return classes + 1;
  }

  private sortMany(count: number, values: Float64Array, sign: number): number {
    const { rows, ends } = this;
    rows.subarray(0, count).sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)));
    let classes = 0;
    for (let at = 1; at <= count; at += 1) {
      if (at < count && values[rows[at] ?? 0] === values[rows[at - 1] ?? 0]) continue;
      ends[classes] = at;
      classes += 1;
    }
    return classes;
  }
}
