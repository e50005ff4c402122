import { placesOfText } from "../../decimal/index.js";
import { kindsAt, policyOfRows, type QuantityNode, type TableNode } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";

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
      return placesOfText(node.multiple);
    case "lookup":
      return tablePlaces(node.table, node.unit === "money" ? policy.currency.places : 2);
    case "wholeAmount":
    case "marginal": {
      const rates = most(node.tiers.map(({ rate }) => placesOfText(rate)));
      const bounds = most(node.tiers.map(({ from }) => placesOfText(from)));
      const slices = node.attainmentOf === undefined ? bounds : sum([bounds, of(node.attainmentOf)]);
      return sum([node.kind === "marginal" ? most([of(node.quantity), slices]) : of(node.quantity), rates]);
    }
    case "prorate":
      return node.places ?? policy.currency.places;
    case "byGrade":
      return most(node.values.map(({ quantity }) => of(quantity)));
    case "scoreOf":
      return policy.scorecards.find(({ id }) => id === node.scorecard)?.places ?? null;
    default:
      return "places" in node ? node.places : placesByUnit(node, policy);
  }
}

/** By what the grammar says of a kind's unit: what is added has the places of its parts, what is multiplied those of both. */
function placesByUnit(node: QuantityNode, policy: PolicyDefinition): number | null {
  const { unit } = kindsAt.quantity[node.kind] ?? { unit: "number" };
  if (unit === "money") return policy.currency.places;
  if (unit === "count") return 0;
  if (typeof unit === "string" || "unstated" in unit || policyOfRows(node) !== undefined) return null;
  const parts = (fields: readonly string[]) =>
    fields.flatMap((field) => (node as unknown as Record<string, QuantityNode | readonly QuantityNode[]>)[field] ?? []).map((part) =>
      exactPlaces(part, policy)
    );
  if ("of" in unit) return most(parts([unit.of]));
  return "agree" in unit ? most(parts(unit.agree)) : sum(parts("product" in unit ? unit.product : [unit.priced, unit.by]));
}

/** A counted reading with more places than its unit has is a fault. */
function readingPlaces(metric: string, { metrics, currency }: PolicyDefinition): number | null {
  const found = metrics.find(({ id }) => id === metric);
  if (found === undefined || found.places === "any") return null;
  return found.places ?? (found.unit === "count" ? 0 : found.unit === "money" ? currency.places : null);
}

function tablePlaces(table: TableNode, usual: number): number | null {
  return table.kind === "curve"
    ? (table.places ?? usual)
    : most([table.otherwise, ...table.bands.map(({ value }) => value)].map(placesOfText));
}

function most(places: readonly (number | null)[]): number | null {
  return places.reduce<number | null>((all, each) => (all === null || each === null ? null : Math.max(all, each)), 0);
}

function sum(places: readonly (number | null)[]): number | null {
  return places.reduce<number | null>((all, each) => (all === null || each === null ? null : all + each), 0);
}
