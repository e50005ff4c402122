import type { Need } from "../formula/index.js";
import { prepareScorecard } from "../policy/index.js";
import type { Scorecard, ScoreResult } from "../scorecard/index.js";
import type { FlatRow } from "./period.js";
import { standAloneScope, type StandAloneOptions } from "./stand-alone-scope.js";

/**
 * What a scorecard comes to for one flat row of readings, without a policy: the score, the grade, and for each item the reading, the points
 * and the weight that counted.
 *
 * @throws {JixiaoError} with every fault of the scorecard itself; bad readings are in the result.
 *
 * @example
 * const conversion = ratio(metric("orders", "count"), metric("inquiries", "count"), { places: 4 });
 * const service = scorecard("service", {
 *   csat: { metric: metric("csat", "ratio"), weight: 50, points: curve([["0.80", 0], ["0.95", 100]]) },
 *   conversion: { metric: conversion, weight: 30, points: curve([["0.20", 0], ["0.60", 100]]) },
 *   response: { metric: metric("responseSeconds", "seconds"), weight: 20, points: curve([[10, 100], [60, 0]]) },
 * }, { grades: { A: 90, B: 75, C: 60, D: 0 } });
 * score(service, { csat: "0.93", orders: 421, inquiries: 812, responseSeconds: "21.4" }); // => { score: "82.66", grade: "B", … }
 */
export function score<Item extends string, Grade extends string, N extends Need>(
  card: Scorecard<string, Item, Grade, N>,
  row: FlatRow<N>,
  options?: StandAloneOptions,
): ScoreResult<Item, Grade> {
  const { root, definitions } = prepareScorecard(card);
  return standAloneScope(definitions, row, options).score(root).result as ScoreResult<Item, Grade>;
}
