import { has } from "../error/index.js";
import { curve, parameter, type AnyTable, type Parameter, type Quantity } from "../formula/index.js";
import { cardWeight } from "./card-weight.js";
import type { PositionIndicator } from "./position.js";
import type { Words } from "./words.js";

const ends = {
  none: { en: "no points at", zh: "零分值" },
  full: { en: "full points at", zh: "满分值" },
  noneBelow: { en: "no points below", zh: "低于此值零分" },
  fullFrom: { en: "full points from", zh: "满分下限" },
  fullTo: { en: "full points to", zh: "满分上限" },
  noneAbove: { en: "no points above", zh: "高于此值零分" },
} as const satisfies Readonly<Record<string, Words>>;

interface IndicatorItem {
  readonly metric: Quantity;
  readonly weight: Parameter<string, "points">;
  readonly points: AnyTable;
  readonly label: Words;
}

/** An indicator as an item of a card, by the name of its id: its marks and its weight are parameters. */
export function indicatorItem(each: PositionIndicator): readonly [name: string, item: IndicatorItem] {
  const { label, formula }: { readonly label: Words; readonly formula: Quantity } = each.indicator;
  const weight = cardWeight(each.indicator.id, each.weight, label, each.weightBy);
  return [each.indicator.id, { metric: formula, weight, points: tableOf(each), label }];
}

function tableOf({ indicator, marks, marksBy }: PositionIndicator): AnyTable {
  const at = (end: keyof typeof ends, value: string) =>
    parameter(`${indicator.id}.${end}`, indicator.unit, value, {
      ...(marksBy === undefined ? {} : { source: marksBy }),
      label: { en: `${indicator.label.en}: ${ends[end].en}`, zh: `${indicator.label.zh}：${ends[end].zh}` },
    });
  if (has(marks, "fullFrom")) {
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
