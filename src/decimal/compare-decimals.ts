import type { Decimal } from "./decimal.js";

/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.comparedTo(b);
}

export function isLess(a: Decimal, b: Decimal): boolean {
  return a.comparedTo(b) < 0;
}

export function lesser(a: Decimal, b: Decimal): Decimal {
  return isLess(b, a) ? b : a;
}

export function greater(a: Decimal, b: Decimal): Decimal {
  return isLess(a, b) ? b : a;
}
