import fc from "fast-check";
import { settle, shopCommission } from "jixiao";
import {
  checkLaws,
  law,
  monotone,
  noCliff,
  periods,
  prizesWithinPool,
  untouchable,
  withinBudget,
  type CheckLawsOptions,
  type Law,
} from "jixiao/testing";
import { agents } from "../../examples/01-shop-month/agents-policy.js";
import { mended } from "../../examples/06-fair-pay/mended-policy.js";

/** How long it takes to draw 1,000 periods of 50 people of the example's policy, to settle them, and to try a law on them. */
const rounds = 5;
const [runs, people] = [1000, 50];

/** Of the processors, since other programs may run. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const seconds = (values: readonly number[], places = 1): string =>
  `${(median(values) / 1000).toFixed(places)} s (${
    [Math.min(...values), Math.max(...values)].map((each) => (each / 1000).toFixed(places)).join("–")
  })`;

function target(what: string, values: readonly number[], limit: number): string {
  return `- ${what}: ${seconds(values, 2)}; target ${limit} s: ${median(values) <= limit * 1000 ? "met" : "MISSED"}`;
}

console.log(`CPU time, medians of ${rounds} rounds, in brackets their ends; Node ${process.versions.node}`);

// The first check of a process, before its code is compiled.
const usual: readonly Law<"base", "gmv">[] = [monotone("gmv"), untouchable("base"), prizesWithinPool()];
const first = milliseconds(() => checkLaws(shopCommission({ version: "2026-11" }), [untouchable("base")]));
console.log(`\nA usual check: one law on 200 months of up to six people; the first of the process took ${seconds([first], 2)}`);
for (
  const [name, policy] of [["shopCommission()", shopCommission({ version: "2026-11" })], ["the fair policy", mended], [
    "shop-service",
    agents,
  ]] as const
) {
  const times = usual.map((each) => {
    checkLaws(policy, [each]);
    return Array.from({ length: rounds }, (_, seed) => milliseconds(() => checkLaws(policy, [each], { seed })));
  });
  console.log(target(
    `${name}, the slowest of ${usual.map((each) => each.name).join(", ")}`,
    times.toSorted((a, b) => median(b) - median(a))[0] ?? [],
    0.3,
  ));
}

const drawn: number[] = [];
const settled: number[] = [];
const tried = usual.map(({ name }) => ({ name, times: [] as number[] }));

for (let round = 0; round < rounds; round += 1) {
  let sample: ReturnType<typeof fc.sample<Parameters<typeof settle<typeof agents>>[1]>> = [];
  drawn.push(milliseconds(() => {
    sample = fc.sample(periods(agents, { people }), { numRuns: runs, seed: round });
  }));
  settled.push(milliseconds(() => sample.forEach((period) => settle(agents, period))));
  usual.forEach((each, index) => tried[index]?.times.push(milliseconds(() => checkLaws(agents, [each], { people, runs, seed: round }))));
}

console.log(`\n${runs} periods of ${people} people, policy shop-service`);
console.log(`drawn: ${seconds(drawn)}`);
console.log(`settled: ${seconds(settled)}`);
for (const { name, times } of tried) console.log(`${name}: ${seconds(times)}`);

/** How long it takes to find a failure among up to so many people, and to make it small: how many of them have to stay is told. */
const many = 200;
const sales = (most: number) =>
  law<typeof agents>({
    name: `sales of no more than ${most}`,
    says: `sales come to no more than ${most}`,
    check: ({ period }) => (period.people.reduce((sum, { gmv }) => sum + Number(gmv), 0) > most ? "more" : null),
  });
const hard: readonly (readonly [Law<never, "gmv">, CheckLawsOptions<"gmv">])[] = [
  [withinBudget(400_000), {}],
  [withinBudget(1_000_000), {}],
  [withinBudget(20_000_000), {}],
  [withinBudget(30_000_000), {}],
  [noCliff("gmv", { above: 1 }), {}],
  [noCliff("gmv", { above: 1 }), { people: many }],
  [withinBudget(500_000), { people: many }],
  [sales(2_000_000), { ranges: { gmv: [0, 100_000] } }],
  [sales(5_000_000), { ranges: { gmv: [0, 100_000] } }],
];

console.log(`\nA counterexample of up to ${many} people made small, policy shop-service`);
for (const [each, options] of hard) {
  const left: string[] = [];
  const times = Array.from({ length: rounds }, (_, seed) =>
    milliseconds(() => {
      const { counterexample, faults } = checkLaws(agents, [each], { people: [1, many], ...options, seed }).laws[0]!;
      left.push(`${counterexample?.periods[0]?.people.length ?? "none"}${faults.length > 0 ? " or fewer" : ""}`);
    }));
  const of = options.people === undefined ? "" : `, always ${many} people`;
  console.log(target(`${each.name}${of}, people left: ${left.join(", ")}`, times, 2));
}
