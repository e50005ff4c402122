import type { Decimal } from "./decimal.js";

/** Negative, zero or positive, as a is less than, equal to or more than b. decimal.js does the same, but copies b first. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = signOf(a);
  const right = signOf(b);
  if (left !== right) return left - right;
  return left === 0 ? 0 : left * compareMagnitudes(a, b);
}

export function isLess(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) < 0;
}

export function lesser(a: Decimal, b: Decimal): Decimal {
  return isLess(b, a) ? b : a;
}

export function greater(a: Decimal, b: Decimal): Decimal {
  return isLess(a, b) ? b : a;
}

function signOf(value: Decimal): number {
  return value.isZero() ? 0 : value.s;
}

/** By the exponent, then word by word: decimal.js keeps no zeros at either end. */
function compareMagnitudes(a: Decimal, b: Decimal): number {
  if (a.e !== b.e) return a.e - b.e;
  const left = a.d;
  const right = b.d;
  const length = Math.min(left.length, right.length);
  for (let word = 0; word < length; word += 1) {
    const difference = (left[word] ?? 0) - (right[word] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
