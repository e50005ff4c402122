import { Decimal, zero } from "../decimal/index.js";
import type { Numbers } from "../formula/index.js";
import type { ScorecardDefinition } from "./scorecard.js";
import { weightOf } from "./weight-of.js";

/** The lowest and the highest score of a card: as stated, or from 0 to 100, or to the full marks of all items where marks are added. */
export function rangeOf(card: ScorecardDefinition, numbers: Numbers): { readonly from: Decimal; readonly to: Decimal } {
  const most =
    () => (card.method === "sum" ? card.items.reduce((sum, item) => sum.plus(weightOf(card, item, numbers) ?? zero), zero) : 100);
  return { from: new Decimal(card.from ?? 0), to: new Decimal(card.to ?? most()) };
}
