import { compareDecimals, Decimal, divide, exactText, isLess, placesText, roundToPlaces, zero } from "../decimal/index.js";
import { distinct, isNotEmpty, reasonOf, type Fault } from "../error/index.js";
import {
  evaluateQuantity,
  faulty,
  isAbsent,
  lookUp,
  mostOf,
  notApplicable,
  type Absent,
  type Figure,
  type Numbers,
  type Recorder,
  type ScoreAnswer,
  type Scope,
} from "../formula/index.js";
import type { ItemDefinition, ItemResult, ScoreAdjustmentDefinition, ScorecardDefinition, ScoreResult } from "./scorecard.js";

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
  readonly weight: Decimal;
  readonly pass: Decimal | null;
}

/** A card with its numbers. */
interface ReadCard {
  readonly items: readonly ReadItem[];
  readonly minimumWeight: Decimal | null;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly criticalScore: Decimal;
  /** The grades, the highest bound first. */
  readonly grades: readonly { readonly grade: string; readonly from: Decimal }[];
}

const read = new WeakMap<ScorecardDefinition, ReadCard>();

function readCard(card: ScorecardDefinition): ReadCard {
  let figures = read.get(card);
  if (figures === undefined) {
    const number = (text: string | undefined) => (text === undefined ? null : new Decimal(text));
    figures = {
      items: card.items.map((definition) => ({ definition, weight: new Decimal(definition.weight), pass: number(definition.pass) })),
      minimumWeight: number(card.minimumWeight),
      from: new Decimal(card.from),
      to: new Decimal(card.to),
      criticalScore: new Decimal(card.criticalScore ?? card.from),
      grades: card.grades.map(({ grade, from }) => ({ grade, from: new Decimal(from) })).sort((a, b) => compareDecimals(b.from, a.from)),
    };
    read.set(card, figures);
  }
  return figures;
}

/** An item as a row scores in it. */
interface ScoredItem extends ReadItem {
  readonly reading: Figure;
  /** The points that the reading gives; null where there is no reading. */
  readonly points: Decimal | null;
  /** The points by which the item counts; null where it is left out. */
  readonly counted: Decimal | null;
}

/** An adjustment as a row gets it. */
interface ScoredAdjustment {
  readonly name: string;
  readonly points: Figure;
}

/** Works out a scorecard for a row. */
export function evaluateScorecard(card: ScorecardDefinition, scope: ScoreScope): ScoreFigure {
  scope.recorder?.enter({ kind: "scorecard", card });
  const items = readCard(card).items.map((item) => scoreItem(card, item, scope));
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
  const found = lookUp(measured, definition.points, definition, scope);
  scope.recorder?.leave(found);
  // Where the table or the target gives none, there is nothing that was measured.
  const [reading, points] = isAbsent(found) ? [found, null] : [measured, found];
  return { definition, weight, pass, reading, points, counted: points ?? pointsWithout(card, definition, scope.numbers) };
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
  const found = [...items.map(({ reading }) => reading), ...adjustments.map(({ points }) => points)];
  const faults = distinct(found.flatMap((figure) => (isAbsent(figure) && figure.state === "faulty" ? figure.faults : [])));
  if (isNotEmpty(faults)) return scoreFigure(card, items, adjustments, faulty(faults), null, []);
  const { criticalScore } = readCard(card);
  const failed = items.filter(({ pass, points }) => pass !== null && points !== null && isLess(points, pass));
  const before = beforeCritical(card, items, adjustments, scope, failed.length === 0);
  if (failed.length === 0) return scoreFigure(card, items, adjustments, before, null, []);
  const figure = isAbsent(before) || isLess(criticalScore, before) ? criticalScore : before;
  return scoreFigure(
    card,
    items,
    adjustments,
    roundToPlaces(figure, card.places, "half-up"),
    before,
    failed.map(({ definition }) => definition.name),
  );
}

/** The points by which an item counts that has no reading; null where it is left out. */
function pointsWithout(card: ScorecardDefinition, { points }: ItemDefinition, numbers: Numbers): Decimal | null {
  switch (card.notApplicable) {
    case "redistribute":
      return null;
    case "zero":
      return zero;
    case "full": {
      const [most, { to }] = [mostOf(points, numbers), readCard(card)];
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
  const { minimumWeight } = readCard(card);
  if (items.every(({ points }) => points === null)) {
    return notApplicable(reasonOf({ code: "no_item", scorecard: card.id }, scope.path));
  }
  if (minimumWeight !== null) {
    const weightRead = items.reduce((sum, { points, weight }) => (points === null ? sum : sum.plus(weight)), zero);
    if (isLess(weightRead, minimumWeight)) {
      const told = { weight: exactText(weightRead), minimum: String(card.minimumWeight) };
      return notApplicable(reasonOf({ code: "no_item", scorecard: card.id, ...told }, scope.path));
    }
  }
  const absent = adjustments.map(({ points }) => points).find((figure): figure is Absent => isAbsent(figure));
  if (absent !== undefined) return absent;
  let points = zero;
  let weightCounted = zero;
  for (const { counted, weight } of items) {
    if (counted === null) continue;
    points = points.plus(counted.times(weight));
    weightCounted = weightCounted.plus(weight);
  }
  const mean = divide(points, weightCounted, card.places, "half-up");
  const score = clamp(
    adjustments.reduce<Decimal>((sum, { points: added }) => (isAbsent(added) ? sum : sum.plus(added)), mean),
    card,
  );
  // What was rounded is told of the score only where nothing came after: else it would be another figure's rounding.
  if (scope.recorder !== null && isFinal && score.equals(mean) && !mean.times(weightCounted).equals(points)) {
    scope.recorder.rounded({
      from: `${exactText(points)} ÷ ${exactText(weightCounted)}`,
      places: card.places,
      multiple: null,
      mode: "half-up",
    });
  }
  return score;
}

function clamp(value: Decimal, card: ScorecardDefinition): Decimal {
  const { from, to } = readCard(card);
  if (isLess(value, from)) return from;
  return isLess(to, value) ? to : value;
}

function scoreFigure(
  card: ScorecardDefinition,
  items: readonly ScoredItem[],
  adjustments: readonly ScoredAdjustment[],
  figure: Figure,
  before: Figure | null,
  failed: readonly string[],
): ScoreFigure {
  const isKnown = !isAbsent(figure);
  const grade = isKnown ? gradeOf(card, figure) : null;
  return {
    figure,
    grade,
    result: {
      state: isKnown ? "value" : figure.state,
      score: figureText(figure, card.places),
      grade,
      before: figureText(before, card.places),
      failed,
      items: Object.fromEntries(items.map((item) => [item.definition.name, itemResult(item)] as const)),
      adjustments: Object.fromEntries(adjustments.map(({ name, points }) => [name, figureText(points, card.places)] as const)),
      reason: !isKnown && figure.state === "notApplicable" ? figure.reason : null,
      faults: !isKnown && figure.state === "faulty" ? figure.faults : noFaults,
    },
  };
}

const noFaults: readonly Fault[] = Object.freeze([]);

function itemResult({ definition, reading, counted }: ScoredItem): ItemResult {
  if (!isAbsent(reading)) {
    return {
      reading: exactText(reading),
      points: counted === null ? null : exactText(counted),
      weight: definition.weight,
      reason: null,
      faults: noFaults,
    };
  }
  if (reading.state === "faulty") return { reading: null, points: null, weight: definition.weight, reason: null, faults: reading.faults };
  const weight = counted === null ? "0" : definition.weight;
  return { reading: null, points: counted === null ? null : exactText(counted), weight, reason: reading.reason, faults: noFaults };
}

/** The highest grade whose lower bound is reached. */
function gradeOf(card: ScorecardDefinition, score: Decimal): string | null {
  return readCard(card).grades.find(({ from }) => !isLess(score, from))?.grade ?? null;
}

function figureText(figure: Figure | null, places: number): string | null {
  return figure === null || isAbsent(figure) ? null : placesText(figure, places);
}
