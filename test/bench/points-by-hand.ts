import { Decimal, zero } from "./decimal-by-hand.js";

const hundred = new Decimal(100);

/** 0 points at one end and 100 at the other, whichever is higher, and in proportion between them. */
export function pointsBetween(none: string, all: string): (at: Decimal) => Decimal {
  const [from, to] = [new Decimal(none), new Decimal(all)];
  const width = to.minus(from);
  const isRising = width.isPositive();
  return (at) => {
    if (isRising ? at.lte(from) : at.gte(from)) return zero;
    if (isRising ? at.gte(to) : at.lte(to)) return hundred;
    return at.minus(from).times(100).div(width).toDecimalPlaces(2);
  };
}
