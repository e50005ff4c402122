import { Decimal, exactText, zero } from "../decimal/index.js";
import {
  expectedAboveZero,
  expectedDecimals,
  expectedScoreBetween,
  expectedWeights100,
  fault,
  faultOf,
  say,
  type Fault,
  type Path,
} from "../error/index.js";
import { checkAgreement, checkTable, checkQuantity, type FormulaCheck } from "../formula/index.js";
import type { ScorecardDefinition } from "./scorecard.js";

/** Whether a card's weights, tables, range and grades make sense. A field is null where it could not be copied. */
export function checkScorecard(card: ScorecardDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  const items = present(card.items);
  if (items.length === 0) report(faultOf("empty", [...path, "items"], "no items", say("at_least_one", { of: "item" })));
  card.items?.forEach((item, index) => {
    if (item === null) return;
    const here = [...path, "items", index];
    const unit = checkQuantity(item.metric, [...here, "metric"], false, check);
    const target = item.attainmentOf === undefined ? [] : [checkQuantity(item.attainmentOf, [...here, "attainmentOf"], false, check)];
    const bounds = checkTable(item.points, [...here, "points"], item, check);
    checkAgreement([unit, ...target, ...bounds], "compare", here, check);
    if (item.weight !== null && !new Decimal(item.weight).greaterThan(zero)) {
      report(fault("not_positive", [...here, "weight"], item.weight, say(expectedAboveZero, { of: "weight" })));
    }
  });
  checkWeights(card, items, path, report);
  present(card.adjustments).forEach(({ points }, index) => {
    const unit = checkQuantity(points, [...path, "adjustments", index, "points"], false, check);
    if (unit !== null && unit !== "points" && unit !== "number") {
      report(faultOf("unit_mismatch", [...path, "adjustments", index, "points"], unit, say("a_quantity_in", { units: ["points"] })));
    }
  });
  checkRange(card, path, report);
}

type Report = (fault: Fault) => void;

function checkWeights(card: ScorecardDefinition, items: ScorecardDefinition["items"], path: Path, report: Report): void {
  const weights = items.map(({ weight }) => weight).filter((weight) => weight !== null);
  if (items.length === 0 || weights.length < items.length) return;
  const sum = weights.reduce((total, weight) => total.plus(weight), zero);
  if (card.weights === "hundred" && !sum.equals(100)) {
    report(faultOf("weights_not_100", [...path, "items"], exactText(sum), expectedWeights100));
  }
}

function checkRange(card: ScorecardDefinition, path: Path, report: Report): void {
  for (const bound of ["from", "to", "criticalScore"] as const) {
    const score = card[bound];
    if (typeof score === "string" && card.places !== null && new Decimal(score).decimalPlaces() > card.places) {
      report(fault("too_many_places", [...path, bound], score, say(expectedDecimals, { unit: "points", most: card.places })));
    }
  }
  if (card.from === null || card.to === null) return;
  const [from, to] = [new Decimal(card.from), new Decimal(card.to)];
  if (!from.lessThan(to)) {
    report(faultOf("not_rising", [...path, "from"], `${card.from}, then ${card.to}`, "each_bound_above_the_one_before"));
  }
  if (card.criticalScore !== undefined && card.criticalScore !== null) {
    const critical = new Decimal(card.criticalScore);
    if (critical.lessThan(from) || critical.greaterThan(to)) {
      report(fault(
        "not_covered",
        [...path, "criticalScore"],
        card.criticalScore,
        say(expectedScoreBetween, { from: card.from, to: card.to }),
      ));
    }
  }
  const bounds = present(card.grades).map((grade) => grade.from).filter((bound) => bound !== null);
  if (bounds.length < present(card.grades).length || bounds.length === 0) return;
  const distinct = new Set(bounds);
  if (distinct.size < bounds.length) {
    report(faultOf("used_twice", [...path, "grades"], bounds.join(", "), "each_bound_above_the_one_before"));
  }
  const lowest = bounds.map((bound) => new Decimal(bound)).reduce((least, bound) => (bound.lessThan(least) ? bound : least));
  if (lowest.greaterThan(from)) {
    report(faultOf(
      "not_covered",
      [...path, "grades"],
      `the lowest grade from ${exactText(lowest)}`,
      say("a_grade_for_every_score_from", { from: card.from }),
    ));
  }
}

function present<Entry>(entries: readonly (Entry | null)[] | null): readonly Entry[] {
  return (entries ?? []).filter((entry) => entry !== null);
}
