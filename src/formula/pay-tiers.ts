import { zero, type Decimal } from "../decimal/index.js";
import type { TiersNode } from "./formula.js";
import type { Numbers } from "./numbers.js";

interface Tier {
  readonly from: Decimal;
  readonly rate: Decimal;
}

/** A part of an amount that is paid at one rate: from where on, and to where it goes, unless it is all of the amount. */
export interface PaidTier {
  readonly from: Decimal;
  readonly to: Decimal | null;
  readonly part: Decimal;
  readonly rate: Decimal;
}

/** What tiers pay; `target` is what the bounds are shares of, or null. */
export function payTiers(node: TiersNode, figure: Decimal, target: Decimal | null, numbers: Numbers): Decimal {
  return paidTiers(node, figure, target, numbers).reduce<Decimal>((sum, { part, rate }) => sum.plus(part.times(rate)), zero);
}

/** The slices that are reached, or the one band that is, under whose first bound there is none. */
export function paidTiers(node: TiersNode, figure: Decimal, target: Decimal | null, numbers: Numbers): readonly PaidTier[] {
  const tiers = numbers.read(node, readTiers).map(({ from, rate }) => ({ from: target === null ? from : from.times(target), rate }));
  return node.kind === "marginal" ? slicesOf(tiers, figure) : bandReached(tiers, figure, node.bound === "inclusive-below");
}

function slicesOf(tiers: readonly Tier[], figure: Decimal): readonly PaidTier[] {
  return tiers.flatMap(({ from, rate }, index) => {
    if (figure.lessThanOrEqualTo(from)) return [];
    const next = tiers[index + 1]?.from;
    const to = next !== undefined && next.lessThan(figure) ? next : figure;
    return [{ from, to, part: to.minus(from), rate }];
  });
}

function bandReached(tiers: readonly Tier[], figure: Decimal, isBoundBelow: boolean): readonly PaidTier[] {
  const isReached = ({ from }: Tier) => (isBoundBelow ? figure.greaterThan(from) : figure.greaterThanOrEqualTo(from));
  const reached = tiers.reduce<Tier | null>((last, tier) => (isReached(tier) ? tier : last), null);
  return reached === null ? [] : [{ ...reached, to: null, part: figure }];
}

function readTiers({ tiers }: TiersNode, numbers: Numbers): readonly Tier[] {
  return tiers.map(({ from, rate }) => ({ from: numbers.of(from), rate: numbers.of(rate) }));
}
