import { boundWordsOf, failedWords, faultyWords, notApplicableWords } from "../mark-words.js";
import type { HeatCell, HeatColumn, HeatmapFigure, HeatRow } from "../heatmap-of.js";
import { legend, sign, wrapped } from "./lanes.js";
import { boldness, hatched, isWide, rect, said, text, value, type Pen } from "./pen.js";
import { scaleOf, type Scale } from "./scale.js";
import { margin, svgOf, type Draw, type SvgOptions } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/**
 * Teams by indicators: in each cell the reading, and a bar from zero of how much of the bound it is, with the bound as a stroke.
 *
 * @example
 * const shop = gates("shop", { refunds: atMost(teamMetric("refunds", "ratio"), "0.03") });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", gates: [shop] });
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "east", refunds: "0.042" }], people: [] });
 * heatmapSvg(heatmapOf(policy, month)).includes("east"); // => true
 */
export function heatmapSvg(figure: HeatmapFigure, options?: SvgOptions): string {
  return svgOf("heatmap", figure, options, drawHeatmap);
}

/** How much of the bound a cell shows at most: what is beyond goes on in an arrow. */
const mostShare = 1.5;
const cellHeight = 44;

const drawHeatmap: Draw<HeatmapFigure> = ({ columns, rows }, pen, top) => {
  const wide = isWide(pen);
  const names = wide ? Math.min(rows.reduce((most, { called }) => Math.max(most, textWidth(called, 13)), 0), pen.width * 0.25) + 12 : 0;
  const left = margin + names;
  const width = (pen.width - margin - left) / columns.length;
  const x = (index: number) => left + width * index;
  const headSize = wide ? 12 : 10;
  const heads = columns.map((column) => wrapped(said(pen, column.label), headSize * boldness, width - 6).slice(0, 3));
  const headHeight = 15 * heads.reduce((most, lines) => Math.max(most, lines.length), 0) + 8;
  const step = cellHeight + (wide ? 6 : 28);
  const y = (index: number) => top + headHeight + step * index + (wide ? 0 : 22);
  const bottom = y(rows.length - 1) + cellHeight;
  const marks = legend(pen, [
    [true, boundWordsOf, (lx, ly) => rect(lx + 8, ly, 2, 12, { fill: pen.ink })],
    [true, failedWords, (lx, ly) => hatched(lx, ly + 1, 18, 10, pen.warn)],
    [someCell(rows, ({ notApplicable }) => notApplicable), notApplicableWords, sign(pen, "–", pen.soft)],
    [someCell(rows, ({ state }) => state === "faulty"), faultyWords, sign(pen, "?", pen.warn)],
  ], bottom + 4);
  return {
    shapes: [
      ...heads.flatMap((lines, index) =>
        lines.map((line, row) =>
          text(pen, x(index) + 4, top + 10 + 15 * row, line, { size: headSize, bold: true, name: "column", most: width - 4 })
        )
      ),
      ...rows.flatMap(({ called, cells }, row) => [
        text(pen, margin, wide ? y(row) + 26 : y(row) - 6, called, { name: "label", most: wide ? names - 8 : pen.width - 2 * margin }),
        ...cells.flatMap((cell, index) => {
          const column = columns[index];
          return column === undefined ? [] : cellShapes(cell, column, x(index), y(row), width - 4, pen);
        }),
      ]),
      ...marks.shapes,
    ],
    bottom: marks.bottom,
  };
};

function someCell(rows: readonly HeatRow[], is: (cell: HeatCell) => boolean): boolean {
  return rows.some(({ cells }) => cells.some(is));
}

function cellShapes(cell: HeatCell, { unit }: HeatColumn, x: number, y: number, width: number, pen: Pen): readonly string[] {
  const { state, reading, share, notApplicable } = cell;
  const isFailed = state === "failed";
  const shown = state === "faulty" ? "?" : reading === null ? (notApplicable ? "–" : "") : value(pen, reading, unit);
  const scale = scaleOf("0", String(mostShare), x + 4, x + width - 4);
  return [
    rect(x, y, width, cellHeight, { name: `cell ${state}`, fill: pen.tint }),
    ...(isFailed ? [rect(x + 0.75, y + 0.75, width - 1.5, cellHeight - 1.5, { stroke: pen.warn, strokeWidth: 1.5 })] : []),
    text(pen, x + 6, y + 18, shown, {
      bold: isFailed || state === "faulty",
      size: width < 70 ? 11 : 13,
      fill: state === "faulty" ? pen.warn : pen.ink,
      name: "figure",
      most: width - 10,
    }),
    ...(share === null ? [] : shareShapes(share, isFailed, scale, y + 28, pen)),
  ];
}

function shareShapes(share: string, isFailed: boolean, x: Scale, y: number, pen: Pen): readonly string[] {
  const end = Math.min(x(share), x(String(mostShare)));
  const [start, width] = [Math.min(x("0"), end), Math.abs(end - x("0"))];
  return [
    isFailed ? hatched(start, y, width, 8, pen.warn, "share") : rect(start, y, width, 8, { name: "share", fill: pen.rest }),
    rect(x("1") - 1, y - 3, 2, 14, { name: "bound", fill: pen.ink }),
    ...(Number(share) > mostShare ? [text(pen, end + 1, y + 8, "›", { bold: true, name: "beyond", fill: pen.warn, size: 12 })] : []),
  ];
}
