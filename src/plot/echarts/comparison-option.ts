import { placed, type JsonObject, type Telling } from "../chart-options.js";
import type { ComparisonFigure } from "../comparison-of.js";
import { valueText } from "../value-text.js";
import { baseOption, legendOption, nameAxis, valueAxis } from "./base-option.js";

/** A hollow point before, a full one after, and an arrow between them. */
export function comparisonOption(figure: ComparisonFigure, telling: Telling): JsonObject {
  const { people, names } = figure;
  const { language } = telling;
  const text = (amount: string | null) => (amount === null ? "–" : valueText(amount, "money", language));
  const points = (of: "before" | "after") =>
    people.flatMap((person, row) => (person[of] === null ? [] : [{ name: text(person[of]), value: [placed(person[of]), row] }]));
  return {
    ...baseOption(figure, telling, `${text(figure.total.before)} → ${text(figure.total.after)} (${text(figure.total.difference)})`),
    legend: legendOption(telling),
    grid: { left: 8, right: 24, top: 72, bottom: 48, containLabel: true },
    xAxis: valueAxis(telling, false),
    yAxis: nameAxis(
      telling,
      people.map(({ called, difference, provisional }) => `${called}${provisional ? " *" : ""} ${text(difference)}`),
      true,
    ),
    series: [
      {
        name: names.before[language],
        type: "scatter",
        symbolSize: 9,
        itemStyle: { color: telling.paper, borderColor: telling.soft, borderWidth: 2 },
        data: points("before"),
        markLine: {
          silent: true,
          symbol: ["none", "arrow"],
          lineStyle: { color: telling.ink, type: "solid" },
          label: { show: false },
          data: people.flatMap(({ before, after }, row) =>
            before === null || after === null || before === after
              ? []
              : [[{ coord: [placed(before), row] }, { coord: [placed(after), row] }]]
          ),
        },
      },
      { name: names.after[language], type: "scatter", symbolSize: 10, itemStyle: { color: telling.own }, data: points("after") },
    ],
  };
}
