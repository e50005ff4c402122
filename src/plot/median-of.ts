import { compareDecimals, Decimal, exactText } from "../decimal/index.js";

/** The middle of the figures, exactly; of an even number, halfway between the two in the middle. Null of none. */
export function medianOf(figures: readonly string[]): string | null {
  const sorted = figures.map((figure) => new Decimal(figure)).sort(compareDecimals);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : exactText(low.plus(high).times("0.5"));
}
