import { placed, type JsonObject, type Telling } from "../chart-options.js";
import { outcomeText } from "../outcome-with.js";
import type { TrendFigure } from "../trend-of.js";
import { valueText } from "../value-text.js";
import { baseSpec, figures, layer, names, texts, values } from "./base-spec.js";

/** A line that is broken where there is no value, and that says so under the period. */
export function trendSpec(figure: TrendFigure, telling: Telling): JsonObject {
  const { points, unit } = figure;
  const { language } = telling;
  const rows = points.map(({ period, value, target }): JsonObject => ({
    period: value === null || value.state === "value" ? period : `${period} ${outcomeText(value, language, String)}`,
    figure: value === null ? null : placed(value.value),
    text: value?.state === "value" ? valueText(value.value, unit, language) : "",
    target: placed(target),
  }));
  const x = names("period", rows.map(({ period }) => String(period)));
  const y = (field: string) => figures(field, { scale: { zero: false } });
  const gaps = "break-paths-show-path-domains";
  return {
    ...baseSpec(figure, telling),
    width: { step: 110 },
    height: 240,
    data: values(rows),
    layer: [
      layer({ type: "line", color: telling.soft, strokeDash: [6, 4], invalid: gaps }, { x, y: y("target") }),
      layer({ type: "line", color: telling.own, strokeWidth: 2.5, invalid: gaps }, { x, y: y("figure") }),
      layer({ type: "point", filled: true, size: 60, color: telling.own, opacity: 1 }, { x, y: y("figure") }, "isValid(datum.figure)"),
      texts("text", { dy: -12 }, { x, y: y("figure") }, "isValid(datum.figure)"),
    ],
  };
}
