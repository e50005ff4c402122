import { cliffWords, nowWords, rangeWords, unknownStretchWords } from "../mark-words.js";
import type { CurveStretch, CurveTurn, PayCurveFigure } from "../pay-curve-of.js";
import { legend, type Lane, type LegendMark } from "./lanes.js";
import { circle, hatched, line, said, text, value, type Pen, type ShapeStyle } from "./pen.js";
import { planeOf, type Plane } from "./plane.js";
import { axisShapes } from "./axis.js";
import { scaleOf, ticksOf, type Scale } from "./scale.js";
import { svgOf, type Draw, type SvgOptions } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/**
 * What is paid over a reading: straight where that is proved, a box where only its ends and its course are, dashed where it jumps.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const bonus = when(atLeast(gmv, 100000), 1000, 0);
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003"), bonus } });
 * const period = { period: "2026-11", people: [{ id: "li", gmv: "98000.00" }] };
 * const curve = payCurve(policy, period, { person: "li", reading: gmv, from: 0, to: 200000 });
 * payCurveSvg(payCurveOf(policy, curve), { language: "zh" }).startsWith("<svg "); // => true
 */
export function payCurveSvg(figure: PayCurveFigure, options?: SvgOptions): string {
  return svgOf("payCurve", figure, options, drawPayCurve);
}

const drawPayCurve: Draw<PayCurveFigure> = ({ stretches, turns, present, unit, label }, pen, top) => {
  const pays = [...stretches.flatMap(({ payFrom, payTo }) => [payFrom, payTo]), ...(present === null ? [] : [present.payable])];
  const plane = planeOf(pen, pays, "money", top + 14, true);
  const { left, right, y } = plane;
  const [from, to] = [stretches[0]?.from ?? "0", stretches.at(-1)?.to ?? "0"];
  const x = scaleOf(from, to, left, right);
  const ticks = ticksOf([from, to], pen.width >= 560 ? 6 : 3, false).filter((tick) => x(tick) >= left - 0.5 && x(tick) <= right + 0.5);
  const axis = axisShapes(pen, ticks, x, unit, { lanes: [laneOf(plane)], bottom: plane.bottom });
  const name = text(pen, right, axis.bottom + 12, said(pen, label), { anchor: "end", size: 12, fill: pen.soft, name: "axis" });
  const cliffs = turns.filter(({ isCliff }) => isCliff);
  const marks = legend(pen, [
    [cliffs.length > 0, cliffWords, (lx, ly) => line(lx + 9, ly, lx + 9, ly + 12, cliffStyle(pen))],
    [stretches.some(({ straight, course }) => !straight && course !== "unknown"), rangeWords, boxMark(pen.soft)],
    [stretches.some(({ course }) => course === "unknown"), unknownStretchWords, boxMark(pen.warn)],
    [present !== null, nowWords, (lx, ly) => circle(lx + 9, ly + 6, 5, nowStyle(pen))],
  ], axis.bottom + 16);
  return {
    shapes: [
      ...plane.shapes,
      ...axis.shapes,
      name,
      ...stretches.flatMap((stretch) => stretchShapes(stretch, x, y, pen)),
      ...turns.map((turn) => line(x(turn.before), y(turn.payBefore), x(turn.after), y(turn.payAfter), turnStyle(turn, pen))),
      ...cliffTexts(cliffs, x, plane, pen, unit),
      ...(present === null ? [] : [circle(x(present.reading), y(present.payable), 5, { name: "present", ...nowStyle(pen) })]),
      ...marks.shapes,
    ],
    bottom: marks.bottom,
  };
};

/** The field as a lane, through which the grid goes. */
function laneOf({ left, right, top, bottom }: Plane): Lane {
  return { left, right, top, bottom, middle: (top + bottom) / 2, thick: bottom - top };
}

function stretchShapes({ from, to, payFrom, payTo, straight, course }: CurveStretch, x: Scale, y: Scale, pen: Pen): readonly string[] {
  if (straight) return [line(x(from), y(payFrom), x(to), y(payTo), { name: "stretch", stroke: pen.own, strokeWidth: 2.5 })];
  const [top, bottom] = [Math.min(y(payFrom), y(payTo)), Math.max(y(payFrom), y(payTo))];
  const stroke = course === "unknown" ? pen.warn : pen.soft;
  return [
    hatched(x(from), top, x(to) - x(from), bottom - top, stroke, course === "unknown" ? "unknown" : "range"),
    ...[[from, payFrom], [to, payTo]].map(([at = "0", pay = "0"]) => circle(x(at), y(pay), 3, { name: "end", fill: pen.own })),
  ];
}

/** The greatest jumps first, each where no other is written already; those that cannot be seen are not written. */
function cliffTexts(
  cliffs: readonly CurveTurn[],
  x: Scale,
  { left, right, y, top }: Plane,
  pen: Pen,
  unit: PayCurveFigure["unit"],
): readonly string[] {
  const taken: (readonly [number, number, number])[] = [];
  return [...cliffs].sort((one, other) => Math.abs(Number(other.change)) - Math.abs(Number(one.change))).flatMap((cliff) => {
    const shown = `${value(pen, cliff.after, unit)}: ${cliff.change.startsWith("-") ? "" : "+"}${value(pen, cliff.change, "money")}`;
    const width = textWidth(shown, 11);
    const isRight = x(cliff.after) + 8 + width <= right;
    const start = isRight ? x(cliff.after) + 8 : x(cliff.after) - 8 - width;
    const height = Math.max((y(cliff.payBefore) + y(cliff.payAfter)) / 2 + 4, top + 8);
    if (Math.abs(y(cliff.payBefore) - y(cliff.payAfter)) < 6) return [];
    if (start < left || taken.some(([a, b, at]) => start < b + 8 && start + width > a - 8 && Math.abs(at - height) < 14)) return [];
    taken.push([start, start + width, height]);
    return [text(pen, start, height, shown, { size: 11, name: "cliff", bold: true, clear: true })];
  });
}

function turnStyle({ isCliff }: CurveTurn, pen: Pen): ShapeStyle {
  return isCliff ? { name: "cliff", ...cliffStyle(pen) } : { name: "turn", stroke: pen.own, strokeWidth: 2.5 };
}

function cliffStyle({ warn }: Pen): ShapeStyle {
  return { stroke: warn, strokeWidth: 2, dash: "4 3" };
}

function nowStyle({ paper, ink }: Pen): ShapeStyle {
  return { fill: paper, stroke: ink, strokeWidth: 2.5 };
}

function boxMark(stroke: string): LegendMark {
  return (x, y) => hatched(x, y + 1, 18, 10, stroke);
}
