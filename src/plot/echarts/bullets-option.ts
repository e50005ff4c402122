import type { Bullet, BulletsFigure } from "../bullets-of.js";
import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { passWords, targetWords, valueWords } from "../mark-words.js";
import { outcomeText } from "../outcome-with.js";
import { valueText } from "../value-text.js";
import { baseOption, legendOption, nameAxis, valueAxis, written } from "./base-option.js";

/** Each indicator on a scale of its own: a bar where that begins at zero, a point where it does not. */
export function bulletsOption(figure: BulletsFigure, telling: Telling): JsonObject {
  const { items } = figure;
  const { language } = telling;
  const share = 84 / Math.max(items.length, 1);
  const names = [valueWords[language], targetWords[language], passWords[language]];
  const isMarked = [true, items.some(({ target }) => target !== null), items.some(({ pass }) => pass !== null)];
  return {
    ...baseOption(figure, telling),
    legend: { ...legendOption(telling), data: names.filter((_, index) => isMarked[index]) },
    grid: items.map((_, index) => ({ left: "28%", right: "8%", top: `${10 + share * index}%`, height: `${share * 0.4}%` })),
    xAxis: items.map((item, index) => ({ ...valueAxis(telling), gridIndex: index, min: placed(item.from), max: placed(item.to) })),
    yAxis: items.map((item, index) => ({
      ...nameAxis(telling, [
        `${item.label[language]} ${outcomeText(item.value, language, (text) => valueText(text, item.unit, language))}`,
      ]),
      gridIndex: index,
    })),
    series: items.flatMap((item, index) => bulletSeries(item, index, names, telling)),
  };
}

function bulletSeries(
  item: Bullet,
  index: number,
  [own = "", target = "", pass = ""]: readonly string[],
  telling: Telling,
): readonly JsonObject[] {
  const axes = { xAxisIndex: index, yAxisIndex: index };
  const text = (figure: string) => valueText(figure, item.unit, telling.language);
  const most = item.bands.flatMap(({ points }) => points ?? []).map(Number).reduce((high, each) => Math.max(high, each), 1);
  const bands = item.bands.map(({ from, to, points }): readonly JsonObject[] => [
    {
      xAxis: placed(from),
      itemStyle: { color: telling.rest, opacity: points === null ? 0 : (Number(points[0]) + Number(points[1])) / 2 / most / 2 },
    },
    { xAxis: placed(to) },
  ]);
  const { value } = item.value;
  const stroke = (name: string, at: string | null, color: string): JsonObject[] =>
    at === null ? [] : [{
      name,
      type: "scatter",
      ...axes,
      symbol: "rect",
      symbolSize: [3, 30],
      itemStyle: { color },
      data: [{ value: [placed(at), 0], label: written(telling, text(at), "top") }],
    }];
  return [
    {
      name: own,
      type: Number(item.from) > 0 ? "scatter" : "bar",
      ...axes,
      ...(Number(item.from) > 0 ? { symbolSize: 12 } : { barWidth: 8 }),
      itemStyle: { color: telling.own },
      data: value === null ? [] : [{ value: [placed(value), 0] }],
      markArea: { silent: true, data: bands },
    },
    ...stroke(target, item.target, telling.ink),
    ...stroke(pass, item.pass, telling.warn),
  ];
}
