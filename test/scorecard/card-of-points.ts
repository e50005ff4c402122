import {
  curve,
  metric,
  score,
  scorecard,
  type DecimalInput,
  type GradeEntry,
  type Reading,
  type Scorecard,
  type ScorecardOptions,
} from "../../src/index.js";
import { untyped } from "../error/untyped.js";

/** Gives the points that it reads, from 0 to 1000, at four places. */
export const asPoints = curve([[0, 0], [1000, 1000]], { places: 4 });

export interface PointsOptions extends ScorecardOptions<Readonly<Record<string, GradeEntry>>, {}> {
  /** The pass marks of the critical items. */
  readonly pass?: Readonly<Record<string, DecimalInput>>;
}

/** A card whose readings are its points: for worked figures that begin with points. */
function cardOfPoints(weights: Readonly<Record<string, DecimalInput>>, { pass = {}, ...options }: PointsOptions = {}): Scorecard {
  const items = Object.entries(weights).map(([name, weight]) => {
    const mark = pass[name];
    return [name, { metric: metric(name, "points"), weight, points: asPoints, ...(mark === undefined ? {} : { pass: mark }) }] as const;
  });
  return scorecard("card", Object.fromEntries(items), options);
}

/** The score of such a card for these points; null is not applicable. */
export function scoreOfPoints(
  weights: Readonly<Record<string, DecimalInput>>,
  points: Readonly<Record<string, Reading>>,
  options: PointsOptions = {},
) {
  return score(cardOfPoints(weights, options), untyped(points));
}
