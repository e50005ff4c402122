import { Decimal, divide, exactText, placesText, roundToPlaces, zero } from "../decimal/index.js";
import { distinct, isNotEmpty, type Fault } from "../error/index.js";
import { evaluateQuantity, faulty, isAbsent, mostOf, notApplicable, readTable, type Absent, type Figure, type Scope } from "../formula/index.js";
import type { ItemDefinition, ItemResult, ScorecardDefinition, ScoreResult } from "./scorecard.js";

/** A score with its figure, so that formulas need not read it back from text. */
export interface ScoreFigure {
  readonly figure: Figure;
  readonly result: ScoreResult;
}

interface Item {
  readonly definition: ItemDefinition;
  readonly reading: Figure;
  /** The points that the reading gives; null where there is no reading. */
  readonly points: Decimal | null;
}

/** Works out a scorecard for a row. */
export function keepScore(card: ScorecardDefinition, scope: Scope): ScoreFigure {
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

function scoreItem(card: ScorecardDefinition, definition: ItemDefinition, scope: Scope): Item {
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
  const before = beforeCritical(card, items, counted, adjustments, scope);
  const failed = items.filter(({ definition, points }) => definition.pass !== undefined && points?.lessThan(definition.pass) === true);
  if (failed.length === 0) return scoreFigure(card, items, counted, adjustments, before, null, []);
  const critical = new Decimal(card.criticalScore ?? card.from);
  const figure = isAbsent(before) || critical.lessThan(before) ? critical : before;
  return scoreFigure(card, items, counted, adjustments, roundToPlaces(figure, card.places, "half-up"), before, failed.map(({ definition }) => definition.name));
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
      const [most, top] = [mostOf(definition.points), new Decimal(card.to)];
      return most.greaterThan(top) ? top : most;
    }
  }
}

function beforeCritical(card: ScorecardDefinition, items: readonly Item[], counted: readonly (Decimal | null)[], adjustments: readonly Figure[], scope: Scope): Figure {
  const withReading = items.filter(({ points }) => points !== null);
  if (withReading.length === 0) return notApplicable({ code: "no_item", path: scope.path, message: `no item of ${card.id} is applicable` });
  const weightRead = sumOf(withReading.map(({ definition }) => new Decimal(definition.weight)));
  if (card.minimumWeight !== undefined && weightRead.lessThan(card.minimumWeight)) {
    const message = `only a weight of ${exactText(weightRead)} of ${card.id} has a reading, under ${card.minimumWeight}`;
    return notApplicable({ code: "no_item", path: scope.path, message });
  }
  const absent = adjustments.find((figure): figure is Absent => isAbsent(figure));
  if (absent !== undefined) return absent;
  let points = zero;
  let weights = zero;
  items.forEach(({ definition }, index) => {
    const given = counted[index];
    if (given === null || given === undefined) return;
    points = points.plus(given.times(definition.weight));
    weights = weights.plus(definition.weight);
  });
  const mean = divide(points, weights, card.places, "half-up");
  const adjusted = adjustments.reduce<Decimal>((sum, figure) => (isAbsent(figure) ? sum : sum.plus(figure)), mean);
  return clamp(adjusted, card);
}

function clamp(value: Decimal, { from, to }: ScorecardDefinition): Decimal {
  if (value.lessThan(from)) return new Decimal(from);
  return value.greaterThan(to) ? new Decimal(to) : value;
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
  return {
    figure,
    result: {
      state: isKnown ? "value" : figure.state,
      score: figureText(figure, card.places),
      grade: isKnown ? gradeOf(card, figure) : null,
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
    return { reading: exactText(reading), points: counted === null ? null : exactText(counted), weight: definition.weight, reason: null, faults: noFaults };
  }
  if (reading.state === "faulty") return { reading: null, points: null, weight: definition.weight, reason: null, faults: reading.faults };
  const weight = counted === null ? "0" : definition.weight;
  return { reading: null, points: counted === null ? null : exactText(counted), weight, reason: reading.reason, faults: noFaults };
}

/** The highest grade whose lower bound is reached. */
function gradeOf({ grades }: ScorecardDefinition, score: Decimal): string | null {
  let best: { readonly grade: string; readonly from: Decimal } | null = null;
  for (const { grade, from } of grades) {
    const bound = new Decimal(from);
    if (score.greaterThanOrEqualTo(bound) && (best === null || bound.greaterThan(best.from))) best = { grade, from: bound };
  }
  return best?.grade ?? null;
}

function figureText(figure: Figure | null, places: number): string | null {
  return figure === null || isAbsent(figure) ? null : placesText(figure, places);
}

function sumOf(figures: readonly Decimal[]): Decimal {
  return figures.reduce((sum, figure) => sum.plus(figure), zero);
}
