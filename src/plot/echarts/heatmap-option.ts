import { placed, type JsonObject, type Telling } from "../chart-options.js";
import type { HeatCell, HeatmapFigure } from "../heatmap-of.js";
import { valueText } from "../value-text.js";
import { baseOption, nameAxis, written } from "./base-option.js";

/** A cell for each: as dark as its reading is of the bound, framed where it fails; what has no share is a text alone. */
export function heatmapOption(figure: HeatmapFigure, telling: Telling): JsonObject {
  const { columns, rows } = figure;
  const { language } = telling;
  const cells = rows.flatMap(({ cells: all }, row) =>
    all.map((cell, column) => ({ row, column, cell, unit: columns[column]?.unit ?? "number" }))
  );
  const textOf = (cell: HeatCell, unit: HeatmapFigure["columns"][number]["unit"]) => {
    if (cell.state === "faulty") return "?";
    if (cell.reading === null) return cell.notApplicable ? "–" : cell.state;
    const share = cell.share === null ? "" : `\n${valueText(cell.share, "ratio", language)}`;
    return `${cell.state === "failed" ? "✗ " : ""}${valueText(cell.reading, unit, language)}${share}`;
  };
  return {
    ...baseOption(figure, telling),
    grid: { left: 8, right: 16, top: 72, bottom: 64, containLabel: true },
    xAxis: { ...nameAxis(telling, columns.map(({ label }) => label[language])), position: "top" },
    yAxis: nameAxis(telling, rows.map(({ called }) => called), true),
    visualMap: {
      type: "continuous",
      seriesIndex: 0,
      dimension: 2,
      min: 0,
      max: 1.5,
      orient: "horizontal",
      left: "center",
      bottom: 8,
      text: ["150%", "0%"],
      textStyle: { color: telling.soft },
      inRange: { color: [telling.paper, telling.tint] },
    },
    series: [
      {
        type: "heatmap",
        data: cells.flatMap(({ row, column, cell }) =>
          cell.share === null ? [] : [{
            value: [column, row, placed(cell.share)],
            itemStyle: cell.state === "failed"
              ? { borderColor: telling.warn, borderWidth: 2 }
              : { borderColor: telling.paper, borderWidth: 2 },
          }]
        ),
      },
      {
        type: "scatter",
        symbolSize: 1,
        itemStyle: { color: "transparent" },
        data: cells.map(({ row, column, cell, unit }) => ({ value: [column, row], label: written(telling, textOf(cell, unit), "inside") })),
      },
    ],
  };
}
