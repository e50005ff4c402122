/** Merges two lists that are sorted and name nothing twice. What both name is combined; null leaves it out. */
export function mergeSorted<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (x: Item, y: Item) => number,
  combine: (x: Item, y: Item) => Item | null,
): readonly Item[] {
  const merged: Item[] = [];
  let next = 0;
  for (const item of b) {
    const place = placeOf(a, item, compare, next);
    for (; next < place; next += 1) merged.push(a[next] as Item);
    const same = a[place];
    if (same === undefined || compare(same, item) !== 0) merged.push(item);
    else {
      next += 1;
      const combined = combine(same, item);
      if (combined !== null) merged.push(combined);
    }
  }
  return Object.freeze(merged.concat(a.slice(next)));
}

/** The first place from `from` on whose item is not before this one. */
function placeOf<Item>(list: readonly Item[], item: Item, compare: (x: Item, y: Item) => number, from: number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = list[middle];
    if (there !== undefined && compare(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
