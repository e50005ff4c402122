import { Decimal, exactText, numberFault, zero } from "../decimal/index.js";
import {
  expectedAboveZero,
  expectedDecimals,
  expectedNameOf,
  expectedScoreBetween,
  expectedWeights100,
  fault,
  faultOf,
  say,
  type Fault,
  type Path,
} from "../error/index.js";
import {
  checkAgreement,
  checkTable,
  checkQuantity,
  mostOf,
  numbersWith,
  statedValue,
  type FormulaCheck,
  type StatedNumber,
  type TableNode,
} from "../formula/index.js";
import type { ItemDefinition, ScorecardDefinition } from "./scorecard.js";

/** Whether a card's weights, tables, range and grades make sense. A field is null where it could not be copied. */
export function checkScorecard(card: ScorecardDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  const items = present(card.items);
  if (items.length === 0) report(faultOf("empty", [...path, "items"], "no items", say("at_least_one", { of: "item" })));
  else if (items.every(({ counts }) => counts === false)) {
    report(faultOf("empty", [...path, "items"], "no items that count", "at_least_one_item_that_counts"));
  }
  if (card.method === "sum" && card.weights === "relative") {
    report(fault("misplaced", [...path, "weights"], card.weights, "no_weights_where_marks_are_added"));
  }
  card.items?.forEach((item, index) => {
    if (item === null) return;
    const here = [...path, "items", index];
    const unit = checkQuantity(item.metric, [...here, "metric"], false, check);
    const target = item.attainmentOf === undefined ? [] : [checkQuantity(item.attainmentOf, [...here, "attainmentOf"], false, check)];
    const bounds = checkTable(item.points, [...here, "points"], item, check);
    checkAgreement([unit, ...target, ...bounds], "compare", here, check);
    checkWeight(card, item, here, check);
  });
  checkSum(card, items, path, report);
  present(card.adjustments).forEach(({ points }, index) => {
    const unit = checkQuantity(points, [...path, "adjustments", index, "points"], false, check);
    if (unit !== null && unit !== "points" && unit !== "number") {
      report(faultOf("unit_mismatch", [...path, "adjustments", index, "points"], unit, say("a_quantity_in", { units: ["points"] })));
    }
  });
  checkRange(card, path, check);
}

type Report = (fault: Fault) => void;

/** An item has a weight where it has to have one, and none where none belongs. */
function checkWeight({ method }: ScorecardDefinition, item: ItemDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  const { weight, pass, counts, points } = item;
  // Whether it has a weight hangs on what could not be copied.
  if (counts === null || method === null) return;
  if (counts === false) {
    for (const [field, value] of Object.entries({ weight, pass })) {
      if (value !== undefined) report(fault("misplaced", [...path, field], value, "neither_weight_nor_pass_mark_of_what_does_not_count"));
    }
  } else if (method === "sum") {
    if (weight !== undefined) report(fault("misplaced", [...path, "weight"], weight, "no_weights_where_marks_are_added"));
    const marks = fullMarks(points, check);
    if (marks !== null && !marks.greaterThan(zero)) {
      report(faultOf("not_positive", [...path, "points"], exactText(marks), "full_marks_above_zero"));
    }
  } else if (weight === undefined) report(numberFault("not_a_number", weight, [...path, "weight"]));
  else if (weight !== null && !new Decimal(weight).greaterThan(zero)) {
    report(fault("not_positive", [...path, "weight"], weight, say(expectedAboveZero, { of: "weight" })));
  }
}

/** The most that a table can give; null where that could not be copied, or there is nothing in it. */
function fullMarks(table: TableNode | null, check: FormulaCheck): Decimal | null {
  if (table === null) return null;
  const entries: readonly object[] = (table.kind === "curve" ? table.points : table.bands) ?? [];
  const stated = entries.flatMap((entry) => Object.values(entry ?? { gap: null }) as readonly (StatedNumber | null)[]);
  if (stated.length === 0 || stated.some((each) => statedValue(each, check) === null)) return null;
  return mostOf(table, numbersWith((id) => statedValue({ kind: "parameter", id }, check) ?? zero));
}

function checkSum(card: ScorecardDefinition, items: ScorecardDefinition["items"], path: Path, report: Report): void {
  const counting = items.filter(({ counts }) => counts !== false);
  const weights = counting.map(({ weight }) => weight).filter((weight) => typeof weight === "string");
  if (card.method === "sum" || card.weights !== "hundred" || weights.length === 0 || weights.length < counting.length) return;
  const sum = weights.reduce((total, weight) => total.plus(weight), zero);
  if (!sum.equals(100)) report(faultOf("weights_not_100", [...path, "items"], exactText(sum), expectedWeights100));
}

/** The top of the range; null where it is not known. */
function topOf(card: ScorecardDefinition, check: FormulaCheck): Decimal | null {
  if (card.to === null) return null;
  if (card.to !== undefined) return new Decimal(card.to);
  if (card.method !== "sum") return new Decimal(100);
  const marks = present(card.items).filter(({ counts }) => counts !== false).map(({ points }) => fullMarks(points, check));
  return marks.reduce((sum, each) => (sum === null || each === null ? null : sum.plus(each)), zero);
}

function checkRange(card: ScorecardDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  const top = topOf(card, check);
  const ends = { from: card.from, to: top === null ? null : exactText(top), criticalScore: card.criticalScore };
  for (const [end, score] of Object.entries(ends)) {
    if (typeof score === "string" && card.places !== null && new Decimal(score).decimalPlaces() > card.places) {
      report(fault("too_many_places", [...path, end], score, say(expectedDecimals, { unit: "points", most: card.places })));
    }
  }
  checkCriticalGrade(card, path, report);
  if (card.from === null || top === null) return;
  const from = new Decimal(card.from ?? 0);
  if (!from.lessThan(top)) {
    report(faultOf("not_rising", [...path, "from"], `${exactText(from)}, then ${exactText(top)}`, "each_bound_above_the_one_before"));
  }
  if (card.criticalScore !== undefined && card.criticalScore !== null) {
    const critical = new Decimal(card.criticalScore);
    if (critical.lessThan(from) || critical.greaterThan(top)) {
      report(fault(
        "not_covered",
        [...path, "criticalScore"],
        card.criticalScore,
        say(expectedScoreBetween, { from: exactText(from), to: exactText(top) }),
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
      say("a_grade_for_every_score_from", { from: exactText(from) }),
    ));
  }
}

/** A failed critical item costs the score or the grade, and of the grades one. */
function checkCriticalGrade({ criticalScore, criticalGrade, grades }: ScorecardDefinition, path: Path, report: Report): void {
  if (criticalGrade === undefined || criticalGrade === null) return;
  const here = [...path, "criticalGrade"];
  if (criticalScore !== undefined) report(fault("misplaced", here, criticalGrade, "a_critical_score_or_a_critical_grade"));
  const known = present(grades).map(({ grade }) => grade);
  if (grades === null || known.includes(criticalGrade)) return;
  report(fault("unknown_name", here, criticalGrade, say(expectedNameOf, { of: "grade", in: "scorecard", known })));
}

function present<Entry>(entries: readonly (Entry | null)[] | null): readonly Entry[] {
  return (entries ?? []).filter((entry) => entry !== null);
}
