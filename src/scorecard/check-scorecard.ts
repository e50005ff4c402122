import { exactText, numberFault, zero, type Decimal } from "../decimal/index.js";
import {
  emptyFault,
  expectedAboveZero,
  expectedDecimals,
  expectedNameOf,
  expectedScoreBetween,
  expectedWeights100,
  fault,
  faultOf,
  givenOneThen,
  got,
  say,
  type Fault,
  type FaultCode,
  type Path,
  type Wanted,
} from "../error/index.js";
import {
  checkAgreement,
  checkQuantity,
  checkRecord,
  checkUnit,
  mostOf,
  numbersWith,
  statedText,
  statedValue,
  type FormulaCheck,
  type StatedNumber,
  type TableNode,
} from "../formula/index.js";
import { scorecardFields } from "./grammar.js";
import type { ItemDefinition, ScorecardDefinition } from "./scorecard.js";

const { items: { list: { fields: itemFields } }, adjustments: _, ...ownFields } = scorecardFields;

/** Whether a card's weights, tables, range and grades make sense. A field is null where it could not be copied. */
export function checkScorecard(card: ScorecardDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  const items = present(card.items);
  if (card.items?.length === 0) report(emptyFault([...path, "items"], "items", "item"));
  else if (items.length > 0 && items.every(({ counts }) => counts === false)) {
    report(faultOf("empty", [...path, "items"], got("no_items_that_count"), "at_least_one_item_that_counts"));
  }
  if (card.method === "sum" && card.weights === "relative") {
    report(fault("misplaced", [...path, "weights"], card.weights, "no_weights_where_marks_are_added"));
  }
  card.items?.forEach((item, index) => {
    if (item === null) return;
    const here = [...path, "items", index];
    const { metric = [], attainmentOf = [], points = [] } = checkRecord(item, itemFields, here, check);
    checkAgreement([...metric, ...attainmentOf, ...points], "compare", here, check);
    checkWeight(card, item, here, check);
  });
  checkRecord(card, ownFields, path, check);
  checkSum(card, items, path, check);
  present(card.adjustments).forEach(({ points }, index) => {
    const here = [...path, "adjustments", index, "points"];
    checkUnit(checkQuantity(points, here, false, check), "points", here, check);
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
  else {
    const found = numberIn(weight, check);
    if (found === null || found.value.greaterThan(zero)) return;
    report(faultIn(found, "not_positive", [...path, "weight"], say(expectedAboveZero, { of: "weight" })));
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

function checkSum(card: ScorecardDefinition, items: ScorecardDefinition["items"], path: Path, check: FormulaCheck): void {
  const counting = items.filter(({ counts }) => counts !== false);
  const weights = counting.flatMap(({ weight = null }) => numberIn(weight, check) ?? []);
  if (card.method === "sum" || card.weights !== "hundred" || weights.length === 0 || weights.length < counting.length) return;
  const sum = weights.reduce((total, { value }) => total.plus(value), zero);
  if (sum.equals(100)) return;
  const told = weights.some(({ isNamed }) => isNamed)
    ? `${weights.map(({ text }) => text).join(" + ")} = ${exactText(sum)}`
    : exactText(sum);
  check.report(faultOf("weights_not_100", [...path, "items"], told, expectedWeights100));
}

/** A number of the card, and how it is told: a parameter by its name. */
interface Known {
  readonly value: Decimal;
  readonly text: string;
  readonly isNamed: boolean;
}

/** Null where there is none, or it could not be read. */
function numberIn(stated: StatedNumber | null | undefined, check: FormulaCheck): Known | null {
  const value = statedValue(stated, check);
  if (stated === null || stated === undefined || value === null) return null;
  return { value, text: statedText(stated, check), isNamed: typeof stated !== "string" };
}

function faultIn({ text, isNamed }: Known, code: FaultCode, path: Path, wanted: Wanted): Fault {
  return (isNamed ? faultOf : fault)(code, path, text, wanted);
}

/** The top of the range; null where it is not known. */
function topOf(card: ScorecardDefinition, check: FormulaCheck): Known | null {
  if (card.to !== undefined || card.method !== "sum") return numberIn(card.to === undefined ? "100" : card.to, check);
  const items = present(card.items);
  // Of items that could not be read, or of none, which is told, nobody knows what they sum to.
  if (items.length === 0 || items.length < card.items.length) return null;
  const marks = items.filter(({ counts }) => counts !== false).map(({ points }) => fullMarks(points, check));
  const sum = marks.reduce((total, each) => (total === null || each === null ? null : total.plus(each)), zero);
  return sum === null ? null : { value: sum, text: exactText(sum), isNamed: false };
}

function checkRange(card: ScorecardDefinition, path: Path, check: FormulaCheck): void {
  const { report } = check;
  const [from, to] = [numberIn(card.from === undefined ? "0" : card.from, check), topOf(card, check)];
  const criticalScore = numberIn(card.criticalScore, check);
  for (const [end, score] of Object.entries({ from, to, criticalScore })) {
    if (score !== null && card.places !== null && score.value.decimalPlaces() > card.places) {
      report(faultIn(score, "too_many_places", [...path, end], say(expectedDecimals, { unit: "points", most: card.places })));
    }
  }
  checkCriticalGrade(card, path, report);
  if (from === null || to === null) return;
  if (!from.value.lessThan(to.value)) {
    report(faultOf(
      "not_rising",
      [...path, "from"],
      got(givenOneThen, { first: from.text, next: to.text }),
      "each_bound_above_the_one_before",
    ));
  }
  if (criticalScore !== null && (criticalScore.value.lessThan(from.value) || criticalScore.value.greaterThan(to.value))) {
    const expected = say(expectedScoreBetween, { from: from.text, to: to.text });
    report(faultIn(criticalScore, "not_covered", [...path, "criticalScore"], expected));
  }
  checkGrades(card, from, path, check);
}

/** The grades' bounds are each another, and the lowest covers the bottom of the range. */
function checkGrades({ grades }: ScorecardDefinition, from: Known, path: Path, check: FormulaCheck): void {
  const bounds = present(grades).flatMap((grade) => numberIn(grade.from, check) ?? []);
  const [first, ...others] = bounds;
  if (first === undefined || bounds.length < present(grades).length) return;
  if (new Set(bounds.map(({ value }) => exactText(value))).size < bounds.length) {
    const told = bounds.map(({ text }) => text).join(", ");
    check.report(faultOf("used_twice", [...path, "grades"], told, "each_bound_above_the_one_before"));
  }
  const lowest = others.reduce((least, bound) => (bound.value.lessThan(least.value) ? bound : least), first);
  if (!lowest.value.greaterThan(from.value)) return;
  const expected = say("a_grade_for_every_score_from", { from: from.text });
  check.report(faultOf("not_covered", [...path, "grades"], got("the_lowest_grade_from", { from: lowest.text }), expected));
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
