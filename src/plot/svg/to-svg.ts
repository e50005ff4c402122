import { figureKinds, ofFigure, type Figure } from "../figure.js";
import { boardSvg } from "./board-svg.js";
import { bulletsSvg } from "./bullets-svg.js";
import { comparisonSvg } from "./comparison-svg.js";
import { gatesSvg } from "./gates-svg.js";
import { heatmapSvg } from "./heatmap-svg.js";
import { payCurveSvg } from "./pay-curve-svg.js";
import { radarSvg } from "./radar-svg.js";
import { ranksSvg } from "./ranks-svg.js";
import type { SvgOptions } from "./svg-of.js";
import { trendSvg } from "./trend-svg.js";
import { waterfallSvg } from "./waterfall-svg.js";

/**
 * A figure as an SVG document: in English or Chinese, light or dark, of a width in pixels. It has no script and no id, fetches nothing, and
 * is the same bytes every time. Bars begin at zero; no colour is the only sign of anything; the title and the sentence stand in it for who
 * cannot see it. Of one kind alone, `radarSvg` and the others cost less.
 *
 * @throws {JixiaoError} `invalid_kind` for what is no figure, `invalid_choice` for a language or theme that there is not, `invalid_count`
 * for a width under 280 or over 4000.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] });
 * toSvg(waterfallOf(policy, month, { person: "li" }), { language: "zh", width: 360 }).startsWith("<svg "); // => true
 */
export function toSvg(figure: Figure, options?: SvgOptions): string {
  return ofFigure(figure, figureKinds, () => drawn(figure, options));
}

function drawn(figure: Figure, options: SvgOptions | undefined): string {
  switch (figure.kind) {
    case "radar":
      return radarSvg(figure, options);
    case "bullets":
      return bulletsSvg(figure, options);
    case "waterfall":
      return waterfallSvg(figure, options);
    case "board":
      return boardSvg(figure, options);
    case "ranks":
      return ranksSvg(figure, options);
    case "heatmap":
      return heatmapSvg(figure, options);
    case "payCurve":
      return payCurveSvg(figure, options);
    case "comparison":
      return comparisonSvg(figure, options);
    case "trend":
      return trendSvg(figure, options);
    case "gates":
      return gatesSvg(figure, options);
  }
}
