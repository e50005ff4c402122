import { scorecard, type Scorecard } from "../scorecard/index.js";
import { indicatorItem } from "./indicator-item.js";
import { ofEntry } from "./of-entry.js";
import type { Position } from "./position.js";

/**
 * The card of a position's key performance indicators: each indicator's figure makes points from 0 to 100 between its marks, and their
 * weighted mean is the score. Every mark and every weight is a parameter, `cc.aht.fullTo`, `cc.aht.weight`. What does not apply leaves
 * its weight to the others; where less than half the weight applies there is no score.
 *
 * @throws {JixiaoError} `not_an_object` for what is no position.
 *
 * @example
 * const card = indicatorCard(callCentreAgent);
 * score(card, callCentreAgent.example.readings).score; // => "79.33"
 */
export function indicatorCard(position: Pick<Position, "indicators">): Scorecard {
  return ofEntry("position", position, () => {
    const card = scorecard("kpi", Object.fromEntries(position.indicators.map(indicatorItem)), {
      minimumWeight: 50,
      label: { en: "key performance indicators", zh: "关键业绩指标" },
    });
    return card as Scorecard;
  });
}
