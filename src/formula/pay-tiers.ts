import { zero, type Decimal } from "../decimal/index.js";
import type { TiersNode } from "./formula.js";
import type { Numbers } from "./numbers.js";

interface Tier {
  readonly from: Decimal;
  readonly rate: Decimal;
}

/** What tiers pay for a figure, exactly. `target` is what the bounds are shares of, or 1. */
export function payTiers(node: TiersNode, figure: Decimal, target: Decimal | null, numbers: Numbers): Decimal {
  const tiers = numbers.read(node, readTiers).map(({ from, rate }) => ({ from: target === null ? from : from.times(target), rate }));
  return node.kind === "marginal" ? payMarginal(tiers, figure) : payWhole(tiers, figure, node.bound === "inclusive-below");
}

function payMarginal(tiers: readonly Tier[], figure: Decimal): Decimal {
  return tiers.reduce((sum, { from, rate }, index) => {
    if (figure.lessThanOrEqualTo(from)) return sum;
    const next = tiers[index + 1]?.from;
    const top = next !== undefined && next.lessThan(figure) ? next : figure;
    return sum.plus(top.minus(from).times(rate));
  }, zero);
}

function payWhole(tiers: readonly Tier[], figure: Decimal, isBoundBelow: boolean): Decimal {
  const isReached = ({ from }: Tier) => (isBoundBelow ? figure.greaterThan(from) : figure.greaterThanOrEqualTo(from));
  const reached = tiers.reduce<Tier | null>((last, tier) => (isReached(tier) ? tier : last), null);
  return reached === null ? zero : figure.times(reached.rate);
}

function readTiers({ tiers }: TiersNode, numbers: Numbers): readonly Tier[] {
  return tiers.map(({ from, rate }) => ({ from: numbers.of(from), rate: numbers.of(rate) }));
}
