// What a person costs each engine: columns beside scaled integers by hand, `toSql` beside the query that one would write, and beside them
// `settle`, decimal.js by hand and rules engines. Each alone in its process, processor time. `--quick` takes one round, and who holds an
// object a person has 10,000.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { ratios, spread, type Spread } from "./alternate.js";
import { engineWorkloads, type EngineWorkload } from "./engine-workloads.js";

const isQuick = process.argv.includes("--quick");
const sizes = [10_000, 100_000, 1_000_000];
const rounds = isQuick ? 1 : 3;

/** Who holds an object a person is not asked for a million, and rules engines, to whom each person is one, for 10,000 alone. */
const mostRows = isQuick ? 10_000 : 100_000;
const mostPeople: Readonly<Record<string, number>> = {
  "columns, rows to rows": mostRows,
  "decimal.js by hand": mostRows,
  settle: mostRows,
  "json-rules-engine": 10_000,
  "zen-engine": 10_000,
};

interface Measured {
  /** µs a person. */
  readonly time: number;
  /** The same of the first run, in which code is compiled. */
  readonly first: number;
  /** The most bytes that the process took. */
  readonly memory: number;
}

/** What was measured of a contestant for so many people, round by round. */
type Results = ReadonlyMap<string, ReadonlyMap<number, readonly Measured[]>>;

function alone(workload: string, contestant: string, people: number): Measured {
  const program = fileURLToPath(new URL("alone.ts", import.meta.url));
  const told = execFileSync(process.execPath, ["--import", "tsx", program, workload, contestant, String(people)], { encoding: "utf8" });
  return JSON.parse(told) as Measured;
}

/** All contestants, in turns, so that whatever else the machine does hits them alike. */
function measure(name: string, { contestants }: EngineWorkload): Results {
  const results = new Map(Object.keys(contestants).map((contestant) => [contestant, new Map<number, Measured[]>()]));
  for (const people of sizes) {
    for (let round = 0; round < rounds; round += 1) {
      for (const [contestant, measured] of results) {
        if (people > (mostPeople[contestant] ?? people)) continue;
        measured.set(people, [...(measured.get(people) ?? []), alone(name, contestant, people)]);
      }
    }
  }
  return results;
}

function tableOf(results: Results): string {
  const heads = ["µs a person", ...sizes.map((people) => `${whole(people)} people`), `memory, MB, ${whole(sizes.at(-1)!)} people`];
  const rows = [...results].map(([contestant, measured]) => {
    const most = measured.get(sizes.at(-1)!);
    return [
      contestant,
      ...sizes.map((people) => {
        const found = measured.get(people);
        return found === undefined ? "" : shown(spread(found.map(({ time }) => time)));
      }),
      most === undefined ? "" : whole(Math.max(...most.map(({ memory }) => memory)) / 1e6),
    ];
  });
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How many times what is below takes what is above, at a size: medians of the rounds. */
function ratio(results: Results, above: string, below: string, people: number): Spread {
  const timesOf = (contestant: string) => {
    const measured = results.get(contestant);
    const most = Math.min(people, mostPeople[contestant] ?? people);
    return (measured?.get(most) ?? []).map(({ time }) => time);
  };
  return spread(ratios(timesOf(above), timesOf(below)));
}

function target(what: string, found: Spread, limit: number, isMet: boolean): string {
  return `- ${what}: ${shown(found)}; target ${limit}: ${isMet ? "met" : "MISSED"}`;
}

function atMost(what: string, results: Results, above: string, below: string, limit: number): string {
  return sizes.map((people) => {
    const found = ratio(results, above, below, people);
    return target(`${what}, ${whole(people)} people, at most`, found, limit, found.median <= limit);
  }).join("\n");
}

function atLeast(what: string, results: Results, above: string, below: string, limit: number): string {
  return sizes.filter((people) => people <= (mostPeople[below] ?? people)).map((people) => {
    const found = ratio(results, above, below, people);
    return target(`${what}, ${whole(people)} people, at least`, found, limit, found.median >= limit);
  }).join("\n");
}

function shown({ median, least, most }: Spread): string {
  return `${digits(median)} (${digits(least)}–${digits(most)})`;
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

const all: Readonly<Record<string, EngineWorkload>> = engineWorkloads;
console
  .log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? "an unknown processor"}; each alone in its process, µs of processor time, the `
    + `least of several runs; medians of ${rounds} rounds, in brackets their ends.`);
const measured = new Map<string, Results>();
for (const [name, workload] of Object.entries(all)) {
  const told = await workload.check(isQuick ? 2000 : 10_000);
  const results = measure(name, workload);
  measured.set(name, results);
  console.log(`\n**${workload.policy}**\n\n${tableOf(results)}\n\n${told}`);
}

const [first, month] = [measured.get("typedShop")!, measured.get("typedMonth")!];
console.log("\n**Targets**\n");
for (const [name, results] of [["first policy", first], ["scorecard and PK", month]] as const) {
  console.log(atMost(`${name}: columns beside integers by hand`, results, "columns", "integers by hand", 1.5));
  console.log(atLeast(`${name}: decimal.js by hand beside columns`, results, "decimal.js by hand", "columns", 30));
  for (const toSql of ["DuckDB by toSql", "DuckDB by toSql, ids trusted"]) {
    console.log(atMost(`${name}: ${toSql} beside its naive query`, results, toSql, "DuckDB, naive", 2));
  }
}
console
  .log(atLeast(
    "scorecard and PK, rows to rows: decimal.js by hand beside columns",
    month,
    "decimal.js by hand",
    "columns, rows to rows",
    15,
  ));
const million = month.get("columns")?.get(1_000_000);
if (million !== undefined) {
  const seconds = spread(million.map(({ first }) => first));
  console.log(target("scorecard and PK, a million people in a process that has just begun, seconds under", seconds, 2, seconds.median < 2));
  const memory = spread(million.map((each) => each.memory / 1e9));
  console.log(target("scorecard and PK, a million people, GB under", memory, 1, memory.median < 1));
}
