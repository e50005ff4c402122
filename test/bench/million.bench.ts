// What a million people weigh under shop commission, in one pass and by a pay run that takes a hundred shops at a time: the heap that the
// rows and the settlement hold, and the most that the process had in memory. Each alone in its process.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { payRun, settle, shopCommission } from "jixiao";
import { collectGarbage } from "./collect-garbage.js";
import { periodOf, type ShopPeriod } from "./period.js";

const people = 1_000_000;
const atATime = 5000;
const policy = shopCommission({ version: "2026-11" });

/** Some shops of the million. */
function shops(part: number): ShopPeriod {
  const drawn = periodOf(atATime, part);
  const named = (id: string): string => `${id}-${part}`;
  return {
    period: drawn.period,
    teams: drawn.teams.map((team) => ({ ...team, id: named(team.id) })),
    people: drawn.people.map((row) => ({ ...row, id: named(row.id), team: named(row.team) })),
  };
}

const parts = Array.from({ length: people / atATime }, (_, part) => part);

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function inOnePass(): string {
  const before = heapUsed();
  const all = parts.map(shops);
  const period = { period: all[0]!.period, teams: all.flatMap(({ teams }) => teams), people: all.flatMap((part) => part.people) };
  all.length = 0;
  const withRows = heapUsed();
  const settlement = settle(policy, period);
  const withSettlement = heapUsed();
  return [withRows - before, withSettlement - withRows].map(megabytes).concat(megabytesAtMost(), settlement.totals[0]!.payable).join(" | ");
}

function byTeam(): string {
  const before = heapUsed();
  const run = payRun(policy);
  for (const part of parts) run.settle(shops(part));
  return ["none", megabytes(heapUsed() - before)].concat(megabytesAtMost(), run.totals()[0]!.payable).join(" | ");
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

/** The resident set at its largest; Node gives it in kilobytes. */
function megabytesAtMost(): string {
  return megabytes(process.resourceUsage().maxRSS * 1024);
}

const ways: Readonly<Record<string, () => string>> = { "in one pass": inOnePass, "by `payRun`": byTeam };
const asked = ways[process.argv[2] ?? ""];
if (asked !== undefined) console.log(asked());
else {
  console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? "an unknown processor"}; ${people.toLocaleString("en")} people, MB.\n`);
  console.log("| | heap of the rows | heap of what is kept | process at most | payable |\n| --- | --- | --- | --- | --- |");
  for (const way of Object.keys(ways)) {
    const program = fileURLToPath(import.meta.url);
    const options = ["--max-old-space-size=4096", "--import", "tsx", program, way];
    console.log(`| ${way} | ${execFileSync(process.execPath, options, { encoding: "utf8" }).trim()} |`);
  }
}
