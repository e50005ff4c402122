import type { Bullet, BulletsFigure } from "../bullets-of.js";
import { bandsWords, passWords, targetWords, valueWords } from "../mark-words.js";
import { outcomeText } from "../outcome-with.js";
import { lanesOf, legend, type Lane, type LegendEntry } from "./lanes.js";
import { circle, line, path, px, rect, said, text, value, type Pen, type ShapeStyle } from "./pen.js";
import { scaleOf } from "./scale.js";
import { svgOf, type Draw, type SvgOptions } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/**
 * Indicators as bullets: a bar from zero, or a mark where the scale begins elsewhere, before the points that it gives.
 *
 * @example
 * const csat = metric("csat", "ratio");
 * const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.80", 0], ["0.95", 100]]) } });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", scorecards: [card] });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", csat: "0.93" }] });
 * bulletsSvg(bulletsOf(policy, month, { person: "li" }), { theme: "auto" }).includes("csat"); // => true
 */
export function bulletsSvg(figure: BulletsFigure, options?: SvgOptions): string {
  return svgOf("bullets", figure, options, drawBullets);
}

const thick = 26;

const drawBullets: Draw<BulletsFigure> = ({ items }, pen, top) => {
  const rows = items.map((item) => ({
    label: said(pen, item.label),
    figure: outcomeText(item.value, pen.language, (figure) => value(pen, figure, item.unit)),
    aside: item.points === null || item.by === "points" ? "" : pen.language === "zh" ? `${item.points} 分` : `${item.points} pts`,
    open: true,
  }));
  const { lanes, shapes, bottom } = lanesOf(pen, rows, top, 0, thick);
  const drawn = items.flatMap((item, index) => {
    const lane = lanes[index];
    return lane === undefined ? [] : bulletShapes(item, lane, pen);
  });
  const marks = legend(pen, legendOf(items, pen), bottom);
  return { shapes: [...shapes, ...drawn, ...marks.shapes], bottom: marks.bottom };
};

function bulletShapes(item: Bullet, lane: Lane, pen: Pen): readonly string[] {
  const x = scaleOf(item.from, item.to, lane.left, lane.right);
  const [above, below] = [lane.middle - thick / 2, lane.middle + thick / 2];
  const { target, pass, value: { value: own } } = item;
  return [
    rect(lane.left, above, lane.right - lane.left, thick, { name: "scale", stroke: pen.line }),
    path(profileOf(item, x, above, below), { name: "bands", fill: pen.tint, stroke: pen.rest, strokeWidth: 0.5 }),
    ...(own === null ? [] : ownMark(item, own, x, lane, pen)),
    ...(target === null ? [] : [rect(x(target) - 1.25, above - 3, 2.5, thick + 6, { name: "target", fill: pen.ink })]),
    ...(pass === null
      ? []
      : [line(x(pass), above - 3, x(pass), below + 3, { name: "pass", ...passStyle(pen) })]),
    ...boundTexts(item, x, lane, pen),
  ];
}

/** How high the points are along the scale: steps and slopes, the most as high as the lane. */
function profileOf({ bands, from, to }: Bullet, x: (figure: string) => number, above: number, below: number): string {
  const values = bands.flatMap(({ points }) => points ?? []).map(Number);
  const most = values.reduce((high, each) => Math.max(high, each), 0);
  const y = (points: string) => below - (most === 0 ? 0 : Math.max(Number(points), 0) / most) * (below - above);
  const corners = bands.flatMap(({ from: start, to: end, points }) =>
    points === null ? [`${px(x(start))} ${px(below)}`, `${px(x(end))} ${px(below)}`] : [
      `${px(x(start))} ${px(y(points[0]))}`,
      `${px(x(end))} ${px(y(points[1]))}`,
    ]
  );
  return `M${px(x(from))} ${px(below)}L${corners.join("L")}${corners.length === 0 ? "" : "L"}${px(x(to))} ${px(below)}Z`;
}

function ownMark({ from }: Bullet, own: string, x: (figure: string) => number, { middle }: Lane, pen: Pen): readonly string[] {
  if (Number(from) > 0) return [circle(x(own), middle, 6, { name: "value", fill: pen.own, stroke: pen.paper, strokeWidth: 2 })];
  const [zero, end] = [x("0"), x(own)];
  return [rect(Math.min(zero, end), middle - 4, Math.abs(end - zero), 8, { name: "value", fill: pen.own })];
}

/** The bounds under the lane, as many as there is room for: the target's before all others, then the ends of the scale. */
function boundTexts({ bands, target, unit, from, to }: Bullet, x: (figure: string) => number, lane: Lane, pen: Pen): readonly string[] {
  const taken: (readonly [number, number])[] = [];
  const bounds = [
    ...new Set([...(target === null ? [] : [target]), ...(Number(from) > 0 ? [] : ["0"]), ...bands.slice(1).map((band) => band.from), to]),
  ];
  return bounds.flatMap((bound) => {
    const shown = value(pen, bound, unit);
    const half = textWidth(shown, 11) / 2;
    const middle = Math.min(Math.max(x(bound), lane.left + half), lane.right - half);
    if (bound === to && bands.length > 0 && target !== null) return [];
    if (taken.some(([start, end]) => middle + half + 6 > start && middle - half - 6 < end)) return [];
    taken.push([middle - half, middle + half]);
    const fill = bound === target ? pen.ink : pen.soft;
    return [text(pen, middle, lane.middle + thick / 2 + 15, shown, { anchor: "middle", size: 11, fill, name: "bound" })];
  });
}

function legendOf(items: readonly Bullet[], pen: Pen): readonly LegendEntry[] {
  return [
    [true, valueWords, (x, y) => rect(x, y + 2, 9, 8, { fill: pen.own }) + circle(x + 14, y + 6, 4, { fill: pen.own })],
    [true, targetWords, (x, y) => rect(x + 8, y, 2.5, 12, { fill: pen.ink })],
    [items.some(({ pass }) => pass !== null), passWords, (x, y) => line(x + 9, y, x + 9, y + 12, passStyle(pen))],
    [
      items.some(({ bands }) => bands.length > 0),
      bandsWords,
      (x, y) =>
        path(`M${x} ${y + 12}L${x + 6} ${y + 12}L${x + 18} ${y}V${y + 12}Z`, { fill: pen.tint, stroke: pen.rest, strokeWidth: 0.5 }),
    ],
  ];
}

function passStyle({ warn }: Pen): ShapeStyle {
  return { stroke: warn, strokeWidth: 2, dash: "3 2" };
}
