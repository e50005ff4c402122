import type { Decimal } from "./decimal.js";

/** Exactly, without an exponent and without trailing zeros: how readings and constants are written. */
export function exactText(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

/** With so many places, which the value already has: how money and scores are written. */
export function placesText(value: Decimal, places: number): string {
  return value.isZero() ? zeroText(places) : value.toFixed(places);
}

const zeros: string[] = [];

function zeroText(places: number): string {
  return (zeros[places] ??= places === 0 ? "0" : `0.${"0".repeat(places)}`);
}
