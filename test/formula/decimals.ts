import { Decimal as Shared } from "decimal.js";
import fc from "fast-check";

/** Exact for everything that these tests compute, and deaf to what others set: a copy that shares no code with what is tested. */
export const Exact = Shared.clone({ defaults: true, precision: 400, toExpNeg: -9e15, toExpPos: 9e15 });
export type Exact = Shared;

/** Decimal numbers as text, with at most so many digits before the point and after. */
export function decimals({ digits = 9, places = 4, positive = false } = {}): fc.Arbitrary<string> {
  const most = 10n ** BigInt(digits + places) - 1n;
  return fc
    .tuple(fc.bigInt({ min: positive ? 1n : -most, max: most }), fc.nat({ max: places }))
    .map(([units, shown]) => new Exact(`${units}e-${shown}`).toFixed())
    .filter((text) => new Exact(text).e < digits);
}

/** A number as the library writes it: exactly, without trailing zeros. */
export function exactly(value: Shared | string | number): string {
  const number = new Exact(value);
  return number.isZero() ? "0" : number.toFixed();
}
