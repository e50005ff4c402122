import type { RadarAxis, RadarFigure } from "../radar-of.js";
import { gradeWords, medianWords, passWords, scoreWords } from "../mark-words.js";
import { outcomeText } from "../outcome-with.js";
import { legend, wrapped, type LegendEntry } from "./lanes.js";
import { boldness, circle, cut, line, path, px, rect, said, text, value, type Pen, type ShapeStyle } from "./pen.js";
import { scaleOf, ticksOf } from "./scale.js";
import { margin, svgOf, type Draw, type SvgOptions } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/**
 * A radar as SVG: outlines without areas, since only lengths are meant; where there is no point, the outline is open.
 *
 * @example
 * const csat = metric("csat", "ratio");
 * const card = scorecard("service", { csat: { metric: csat, weight: 100, points: curve([["0.80", 0], ["0.95", 100]]) } });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", scorecards: [card] });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", csat: "0.93" }] });
 * radarSvg(radarOf(policy, month, { person: "li" }), { width: 360 }).includes("csat"); // => true
 */
export function radarSvg(figure: RadarFigure, options?: SvgOptions): string {
  return svgOf("radar", figure, options, drawRadar);
}

/** A point of the round scale: how far out, and in which direction. */
type Place = readonly [x: number, y: number];

const drawRadar: Draw<RadarFigure> = (figure, pen, top) => {
  const wide = pen.width >= 640;
  const field = wide ? Math.min(pen.width * 0.58, 500) : pen.width;
  const names = figure.axes.map((axis) => nameLines(axis, pen));
  const radius = radiusOf(names, field);
  const above = 16 * ((names[0]?.length ?? 1) - 1);
  const centre: Place = [field / 2, top + radius + 34 + above];
  const { axes } = figure;
  const place = (index: number, length: number): Place => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return [centre[0] + Math.cos(angle) * length, centre[1] + Math.sin(angle) * length];
  };
  const at = (axis: RadarAxis, index: number, points: string) => place(index, scaleOf(axis.from, axis.to, 0, radius)(points));
  const outline = (pointsOf: (axis: RadarAxis) => string | null) =>
    axes.map((axis, index) => {
      const points = pointsOf(axis);
      return points === null ? null : at(axis, index, points);
    });
  const [own, median, pass] = [outline(({ points }) => points.value), outline((axis) => axis.median), outline((axis) => axis.pass)];
  const round = [
    ...ringsOf(figure, pen, centre, place, radius),
    ...names.flatMap((lines, index) => axisName(lines, index, place(index, radius + 12), axes.length, field, pen)),
    path(edges(pass), { name: "pass", ...passStyle(pen) }),
    path(edges(median), { name: "median", ...medianStyle(pen) }),
    ...median.flatMap(
      (each) => (each === null ? [] : [rect(each[0] - 3, each[1] - 3, 6, 6, { name: "median", fill: pen.paper, stroke: pen.soft })])
    ),
    path(edges(own), { name: "own", stroke: pen.own, strokeWidth: 2.5 }),
    ...own.flatMap((each) => (each === null ? [] : [circle(each[0], each[1], 4, { name: "own", fill: pen.own })])),
  ];
  const list = wide
    ? listOf(figure, pen, field + 12, top + 6)
    : listOf(figure, pen, margin, centre[1] + radius + 44);
  const bottom = Math.max(list.bottom, centre[1] + radius + 36);
  const marks = legend(pen, legendOf(figure, pen), bottom);
  return { shapes: [...round, ...list.shapes, ...marks.shapes], bottom: marks.bottom };
};

/** As long as the names beside the round have their place: those above and below it take none of its width. */
function radiusOf(names: readonly (readonly string[])[], field: number): number {
  return names.map((lines, index) => {
    const side = Math.abs(Math.sin((index / names.length) * 2 * Math.PI));
    const width = lines.reduce((most, each) => Math.max(most, textWidth(each, 13 * boldness)), 0);
    return side < 0.1 ? 150 : (field / 2 - margin - Math.min(width, 100)) / side - 12;
  }).reduce((least, each) => Math.min(least, each), 150);
}

/** The sides between neighbours that both have a point. */
function edges(places: readonly (Place | null)[]): string {
  return places.map((from, index) => {
    const to = places[(index + 1) % places.length];
    return from === null || to === null || to === undefined ? "" : `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`;
  }).join("");
}

function ringsOf({ axes }: RadarFigure, pen: Pen, [x, y]: Place, place: (index: number, length: number) => Place, radius: number) {
  const [first] = axes;
  const isOne = first !== undefined && axes.every(({ from, to }) => from === first.from && to === first.to);
  const rings = isOne
    ? ticksOf([first.from, first.to], radius > 110 ? 5 : 2).filter((tick) =>
      Number(tick) <= Number(first.to) && Number(tick) >= Number(first.from)
    )
    : [];
  const lengths = isOne ? rings.map(scaleOf(first.from, first.to, 0, radius)) : [0.25, 0.5, 0.75, 1].map((share) => share * radius);
  return [
    ...lengths.map((length) => {
      const corners = axes.map((_, index) => place(index, length));
      return axes.length > 2
        ? path(`M${corners.map(([cx, cy]) => `${px(cx)} ${px(cy)}`).join("L")}Z`, { name: "ring", stroke: pen.line })
        : circle(x, y, length, { name: "ring", stroke: pen.line });
    }),
    ...axes.map((_, index) => line(x, y, ...place(index, radius), { name: "axis", stroke: pen.line })),
    ...rings.map((ring, index) => text(pen, x + 5, y - (lengths[index] ?? 0) + 11, ring, { size: 11, fill: pen.soft, name: "tick" })),
  ];
}

/** The name of an axis on its lines, with a sign where there is no point on it. */
function nameLines({ label, points }: RadarAxis, pen: Pen): readonly string[] {
  const sign = { value: "", notApplicable: " –", faulty: " ?" }[points.state];
  const lines = wrapped(said(pen, label), 13 * boldness, 96).slice(0, 3);
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ""}${sign}`];
}

/** The name of an axis at its end, on the outer side of it. */
function axisName(lines: readonly string[], index: number, [x, y]: Place, count: number, field: number, pen: Pen): readonly string[] {
  const angle = (index / count) * 2 * Math.PI;
  const side = Math.sin(angle);
  const anchor = Math.abs(side) < 0.1 ? "middle" : side > 0 ? "start" : "end";
  const more = 16 * (lines.length - 1);
  const lift = Math.cos(angle) > 0.9 ? -2 - more : Math.cos(angle) < -0.9 ? 12 : 4.5 - more / 2;
  const most = anchor === "middle" ? field - 2 * margin : anchor === "start" ? field - 8 - x : x - 8;
  return lines.map((each, row) => text(pen, x, y + lift + 16 * row, each, { anchor, bold: true, name: "axis", most }));
}

/** All figures beside the round: of each item its name, its points, and under them the reading, the median and the pass line. */
function listOf({ axes, score, grade }: RadarFigure, pen: Pen, left: number, top: number) {
  const right = pen.width - margin;
  const points = (figure: string) => figure;
  const headline = outcomeText(score, pen.language, points);
  const shapes = [
    text(pen, left, top + 12, said(pen, scoreWords), { fill: pen.soft, size: 12 }),
    text(pen, left, top + 40, headline, { size: score.state === "value" ? 26 : 16, bold: true, name: "score" }),
    ...(grade === null
      ? []
      : [
        text(pen, right, top + 12, said(pen, gradeWords), { anchor: "end", fill: pen.soft, size: 12 }),
        text(pen, right, top + 40, said(pen, grade), { anchor: "end", size: 26, bold: true, name: "grade" }),
      ]),
  ];
  let y = top + 58;
  for (const axis of axes) {
    const own = axis.points.state === "value" ? `${axis.points.value} / ${axis.to}` : outcomeText(axis.points, pen.language, points);
    const notes = [
      ...(axis.reading === null ? [] : [value(pen, axis.reading, axis.unit)]),
      ...(axis.median === null ? [] : [`${said(pen, medianWords)} ${axis.median}`]),
      ...(axis.pass === null ? [] : [`${said(pen, passWords)} ${axis.pass}`]),
    ].join(" · ");
    shapes.push(
      line(left, y, right, y, { name: "rule", stroke: pen.line }),
      text(pen, left, y + 20, said(pen, axis.label), { bold: true, name: "label", most: right - left - textWidth(own, 13) - 12 }),
      text(pen, right, y + 20, own, {
        anchor: "end",
        name: "figure",
        ...(axis.points.state === "faulty" || axis.failed ? { fill: pen.warn } : {}),
      }),
      text(pen, left, y + 37, cut(notes, 12, right - left), { size: 12, fill: pen.soft, name: "note" }),
    );
    y += 48;
  }
  return { shapes, bottom: y };
}

function legendOf({ name, person, axes }: RadarFigure, pen: Pen): readonly LegendEntry[] {
  return [
    [
      true,
      name ?? String(person),
      (x, y) => line(x, y + 6, x + 18, y + 6, { stroke: pen.own, strokeWidth: 2.5 }) + circle(x + 9, y + 6, 4, { fill: pen.own }),
    ],
    [
      axes.some(({ median }) => median !== null),
      medianWords,
      (x, y) => line(x, y + 6, x + 18, y + 6, medianStyle(pen)) + rect(x + 6, y + 3, 6, 6, { fill: pen.paper, stroke: pen.soft }),
    ],
    [axes.some(({ pass }) => pass !== null), passWords, (x, y) => line(x, y + 6, x + 18, y + 6, passStyle(pen))],
  ];
}

function medianStyle({ soft }: Pen): ShapeStyle {
  return { stroke: soft, strokeWidth: 1.5, dash: "6 4" };
}

function passStyle({ warn }: Pen): ShapeStyle {
  return { stroke: warn, strokeWidth: 1.5, dash: "2 3" };
}
