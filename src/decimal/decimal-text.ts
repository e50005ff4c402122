import type { Decimal } from "./decimal.js";

/** Exactly, without an exponent and without trailing zeros: how readings and constants are written. */
export function exactText(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

const zeros: string[] = [];

/** With so many places, of which the value has no more: how money and scores are written. */
export function placesText(value: Decimal, places: number): string {
  if (value.isZero()) return (zeros[places] ??= places === 0 ? "0" : `0.${"0".repeat(places)}`);
  const text = exactText(value);
  if (places === 0) return text;
  const point = text.indexOf(".");
  if (point === -1) return `${text}.${"0".repeat(places)}`;
  return text.padEnd(point + 1 + places, "0");
}

/** How many places an amount was written with. */
export function placesOfText(text: string): number {
  const point = text.indexOf(".");
  return point === -1 ? 0 : text.length - point - 1;
}

/** A figure that is out of range, for a fault: exactly, and with an exponent where that is shorter. */
export function rangeText(value: Decimal): string {
  const text = exactText(value);
  if (text.length <= 40) return text;
  const scientific = value.toExponential();
  return scientific.length <= 60 ? scientific : `${scientific.slice(0, 60)}…`;
}
