// What settling costs: beside the same policy written by hand on decimal.js, and as the number of people grows.
import { deepStrictEqual } from "node:assert/strict";
import { cpus } from "node:os";
import { settle, shopCommission } from "jixiao";
import { alternate, spread, type Spread } from "./alternate.js";
import { payByHand, type MonthByHand } from "./by-hand.js";
import { heapOf } from "./heap.js";
import { periodOf, type ShopPeriod } from "./period.js";

const rounds = 15;
const policy = shopCommission({ version: "2026-11" });

interface Comparison {
  readonly policy: string;
  readonly people: number;
  /** At most so many times what is written by hand takes. */
  readonly target: number;
  readonly settle: () => unknown;
  readonly byHand: () => unknown;
}

/** What `settle` says, in the words of what is written by hand. */
function settledAsByHand(period: ShopPeriod): MonthByHand {
  const { statements, totals } = settle(policy, period);
  const { payable, lines } = totals[0]!;
  return {
    statements: statements.map(({ person, team, lines: { base, commission, targetBonus }, payable }) => ({
      person: String(person),
      team: String(team),
      lines: { base: base.payable, commission: commission.payable, targetBonus: targetBonus.payable },
      before: targetBonus.before,
      failedGates: targetBonus.failedGates,
      payable,
    })),
    totals: { payable, ...lines },
  };
}

function commission(people: number): Comparison {
  const period = periodOf(people);
  deepStrictEqual(settledAsByHand(period), payByHand(period), "settle and what is written by hand pay the same cents");
  return { policy: "shop commission", people, target: 2, settle: () => settle(policy, period), byHand: () => payByHand(period) };
}

async function comparisonTable(comparisons: readonly Comparison[]): Promise<string> {
  const rows: string[][] = [];
  for (const { policy, people, target, settle, byHand } of comparisons) {
    const [settled, written] = await alternate([{ name: "settle", run: settle }, { name: "by hand", run: byHand }], rounds, 5);
    const ratio = spread(settled!.map((time, round) => time / written![round]!));
    rows.push([
      policy,
      whole(people),
      shown(spread(settled!)),
      shown(spread(written!)),
      `${shown(ratio, 2)}: ${ratio.median <= target ? "within" : "over"} the target of ${target}`,
    ]);
  }
  return table(["policy", "people", "settle, ms", "decimal.js by hand, ms", "ratio"], rows);
}

async function growthTable(sizes: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  for (const people of sizes) {
    const period = periodOf(people);
    const run = () => settle(policy, period);
    const [times] = await alternate([{ name: "settle", run }], 5, Math.max(2, Math.round(20_000 / people)));
    const perPerson = spread(times!.map((time) => (time * 1000) / people));
    const perStatement = spread(Array.from({ length: 3 }, () => heapOf(run) / people));
    rows.push([whole(people), shown(spread(times!)), shown(perPerson, 2), whole(perStatement.median)]);
  }
  return table(["people", "settle, ms", "µs a person", "bytes of heap a statement"], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function shown({ median, least, most }: Spread, places = 1): string {
  return `${median.toFixed(places)} (${least.toFixed(places)} to ${most.toFixed(places)})`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

const comparison = await comparisonTable([commission(10_000)]);
const growth = await growthTable([1000, 10_000, 100_000]);

console.log(`Medians, and in brackets the ends, of ${rounds} alternating rounds; Node ${process.versions.node}, ${cpus()[0]?.model ?? "unknown processor"}.\n`);
console.log(`${comparison}\n\n${growth}`);
