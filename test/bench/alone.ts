// One contestant of a workload, alone in its process: `tsx alone.ts WORKLOAD CONTESTANT PEOPLE` prints what a person takes, in µs of
// processor time (the least of several runs, after code was compiled) and in the first run, in µs by the clock (the least as well), the
// heap that a person's result holds, in bytes, and the most memory that the process took until then, in bytes, all that it was given.
import { setTimeout } from "node:timers/promises";
import { collectGarbage } from "./collect-garbage.js";
import { engineWorkloads } from "./engine-workloads.js";
import { workloads, type Workload } from "./workloads.js";

/**
 * How many runs are timed, and how long each takes at least, in µs of processor time: whatever the number of people, since the least of
 * many short runs is less than the least of a few long ones.
 */
const runs = 2;
const leastTime = 1_000_000;

const [workload, contestant, size] = process.argv.slice(2);
const all: Readonly<Record<string, Pick<Workload, "contestants">>> = { ...engineWorkloads, ...workloads };
const people = Number(size);
const run = await all[workload!]!.contestants[contestant!]!(people);

/** A small period is settled many times over, so that what is timed is not the clock. */
const repeats = Math.max(1, Math.round(10_000 / people));

/** What a run took, in µs: of the processor, where helpers of the collector of garbage count that work beside it, and by the clock. */
interface Timed {
  readonly processor: number;
  readonly clock: number;
}

/**
 * Garbage is collected when the engine wants to: a collection that is asked for throws away the code that was optimized for what it
 * collects, and compiling that again is not what is asked.
 */
async function timed(times: number): Promise<Timed> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  for (let time = 0; time < times; time += 1) await run();
  const [{ user, system }, end] = [process.cpuUsage(before), performance.now()];
  return { processor: (user + system) / times, clock: ((end - start) * 1000) / times };
}

/** In a later turn: the one that settled may still hold what it settled. */
async function heapUsed(): Promise<number> {
  await setTimeout(50);
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** What the results of some runs hold, once code is compiled: that is nobody's result. */
async function heapHeld(): Promise<number> {
  const before = await heapUsed();
  const held: unknown[] = [];
  for (let time = 0; time < repeats; time += 1) held.push(await run());
  const bytes = await heapUsed() - before;
  // Used once more, or they would be garbage already when the heap is read.
  held.pop();
  return bytes / repeats;
}

const first = await timed(repeats);
const memory = process.resourceUsage().maxRSS * 1024;
const again = first.processor > leastTime ? 1 : Math.ceil(leastTime / (await timed(repeats)).processor);
const times: Timed[] = [];
while (times.length < runs) times.push(await timed(again));
const heap = await heapHeld();

console.log(JSON.stringify({
  time: Math.min(...times.map(({ processor }) => processor)) / people,
  first: first.processor / people,
  clock: Math.min(...times.map(({ clock }) => clock)) / people,
  heap: heap / people,
  memory,
}));
