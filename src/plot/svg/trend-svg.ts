import { faultyWords, notApplicableWords, targetLineWords } from "../mark-words.js";
import type { TrendFigure, TrendPoint } from "../trend-of.js";
import { legend, sign } from "./lanes.js";
import { circle, line, path, px, text, value, type Pen, type ShapeStyle } from "./pen.js";
import { planeOf, underneath, type Plane } from "./plane.js";
import { svgOf, type Draw, type SvgOptions } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/**
 * A reading over periods as a line that is broken where there is no value.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const monthOf = (period: string, gmv: number) => settle(policy, { period, people: [{ id: "li", gmv }] });
 * const trend = trendOf(policy, [monthOf("2026-10", 90000), monthOf("2026-11", 128000)], { person: "li", of: "payable" });
 * trendSvg(trend).includes("2026-10"); // => true
 */
export function trendSvg(figure: TrendFigure, options?: SvgOptions): string {
  return svgOf("trend", figure, options, drawTrend);
}

const drawTrend: Draw<TrendFigure> = ({ points, unit, label }, pen, top) => {
  const figures = points.flatMap(({ value: outcome, target }) => [outcome?.value ?? [], target ?? []].flat());
  const plane = planeOf(pen, figures, unit, top + 14, false);
  const { left, right, y, bottom } = plane;
  const width = (right - left) / points.length;
  const x = (index: number) => left + width * (index + 0.5);
  const places = points.map(({ value: outcome }, index) => outcome?.state === "value" ? [x(index), y(outcome.value)] as const : null);
  const targets = points.flatMap(({ target }, index) =>
    target === null ? [] : [line(x(index) - width / 2, y(target), x(index) + width / 2, y(target), { name: "target", ...targetStyle(pen) })]
  );
  const sides = places.slice(1).map((to, index) => {
    const from = places[index];
    return from === null || from === undefined || to === null ? "" : `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`;
  });
  const marks = legend(pen, [
    [
      true,
      label,
      (lx, ly) => line(lx, ly + 6, lx + 18, ly + 6, { stroke: pen.own, strokeWidth: 2.5 }) + circle(lx + 9, ly + 6, 4, { fill: pen.own }),
    ],
    [targets.length > 0, targetLineWords, (lx, ly) => line(lx, ly + 6, lx + 18, ly + 6, targetStyle(pen))],
    [points.some((point) => point.value?.state === "notApplicable"), notApplicableWords, sign(pen, "–", pen.soft)],
    [points.some((point) => point.value?.state === "faulty"), faultyWords, sign(pen, "?", pen.warn)],
  ], bottom + 22);
  return {
    shapes: [
      ...plane.shapes,
      ...targets,
      path(sides.join(""), { name: "trend", stroke: pen.own, strokeWidth: 2.5 }),
      ...places.flatMap((place) => (place === null ? [] : [circle(place[0], place[1], 4, { name: "point", fill: pen.own })])),
      ...points.flatMap((point, index) => pointText(point, x(index), width, index === points.length - 1, unit, plane, pen)),
      ...underneath(pen, points.map(({ period }) => period), x, bottom + 16),
      ...marks.shapes,
    ],
    bottom: marks.bottom,
  };
};

/** The figure over its point, where there is room; the last in any case. What is no figure has its sign at the foot. */
function pointText(
  { value: outcome }: TrendPoint,
  x: number,
  width: number,
  isLast: boolean,
  unit: TrendFigure["unit"],
  { y, bottom }: Plane,
  pen: Pen,
): readonly string[] {
  if (outcome === null) return [];
  if (outcome.state !== "value") {
    const [shown, fill] = outcome.state === "faulty" ? ["?", pen.warn] : ["–", pen.soft];
    return [text(pen, x, bottom - 6, shown, { anchor: "middle", bold: true, fill, name: "gap" })];
  }
  const shown = value(pen, outcome.value, unit);
  const half = textWidth(shown, 11) / 2;
  if (half * 2 + 6 > width && !isLast) return [];
  return [
    text(pen, Math.min(x, pen.width - 6 - half), y(outcome.value) - 9, shown, { anchor: "middle", size: 11, clear: true, name: "figure" }),
  ];
}

function targetStyle({ soft }: Pen): ShapeStyle {
  return { stroke: soft, strokeWidth: 1.5, dash: "6 4" };
}
