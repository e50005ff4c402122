import { measure } from "mitata";
import { collectGarbage } from "./collect-garbage.js";

export interface Contestant {
  readonly run: () => unknown;
  /** How often it runs in a turn, of which the median counts. */
  readonly samples: number;
}

/** The middle of several figures, and their ends. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * How long each contestant takes, in milliseconds, round by round. They take turns in one process, each round led by the next of them, so
 * that whatever else the machine does hits all of them alike. A first round, in which code is still being compiled, does not count.
 */
export async function alternate(contestants: readonly Contestant[], rounds: number): Promise<readonly (readonly number[])[]> {
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const turn of contestants.keys()) {
      const index = (round + turn) % contestants.length;
      const { run, samples } = contestants[index]!;
      const { p50 } = await measure(run, { gc: collectGarbage, min_cpu_time: 0, min_samples: samples, max_samples: samples });
      if (round > 0) times[index]!.push(p50 / 1e6);
    }
  }
  return times;
}

/** How many times what is below takes what is above, round by round. */
export function ratios(above: readonly number[], below: readonly number[]): readonly number[] {
  return above.map((time, round) => time / below[round]!);
}

export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((left, right) => left - right);
  return { median: sorted[Math.floor(sorted.length / 2)]!, least: sorted[0]!, most: sorted.at(-1)! };
}
