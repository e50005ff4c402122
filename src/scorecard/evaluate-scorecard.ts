import { compareDecimals, Decimal, divide, exactText, isLess, placesText, roundToPlaces, zero } from "../decimal/index.js";
import { distinct, isNotEmpty, type Fault } from "../error/index.js";
import {
  evaluateQuantity,
  faulty,
  isAbsent,
  mostOf,
  notApplicable,
  readTable,
  type Absent,
  type Figure,
  type Recorder,
  type ScoreAnswer,
  type Scope,
} from "../formula/index.js";
import type { AdjustmentDefinition, ItemDefinition, ItemResult, ScorecardDefinition, ScoreResult } from "./scorecard.js";

/** A score with its figure, so that formulas need not read it back from text. */
export interface ScoreFigure extends ScoreAnswer {
  readonly result: ScoreResult;
}

/** What is told of a scorecard, beside its quantities. */
export type ScoreSubject =
  | { readonly kind: "scorecard"; readonly card: ScorecardDefinition }
  | { readonly kind: "item"; readonly card: ScorecardDefinition; readonly item: ItemDefinition }
  | { readonly kind: "adjustment"; readonly card: ScorecardDefinition; readonly adjustment: AdjustmentDefinition };

/** In what scorecards are evaluated. */
export interface ScoreScope extends Scope {
  readonly recorder: Recorder<ScoreSubject, ScoreResult> | null;
}

interface Item {
  readonly definition: ItemDefinition;
  readonly reading: Figure;
  /** The points that the reading gives; null where there is no reading. */
  readonly points: Decimal | null;
}

/** A card's numbers, read once a policy: definitions are frozen. */
interface CardFigures {
  readonly weights: readonly Decimal[];
  readonly pass: readonly (Decimal | null)[];
  readonly minimumWeight: Decimal | null;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly criticalScore: Decimal;
  /** The grades, the highest bound first. */
  readonly grades: readonly { readonly grade: string; readonly from: Decimal }[];
}

const read = new WeakMap<ScorecardDefinition, CardFigures>();

function figuresOf(card: ScorecardDefinition): CardFigures {
  let figures = read.get(card);
  if (figures === undefined) {
    const number = (text: string | undefined) => (text === undefined ? null : new Decimal(text));
    figures = {
      weights: card.items.map(({ weight }) => new Decimal(weight)),
      pass: card.items.map(({ pass }) => number(pass)),
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

/** Works out a scorecard for a row. */
export function evaluateScorecard(card: ScorecardDefinition, scope: ScoreScope): ScoreFigure {
  scope.recorder?.enter({ kind: "scorecard", card });
  const items = card.items.map((item) => scoreItem(card, item, scope));
  const adjustments = card.adjustments.map((adjustment) => {
    scope.recorder?.enter({ kind: "adjustment", card, adjustment });
    const points = roundedAdjustment(evaluateQuantity(adjustment.points, scope), card.places);
    scope.recorder?.leave(points);
    return points;
  });
  const score = settleScore(card, items, adjustments, scope);
  scope.recorder?.leave(score.result);
  return score;
}

function scoreItem(card: ScorecardDefinition, definition: ItemDefinition, scope: ScoreScope): Item {
  scope.recorder?.enter({ kind: "item", card, item: definition });
  const reading = evaluateQuantity(definition.metric, scope);
  const points = isAbsent(reading) ? null : readTable(definition.points, reading);
  scope.recorder?.leave(points ?? reading);
  return { definition, reading, points };
}

function roundedAdjustment(points: Figure, places: number): Figure {
  return isAbsent(points) ? points : roundToPlaces(points, places, "half-up");
}

function settleScore(card: ScorecardDefinition, items: readonly Item[], adjustments: readonly Figure[], scope: Scope): ScoreFigure {
  const counted = items.map((item) => countedPoints(card, item));
  const found = [...items.map(({ reading }) => reading), ...adjustments];
  const faults = distinct(found.flatMap((figure) => (isAbsent(figure) && figure.state === "faulty" ? figure.faults : [])));
  if (isNotEmpty(faults)) return scoreFigure(card, items, counted, adjustments, faulty(faults), null, []);
  const { pass, criticalScore } = figuresOf(card);
  const failed = items.filter(({ points }, index) => {
    const mark = pass[index] ?? null;
    return mark !== null && points !== null && isLess(points, mark);
  });
  const before = beforeCritical(card, items, counted, adjustments, scope, failed.length === 0);
  if (failed.length === 0) return scoreFigure(card, items, counted, adjustments, before, null, []);
  const figure = isAbsent(before) || isLess(criticalScore, before) ? criticalScore : before;
  return scoreFigure(
    card,
    items,
    counted,
    adjustments,
    roundToPlaces(figure, card.places, "half-up"),
    before,
    failed.map(({ definition }) => definition.name),
  );
}

/** The points by which an item counts; null where it is left out. */
function countedPoints(card: ScorecardDefinition, { definition, points }: Item): Decimal | null {
  if (points !== null) return points;
  switch (card.notApplicable) {
    case "redistribute":
      return null;
    case "zero":
      return zero;
    case "full": {
      const [most, { to }] = [mostOf(definition.points), figuresOf(card)];
      return isLess(to, most) ? to : most;
    }
  }
}

function beforeCritical(
  card: ScorecardDefinition,
  items: readonly Item[],
  counted: readonly (Decimal | null)[],
  adjustments: readonly Figure[],
  scope: Scope,
  isFinal: boolean,
): Figure {
  const { weights, minimumWeight } = figuresOf(card);
  if (items.every(({ points }) => points === null)) {
    return notApplicable({ code: "no_item", path: scope.path, message: `no item of ${card.id} is applicable` });
  }
  if (minimumWeight !== null) {
    const weightRead = items.reduce((sum, { points }, index) => (points === null ? sum : sum.plus(weights[index] ?? zero)), zero);
    const message = `only a weight of ${exactText(weightRead)} of ${card.id} has a reading, under ${card.minimumWeight}`;
    if (isLess(weightRead, minimumWeight)) return notApplicable({ code: "no_item", path: scope.path, message });
  }
  const absent = adjustments.find((figure): figure is Absent => isAbsent(figure));
  if (absent !== undefined) return absent;
  let points = zero;
  let weightCounted = zero;
  counted.forEach((given, index) => {
    const weight = weights[index];
    if (given === null || weight === undefined) return;
    points = points.plus(given.times(weight));
    weightCounted = weightCounted.plus(weight);
  });
  const mean = divide(points, weightCounted, card.places, "half-up");
  const score = clamp(adjustments.reduce<Decimal>((sum, figure) => (isAbsent(figure) ? sum : sum.plus(figure)), mean), card);
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
  const { from, to } = figuresOf(card);
  if (isLess(value, from)) return from;
  return isLess(to, value) ? to : value;
}

function scoreFigure(
  card: ScorecardDefinition,
  items: readonly Item[],
  counted: readonly (Decimal | null)[],
  adjustments: readonly Figure[],
  figure: Figure,
  before: Figure | null,
  failed: readonly string[],
): ScoreFigure {
  const results = items.map((item, index) => [item.definition.name, itemResult(item, counted[index] ?? null)] as const);
  const added = card.adjustments.map(({ name }, index) => [name, figureText(adjustments[index] ?? null, card.places)] as const);
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
      items: Object.fromEntries(results),
      adjustments: Object.fromEntries(added),
      reason: !isKnown && figure.state === "notApplicable" ? figure.reason : null,
      faults: !isKnown && figure.state === "faulty" ? figure.faults : noFaults,
    },
  };
}

const noFaults: readonly Fault[] = Object.freeze([]);

function itemResult({ definition, reading }: Item, counted: Decimal | null): ItemResult {
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
  return figuresOf(card).grades.find(({ from }) => !isLess(score, from))?.grade ?? null;
}

function figureText(figure: Figure | null, places: number): string | null {
  return figure === null || isAbsent(figure) ? null : placesText(figure, places);
}
