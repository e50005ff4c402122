import { constant, curve, minus, plus } from "../formula/index.js";
import { scorecard, scoreOf, type Scorecard } from "../scorecard/index.js";
import { competencyCard } from "./competency-card.js";
import { conductDeductions, conductPraise } from "./conduct-readings.js";
import { indicatorCard } from "./indicator-card.js";
import type { Position } from "./position.js";

/** From a hundred, less what was taken, with what was praised; within 0 and 100 by its table. */
const conduct = plus(minus(constant(100, "points"), conductDeductions), conductPraise);
const asTheyAre = curve([[0, 0], [100, 100]]);

/**
 * The score of a position's assessment: the score of its indicators, that of its competencies, and conduct, by the weights of its rules,
 * with its grades. A part that does not apply leaves its weight to the others; without the indicators there is no score.
 *
 * @example
 * const { score: points, grade } = score(assessmentCard(callCentreAgent), {
 *   ...callCentreAgent.example.readings,
 *   ...exampleLevels(callCentreAgent),
 *   conductDeductions: 5,
 *   conductPraise: 5,
 * });
 * [points, grade]; // => ["83.80", "B"]
 */
export function assessmentCard(position: Position): Scorecard {
  const { parts, grades } = position.rules;
  const points = asTheyAre;
  const card = scorecard("assessment", {
    kpi: {
      metric: scoreOf(indicatorCard(position)),
      weight: parts.kpi,
      points,
      label: { en: "key performance indicators", zh: "关键业绩指标" },
    },
    competency: {
      metric: scoreOf(competencyCard(position)),
      weight: parts.competency,
      points,
      label: { en: "competencies", zh: "胜任素质" },
    },
    conduct: { metric: conduct, weight: parts.conduct, points, label: { en: "conduct", zh: "行为规范" } },
  }, {
    minimumWeight: 50,
    grades: Object.fromEntries(grades.map(({ grade, from }) => [grade, from])),
    label: { en: "assessment", zh: "考核总分" },
  });
  return card as Scorecard;
}
