import type { GrowthCase } from "./cases.js";

/** How long so many take: the median of several rounds, in milliseconds of this process, which a busy machine lengthens little. */
interface Measured {
  readonly n: number;
  readonly milliseconds: number;
}

/** How something grows with n. */
export interface Growth {
  readonly title: string;
  readonly n: string;
  readonly measured: readonly Measured[];
  /** By how much more the time grew than n·log n, from a quarter of the largest n to it: 1 for n·log n itself, 3 and more for n². */
  readonly excess: number;
  /** What was thrown, where something was; else null. */
  readonly thrown: string | null;
}

/** Beyond it, time grows faster than n·log n. It lets the noise of a machine and of collecting garbage pass, and n² does not. */
export const mostExcess = 1.9;

const rounds = 5;
/** Doubling ends where a run takes as long. */
const longEnough = 600;
/** What is shorter is mostly noise. */
const tooShort = 4;

/** Doubles n until a run takes long, or there is no more of it. */
export function grow({ title, n, from, upTo, make }: GrowthCase): Growth {
  const measured: Measured[] = [];
  let thrown: string | null = null;
  for (let count = from; count <= upTo; count *= 2) {
    try {
      measured.push({ n: count, milliseconds: medianOf(make(count)) });
    } catch (error) {
      thrown = `${count} ${n}: ${String(error).slice(0, 200)}`;
      break;
    }
    if ((measured.at(-1)?.milliseconds ?? 0) > longEnough) break;
  }
  return { title, n, measured, excess: excessOf(measured), thrown };
}

function excessOf(measured: readonly Measured[]): number {
  const last = measured.at(-1);
  const quarter = measured.at(-3);
  if (last === undefined || quarter === undefined || last.milliseconds < tooShort) return 1;
  const expected = (last.n * Math.log(last.n)) / (quarter.n * Math.log(quarter.n));
  return last.milliseconds / Math.max(quarter.milliseconds, tooShort / 8) / expected;
}

function medianOf(run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    // In the first round code is still being compiled.
    if (round > 0) times.push((user + system) / 1000);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}
