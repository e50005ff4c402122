import { centsText, Decimal, zero } from "./decimal-by-hand.js";
import type { MonthPeriod, MonthRow } from "./period.js";
import { pointsBetween } from "./points-by-hand.js";
import { rankShop } from "./rank-by-hand.js";

// The same month, written by somebody who needs it alone. It trusts its input, and explains nothing.

const rate = new Decimal("0.003");
const bonusOfTarget = new Decimal(1000);
const mostRefunds = new Decimal("0.03");
const leastAttendance = new Decimal("0.9");
const slowest = new Decimal(65);
const leastPhrases = new Decimal("0.7");
const prizes = [300, 200, 100].map((prize) => new Decimal(prize));
const weights = [30, 20, 20, 20, 10].map((weight) => new Decimal(weight));
const ofSatisfaction = pointsBetween("0.80", "0.95");
const ofResponse = pointsBetween("60", "10");
const ofConversion = pointsBetween("0.2", "0.6");
const ofTarget = pointsBetween("0.5", "1.2");
const ofPhrases = pointsBetween("0.7", "1");

interface MonthPayByHand {
  readonly person: string;
  readonly team: string;
  readonly lines: {
    readonly base: string;
    readonly commission: string;
    readonly bonus: string;
    readonly award: string;
    readonly prize: string;
  };
  /** What the bonus would have been, had no gate failed; null where none did. */
  readonly before: string | null;
  readonly failedGates: readonly string[];
  readonly score: string;
  readonly points: readonly string[];
  readonly ranks: readonly number[];
  readonly payable: string;
}

export interface MonthByHand {
  readonly statements: readonly MonthPayByHand[];
  readonly total: string;
}

interface Agent {
  readonly row: MonthRow;
  readonly gmv: Decimal;
  readonly commission: Decimal;
  readonly earned: Decimal;
  readonly failedGates: readonly string[];
  readonly points: readonly Decimal[];
  readonly score: Decimal;
  /** GMV, conversion, response, received. */
  readonly factors: readonly Decimal[];
}

export function monthByHand({ people }: MonthPeriod): MonthByHand {
  const agents = people.map(agentOf);
  const shops = new Map<string, number[]>();
  agents.forEach(({ row }, position) => {
    const shop = shops.get(row.team);
    if (shop === undefined) shops.set(row.team, [position]);
    else shop.push(position);
  });
  const ranks = agents.map(() => [0, 0, 0, 0]);
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
  let total = zero;
  const statements = agents.map(({ row, commission, earned, failedGates, points, score }, position): MonthPayByHand => {
    const base = new Decimal(row.base);
    const award = new Decimal(row.award);
    const prize = won[position]!;
    const isVoided = failedGates.length > 0;
    const bonus = isVoided ? zero : earned;
    const payable = base.plus(commission).plus(bonus).plus(award).plus(prize);
    total = total.plus(payable);
    return {
      person: row.id,
      team: row.team,
      lines: {
        base: centsText(base),
        commission: centsText(commission),
        bonus: centsText(bonus),
        award: centsText(award),
        prize: centsText(prize),
      },
      before: isVoided ? centsText(earned) : null,
      failedGates,
      score: score.toFixed(2),
      points: points.map((each) => each.toFixed()),
      ranks: ranks[position]!,
      payable: centsText(payable),
    };
  });
  return { statements, total: centsText(total) };
}

function agentOf(row: MonthRow): Agent {
  const gmv = new Decimal(row.gmv);
  const response = new Decimal(row.response);
  const conversion = new Decimal(row.conversion);
  const phrases = new Decimal(row.phrases);
  const hasReached = gmv.gte(row.target);
  const points = [
    ofSatisfaction(new Decimal(row.satisfaction)),
    ofResponse(response),
    ofConversion(conversion),
    ofTarget(gmv.div(row.target).toDecimalPlaces(4)),
    ofPhrases(phrases),
  ];
  return {
    row,
    gmv,
    commission: gmv.times(rate).toDecimalPlaces(2),
    earned: hasReached ? bonusOfTarget : zero,
    failedGates: hasReached ? failedGatesOf(row, response, phrases) : [],
    points,
    score: points.reduce((sum, each, item) => sum.plus(each.times(weights[item]!)), zero).div(100).toDecimalPlaces(2),
    factors: [gmv, conversion, response, new Decimal(row.received)],
  };
}

function failedGatesOf({ refundRate, complaints, attendance }: MonthRow, response: Decimal, phrases: Decimal): readonly string[] {
  const failed: string[] = [];
  if (new Decimal(refundRate).gt(mostRefunds)) failed.push("conduct.refundRate");
  if (complaints > 2) failed.push("conduct.complaints");
  if (new Decimal(attendance).lt(leastAttendance)) failed.push("conduct.attendance");
  if (response.gt(slowest)) failed.push("conduct.response");
  if (phrases.lt(leastPhrases)) failed.push("conduct.phrases");
  return failed;
}
