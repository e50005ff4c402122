import { deepStrictEqual } from "node:assert/strict";
import { payRun, settle, shopCommission } from "jixiao";
import { payByHand, type MonthByHand as ShopMonthByHand } from "./by-hand.js";
import { month } from "./month.js";
import { monthByHand, type MonthByHand } from "./month-by-hand.js";
import { monthByJsonRules, type MonthByEngine } from "./month-by-json-rules.js";
import { monthByZen } from "./month-by-zen.js";
import { performance } from "./performance.js";
import { performanceByHand, type PerformanceByHand } from "./performance-by-hand.js";
import { monthByShops, monthOf, performanceOf, periodOf, type MonthPeriod, type PerformancePeriod, type ShopPeriod } from "./period.js";

/** What somebody does for so many people, once all is there that it takes. */
export type Contestant = (people: number) => (() => unknown) | Promise<() => unknown>;

/** A policy, a period for so many people, and by whom it is settled. */
export interface Workload {
  readonly policy: string;
  readonly contestants: Readonly<Record<string, Contestant>>;
  /** Throws where they do not pay the same; says how many people differ where they are not asked to. */
  readonly check: (people: number) => string | Promise<string>;
}

const commission = shopCommission({ version: "2026-11" });

export const workloads = {
  month: {
    policy: "base, commission, a bonus voided by five gates, prize money, a card of five items, four-factor PK in shops of 50",
    contestants: {
      settle: on(monthOf, (period) => settle(month, period)),
      payRun: on(monthByShops, (parts) => {
        const run = payRun(month);
        for (const part of parts) run.settle(part);
        return run.totals();
      }),
      "by hand": on(monthOf, monthByHand),
      "json-rules-engine": on(monthOf, monthByJsonRules),
      "zen-engine": on(monthOf, monthByZen),
    },
    check: async (people) => {
      const period = monthOf(people);
      const byHand = monthByHand(period);
      deepStrictEqual(monthAsByHand(period), byHand);
      const run = payRun(month);
      deepStrictEqual(monthByShops(people).flatMap((part) => run.settle(part).statements), settle(month, period).statements);
      const differing = (found: readonly MonthByEngine[]): string =>
        String(byHand.statements.filter(({ lines, score }, position) => {
          const { commission: paid, bonus, score: scored } = found[position]!;
          return paid.toFixed(2) !== lines.commission || bonus.toFixed(2) !== lines.bonus || scored.toFixed(2) !== score;
        }).length);
      return `Of ${people} people json-rules-engine pays or scores ${differing(await monthByJsonRules(period))} otherwise, zen-engine ${
        differing(await monthByZen(period))
      }.`;
    },
  },
  shopCommission: {
    policy: "shop commission",
    contestants: { settle: on(periodOf, (period) => settle(commission, period)), "by hand": on(periodOf, payByHand) },
    check: (people) => {
      const period = periodOf(people);
      deepStrictEqual(shopAsByHand(period), payByHand(period));
      return "";
    },
  },
  performance: {
    policy: "scorecard of five items, performance pay by grade, four-factor PK in shops of 50",
    contestants: { settle: on(performanceOf, (period) => settle(performance, period)), "by hand": on(performanceOf, performanceByHand) },
    check: (people) => {
      const period = performanceOf(people);
      deepStrictEqual(performanceAsByHand(period), performanceByHand(period));
      return "";
    },
  },
} as const satisfies Readonly<Record<string, Workload>>;

/** The period is made before anything is timed. */
export function on<Period>(periodFor: (people: number) => Period, settleIt: (period: Period) => unknown): Contestant {
  return (people) => {
    const period = periodFor(people);
    return () => settleIt(period);
  };
}

/** What `settle` says, in the form of what is written by hand. */
function monthAsByHand(period: MonthPeriod): MonthByHand {
  const { statements, standings, totals } = settle(month, period);
  const entrants = new Map(standings.pk.flatMap((standing) => standing.entrants.map((entrant) => [entrant.person, entrant] as const)));
  return {
    total: totals[0]!.payable,
    statements: statements.map(({ person, team, lines: { base, commission: ofGmv, bonus, award, prize }, payable, scores }) => {
      const { score, items } = scores!.card;
      const { gmv, conversion, response, received } = entrants.get(person)!.factors;
      return {
        person: String(person),
        team: String(team),
        lines: {
          base: base.payable,
          commission: ofGmv.payable,
          bonus: bonus.payable,
          award: award.payable,
          prize: prize.payable,
        },
        before: bonus.before,
        failedGates: bonus.failedGates,
        score: score!,
        points: [items.satisfaction, items.response, items.conversion, items.gmv, items.phrases].map(({ points }) => points!),
        ranks: [gmv, conversion, response, received].map(({ rank }) => rank!),
        payable,
      };
    }),
  };
}

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

function shopAsByHand(period: ShopPeriod): ShopMonthByHand {
  const { statements, totals } = settle(commission, period);
  const [total] = totals;
  return {
    statements: statements.map(({ person, team, lines: { base, commission: ofGmv, targetBonus }, payable }) => ({
      person: String(person),
      team: String(team),
      lines: { base: base.payable, commission: ofGmv.payable, targetBonus: targetBonus.payable },
      before: targetBonus.before,
      failedGates: targetBonus.failedGates,
      payable,
    })),
    totals: { payable: total!.payable, ...total!.lines },
  };
}
