/** A reading of a range by its number, and by how much a figure is over its bound there; null where that is unknown. */
export interface Place {
  readonly index: bigint;
  readonly over: number | null;
}

/**
 * The first place from `near` towards `past` at which a figure is no longer on the side of its bound on which it is at `near`, if from
 * there on it stays so. The next place to look at is where a straight line between both ends meets the bound: what is straight is found at
 * once. Each time that the same end moves again, the place has to be farther from it, up to the middle between both: so that it takes few
 * steps where the figure is rounded or bent, and where it jumps hardly more than halving.
 */
export function firstPast(near: Place, past: Place, overAt: (index: bigint) => number | null): Place {
  const origin = Math.sign(near.over ?? 0);
  let [before, after] = [near, past];
  let [stride, wasPast] = [1n, false];
  for (;;) {
    const gap = after.index - before.index;
    const size = gap < 0n ? -gap : gap;
    if (size <= 1n) return after;
    const offset = within(straight(before, after, size), stride, size);
    const index = before.index + (gap < 0n ? -offset : offset);
    const found = { index, over: overAt(index) };
    const isPast = found.over === null || Math.sign(found.over) !== origin;
    stride = isPast === wasPast ? stride * 4n : 1n;
    wasPast = isPast;
    if (isPast) after = found;
    else before = found;
  }
}

/** How far from the first of two places a straight line between them meets the bound. */
function straight({ over: from }: Place, { over: to }: Place, size: bigint): bigint {
  if (from === null || to === null || from === to) return size / 2n;
  return BigInt(Math.ceil((Number(size) * from) / (from - to)));
}

/** At least so far from both ends, or in the middle between them. */
function within(offset: bigint, stride: bigint, size: bigint): bigint {
  if (stride * 2n >= size) return size / 2n;
  return offset < stride ? stride : offset > size - stride ? size - stride : offset;
}
