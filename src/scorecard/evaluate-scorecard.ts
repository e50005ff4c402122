import { compareDecimals, divide, exactText, isLess, one, placesText, roundToPlaces, zero, type Decimal } from "../decimal/index.js";
import { blankOf, distinct, isNotEmpty, reasonOf, type Fault } from "../error/index.js";
import {
  evaluateQuantity,
  faulty,
  isAbsent,
  lookUp,
  mostOf,
  notApplicable,
  once,
  targetOf,
  type Absent,
  type Figure,
  type Numbers,
  type Recorder,
  type ScoreAnswer,
  type Scope,
  type StatedNumber,
} from "../formula/index.js";
import type { ItemDefinition, ItemResult, ScoreAdjustmentDefinition, ScorecardDefinition, ScoreResult } from "./scorecard.js";
import { rangeOf } from "./range-of.js";
import { weightOf } from "./weight-of.js";

/** A score with its figure, so that formulas need not read it back from text. */
export interface ScoreFigure extends ScoreAnswer {
  readonly result: ScoreResult;
}

/** What is told of a scorecard, beside its quantities. */
export type ScoreSubject =
  | { readonly kind: "scorecard"; readonly card: ScorecardDefinition }
  | { readonly kind: "item"; readonly card: ScorecardDefinition; readonly item: ItemDefinition }
  | { readonly kind: "adjustment"; readonly card: ScorecardDefinition; readonly adjustment: ScoreAdjustmentDefinition };

/** In what scorecards are evaluated. */
export interface ScoreScope extends Scope {
  readonly recorder: Recorder<ScoreSubject, ScoreResult> | null;
}

/** An item with its numbers, read once a policy: definitions are frozen. */
interface ReadItem {
  readonly definition: ItemDefinition;
  /** Null where the item does not count. */
  readonly weight: Decimal | null;
  readonly pass: Decimal | null;
}

/** A card with its numbers. */
interface ReadCard {
  readonly items: readonly ReadItem[];
  /** A result's items and adjustments, by name. */
  readonly blankItems: ScoreResult["items"];
  readonly blankAdjustments: ScoreResult["adjustments"];
  /** What all items weigh that count. */
  readonly whole: Decimal;
  readonly minimumWeight: Decimal | null;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly criticalScore: Decimal;
  /** The grades, the highest bound first. */
  readonly grades: readonly { readonly grade: string; readonly from: Decimal }[];
}

function readCard(card: ScorecardDefinition, numbers: Numbers): ReadCard {
  const number = (stated: StatedNumber | undefined) => (stated === undefined ? null : numbers.of(stated));
  const items = card.items.map((definition) => ({
    definition,
    weight: weightOf(card, definition, numbers),
    pass: number(definition.pass),
  }));
  const range = rangeOf(card, numbers);
  return {
    items,
    blankItems: blankOf(card.items.map(({ name }) => name)),
    blankAdjustments: blankOf(card.adjustments.map(({ name }) => name)),
    whole: items.reduce((sum, { weight }) => sum.plus(weight ?? zero), zero),
    minimumWeight: number(card.minimumWeight),
    ...range,
    criticalScore: number(card.criticalScore) ?? range.from,
    grades: card.grades.map(({ grade, from }) => ({ grade, from: numbers.of(from) })).sort((a, b) => compareDecimals(b.from, a.from)),
  };
}

/** An item as a row scores in it. */
interface ScoredItem extends ReadItem {
  /** What bounds are shares of; null where they are amounts. */
  readonly target: Figure | null;
  readonly reading: Figure;
  /** The points that the reading gives; null where there is no reading. */
  readonly points: Decimal | null;
  /** The points by which the item counts; null where it is left out, or does not count. */
  readonly counted: Decimal | null;
  readonly result: ItemResult;
}

/** An adjustment as a row gets it. */
interface ScoredAdjustment {
  readonly name: string;
  readonly points: Figure;
}

/** Works out a scorecard for a row. */
export function evaluateScorecard(card: ScorecardDefinition, scope: ScoreScope): ScoreFigure {
  scope.recorder?.enter({ kind: "scorecard", card });
  const items = scope.numbers.read(card, readCard).items.map((item) => scoreItem(card, item, scope));
  const adjustments = card.adjustments.map((adjustment) => {
    scope.recorder?.enter({ kind: "adjustment", card, adjustment });
    const points = roundedAdjustment(evaluateQuantity(adjustment.points, scope), card.places);
    scope.recorder?.leave(points);
    return { name: adjustment.name, points };
  });
  const score = settleScore(card, items, adjustments, scope);
  scope.recorder?.leave(score.result);
  return score;
}

function scoreItem(card: ScorecardDefinition, { definition, weight, pass }: ReadItem, scope: ScoreScope): ScoredItem {
  scope.recorder?.enter({ kind: "item", card, item: definition });
  const measured = evaluateQuantity(definition.metric, scope);
  const target = targetOf(definition, scope);
  const make = (): ScoredItem => {
    const found = lookUp(measured, target, definition.points, scope);
    scope.recorder?.leave(found);
    // Where the table or the target gives none, there is nothing that was measured.
    const reading = isAbsent(found) ? found : measured;
    const points = isAbsent(found) ? null : found;
    const counted = weight === null ? null : (points ?? pointsWithout(card, definition, scope.numbers));
    const result = itemResult(reading, weight, points, counted);
    return { definition, weight, pass, target, reading, points, counted, result };
  };
  // A target of the policy is the same figure for each row.
  return isAbsent(measured) ? make() : once(scope.shared, definition, measured.key, make, (known) => known.target === target);
}

function roundedAdjustment(points: Figure, places: number): Figure {
  return isAbsent(points) ? points : roundToPlaces(points, places, "half-up");
}

function settleScore(
  card: ScorecardDefinition,
  items: readonly ScoredItem[],
  adjustments: readonly ScoredAdjustment[],
  scope: Scope,
): ScoreFigure {
  const faults = faultsIn(items, adjustments);
  if (isNotEmpty(faults)) {
    return scoreFigure(card, items, adjustments, scope.numbers, { figure: faulty(faults), grade: null }, null, noneFailed);
  }
  const anyFailed = items.some(isFailed);
  const figure = beforeCritical(card, items, adjustments, scope, !anyFailed);
  const before = { figure, grade: isAbsent(figure) ? null : gradeOf(card, figure, scope.numbers) };
  if (!anyFailed) return scoreFigure(card, items, adjustments, scope.numbers, before, null, noneFailed);
  const after = afterCritical(card, before, scope.numbers);
  const failed = items.filter(isFailed).map(({ definition }) => definition.name);
  return scoreFigure(card, items, adjustments, scope.numbers, after, before, failed);
}

/** Whether a critical item is below what it has to reach. */
function isFailed({ pass, points }: ScoredItem): boolean {
  return pass !== null && points !== null && isLess(points, pass);
}

/** What is wrong with what counts. */
function faultsIn(items: readonly ScoredItem[], adjustments: readonly ScoredAdjustment[]): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (figure: Figure) => {
    if (isAbsent(figure) && figure.state === "faulty") { for (const each of figure.faults) faults.push(each); }
  };
  for (const { weight, reading } of items) if (weight !== null) add(reading);
  for (const { points } of adjustments) add(points);
  return distinct(faults);
}

/** A score, or why there is none, and its grade. */
interface Graded {
  readonly figure: Figure;
  readonly grade: string | null;
}

/** What a failed critical item leaves. */
function afterCritical(card: ScorecardDefinition, { figure, grade }: Graded, numbers: Numbers): Graded {
  const { criticalScore, grades } = numbers.read(card, readCard);
  if (card.criticalGrade !== undefined) {
    const placeOf = (name: string | null | undefined) => grades.findIndex((each) => each.grade === name);
    return { figure, grade: grades[Math.max(placeOf(grade), placeOf(card.criticalGrade))]?.grade ?? null };
  }
  const score = roundToPlaces(isAbsent(figure) || isLess(criticalScore, figure) ? criticalScore : figure, card.places, "half-up");
  return { figure: score, grade: gradeOf(card, score, numbers) };
}

/** The points by which an item counts that has no reading; null where it is left out. */
function pointsWithout(card: ScorecardDefinition, { points }: ItemDefinition, numbers: Numbers): Decimal | null {
  switch (card.notApplicable) {
    case "redistribute":
      return null;
    case "zero":
      return zero;
    case "full": {
      const [most, { to }] = [mostOf(points, numbers), numbers.read(card, readCard)];
      return isLess(to, most) ? to : most;
    }
  }
}

function beforeCritical(
  card: ScorecardDefinition,
  items: readonly ScoredItem[],
  adjustments: readonly ScoredAdjustment[],
  scope: Scope,
  isFinal: boolean,
): Figure {
  const { numbers } = scope;
  const { minimumWeight } = numbers.read(card, readCard);
  if (items.every(({ weight, points }) => weight === null || points === null)) {
    return notApplicable(reasonOf({ code: "no_item", scorecard: card.id }, scope.path));
  }
  if (minimumWeight !== null) {
    const weight = weightRead(items);
    if (isLess(weight, minimumWeight)) {
      const told = { [card.method === "sum" ? "marks" : "weight"]: exactText(weight), minimum: exactText(minimumWeight) };
      return notApplicable(reasonOf({ code: "no_item", scorecard: card.id, ...told }, scope.path));
    }
  }
  const absent = adjustments.map(({ points }) => points).find((figure): figure is Absent => isAbsent(figure));
  if (absent !== undefined) return absent;
  const { dividend, divisor, words } = quotient(card, items, numbers);
  const points = divide(dividend, divisor, card.places, "half-up");
  const score = clamp(
    adjustments.reduce<Decimal>((sum, { points: added }) => (isAbsent(added) ? sum : sum.plus(added)), points),
    card,
    numbers,
  );
  // What was rounded is told of the score only where nothing came after: else it would be another figure's rounding.
  if (scope.recorder !== null && isFinal && score.equals(points) && !points.times(divisor).equals(dividend)) {
    scope.recorder.rounded({ from: words(), places: card.places, multiple: null, mode: "half-up" });
  }
  return score;
}

function weightRead(items: readonly ScoredItem[]): Decimal {
  return items.reduce((sum, { points, weight }) => (points === null ? sum : sum.plus(weight ?? zero)), zero);
}

/** What the items come to before anything is rounded, as one quotient, and how it is written. */
function quotient(
  card: ScorecardDefinition,
  items: readonly ScoredItem[],
  numbers: Numbers,
): { readonly dividend: Decimal; readonly divisor: Decimal; readonly words: () => string } {
  const isSum = card.method === "sum";
  let points = zero;
  let weightCounted = zero;
  for (const { counted, weight } of items) {
    if (counted === null || weight === null) continue;
    points = points.plus(isSum ? counted : counted.times(weight));
    weightCounted = weightCounted.plus(weight);
  }
  const { whole } = numbers.read(card, readCard);
  if (!isSum) {
    return { dividend: points, divisor: weightCounted, words: () => `${exactText(points)} ÷ ${exactText(weightCounted)}` };
  }
  if (weightCounted.equals(whole)) return { dividend: points, divisor: one, words: () => exactText(points) };
  return {
    dividend: points.times(whole),
    divisor: weightCounted,
    words: () => `${exactText(points)} × ${exactText(whole)} ÷ ${exactText(weightCounted)}`,
  };
}

function clamp(value: Decimal, card: ScorecardDefinition, numbers: Numbers): Decimal {
  const { from, to } = numbers.read(card, readCard);
  if (isLess(value, from)) return from;
  return isLess(to, value) ? to : value;
}

function scoreFigure(
  card: ScorecardDefinition,
  items: readonly ScoredItem[],
  adjustments: readonly ScoredAdjustment[],
  numbers: Numbers,
  { figure, grade }: Graded,
  before: Graded | null,
  failed: readonly string[],
): ScoreFigure {
  const isKnown = !isAbsent(figure);
  const { blankItems, blankAdjustments } = numbers.read(card, readCard);
  const shownItems: Record<string, ItemResult> = { ...blankItems };
  for (const { definition, result } of items) shownItems[definition.name] = result;
  const shownAdjustments: Record<string, string | null> = adjustments.length === 0 ? noAdjustments : { ...blankAdjustments };
  for (const { name, points } of adjustments) shownAdjustments[name] = figureText(points, card.places);
  return {
    figure,
    grade,
    result: {
      state: isKnown ? "value" : figure.state,
      score: figureText(figure, card.places),
      grade,
      before: figureText(before?.figure ?? null, card.places),
      gradeBefore: before?.grade ?? null,
      failed,
      measured: shareMeasured(card, items, numbers),
      items: shownItems,
      adjustments: shownAdjustments,
      reason: !isKnown && figure.state === "notApplicable" ? figure.reason : null,
      faults: !isKnown && figure.state === "faulty" ? figure.faults : noFaults,
    },
  };
}

/** How much of what counts has a reading; null where that is not known. */
function shareMeasured(card: ScorecardDefinition, items: readonly ScoredItem[], numbers: Numbers): string | null {
  const isRead = ({ weight, points }: ScoredItem) => weight === null || points !== null;
  if (items.every(isRead)) return "1.0000";
  if (items.some(({ weight, reading }) => weight !== null && isAbsent(reading) && reading.state === "faulty")) return null;
  return placesText(divide(weightRead(items), numbers.read(card, readCard).whole, 4, "half-up"), 4);
}

const noFaults: readonly Fault[] = Object.freeze([]);
const noneFailed: readonly string[] = Object.freeze([]);
const noAdjustments = Object.freeze({});

function itemResult(reading: Figure, own: Decimal | null, points: Decimal | null, counted: Decimal | null): ItemResult {
  const faults = isAbsent(reading) && reading.state === "faulty" ? reading.faults : noFaults;
  const shown = own === null || faults.length > 0 ? points : counted;
  // Where a reading is faulty the item is not left out: nobody knows what it would give.
  const weight = own === null || (counted === null && faults.length === 0) ? "0" : exactText(own);
  return {
    reading: isAbsent(reading) ? null : exactText(reading),
    points: shown === null ? null : exactText(shown),
    weight,
    reason: isAbsent(reading) && reading.state === "notApplicable" ? reading.reason : null,
    faults,
  };
}

/** The highest grade whose lower bound is reached. */
function gradeOf(card: ScorecardDefinition, score: Decimal, numbers: Numbers): string | null {
  return numbers.read(card, readCard).grades.find(({ from }) => !isLess(score, from))?.grade ?? null;
}

function figureText(figure: Figure | null, places: number): string | null {
  return figure === null || isAbsent(figure) ? null : placesText(figure, places);
}
