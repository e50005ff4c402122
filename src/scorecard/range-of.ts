import { zero, type Decimal } from "../decimal/index.js";
import type { Numbers } from "../formula/index.js";
import type { ScorecardDefinition } from "./scorecard.js";
import { weightOf } from "./weight-of.js";

/** The lowest and the highest score of a card: as stated, or from 0 to 100, or to the full marks of all items where marks are added. */
export function rangeOf(card: ScorecardDefinition, numbers: Numbers): { readonly from: Decimal; readonly to: Decimal } {
  const { method, items, from = "0", to } = card;
  if (to !== undefined || method !== "sum") return { from: numbers.of(from), to: numbers.of(to ?? "100") };
  return { from: numbers.of(from), to: items.reduce((sum, item) => sum.plus(weightOf(card, item, numbers) ?? zero), zero) };
}
