// What settling costs: beside the same policy written by hand on decimal.js, and as the number of people grows.
import { deepStrictEqual } from "node:assert/strict";
import { cpus } from "node:os";
import { settle, shopCommission } from "jixiao";
import { alternate, ratios, spread, type Spread } from "./alternate.js";
import { payByHand, type MonthByHand } from "./by-hand.js";
import { heapOf } from "./heap.js";
import { periodOf, type ShopPeriod } from "./period.js";

interface Comparison {
  readonly policy: string;
  readonly people: number;
  /** At most so many times what is written by hand takes. */
  readonly target: number;
  readonly settle: () => unknown;
  readonly byHand: () => unknown;
}

const policy = shopCommission({ version: "2026-11" });

function shopCommissionComparison(people: number): Comparison {
  const period = periodOf(people);
  deepStrictEqual(settledAsByHand(period), payByHand(period));
  return { policy: "shop commission", people, target: 2, settle: () => settle(policy, period), byHand: () => payByHand(period) };
}

/** What `settle` says, in the form of what is written by hand. */
function settledAsByHand(period: ShopPeriod): MonthByHand {
  const { statements, totals } = settle(policy, period);
  const [total] = totals;
  return {
    statements: statements.map(({ person, team, lines: { base, commission, targetBonus }, payable }) => ({
      person: String(person),
      team: String(team),
      lines: { base: base.amount ?? "", commission: commission.amount ?? "", targetBonus: targetBonus.amount ?? "" },
      before: targetBonus.before,
      failedGates: targetBonus.failedGates,
      payable,
    })),
    totals: { payable: total!.payable, ...total!.lines },
  };
}

async function comparisonTable(comparisons: readonly Comparison[], rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const { policy, people, target, settle, byHand } of comparisons) {
    const [settled = [], written = []] = await alternate([settle, byHand].map((run) => ({ run, samples: 5 })), rounds);
    const ratio = spread(ratios(settled, written));
    const verdict = ratio.median <= target ? "met" : "missed";
    rows.push([policy, whole(people), shown(spread(settled), 1), shown(spread(written), 1), shown(ratio, 2), `at most ${target}: ${verdict}`]);
  }
  return table(["policy", "people", "settle, ms", "decimal.js by hand, ms", "ratio", "target"], rows);
}

async function growthTable(sizes: readonly number[], rounds: number): Promise<string> {
  const contestants = sizes.map((people) => {
    const period = periodOf(people);
    return { people, run: () => settle(policy, period), samples: Math.max(1, Math.round(30_000 / people)) };
  });
  const times = await alternate(contestants, rounds);
  const perPerson = contestants.map(({ people }, index) => times[index]!.map((milliseconds) => (milliseconds * 1000) / people));
  const rows = contestants.map(({ people, run }, index) => [
    whole(people),
    shown(spread(times[index]!), 1),
    shown(spread(perPerson[index]!), 2),
    shown(spread(ratios(perPerson[index]!, perPerson[0]!)), 2),
    whole(spread([heapOf(run), heapOf(run), heapOf(run)]).median / people),
  ]);
  return table(["people", "settle, ms", "µs a person", `beside ${whole(sizes[0]!)} people`, "heap a statement, bytes"], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function shown({ median, least, most }: Spread, places: number): string {
  return `${median.toFixed(places)} (${least.toFixed(places)}–${most.toFixed(places)})`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

const comparison = await comparisonTable([shopCommissionComparison(10_000)], 15);
const growth = await growthTable([1000, 10_000, 100_000], 7);

console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? "an unknown processor"}; medians of alternating rounds, in brackets their ends.`);
console.log(`\n${comparison}\n\n${growth}`);
