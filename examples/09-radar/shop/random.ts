/**
 * Numbers that look drawn and are the same each time: whole numbers from 0 up to and without `below`.
 *
 * Mulberry32 (Tommy Ettinger, public domain): an invented month needs nothing better.
 */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
