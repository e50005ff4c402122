import type { Decimal } from "./decimal.js";
import { Wide } from "./wide.js";

/** Exactly, without an exponent and without trailing zeros: how readings and constants are written. */
export function exactText(value: Decimal): string {
  return value.toString();
}

/** With so many places, of which the value has no more: how money and scores are written. */
export function placesText(value: Decimal, places: number): string {
  return value.toFixed(places);
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
  const scientific = new Wide(text).toExponential();
  return scientific.length <= 60 ? scientific : `${scientific.slice(0, 60)}…`;
}
