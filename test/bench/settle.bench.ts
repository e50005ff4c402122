// What settling costs: beside the same policy written by hand on decimal.js, and as the number of people grows.
import { deepStrictEqual } from "node:assert/strict";
import { cpus } from "node:os";
import { settle, shopCommission } from "jixiao";
import { alternate, ratios, spread, type Spread } from "./alternate.js";
import { payByHand, type MonthByHand } from "./by-hand.js";
import { heapOf } from "./heap.js";
import { performanceOf, periodOf, type PerformancePeriod, type ShopPeriod } from "./period.js";
import { performance } from "./performance.js";
import { performanceByHand, type PerformanceByHand } from "./performance-by-hand.js";

const rounds = 11;
const judgedSize = 10_000;
const mostTimesByHand = 2;

interface Comparison {
  readonly policy: string;
  /** How many people; the growth is told from the first to the last. */
  readonly sizes: readonly number[];
  /** Both sides for so many people; throws where they do not pay the same. */
  readonly sides: (people: number) => { readonly settled: () => unknown; readonly byHand: () => unknown };
}

const commission = shopCommission({ version: "2026-11" });

const comparisons: readonly Comparison[] = [
  {
    policy: "shop commission",
    sizes: [1000, 10_000, 100_000],
    sides: (people) => {
      const period = periodOf(people);
      deepStrictEqual(settledAsByHand(period), payByHand(period));
      return { settled: () => settle(commission, period), byHand: () => payByHand(period) };
    },
  },
  {
    policy: "scorecard of five items, performance pay by grade, four-factor PK in shops of 50",
    sizes: [1000, 10_000],
    sides: (people) => {
      const period = performanceOf(people);
      deepStrictEqual(performanceAsByHand(period), performanceByHand(period));
      return { settled: () => settle(performance, period), byHand: () => performanceByHand(period) };
    },
  },
];

/** The same for scores and standings. */
function performanceAsByHand(period: PerformancePeriod): readonly PerformanceByHand[] {
  const { statements, standings } = settle(performance, period);
  const entrants =
    new Map(standings.pk.flatMap((standing) => standing.entrants.map((entrant) => [String(entrant.person), entrant] as const)));
  return statements.map(({ person, lines, payable, scores }) => {
    const { score, grade, items } = scores!.service;
    const { gmv, conversion, response, received } = entrants.get(String(person))!.factors;
    return {
      person: String(person),
      score: score!,
      grade: grade!,
      points: [items.satisfaction, items.conversion, items.response, items.reply, items.attendance].map(({ points }) => points),
      performancePay: lines.performancePay.payable,
      ranks: [gmv, conversion, response, received].map(({ rank }) => rank),
      prize: lines.prize.payable,
      payable,
    };
  });
}

/** What `settle` says, in the form of what is written by hand. */
function settledAsByHand(period: ShopPeriod): MonthByHand {
  const { statements, totals } = settle(commission, period);
  const [total] = totals;
  return {
    statements: statements.map(({ person, team, lines: { base, commission, targetBonus }, payable }) => ({
      person: String(person),
      team: String(team),
      lines: { base: base.payable, commission: commission.payable, targetBonus: targetBonus.payable },
      before: targetBonus.before,
      failedGates: targetBonus.failedGates,
      payable,
    })),
    totals: { payable: total!.payable, ...total!.lines },
  };
}

async function compare({ policy, sizes, sides }: Comparison): Promise<string> {
  const contests = sizes.map((people) => ({ people, ...sides(people) }));
  const times = await alternate(
    contests.flatMap(({ people, settled, byHand }) => [settled, byHand].map((run) => ({ run, samples: Math.max(1, 30_000 / people) }))),
    rounds,
  );
  const results = contests.map(({ people, settled }, index) => {
    const [ofSettle, ofHand] = [times[2 * index]!, times[2 * index + 1]!].map((each) =>
      each.map((milliseconds) => (milliseconds * 1000) / people)
    );
    const heap = spread(Array.from({ length: 7 }, () => heapOf(settled))).median / people;
    return { people, ofSettle: ofSettle!, ofHand: ofHand!, ratio: spread(ratios(ofSettle!, ofHand!)), heap };
  });
  const rows = results.map(({ people, ofSettle, ofHand, ratio, heap }) => [
    whole(people),
    shown(spread(ofSettle)),
    shown(spread(ofHand)),
    shown(ratio),
    whole(heap),
  ]);
  const [fewest, most] = [results[0]!, results.at(-1)!];
  const { ratio } = results.find(({ people }) => people === judgedSize)!;
  return [
    `**${policy}**`,
    "",
    table(["people", "`settle`, µs a person", "decimal.js by hand, µs a person", "ratio", "heap a statement, bytes"], rows),
    "",
    `Ratio at ${whole(judgedSize)} people: ${ratio.median.toFixed(2)}, target at most ${mostTimesByHand}: ${
      ratio.median <= mostTimesByHand ? "met" : "missed"
    }.`,
    `What a person costs among ${whole(most.people)} beside one among ${whole(fewest.people)}: `
    + `${shown(spread(ratios(most.ofSettle, fewest.ofSettle)))} times with settle, ${
      shown(spread(ratios(most.ofHand, fewest.ofHand)))
    } times by hand.`,
  ].join("\n");
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
  }; medians of ${rounds} alternating rounds, in brackets their ends.`);
for (const comparison of comparisons) console.log(`\n${await compare(comparison)}`);
