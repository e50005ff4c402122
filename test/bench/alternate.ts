import { measure } from "mitata";
import { collectGarbage } from "./heap.js";

export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** The middle of several runs, and their ends. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * How long each contestant takes, in milliseconds, round by round. They take turns in one process, each round led by another, so that
 * what else the machine does hits all of them alike. A first round, in which code is still being compiled, does not count.
 */
export async function alternate(contestants: readonly Contestant[], rounds: number, samples: number): Promise<readonly (readonly number[])[]> {
  const times: number[][] = contestants.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const turn of contestants.keys()) {
      const index = (turn + round + 1) % contestants.length;
      const { p50 } = await measure(contestants[index]!.run, {
        gc: collectGarbage,
        min_cpu_time: 0,
        min_samples: samples,
        max_samples: samples,
      });
      if (round >= 0) times[index]!.push(p50 / 1e6);
    }
  }
  return times;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  return { median: sorted[Math.floor(sorted.length / 2)]!, least: sorted[0]!, most: sorted.at(-1)! };
}
