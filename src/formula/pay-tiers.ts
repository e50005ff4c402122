import { Decimal, zero } from "../decimal/index.js";
import type { TiersNode } from "./formula.js";

interface Tier {
  readonly from: Decimal;
  readonly rate: Decimal;
}

const read = new WeakMap<TiersNode, readonly Tier[]>();

/** What tiers pay for a figure, exactly. `target` is what the bounds are shares of, or 1. */
export function payTiers(node: TiersNode, figure: Decimal, target: Decimal | null): Decimal {
  const tiers = tiersOf(node).map(({ from, rate }) => ({ from: target === null ? from : from.times(target), rate }));
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

function tiersOf(node: TiersNode): readonly Tier[] {
  let tiers = read.get(node);
  if (tiers === undefined) {
    read.set(node, tiers = node.tiers.map(({ from, rate }) => ({ from: new Decimal(from), rate: new Decimal(rate) })));
  }
  return tiers;
}
