import { exactText, type Decimal, type RoundingMode } from "../decimal/index.js";

/** A decimal number as a whole number of units: `value` × 10^−`scale`. */
export interface Scaled {
  readonly value: bigint;
  readonly scale: number;
}

const powers: bigint[] = [];

/** 10 to the power of `places`. */
export function tenTo(places: number): bigint {
  return (powers[places] ??= 10n ** BigInt(places));
}

/** The same number with as few places as it takes. */
export function scaledOf(value: Decimal): Scaled {
  const text = exactText(value);
  const point = text.indexOf(".");
  return point === -1
    ? { value: BigInt(text), scale: 0 }
    : { value: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** A number in units of more places. */
export function unitsAt({ value, scale }: Scaled, places: number): bigint {
  return value * tenTo(places - scale);
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function leastOf(values: readonly bigint[]): bigint {
  return values.reduce((least, value) => (value < least ? value : least));
}

export function mostOfAll(values: readonly bigint[]): bigint {
  return values.reduce((most, value) => (value > most ? value : most));
}

/** The most places among several. */
export function mostScale(of: readonly { readonly scale: number }[]): number {
  return of.reduce((most, { scale }) => Math.max(most, scale), 0);
}

export function commonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [magnitude(a), magnitude(b)];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/** The quotient of whole numbers, rounded once to a whole number. The divisor is not 0. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const [over, under] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  const whole = over / under;
  const rest = over % under;
  if (rest === 0n) return whole;
  const isNegative = over < 0n;
  const away = isNegative ? whole - 1n : whole + 1n;
  const twice = 2n * magnitude(rest);
  switch (mode) {
    case "up":
      return away;
    case "down":
      return whole;
    case "ceiling":
      return isNegative ? whole : away;
    case "floor":
      return isNegative ? away : whole;
    case "half-up":
      return twice >= under ? away : whole;
    case "half-down":
      return twice > under ? away : whole;
    case "half-even":
      return twice > under || (twice === under && whole % 2n !== 0n) ? away : whole;
  }
}
