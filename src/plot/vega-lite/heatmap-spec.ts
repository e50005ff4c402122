import { placed, type JsonObject, type Telling } from "../chart-options.js";
import type { HeatCell, HeatmapFigure } from "../heatmap-of.js";
import { valueText } from "../value-text.js";
import { baseSpec, layer, names, texts, values } from "./base-spec.js";

/** A cell for each: as dark as its reading is of the bound, framed where it fails; what has no share is a text alone. */
export function heatmapSpec(figure: HeatmapFigure, telling: Telling): JsonObject {
  const { columns, rows } = figure;
  const { language } = telling;
  const textOf = (cell: HeatCell, unit: HeatmapFigure["columns"][number]["unit"]) => {
    if (cell.state === "faulty") return "?";
    if (cell.reading === null) return cell.notApplicable ? "–" : cell.state;
    const share = cell.share === null ? "" : ` (${valueText(cell.share, "ratio", language)})`;
    return `${cell.state === "failed" ? "✗ " : ""}${valueText(cell.reading, unit, language)}${share}`;
  };
  const cells = rows.flatMap(({ called, cells: all }) =>
    all.map((cell, index): JsonObject => ({
      row: called,
      column: columns[index]?.label[language] ?? "",
      share: placed(cell.share),
      state: cell.state,
      text: textOf(cell, columns[index]?.unit ?? "number"),
    }))
  );
  const x = names("column", columns.map(({ label }) => label[language]), { axis: { title: null, labelAngle: 0, orient: "top" } });
  const y = names("row", rows.map(({ called }) => called));
  return {
    ...baseSpec(figure, telling),
    width: { step: 110 },
    height: { step: 32 },
    data: values(cells),
    layer: [
      layer({ type: "rect" }, {
        x,
        y,
        color: { field: "share", type: "quantitative", scale: { domain: [0, 1.5], range: [telling.paper, telling.line] }, legend: null },
      }, "isValid(datum.share)"),
      layer({ type: "rect", fill: null, stroke: telling.warn, strokeWidth: 2 }, { x, y }, "datum.state === 'failed'"),
      texts("text", {}, { x, y }),
    ],
  };
}
