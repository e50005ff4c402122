import { Decimal, divide, zero } from "../decimal/index.js";

/** How a bootstrap draws. */
export interface BootstrapOptions {
  /** By which number people are drawn: the same number draws the same people. From 0 to 2³² − 1; 1 unless stated. */
  readonly seed?: number;
  /** How often as many people are drawn as there are, up to 100,000 times; 1000 unless stated. */
  readonly draws?: number;
  /** For how many months a cost is told, up to 1200; 12 unless stated. */
  readonly months?: number;
}

/** A cost as it would be with other people of the same kind. */
export interface BootstrapCost {
  /** The cost of the months that were settled, for as many months as are asked for. */
  readonly expected: string;
  /** One in twenty draws is under it, one in twenty over it. */
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

/**
 * Draws as many people as there are, with replacement, so many times, and sums what each was paid: Efron's bootstrap with percentiles. The
 * same draws serve every list of amounts, so that a difference of two is one of the same people. It says how far a cost depends on who is
 * there; of a market that grows or shrinks it says nothing.
 *
 * Source: Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7 (1979).
 */
export function bootstrap(
  amounts: readonly (readonly Decimal[])[],
  periods: number,
  { seed, draws, months }: Required<BootstrapOptions>,
  places: number,
): readonly BootstrapCost[] {
  const people = amounts[0]?.length ?? 0;
  const sums: Decimal[][] = amounts.map(() => []);
  const next = uniform(seed);
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = Array.from({ length: people }, () => Math.floor(next() * people));
    for (const [index, list] of amounts.entries()) sums[index]?.push(drawn.reduce((sum, each) => sum.plus(list[each] ?? zero), zero));
  }
  const text = (sum: Decimal) => divide(sum.times(months), new Decimal(periods), places, "half-up").toFixed(places);
  return amounts.map((list, index) => {
    const sorted = [...(sums[index] ?? [])].sort((one, other) => one.comparedTo(other));
    return {
      expected: text(list.reduce((sum, each) => sum.plus(each), zero)),
      low: text(quantile(sorted, 0.05)),
      middle: text(quantile(sorted, 0.5)),
      high: text(quantile(sorted, 0.95)),
    };
  });
}

/** The nearest rank: the least of them that at least so great a share does not exceed. */
export function quantile(sorted: readonly Decimal[], share: number): Decimal {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? zero;
}

/** Numbers from 0 up to 1, by the generator mulberry32 (Tommy Ettinger, public domain): the same in every engine. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
