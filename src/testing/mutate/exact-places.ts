import { placesOfText } from "../../decimal/index.js";
import type { QuantityNode, StatedNumber, TableNode } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { numberOf } from "./number-of.js";

/**
 * The most decimal places that a quantity's figure can have, as its readings are checked; null where nothing bounds them. To round it to as
 * many places or more changes nothing.
 */
export function exactPlaces(node: QuantityNode, policy: PolicyDefinition): number | null {
  const of = (part: QuantityNode) => exactPlaces(part, policy);
  switch (node.kind) {
    case "constant":
      return placesOfText(node.value);
    case "metric":
      return readingPlaces(node.id, policy);
    case "parameter": {
      const found = policy.parameters.find(({ id }) => id === node.id);
      return found?.per === "policy" ? placesOfText(found.value) : null;
    }
    case "roundToPlaces":
      return Math.min(node.places, of(node.quantity) ?? node.places);
    case "roundToMultiple":
      return statedPlaces(node.multiple, policy);
    case "lookup":
      return tablePlaces(node.table, node.unit === "money" ? policy.currency.places : 2, policy);
    case "wholeAmount":
    case "marginal": {
      const rates = most(node.tiers.map(({ rate }) => statedPlaces(rate, policy)));
      const bounds = most(node.tiers.map(({ from }) => statedPlaces(from, policy)));
      const slices = node.attainmentOf === undefined ? bounds : sum([bounds, of(node.attainmentOf)]);
      return sum([node.kind === "marginal" ? most([of(node.quantity), slices]) : of(node.quantity), rates]);
    }
    case "prorate":
      return node.places ?? policy.currency.places;
    case "byGrade":
      return most(node.values.map(({ quantity }) => of(quantity)));
    case "scoreOf":
      return policy.scorecards.find(({ id }) => id === node.scorecard)?.places ?? null;
    case "plus":
    case "min":
    case "max":
      return most(node.parts.map(of));
    case "minus":
      return most([of(node.left), of(node.right)]);
    case "times":
      return sum([of(node.left), of(node.right)]);
    case "perUnit":
      return sum([of(node.quantity), of(node.price)]);
    case "ratio":
    case "teamMean":
      return node.places;
    case "when":
      return most([of(node.met), of(node.unmet)]);
    case "orElse":
      return most([of(node.quantity), of(node.fallback)]);
    case "voidedBy":
    case "heldBy":
      return of(node.quantity);
    case "teamSum":
    case "teamMin":
    case "teamMax":
      return node.under === undefined ? of(node.quantity) : null;
    case "lineOf":
    case "shareOf":
    case "prizeOf":
      return policy.currency.places;
    case "rankOf":
    case "teamCount":
      return 0;
    default:
      // Of a kind that is not known here nothing is claimed: at worst, a variant is kept that changes no figure.
      return null;
  }
}

/** A counted reading with more places than its unit has is a fault. */
function readingPlaces(metric: string, { metrics, currency }: PolicyDefinition): number | null {
  const found = metrics.find(({ id }) => id === metric);
  if (found === undefined || found.places === "any") return null;
  return found.places ?? (found.unit === "count" ? 0 : found.unit === "money" ? currency.places : null);
}

function statedPlaces(stated: StatedNumber, policy: PolicyDefinition): number {
  return placesOfText(numberOf(stated, policy));
}

function tablePlaces(table: TableNode, usual: number, policy: PolicyDefinition): number | null {
  return table.kind === "curve"
    ? (table.places ?? usual)
    : most([table.otherwise ?? "0", ...table.bands.map(({ value }) => value)].map((value) => statedPlaces(value, policy)));
}

function most(places: readonly (number | null)[]): number | null {
  return places.reduce<number | null>((all, each) => (all === null || each === null ? null : Math.max(all, each)), 0);
}

function sum(places: readonly (number | null)[]): number | null {
  return places.reduce<number | null>((all, each) => (all === null || each === null ? null : all + each), 0);
}
