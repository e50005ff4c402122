import type { ScorecardDefinition } from "../scorecard/index.js";
import { rangeOf, weightOf } from "../scorecard/index.js";
import { compareDecimals } from "../decimal/index.js";
import { mostOf, type StatedNumber } from "../formula/index.js";
import { lowerTable } from "./lower-table.js";
import type { LoweredScore, Lowering } from "./lowering.js";
import { mostScale, scaledOf, tenTo, type Scaled } from "./scaled.js";
import type { ConditionStep, NumberStep } from "./step.js";

interface LoweredItem {
  readonly name: string;
  readonly points: NumberStep;
  /** Null where the item does not count. */
  readonly weight: Scaled | null;
  /** Whether it is failed critically; null where it cannot be. */
  readonly isFailed: ConditionStep | null;
  /** The points by which it counts, those that stand for a reading that there is none of among them. */
  readonly counted: NumberStep;
}

/** The score of a card, its grade, and the points of its items. */
export function lowerScorecard(card: ScorecardDefinition, on: Lowering): LoweredScore {
  const { steps, index: { numbers } } = on;
  const items = lowerItems(card, on);
  const counting = items.flatMap((item) => (item.weight === null ? [] : [{ ...item, weight: item.weight }]));
  const number = (stated: StatedNumber) => steps.constant(scaledOf(numbers.of(stated)));
  const range = rangeOf(card, numbers);
  const adjustments = card.adjustments.map(({ points }, position) =>
    steps.rounded(on.quantity(points, "adjustments", position, "points"), card.places, "half-up")
  );

  const weightOfItems = mostScale(counting.map(({ weight }) => weight));
  const units = counting.map(({ weight }) => weight.value * tenTo(weightOfItems - weight.scale));
  const weightRead = steps.times(
    steps.linear(counting.map(({ points }, index) => [presence(points, on), units[index] ?? 0n])),
    { value: 1n, scale: weightOfItems },
  );
  const whole = { value: units.reduce((sum, each) => sum + each, 0n), scale: weightOfItems };
  const isSum = card.method === "sum";
  const sum = isSum
    ? steps.times(steps.sum(counting.map(({ counted }) => counted)), whole)
    : steps.sum(counting.map(({ counted, weight }) => steps.times(counted, weight)));
  const divisor = card.notApplicable === "redistribute" ? weightRead : steps.constant(whole);
  let before = steps.quotient(sum, divisor, card.places, "half-up");
  if (counting.every(({ points }) => points.mayBeAbsent)) {
    before = steps.require(before, steps.compare("moreThan", weightRead, steps.whole(0)));
  }
  if (card.minimumWeight !== undefined) {
    before = steps.require(before, steps.compare("atLeast", weightRead, number(card.minimumWeight)));
  }
  // A fault in any item that counts comes before all else, even where the score would be none.
  const adjusted = steps.sum([before, ...adjustments]);
  const figure = steps.greatest([steps.least([adjusted, steps.constant(scaledOf(range.to))]), steps.constant(scaledOf(range.from))]);

  const failable = items.flatMap(({ isFailed }) => isFailed ?? []);
  const failed = failable.length === 0 ? null : steps.any(failable);
  const criticalScore = card.criticalScore === undefined ? steps.constant(scaledOf(range.from)) : number(card.criticalScore);
  const least = steps.rounded(steps.least([steps.orElse(figure, criticalScore), criticalScore]), card.places, "half-up");
  const score = failed === null || card.criticalGrade !== undefined ? figure : steps.select(failed, least, figure);

  const grades = card.grades
    .map(({ grade, from }) => ({ grade, from: numbers.of(from) }))
    .sort((a, b) => compareDecimals(b.from, a.from));
  const names = grades.map(({ grade }) => grade);
  return {
    id: card.id,
    score: steps.rescaled(score, card.places),
    grade: grades.length === 0 ? null : gradeStep(card, score, failed, grades.map(({ from }) => scaledOf(from)), names, on),
    grades: names,
    items: items.map(({ name, counted, weight, points: own }) => ({ name, points: weight === null ? own : counted })),
  };
}

function lowerItems(card: ScorecardDefinition, on: Lowering): readonly LoweredItem[] {
  const { steps, index: { numbers } } = on;
  const { path } = steps;
  return card.items.map((item, position) => {
    const measured = on.quantity(item.metric, "items", position, "metric");
    const target = item.attainmentOf === undefined ? null : on.quantity(item.attainmentOf, "items", position, "attainmentOf");
    steps.path = [...path, "items", position];
    const points = lowerTable(item.points, measured, target, on);
    const weight = weightOf(card, item, numbers);
    const pass = item.pass === undefined ? null : steps.constant(scaledOf(numbers.of(item.pass)));
    const lowered = {
      name: item.name,
      points,
      weight: weight === null ? null : scaledOf(weight),
      isFailed: pass === null ? null : steps.judge(steps.compare("lessThan", points, pass), 0),
      counted: steps.orElse(points, pointsWithout(card, item.points, on)),
    };
    steps.path = path;
    return lowered;
  });
}

/** The points by which an item counts that has no reading; none where it is left out. */
function pointsWithout(card: ScorecardDefinition, table: Parameters<typeof mostOf>[0], on: Lowering): NumberStep {
  const { steps, index: { numbers } } = on;
  switch (card.notApplicable) {
    case "redistribute":
    case "zero":
      return steps.whole(0);
    case "full":
      return steps.least([steps.constant(scaledOf(mostOf(table, numbers))), steps.constant(scaledOf(rangeOf(card, numbers).to))]);
  }
}

/** 1 where there are points, 0 where there are none. */
function presence(points: NumberStep, { steps }: Lowering): NumberStep {
  return points.mayBeAbsent || points.mayBeFaulty ? steps.flag(steps.hasValue(points)) : steps.whole(1);
}

const nothing: Scaled = { value: 0n, scale: 0 };

/** The place of the grade among the card's, the highest first. */
function gradeStep(
  { criticalGrade }: ScorecardDefinition,
  score: NumberStep,
  failed: ConditionStep | null,
  from: readonly Scaled[],
  names: readonly string[],
  { steps }: Lowering,
): NumberStep {
  const last = from.length - 1;
  const rising = from.map((_, index) => from[last - index] ?? nothing);
  const piece = (value: bigint) => ({ plus: value, times: 0n, per: 1n });
  const reached = steps.piecewise(
    score,
    { at: rising, isStrict: false },
    () => [null, ...rising.map((_, index) => piece(BigInt(last - index)))],
    0,
    "down",
  );
  if (failed === null || criticalGrade === undefined) return reached;
  const left = steps.whole(names.indexOf(criticalGrade));
  return steps.select(failed, steps.greatest([steps.orElse(reached, left), left]), reached);
}
