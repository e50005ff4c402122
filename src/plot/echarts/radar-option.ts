import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { medianWords, passWords } from "../mark-words.js";
import { outcomeText } from "../outcome-with.js";
import type { RadarAxis, RadarFigure } from "../radar-of.js";
import { baseOption, legendOption } from "./base-option.js";

/** A radar of ECharts draws what is absent in its middle, as if it were zero: an axis without points is left out, and told in the title. */
export function radarOption(figure: RadarFigure, telling: Telling): JsonObject {
  const { language } = telling;
  const axes = figure.axes.filter(({ points }) => points.state === "value");
  const gaps = figure.axes.filter(({ points }) => points.state !== "value");
  const told = gaps.map(({ label, points }) => `${label[language]}: ${outcomeText(points, language, String)}`).join("; ");
  const series = (name: string, of: (axis: RadarAxis) => string | null, style: JsonObject): JsonObject[] =>
    axes.some((axis) => of(axis) === null) ? [] : [{ name, value: axes.map((axis) => placed(of(axis))), ...style }];
  const [own, median, pass] = [figure.name ?? String(figure.person), medianWords[language], passWords[language]];
  const data = [
    ...series(pass, (axis) => axis.pass, {
      symbol: "none",
      lineStyle: { type: "dotted", color: telling.warn },
      itemStyle: { color: telling.warn },
    }),
    ...series(median, (axis) => axis.median, {
      symbol: "emptyRect",
      lineStyle: { type: "dashed", color: telling.soft },
      itemStyle: { color: telling.soft },
    }),
    ...series(own, ({ points }) => points.value, {
      symbol: "circle",
      symbolSize: 7,
      lineStyle: { width: 2.5, color: telling.own },
      itemStyle: { color: telling.own },
    }),
  ];
  const nameOf = ({ label, points, to, pass: line }: RadarAxis) =>
    `${label[language]} ${points.value}/${to}${line === null ? "" : ` (${pass} ${line})`}`;
  return {
    ...baseOption(figure, telling, told),
    legend: { ...legendOption(telling), data: data.map(({ name = "" }) => name) },
    radar: {
      indicator: axes.map((axis) => ({ name: nameOf(axis), min: placed(axis.from), max: placed(axis.to) })),
      axisName: { color: telling.ink },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: telling.line } },
      axisLine: { lineStyle: { color: telling.line } },
    },
    series: [{ type: "radar", areaStyle: { opacity: 0 }, data }],
  };
}
