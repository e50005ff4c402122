import { Decimal as Shared } from "decimal.js";

/**
 * A copy of decimal.js of our own: `defaults` makes it deaf to what others set on theirs. No sum or product of figures within our range
 * needs more than 200 digits, so with this precision it never rounds; whatever rounds says so and goes through `round` or `divide`.
 */
export const Decimal = Shared.clone({ defaults: true, precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact decimal number of this library's own copy of decimal.js. */
export type Decimal = Shared;

export const zero = new Decimal(0);
export const one = new Decimal(1);

const powers = new Map<number, Decimal>();

/** 10 to the power of `places`, exactly; negative places divide. */
export function powerOfTen(places: number): Decimal {
  let power = powers.get(places);
  if (power === undefined) powers.set(places, power = new Decimal(`1e${places}`));
  return power;
}
