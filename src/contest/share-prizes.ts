import { Decimal, divide, roundToPlaces, zero } from "../decimal/index.js";
import type { ContestDefinition } from "./contest.js";

/**
 * What each of `size` people wins who are tied with `better` people ranked before them: they fill the places better + 1 to better + size,
 * whatever rank is shown. Prizes beyond the places filled are not paid.
 *
 * Source of splitting: golf, as the PGA Tour and the majors pay it (those tied share the sum of their places' prizes equally).
 */
export function sharePrizes(
  prizes: readonly Decimal[],
  better: number,
  size: number,
  { ties, prizeRounding }: ContestDefinition,
  places: number,
): Decimal {
  if (better >= prizes.length) return zero;
  if (ties === "each") return roundToPlaces(prizes[better] ?? zero, places, prizeRounding);
  const pool = prizes.slice(better, better + size).reduce((sum, prize) => sum.plus(prize), zero);
  return pool.isZero() ? zero : divide(pool, new Decimal(size), places, prizeRounding);
}
