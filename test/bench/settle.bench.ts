// What settling costs: beside the same policy written by hand on decimal.js, beside rules engines on what they can do of it, and as the
// number of people grows. Each alone in its process, processor time.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { ratios, spread, type Spread } from "./alternate.js";
import { workloads, type Workload } from "./workloads.js";

const rounds = 3;
const mostTimesByHand = 2;
const mostGrowth = 1.3;

interface Measured {
  /** µs of processor time a person, and by the clock. */
  readonly time: number;
  readonly clock: number;
  /** Bytes a person. */
  readonly heap: number;
}

function alone(workload: string, contestant: string, people: number): Measured {
  const program = fileURLToPath(new URL("alone.ts", import.meta.url));
  return JSON
    .parse(execFileSync(process.execPath, ["--import", "tsx", program, workload, contestant, String(people)], {
      encoding: "utf8",
    })) as Measured;
}

async function compare(name: string, { policy, contestants, check }: Workload, sizes: readonly number[]): Promise<string> {
  const told = await check(1000);
  const rivals = Object.keys(contestants).filter((contestant) => !["settle", "payRun", "by hand"].includes(contestant));
  const hasRuns = contestants["payRun"] !== undefined;
  // They take turns, so that whatever else the machine does hits both alike.
  const turns = Array.from(
    { length: rounds },
    () =>
      sizes.map((people) => ({
        settled: alone(name, "settle", people),
        byHand: alone(name, "by hand", people),
        inRuns: hasRuns ? alone(name, "payRun", people) : null,
      })),
  );
  const results = sizes.map((people, index) => {
    const settled = turns.map((turn) => turn[index]!.settled.time);
    const byHand = turns.map((turn) => turn[index]!.byHand.time);
    return {
      people,
      settled,
      byHand,
      clock: turns.map((turn) => turn[index]!.settled.clock),
      inRuns: turns.flatMap((turn) => turn[index]!.inRuns?.time ?? []),
      ratio: spread(ratios(settled, byHand)),
      heap: spread(turns.map((turn) => turn[index]!.settled.heap)).median,
      rivals: rivals.map((rival) => alone(name, rival, people).time),
    };
  });
  const rows = results.map(({ people, settled, byHand, inRuns, ratio, heap, rivals: others }) => [
    whole(people),
    shown(spread(settled)),
    shown(spread(byHand)),
    shown(ratio),
    ...(hasRuns ? [shown(spread(inRuns))] : []),
    ...others.map((time) => time.toFixed(1)),
    whole(heap),
  ]);
  const heads = [
    "people",
    "`settle`, µs a person",
    "decimal.js by hand",
    "ratio",
    ...(hasRuns ? ["`payRun`, two shops at a time"] : []),
    ...rivals,
    "heap a person, bytes",
  ];
  const [fewest, most] = [results[0]!, results.at(-1)!];
  const worst = Math.max(...results.map(({ ratio }) => ratio.median));
  const lines = [`**${policy}**`, "", table(heads, rows), "", `Ratio at most ${worst.toFixed(2)}, ${target(worst, mostTimesByHand)}.`];
  if (fewest !== most) {
    const growth = spread(ratios(most.settled, fewest.settled));
    lines
      .push(`A person among ${whole(most.people)} beside one among ${whole(fewest.people)}: ${shown(growth)} times with settle, ${
        target(growth.median, mostGrowth)
      }; ${shown(spread(ratios(most.clock, fewest.clock)))} times by the clock; by hand ${
        shown(spread(ratios(most.byHand, fewest.byHand)))
      } times.`);
    if (hasRuns) {
      lines
        .push(`By payRun, beside one among ${whole(fewest.people)} with settle: ${
          shown(spread(ratios(most.inRuns, fewest.settled)))
        } times.`);
    }
  }
  if (told !== "") lines.push(told);
  return lines.join("\n");
}

function target(found: number, most: number): string {
  return `target at most ${most}: ${found <= most ? "met" : "missed"}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function shown({ median, least, most }: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

console
  .log(`Node ${process.versions.node}, ${
    cpus()[0]?.model ?? "an unknown processor"
  }; each alone in its process, µs of processor time, the least `
    + `of several runs; medians of ${rounds} rounds, in brackets their ends.`);
console.log(`\n${await compare("month", workloads.month, [100, 10_000, 100_000])}`);
console.log(`\n${await compare("shopCommission", workloads.shopCommission, [10_000])}`);
console.log(`\n${await compare("performance", workloads.performance, [10_000])}`);
