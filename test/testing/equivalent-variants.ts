import { definePolicy, fourFactorPk, prizeOf, shopCommission, statisticsScorecard, type Policy } from "../../src/index.js";
import type { MutationKind } from "../../src/testing/index.js";
import { agents } from "../../examples/01-shop-month/agents-policy.js";
import { leads } from "../../examples/01-shop-month/leads-policy.js";

/** The policies of which it is known which variants no test can notice: the presets, and those of the example. */
export const knownPolicies = {
  shopCommission: shopCommission({ version: "2026-11" }),
  statisticsScorecard: definePolicy({ id: "statistics", version: "2026-11", currency: "CNY", scorecards: [statisticsScorecard()] }),
  fourFactorPk: definePolicy({ id: "pk", version: "2026-11", currency: "CNY", pay: { prize: prizeOf(fourFactorPk()) } }),
  agents,
  leads,
} as const satisfies { readonly [name: string]: Policy };

export interface EquivalentVariant {
  readonly policy: keyof typeof knownPolicies;
  readonly kind: MutationKind;
  /** Where the change is: the variant's path, joined by points. */
  readonly path: string;
  readonly text: string;
  /** Why it changes no figure of any period. */
  readonly reason: string;
}

/**
 * The variants that change no figure of any period, for reasons of their own: `mutatePolicy` leaves out those of which it can tell. Of all
 * others a period was found that shows the difference.
 */
export const equivalentVariants: readonly EquivalentVariant[] = [
  {
    policy: "agents",
    kind: "rounding",
    path: "scorecards.service.items.conversion.points.rounding",
    text: "service.conversion: rounding half-up → up",
    reason:
      "The conversion has 4 places and the curve rises by 100 points over 0.4, so that from point to point it is a multiple of 0.0001 × 250 = 0.025. Rounded to 2 places, the third is 0 or 5, "
      + "which both modes round alike; no points are under zero.",
  },
];
