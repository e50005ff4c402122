import type { RankingOrder } from "../contest/index.js";
import { mostExact } from "./kernels.js";

/** Groups of so many are dealt before they are sorted. */
const few = 128;
/** Fewer are sorted by insertion alone. */
const fewest = 24;

/** Puts rows into the order of their values, the best first, without an array for each group. */
export class EntrantOrder {
  /** The rows that are to be sorted. */
  entered = new Int32Array(few);
  /** Those rows in order. */
  rows = new Int32Array(few);
  /** Where each class of those who are equal ends. */
  ends = new Int32Array(few);
  /** Values that carry the places of their rows, so that one number is sorted for both. */
  private packed = new Float64Array(few);
  private readonly dealt = new Float64Array(few);
  private readonly bucketOf = new Uint8Array(few);
  /** How many a bucket has, and then where its next one stands. */
  private readonly next = new Int32Array(few);

  /** Makes room for so many. */
  reserve(count: number): void {
    if (count <= this.rows.length) return;
    this.rows = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.entered = new Int32Array(count);
    this.packed = new Float64Array(count);
  }

  /** Sorts the first `count` that were entered; how many classes there are. */
  sort(count: number, values: Float64Array, order: RankingOrder): number {
    const sign = order === "highest" ? -1 : 1;
    const unit = 2 ** Math.ceil(Math.log2(Math.max(count, few)));
    const keys = this.pack(count, values, sign * unit);
    return keys === null ? this.sortUnpacked(count, values, sign) : this.unpack(count, keys, unit);
  }

  /** Sorts keys; null where a value is too large to carry a place. */
  private pack(count: number, values: Float64Array, factor: number): Float64Array | null {
    const { packed, entered } = this;
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < count; at += 1) {
      const key = (values[entered[at] ?? 0] ?? 0) * factor + at;
      packed[at] = key;
      if (key < least) least = key;
      if (key > most) most = key;
    }
    if (least < -mostExact || most > mostExact) return null;
    if (count > few) return packed.subarray(0, count).sort();
    const keys = count < fewest ? packed : this.deal(count, least, most);
    for (let at = 1; at < count; at += 1) {
      const key = keys[at] ?? 0;
      let place = at;
      while (place > 0 && (keys[place - 1] ?? 0) > key) {
        keys[place] = keys[place - 1] ?? 0;
        place -= 1;
      }
      keys[place] = key;
    }
    return keys;
  }

  /** Deals keys into buckets by how far they lie from the least to the most, so that few are left out of order. */
  private deal(count: number, least: number, most: number): Float64Array {
    const { packed, dealt, bucketOf, next } = this;
    const width = (few - 1) / (most - least);
    next.fill(0);
    for (let at = 0; at < count; at += 1) {
      const bucket = ((packed[at] ?? 0) - least) * width | 0;
      bucketOf[at] = bucket;
      next[bucket] = (next[bucket] ?? 0) + 1;
    }
    let before = 0;
    for (let bucket = 0; bucket < few; bucket += 1) {
      const own = next[bucket] ?? 0;
      next[bucket] = before;
      before += own;
    }
    for (let at = 0; at < count; at += 1) {
      const bucket = bucketOf[at] ?? 0;
      const place = next[bucket] ?? 0;
      dealt[place] = packed[at] ?? 0;
      next[bucket] = place + 1;
    }
    return dealt;
  }

  private unpack(count: number, keys: Float64Array, unit: number): number {
    const { entered, rows, ends } = this;
    const part = 1 / unit;
    let [classes, least] = [-1, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      if (key - least >= unit) {
        classes += 1;
        least = Math.floor(key * part) * unit;
      }
      rows[at] = entered[key - least] ?? 0;
      ends[classes] = at + 1;
    }
    return classes + 1;
  }

  private sortUnpacked(count: number, values: Float64Array, sign: number): number {
    const { entered, rows, ends } = this;
    rows.set(entered.subarray(0, count));
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
