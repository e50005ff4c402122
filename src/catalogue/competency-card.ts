import { atLeast, curve, orElse, parameter, plus, ratio, times, when, type Quantity } from "../formula/index.js";
import { scorecard, type Scorecard } from "../scorecard/index.js";
import { roles } from "./assessment-rules.js";
import { cardWeight } from "./card-weight.js";
import { levelReading } from "./level-reading.js";
import { ofEntry } from "./of-entry.js";
import type { Position, PositionCompetency } from "./position.js";

/** Of the level asked for: half of it gives no points, all of it a hundred, and no more beyond. */
const attainment = curve([["0.5", 0], [1, 100]]);

type Assessors = Position["rules"]["assessedBy"];

/**
 * The card of a position's competencies: of each the mean of the levels that the assessors gave, by their weights, as a share of the level
 * asked for. Who did not assess (null) leaves the weight to the others; a competency that nobody assessed leaves its weight likewise.
 *
 * @throws {JixiaoError} `not_an_object` for what is no position.
 *
 * @example
 * score(competencyCard(callCentreAgent), exampleLevels(callCentreAgent)).score; // => "91.33"
 */
export function competencyCard(position: Pick<Position, "competencies" | "rules">): Scorecard {
  return ofEntry("position", position, () => {
    const { competencies, rules } = position;
    const items = competencies.map((each) => [each.competency.id, item(each, rules.assessedBy)] as const);
    const card = scorecard("competency", Object.fromEntries(items), { label: { en: "competencies", zh: "胜任素质" } });
    return card as Scorecard;
  });
}

function item({ competency, level, weight }: PositionCompetency, assessors: Assessors) {
  const required = parameter(`${competency.id}.required`, "points", level, {
    label: { en: `${competency.label.en}: level asked for`, zh: `${competency.label.zh}：要求等级` },
  });
  const { id, label } = competency;
  return {
    metric: meanLevel(competency, assessors),
    attainmentOf: required,
    weight: cardWeight(id, weight, label),
    points: attainment,
    label,
  };
}

/** Σ weight × level ÷ Σ weight over the assessors who gave a level, to two places. */
function meanLevel(competency: PositionCompetency["competency"], assessors: Assessors): Quantity<"points"> {
  const given = assessors.map(({ role, weight }) => {
    const share = parameter(`${role}.share`, "ratio", weight, {
      label: { en: `${roles[role].en}: share of the level`, zh: `${roles[role].zh}：评级占比` },
    });
    const level = levelReading(competency, role);
    return { levels: orElse(times(level, share), 0), shares: orElse(when(atLeast(level, 0), share, 0), 0) };
  });
  return ratio(sum(given.map(({ levels }) => levels)), sum(given.map(({ shares }) => shares)), { places: 2, unit: "points" });
}

const sum: (parts: readonly Quantity[]) => Quantity = ([first, ...others]) => plus(first ?? 0, ...others);
