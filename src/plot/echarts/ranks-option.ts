import type { JsonObject, Telling } from "../chart-options.js";
import type { RanksFigure } from "../ranks-of.js";
import { baseOption, nameAxis, valueAxis } from "./base-option.js";

/** A line for each, the first place at the top, broken where there is no place. */
export function ranksOption(figure: RanksFigure, telling: Telling): JsonObject {
  const { periods, entrants } = figure;
  return {
    ...baseOption(figure, telling),
    grid: { left: 40, right: 150, top: 64, bottom: 32 },
    xAxis: { ...nameAxis(telling, periods), boundaryGap: false },
    yAxis: { ...valueAxis(telling, false), inverse: true, min: 1, max: Math.max(entrants.length, 2), minInterval: 1 },
    series: entrants.map(({ called, own, places }) => ({
      name: called,
      type: "line",
      connectNulls: false,
      symbol: "circle",
      symbolSize: own ? 9 : 6,
      data: places.map(({ rank }) => rank),
      itemStyle: { color: own ? telling.own : telling.rest },
      lineStyle: { width: own ? 3 : 1.5, color: own ? telling.own : telling.rest },
      endLabel: { show: true, formatter: "{a}", color: telling.ink, fontWeight: own ? "bold" : "normal" },
    })),
  };
}
