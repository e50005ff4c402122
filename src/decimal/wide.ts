import { Decimal } from "decimal.js";

/**
 * A copy of decimal.js of our own: `defaults` makes it deaf to what others set on theirs. No sum or product of figures within our range
 * needs more than 200 digits, so with this precision it never rounds; whatever rounds says so and goes through `divide`.
 */
export const Wide = Decimal.clone({ defaults: true, precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact number of any length. */
export type Wide = Decimal;
