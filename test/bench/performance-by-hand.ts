import { Decimal as Shared } from "decimal.js";
import type { PerformancePeriod, PerformanceRow } from "./period.js";

// The same scorecard and PK, written by somebody who needs these alone. It trusts its input, and explains nothing.

const Decimal = Shared.clone({ defaults: true, precision: 60, rounding: Shared.ROUND_HALF_UP });
type Decimal = Shared;

const zero = new Decimal(0);
const hundred = new Decimal(100);
const coefficients = { A: new Decimal("1.2"), B: new Decimal(1), C: new Decimal("0.8"), D: zero } as const;
const prizes = [300, 200, 100].map((prize) => new Decimal(prize));

type Grade = keyof typeof coefficients;

export interface PerformanceByHand {
  readonly person: string;
  readonly score: string;
  readonly grade: Grade;
  readonly points: readonly (string | null)[];
  readonly performancePay: string;
  readonly ranks: readonly (number | null)[];
  readonly prize: string;
  readonly payable: string;
}

interface Agent {
  readonly row: PerformanceRow;
  readonly factors: readonly (Decimal | null)[];
  readonly points: readonly (Decimal | null)[];
  readonly score: Decimal;
}

export function performanceByHand({ people }: PerformancePeriod): readonly PerformanceByHand[] {
  const agents = people.map(agentOf);
  const shops = new Map<string, number[]>();
  agents.forEach(({ row }, position) => {
    const shop = shops.get(row.team);
    if (shop === undefined) shops.set(row.team, [position]);
    else shop.push(position);
  });
  const ranks = agents.map((): (number | null)[] => [null, null, null, null]);
  const won = agents.map(() => zero);
  for (const shop of shops.values()) for (let factor = 0; factor < 4; factor += 1) rankFactor(agents, shop, factor, ranks, won);
  return agents.map(({ row, points, score }, position) => {
    const grade = gradeOf(score);
    const performancePay = new Decimal(row.performanceBase).times(coefficients[grade]).toDecimalPlaces(2);
    const prize = won[position]!;
    return {
      person: row.id,
      score: score.toFixed(2),
      grade,
      points: points.map((each) => (each === null ? null : each.toFixed())),
      performancePay: performancePay.toFixed(2),
      ranks: ranks[position]!,
      prize: prize.toFixed(2),
      payable: performancePay.plus(prize).toFixed(2),
    };
  });
}

const weights = [30, 30, 20, 10, 10];

function agentOf(row: PerformanceRow): Agent {
  const conversion = row.inquiries === 0 ? null : new Decimal(row.orders).div(row.inquiries).toDecimalPlaces(4);
  const response = new Decimal(row.responseSeconds);
  const attendance = new Decimal(row.attendance);
  const points = [
    line(new Decimal(row.satisfaction), "0.80", "0.95"),
    conversion === null ? null : line(conversion, "0.20", "0.60"),
    new Decimal(response.lte(25) ? 100 : response.lte(35) ? 80 : response.lte(50) ? 60 : 0),
    line(new Decimal(row.replyRate), "0.90", "1"),
    new Decimal(attendance.gte(1) ? 100 : attendance.gte("0.95") ? 80 : attendance.gte("0.9") ? 60 : 0),
  ];
  let sum = zero;
  let weight = 0;
  points.forEach((each, item) => {
    if (each === null) return;
    sum = sum.plus(each.times(weights[item]!));
    weight += weights[item]!;
  });
  return {
    row,
    factors: [new Decimal(row.gmv), conversion, response, new Decimal(row.inquiries)],
    points,
    score: sum.div(weight).toDecimalPlaces(2),
  };
}

function line(at: Decimal, low: string, high: string): Decimal {
  if (at.lte(low)) return zero;
  if (at.gte(high)) return hundred;
  return at.minus(low).times(100).div(new Decimal(high).minus(low)).toDecimalPlaces(2);
}

function gradeOf(score: Decimal): Grade {
  if (score.gte(90)) return "A";
  if (score.gte(75)) return "B";
  return score.gte(60) ? "C" : "D";
}

/** Response time (2) is best where it is lowest. Who is tied shares the prizes of the places filled, rounded down. */
function rankFactor(
  agents: readonly Agent[],
  shop: readonly number[],
  factor: number,
  ranks: readonly (number | null)[][],
  won: Decimal[],
): void {
  const figure = (position: number): Decimal => agents[position]!.factors[factor]!;
  const running = shop.filter((position) => agents[position]!.factors[factor] !== null);
  if (running.length < 2) return;
  const sorted = running.toSorted((a, b) => (factor === 2 ? figure(a).cmp(figure(b)) : figure(b).cmp(figure(a))));
  for (let first = 0; first < sorted.length;) {
    let after = first + 1;
    while (after < sorted.length && figure(sorted[after]!).eq(figure(sorted[first]!))) after += 1;
    const pool = prizes.slice(first, after).reduce((total, prize) => total.plus(prize), zero);
    const share = pool.isZero() ? zero : pool.div(after - first).toDecimalPlaces(2, Shared.ROUND_FLOOR);
    for (const position of sorted.slice(first, after)) {
      ranks[position]![factor] = first + 1;
      won[position] = won[position]!.plus(share);
    }
    first = after;
  }
}
