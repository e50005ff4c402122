import { centsText, Decimal, zero } from "./decimal-by-hand.js";
import type { AgentRow, ShopPeriod, ShopRow } from "./period.js";

// What somebody would write who needs this one policy alone: exact, half-up to cents, each reading parsed once, each shop checked once.
// It trusts its input, and explains nothing.

const rate = new Decimal("0.003");
const bonus = new Decimal(1000);
const mostRefunds = new Decimal("0.03");
const mostRefundHours = new Decimal(24);
const mostDisputes = new Decimal("0.001");
const leastDsr = new Decimal("4.7");

interface PayByHand {
  readonly person: string;
  readonly team: string;
  readonly lines: { readonly base: string; readonly commission: string; readonly targetBonus: string };
  /** What the target bonus would have been, had no gate failed; null where none did. */
  readonly before: string | null;
  readonly failedGates: readonly string[];
  readonly payable: string;
}

export interface MonthByHand {
  readonly statements: readonly PayByHand[];
  readonly totals: { readonly payable: string; readonly base: string; readonly commission: string; readonly targetBonus: string };
}

export function payByHand({ teams, people }: ShopPeriod): MonthByHand {
  const failedGates = new Map(teams.map((shop) => [shop.id, failedGatesOf(shop)]));
  let totalBase = zero;
  let totalCommission = zero;
  let totalBonus = zero;

  const statements = people.map((agent: AgentRow): PayByHand => {
    const failed = failedGates.get(agent.team);
    if (failed === undefined) throw new Error(`${agent.id}: there is no shop ${agent.team}`);
    const gmv = new Decimal(agent.gmv);
    const base = new Decimal(agent.base);
    const commission = gmv.times(rate).toDecimalPlaces(2);
    const earned = gmv.gte(agent.target) ? bonus : zero;
    const isVoided = failed.length > 0 && !earned.isZero();
    const targetBonus = isVoided ? zero : earned;
    const payable = base.plus(commission).plus(targetBonus);
    totalBase = totalBase.plus(base);
    totalCommission = totalCommission.plus(commission);
    totalBonus = totalBonus.plus(targetBonus);
    return {
      person: agent.id,
      team: agent.team,
      lines: { base: centsText(base), commission: centsText(commission), targetBonus: centsText(targetBonus) },
      before: isVoided ? centsText(earned) : null,
      failedGates: isVoided ? failed : [],
      payable: centsText(payable),
    };
  });

  return {
    statements,
    totals: {
      payable: centsText(totalBase.plus(totalCommission).plus(totalBonus)),
      base: centsText(totalBase),
      commission: centsText(totalCommission),
      targetBonus: centsText(totalBonus),
    },
  };
}

function failedGatesOf({ refundRate, refundHours, disputeRate, dsr, complaints }: ShopRow): readonly string[] {
  const failed: string[] = [];
  if (new Decimal(refundRate).gt(mostRefunds)) failed.push("shop.refundRate");
  if (refundHours !== null && new Decimal(refundHours).gt(mostRefundHours)) failed.push("shop.refundHours");
  if (new Decimal(disputeRate).gt(mostDisputes)) failed.push("shop.disputeRate");
  if (new Decimal(dsr).lt(leastDsr)) failed.push("shop.dsr");
  if (complaints > 2) failed.push("shop.complaints");
  return failed;
}
