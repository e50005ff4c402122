import { scorecard, type Scorecard } from "../scorecard/index.js";
import type { Department } from "./department.js";
import { indicatorItem } from "./indicator-item.js";
import { ofEntry } from "./of-entry.js";

/**
 * The card by which a department is assessed itself, with its grades: by them the pool of its performance pay grows or shrinks.
 *
 * @throws {JixiaoError} `not_an_object` for what is no department.
 *
 * @example
 * const { score: points, grade } = score(departmentCard(department), department.example.readings);
 * [points, grade]; // => ["79.17", "B"]
 */
export function departmentCard(of: Department): Scorecard {
  return ofEntry("department", of, () => {
    const { indicators, rules, label } = of;
    const card = scorecard("department", Object.fromEntries(indicators.map(indicatorItem)), {
      minimumWeight: 50,
      grades: Object.fromEntries(rules.grades.map(({ grade, from }) => [grade, from])),
      label,
    });
    return card as Scorecard;
  });
}
