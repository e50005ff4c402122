import { chartTelling, type ChartOptions, type JsonObject, type Telling } from "../chart-options.js";
import { figureKinds, ofFigure, type Figure } from "../figure.js";
import { boardOption } from "./board-option.js";
import { bulletsOption } from "./bullets-option.js";
import { comparisonOption } from "./comparison-option.js";
import { gatesOption } from "./gates-option.js";
import { heatmapOption } from "./heatmap-option.js";
import { payCurveOption } from "./pay-curve-option.js";
import { radarOption } from "./radar-option.js";
import { ranksOption } from "./ranks-option.js";
import { trendOption } from "./trend-option.js";
import { waterfallOption } from "./waterfall-option.js";

/**
 * A figure as an option of Apache ECharts (5 or newer): plain data without functions, for `chart.setOption`. Places are numbers, since a
 * chart knows no other; what is written beside them is the exact text. What has no figure is left out and told, never drawn as zero.
 *
 * @throws {JixiaoError} `invalid_kind` for what is no figure, `invalid_choice` for a language or a theme that there is not.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] });
 * const option = toECharts(waterfallOf(policy, month, { person: "li" }), { language: "zh" });
 * JSON.parse(JSON.stringify(option)); // => { animation: false, … }
 */
export function toECharts(figure: Figure, options?: ChartOptions): JsonObject {
  const telling = chartTelling(options);
  return ofFigure(figure, figureKinds, () => optionOf(figure, telling));
}

function optionOf(figure: Figure, telling: Telling): JsonObject {
  switch (figure.kind) {
    case "radar":
      return radarOption(figure, telling);
    case "bullets":
      return bulletsOption(figure, telling);
    case "waterfall":
      return waterfallOption(figure, telling);
    case "board":
      return boardOption(figure, telling);
    case "ranks":
      return ranksOption(figure, telling);
    case "heatmap":
      return heatmapOption(figure, telling);
    case "gates":
      return gatesOption(figure, telling);
    case "payCurve":
      return payCurveOption(figure, telling);
    case "comparison":
      return comparisonOption(figure, telling);
    case "trend":
      return trendOption(figure, telling);
  }
}
