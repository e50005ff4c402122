import type { Decimal } from "../decimal/index.js";
import { mostOf, type Numbers } from "../formula/index.js";
import type { ItemDefinition, ScorecardDefinition } from "./scorecard.js";

/** What an item of a card weighs: its weight, or its full marks where marks are added; null where it does not count. */
export function weightOf(
  { method }: ScorecardDefinition,
  { weight, points, counts }: ItemDefinition,
  numbers: Numbers,
): Decimal | null {
  if (counts === false) return null;
  if (method === "sum") return mostOf(points, numbers);
  if (weight === undefined) throw new Error("an item that counts has no weight");
  return numbers.of(weight);
}
