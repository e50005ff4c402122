import { Decimal, zero } from "./decimal-by-hand.js";
import type { PerformancePeriod, PerformanceRow } from "./period.js";
import { pointsBetween } from "./points-by-hand.js";
import { rankShop } from "./rank-by-hand.js";

// The same scorecard and PK, written by somebody who needs these alone. It trusts its input, and explains nothing.

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
  for (const shop of shops.values()) {
    for (let factor = 0; factor < 4; factor += 1) {
      // Response time (2) is best where it is lowest.
      rankShop(shop, (agent) => agents[agent]!.factors[factor]!, factor === 2, prizes, (agent, rank, prize) => {
        ranks[agent]![factor] = rank;
        won[agent] = won[agent]!.plus(prize);
      });
    }
  }
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
const ofSatisfaction = pointsBetween("0.80", "0.95");
const ofConversion = pointsBetween("0.20", "0.60");
const ofReplies = pointsBetween("0.90", "1");

function agentOf(row: PerformanceRow): Agent {
  const conversion = row.inquiries === 0 ? null : new Decimal(row.orders).div(row.inquiries).toDecimalPlaces(4);
  const response = new Decimal(row.responseSeconds);
  const attendance = new Decimal(row.attendance);
  const points = [
    ofSatisfaction(new Decimal(row.satisfaction)),
    conversion === null ? null : ofConversion(conversion),
    new Decimal(response.lte(25) ? 100 : response.lte(35) ? 80 : response.lte(50) ? 60 : 0),
    ofReplies(new Decimal(row.replyRate)),
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

function gradeOf(score: Decimal): Grade {
  if (score.gte(90)) return "A";
  if (score.gte(75)) return "B";
  return score.gte(60) ? "C" : "D";
}
