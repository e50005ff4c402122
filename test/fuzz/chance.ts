/** What is drawn from: as good as random, and the same each time from the same seed. */
export interface Chance {
  /** From 0 up to 1, without it. */
  readonly next: () => number;
  /** A whole number under `below`. */
  readonly under: (below: number) => number;
  readonly any: <Item>(items: readonly Item[]) => Item;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const under = (below: number): number => Math.floor(next() * below);
  return { next, under, any: (items) => items[under(items.length)] as (typeof items)[number] };
}

/** A seed of a text: FNV-1a. */
export function seedOf(text: string): number {
  let seed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) seed = Math.imul(seed ^ text.charCodeAt(index), 0x01000193);
  return seed;
}
