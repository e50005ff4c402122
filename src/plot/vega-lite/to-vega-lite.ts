import { chartTelling, type ChartOptions, type JsonObject, type Telling } from "../chart-options.js";
import { figureKinds, ofFigure, type Figure } from "../figure.js";
import { boardSpec } from "./board-spec.js";
import { bulletsSpec } from "./bullets-spec.js";
import { comparisonSpec } from "./comparison-spec.js";
import { gatesSpec } from "./gates-spec.js";
import { heatmapSpec } from "./heatmap-spec.js";
import { payCurveSpec } from "./pay-curve-spec.js";
import { radarSpec } from "./radar-spec.js";
import { ranksSpec } from "./ranks-spec.js";
import { trendSpec } from "./trend-spec.js";
import { waterfallSpec } from "./waterfall-spec.js";

/**
 * A figure as a specification of Vega-Lite 6, with its data in it: valid by the schema that Vega-Lite publishes. Places are numbers, since
 * a chart knows no other; what is written beside them is the exact text. What has no figure is left out or told, never drawn as zero.
 *
 * @throws {JixiaoError} `invalid_kind` for what is no figure, `invalid_choice` for a language or a theme that there is not.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] });
 * toVegaLite(waterfallOf(policy, month, { person: "li" })); // => { $schema: "https://vega.github.io/schema/vega-lite/v6.json", … }
 */
export function toVegaLite(figure: Figure, options?: ChartOptions): JsonObject {
  const telling = chartTelling(options);
  return ofFigure(figure, figureKinds, () => specOf(figure, telling));
}

function specOf(figure: Figure, telling: Telling): JsonObject {
  switch (figure.kind) {
    case "radar":
      return radarSpec(figure, telling);
    case "bullets":
      return bulletsSpec(figure, telling);
    case "waterfall":
      return waterfallSpec(figure, telling);
    case "board":
      return boardSpec(figure, telling);
    case "ranks":
      return ranksSpec(figure, telling);
    case "heatmap":
      return heatmapSpec(figure, telling);
    case "gates":
      return gatesSpec(figure, telling);
    case "payCurve":
      return payCurveSpec(figure, telling);
    case "comparison":
      return comparisonSpec(figure, telling);
    case "trend":
      return trendSpec(figure, telling);
  }
}
