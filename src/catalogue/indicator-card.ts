import { curve, parameter, type AnyTable, type Quantity } from "../formula/index.js";
import { scorecard, type Scorecard } from "../scorecard/index.js";
import { cardWeight } from "./card-weight.js";
import type { Position, PositionIndicator } from "./position.js";
import type { Words } from "./words.js";

const ends = {
  none: { en: "no points at", zh: "零分值" },
  full: { en: "full points at", zh: "满分值" },
  noneBelow: { en: "no points below", zh: "低于此值零分" },
  fullFrom: { en: "full points from", zh: "满分下限" },
  fullTo: { en: "full points to", zh: "满分上限" },
  noneAbove: { en: "no points above", zh: "高于此值零分" },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * The card of a position's key performance indicators: each indicator's figure makes points from 0 to 100 between its marks, and their
 * weighted mean is the score. Every mark and every weight is a parameter, `cc.aht.fullTo`, `cc.aht.weight`. What does not apply leaves its weight to the others; where less
 * than half the weight applies there is no score.
 *
 * @example
 * const card = indicatorCard(callCentreAgent);
 * score(card, callCentreAgent.example.readings).score; // => "87.50"
 */
export function indicatorCard({ indicators }: Pick<Position, "indicators">): Scorecard {
  const items = indicators.map((each) => [each.indicator.id, item(each)] as const);
  const card = scorecard("kpi", Object.fromEntries(items), {
    minimumWeight: 50,
    label: { en: "key performance indicators", zh: "关键业绩指标" },
  });
  return card as Scorecard;
}

function item(each: PositionIndicator) {
  const { label, formula }: { readonly label: Words; readonly formula: Quantity } = each.indicator;
  const weight = cardWeight(each.indicator.id, each.weight, label, each.weightBy);
  return { metric: formula, weight, points: tableOf(each), label };
}

function tableOf({ indicator, marks, marksBy }: PositionIndicator): AnyTable {
  const at = (end: keyof typeof ends, value: string) =>
    parameter(`${indicator.id}.${end}`, indicator.unit, value, {
      ...(marksBy === undefined ? {} : { source: marksBy }),
      label: { en: `${indicator.label.en}: ${ends[end].en}`, zh: `${indicator.label.zh}：${ends[end].zh}` },
    });
  if ("fullFrom" in marks) {
    return curve([
      [at("noneBelow", marks.noneBelow), 0],
      [at("fullFrom", marks.fullFrom), 100],
      [at("fullTo", marks.fullTo), 100],
      [at("noneAbove", marks.noneAbove), 0],
    ]);
  }
  const [none, full] = [[at("none", marks.none), 0], [at("full", marks.full), 100]] as const;
  return curve(indicator.better === "down" ? [full, none] : [none, full]);
}
