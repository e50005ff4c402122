import fc from "fast-check";
import { settle } from "jixiao";
import { monotone, periods, checkLaws, untouchable, prizesWithinPool, withinBudget, type Law } from "jixiao/testing";
import { agents } from "../../examples/01-shop-month/agents-policy.js";

/** How long it takes to draw 1,000 periods of 50 people of the example's policy, to settle them, and to try a law on them. */
const rounds = 5;
const [runs, people] = [1000, 50];

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const seconds = (values: readonly number[]): string =>
  `${(median(values) / 1000).toFixed(1)} s (${(Math.min(...values) / 1000).toFixed(1)}–${(Math.max(...values) / 1000).toFixed(1)})`;

const laws: readonly Law<"base", "gmv">[] = [monotone("gmv"), untouchable("base"), prizesWithinPool()];
const drawn: number[] = [];
const settled: number[] = [];
const tried = laws.map(({ name }) => ({ name, times: [] as number[] }));

for (let round = 0; round < rounds; round += 1) {
  let sample: ReturnType<typeof fc.sample<Parameters<typeof settle<typeof agents>>[1]>> = [];
  drawn.push(milliseconds(() => {
    sample = fc.sample(periods(agents, { people }), { numRuns: runs, seed: round });
  }));
  settled.push(milliseconds(() => sample.forEach((period) => settle(agents, period))));
  laws.forEach((law, index) => tried[index]?.times.push(milliseconds(() => checkLaws(agents, [law], { people, runs, seed: round }))));
}

console
  .log(`${runs} periods of ${people} people, policy shop-service; medians of ${rounds} rounds, in brackets their ends; Node ${process.versions.node}`);
console.log(`drawn: ${seconds(drawn)}`);
console.log(`settled: ${seconds(settled)}`);
for (const { name, times } of tried) console.log(`${name}: ${seconds(times)}`);

/** How long it takes to find a failure among up to so many people, and to make it small. */
const many = 200;
for (const budget of [400_000, 1_000_000]) {
  const left: number[] = [];
  const times = Array.from({ length: rounds }, (_, seed) =>
    milliseconds(() => {
      const { counterexample } = checkLaws(agents, [withinBudget(budget)], { people: [1, many], seed }).laws[0]!;
      left.push(counterexample?.periods[0]?.people.length ?? Number.NaN);
    }));
  console.log(`withinBudget(${budget}) of up to ${many} people, made small: ${seconds(times)}, people left: ${left.join(", ")}`);
}
