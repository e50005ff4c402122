import { constant, curve, minus, parameter, plus, type Parameter, type Quantity } from "../formula/index.js";
import { scorecard, scoreOf, type Scorecard } from "../scorecard/index.js";
import { cardWeight } from "./card-weight.js";
import { competencyCard } from "./competency-card.js";
import { conductDeductions, conductPraise } from "./conduct-readings.js";
import { indicatorCard } from "./indicator-card.js";
import { ofEntry } from "./of-entry.js";
import type { Position } from "./position.js";
import type { Words } from "./words.js";

/** From a hundred, less what was taken, with what was praised; within 0 and 100 by its table. */
const conduct = plus(minus(constant(100, "points"), conductDeductions), conductPraise);
const asTheyAre = curve([[0, 0], [100, 100]]);

const labels = {
  kpi: { en: "key performance indicators", zh: "关键业绩指标" },
  competency: { en: "competencies", zh: "胜任素质" },
  conduct: { en: "conduct", zh: "行为规范" },
} as const satisfies Readonly<Record<keyof Position["rules"]["parts"], Words>>;

/**
 * The score of a position's assessment: the score of its indicators, that of its competencies, and conduct, by the weights of its rules,
 * with its grades. A part that does not apply leaves its weight to the others; without the indicators there is no score.
 *
 * @throws {JixiaoError} `not_an_object` for what is no position.
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
  return ofEntry("position", position, () => cardOf(position));
}

function cardOf(position: Position): Scorecard {
  const { parts, grades } = position.rules;
  const part = (name: keyof typeof labels, metric: Quantity) => ({
    metric,
    weight: cardWeight(name, parts[name], labels[name]),
    points: asTheyAre,
    label: labels[name],
  });
  const items = {
    kpi: part("kpi", scoreOf(indicatorCard(position))),
    competency: part("competency", scoreOf(competencyCard(position))),
    conduct: part("conduct", conduct),
  };
  const card = scorecard("assessment", items, {
    minimumWeight: 50,
    grades: Object.fromEntries(grades.map(({ grade, from }) => [grade, boundOf(grade, from)])),
    label: { en: "assessment", zh: "考核总分" },
  });
  return card as Scorecard;
}

/** The lowest grade begins where the card does, whatever a firm sets the others to. */
function boundOf(grade: string, from: string): string | Parameter {
  if (from === "0") return from;
  return parameter(`${grade}.from`, "points", from, { label: { en: `grade ${grade} from`, zh: `${grade} 等下限` } });
}
