/** More people than a shop has; a key and a place among them fit one number. */
const most = 4096;
const packed = new Float64Array(most);

/**
 * Ranks the people of a shop, who stand from `from` to `end`, by a figure, and adds what each wins. Keys carry the places of their rows, so
 * that one insertion sorts both. Who is tied shares the prizes of the places filled, rounded down.
 */
export function rankShopByIntegers(
  figures: Float64Array,
  from: number,
  end: number,
  isLowestFirst: boolean,
  pools: readonly number[],
  ranks: Int32Array,
  prize: Float64Array,
): void {
  const count = end - from;
  for (let at = 0; at < count; at += 1) {
    const key = (isLowestFirst ? figures[from + at]! : -figures[from + at]!) * most + at;
    let place = at;
    while (place > 0 && packed[place - 1]! > key) {
      packed[place] = packed[place - 1]!;
      place -= 1;
    }
    packed[place] = key;
  }
  for (let first = 0; first < count;) {
    const least = Math.floor(packed[first]! / most) * most;
    let after = first + 1;
    while (after < count && packed[after]! < least + most) after += 1;
    const pool = pools[Math.min(after, pools.length - 1)]! - pools[Math.min(first, pools.length - 1)]!;
    const share = Math.floor(pool / (after - first));
    for (let place = first; place < after; place += 1) {
      const agent = from + packed[place]! - least;
      ranks[agent] = first + 1;
      prize[agent]! += share;
    }
    first = after;
  }
}
