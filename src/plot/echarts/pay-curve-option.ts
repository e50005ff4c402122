import { placed, type Json, type JsonObject, type Telling } from "../chart-options.js";
import { cliffWords, nowWords, payableWords, rangeWords, unknownStretchWords } from "../mark-words.js";
import type { CurveStretch, CurveTurn, PayCurveFigure } from "../pay-curve-of.js";
import { valueText } from "../value-text.js";
import { baseOption, legendOption, valueAxis, written } from "./base-option.js";

/** Straight lines where pay is proved to go straight; between ends of which only that is known a box; a dashed line where it jumps. */
export function payCurveOption(figure: PayCurveFigure, telling: Telling): JsonObject {
  const { stretches, turns, present, label, unit } = figure;
  const { language } = telling;
  const straight = stretches.filter((stretch) => stretch.straight);
  const boxes = (of: readonly CurveStretch[]): readonly Json[] =>
    of.map(({ from, to, payFrom, payTo }) => [{ coord: [placed(from), placed(payFrom)] }, { coord: [placed(to), placed(payTo)] }]);
  const area = (name: string, of: readonly CurveStretch[], borderColor: string): JsonObject[] =>
    of.length === 0 ? [] : [{
      name,
      type: "line",
      data: [],
      itemStyle: { color: borderColor },
      markArea: { silent: true, itemStyle: { color: "transparent", borderColor, borderWidth: 1, borderType: "dashed" }, data: boxes(of) },
    }];
  const pieces = (ends: readonly (readonly [string, string, string, string])[]): readonly Json[] =>
    ends.flatMap(([from, payFrom, to, payTo]): Json[] => [[placed(from), placed(payFrom)], [placed(to), placed(payTo)], [null, null]]);
  const cliffs = turns.filter(({ isCliff }) => isCliff);
  return {
    ...baseOption(figure, telling),
    legend: legendOption(telling),
    grid: { left: 64, right: 32, top: 64, bottom: 72 },
    xAxis: {
      ...valueAxis(telling, false),
      name: label[language],
      nameLocation: "middle",
      nameGap: 28,
      min: placed(stretches[0]?.from),
      max: placed(stretches.at(-1)?.to),
    },
    yAxis: valueAxis(telling),
    series: [
      {
        name: payableWords[language],
        type: "line",
        symbol: "none",
        connectNulls: false,
        lineStyle: { color: telling.own, width: 2.5 },
        itemStyle: { color: telling.own },
        data: pieces(straight.map(({ from, payFrom, to, payTo }) => [from, payFrom, to, payTo])),
      },
      ...(cliffs.length === 0 ? [] : [{
        name: cliffWords[language],
        type: "line",
        symbol: "none",
        connectNulls: false,
        lineStyle: { color: telling.warn, width: 2, type: "dashed" },
        itemStyle: { color: telling.warn },
        data: pieces(cliffs.map(({ before, payBefore, after, payAfter }) => [before, payBefore, after, payAfter])),
        markPoint: {
          symbolSize: 1,
          data: cliffs.filter((cliff) => isSeen(cliff, figure)).map(({ after, payAfter, change }) => ({
            coord: [placed(after), placed(payAfter)],
            label: written(telling, `${valueText(after, unit, language)}: ${valueText(change, "money", language)}`, "bottom"),
          })),
        },
      }]),
      ...area(rangeWords[language], stretches.filter((each) => !each.straight && each.course !== "unknown"), telling.soft),
      ...area(unknownStretchWords[language], stretches.filter(({ course }) => course === "unknown"), telling.warn),
      ...(present === null ? [] : [{
        name: nowWords[language],
        type: "scatter",
        symbolSize: 12,
        itemStyle: { color: telling.paper, borderColor: telling.ink, borderWidth: 2.5 },
        data: [{
          value: [placed(present.reading), placed(present.payable)],
          label: written(telling, valueText(present.payable, "money", language), "top"),
        }],
      }]),
    ],
  };
}

/** Whether a jump is great enough to be told beside it: a twentieth of what is paid at most. */
function isSeen({ change }: CurveTurn, { stretches }: PayCurveFigure): boolean {
  const most = stretches.flatMap(({ payFrom, payTo }) => [Number(payFrom), Number(payTo)]).reduce((high, each) => Math.max(high, each), 0);
  return Math.abs(Number(change)) * 20 >= most;
}
