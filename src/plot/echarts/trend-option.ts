import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { targetLineWords } from "../mark-words.js";
import { outcomeText } from "../outcome-with.js";
import type { TrendFigure } from "../trend-of.js";
import { valueText } from "../value-text.js";
import { baseOption, legendOption, nameAxis, valueAxis, written } from "./base-option.js";

/** A line that is broken where there is no value, and that says so under the period. */
export function trendOption(figure: TrendFigure, telling: Telling): JsonObject {
  const { points, label, unit } = figure;
  const { language } = telling;
  const names = points.map(({ period, value }) =>
    value === null || value.state === "value" ? period : `${period}\n${outcomeText(value, language, String)}`
  );
  return {
    ...baseOption(figure, telling),
    legend: legendOption(telling),
    grid: { left: 64, right: 32, top: 64, bottom: 64 },
    xAxis: nameAxis(telling, names),
    yAxis: valueAxis(telling, false),
    series: [
      {
        name: label[language],
        type: "line",
        connectNulls: false,
        symbol: "circle",
        symbolSize: 8,
        lineStyle: { color: telling.own, width: 2.5 },
        itemStyle: { color: telling.own },
        data: points.map(({ value }) =>
          value?.state === "value"
            ? { value: placed(value.value), label: written(telling, valueText(value.value, unit, language), "top") }
            : null
        ),
      },
      ...(points.some(({ target }) => target !== null)
        ? [{
          name: targetLineWords[language],
          type: "line",
          symbol: "none",
          connectNulls: false,
          lineStyle: { color: telling.soft, width: 1.5, type: "dashed" },
          itemStyle: { color: telling.soft },
          data: points.map(({ target }) => placed(target)),
        }]
        : []),
    ],
  };
}
