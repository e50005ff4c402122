import {
  deductedWords,
  heldWords,
  notApplicableWords,
  paidWords,
  payableWords,
  pendingWords,
  provisionalWords,
  voidedWords,
} from "../mark-words.js";
import type { WaterfallFigure, WaterfallStep } from "../waterfall-of.js";
import { axisShapes } from "./axis.js";
import { lanesOf, legend, sign, swatch, type Lane, type LegendEntry } from "./lanes.js";
import { hatched, isWide, line, rect, said, text, value, type Pen, type ShapeStyle } from "./pen.js";
import { scaleOf, ticksOf, type Scale } from "./scale.js";
import { svgOf, type Draw, type SvgOptions } from "./svg-of.js";

/**
 * A statement from zero to what is payable: what was voided is dashed, what is held hatched, what waits has a question mark.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", base: 4000 }] });
 * waterfallSvg(waterfallOf(policy, month, { person: "li" }), { language: "zh" }).includes("4,000.00"); // => true
 */
export function waterfallSvg(figure: WaterfallFigure, options?: SvgOptions): string {
  return svgOf("waterfall", figure, options, drawWaterfall);
}

const thick = 16;

const drawWaterfall: Draw<WaterfallFigure> = ({ steps, payable, provisional, currency }, pen, top) => {
  const total = said(pen, provisional ? provisionalWords : payableWords);
  const rows = [
    ...steps.map((step) => ({
      label: said(pen, step.label),
      figure: figureOf(step, pen),
      notes: notesOf(step, pen),
      faint: isEmpty(step),
      empty: isEmpty(step),
    })),
    { label: `${total} (${currency})`, figure: value(pen, payable, "money"), bold: true },
  ];
  const rooms = lanesOf(pen, rows, top, 0, thick);
  const { lanes, shapes, left, right } = rooms;
  const ticks = ticksOf([payable, ...steps.flatMap((step) => [step.to, step.would ?? step.to])], isWide(pen) ? 6 : 4);
  const x = scaleOf(ticks[0] ?? "0", ticks.at(-1) ?? "0", left, right);
  const axis = axisShapes(pen, ticks, x, "money", rooms);
  const drawn = steps.flatMap((step, index) => {
    const [lane, next] = [lanes[index], lanes[index + 1]];
    return lane === undefined || next === undefined ? [] : [
      line(x(step.to), lane.middle - lane.thick / 2, x(step.to), next.middle + next.thick / 2, {
        name: "level",
        stroke: pen.soft,
        dash: "1 2",
      }),
      ...stepShapes(step, x, lane, pen),
    ];
  });
  const last = lanes.at(-1);
  const sum = last === undefined ? [] : [barShape(x, "0", payable, last, pen.ink, "payable")];
  const marks = legend(pen, legendOf(steps, pen), axis.bottom);
  return { shapes: [...axis.shapes, ...drawn, ...sum, ...shapes, ...marks.shapes], bottom: marks.bottom };
};

function isEmpty({ amount, voided }: WaterfallStep): boolean {
  return amount !== null && voided === null && Number(amount) === 0;
}

function figureOf({ state, amount }: WaterfallStep, pen: Pen): string {
  if (state === "pending") return "?";
  return amount === null ? "–" : value(pen, amount, "money");
}

function notesOf({ state, voided, failed }: WaterfallStep, pen: Pen): readonly string[] {
  const gates = failed === null ? "" : pen.language === "zh" ? `：${failed.zh}` : `: ${failed.en}`;
  return [
    ...(voided === null ? [] : [`${value(pen, voided, "money")} ${said(pen, voidedWords)}${gates}`]),
    ...(state === "held" ? [`${said(pen, heldWords)}${gates}`] : []),
    ...(state === "pending" ? [said(pen, pendingWords)] : []),
    ...(state === "notApplicable" ? [said(pen, notApplicableWords)] : []),
  ];
}

function stepShapes(step: WaterfallStep, x: Scale, lane: Lane, pen: Pen): readonly string[] {
  const { from, to, would, voided, state } = step;
  const [left, top] = [Math.min(x(to), x(would ?? to)), lane.middle - thick / 2];
  const width = Math.abs(x(would ?? to) - x(to));
  return [
    ...(state === "pending" ? [text(pen, x(to) + 6, lane.middle + 4.5, "?", { bold: true, fill: pen.warn, name: "pending" })] : []),
    ...(state !== "settled" || lane.thick === 0
      ? []
      : isDeduction(step)
      ? [hatched(x(to), top, x(from) - x(to), thick, pen.warn, "step")]
      : [barShape(x, from, to, lane, pen.own, "step")]),
    ...(voided === null ? [] : [rect(left, top, width, thick, { name: "voided", ...ghost(pen) })]),
    ...(state === "held" ? [hatched(left, top, width, thick, pen.soft, "held")] : []),
  ];
}

function barShape(x: Scale, from: string, to: string, { middle }: Lane, fill: string, name: string): string {
  const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  return rect(start, middle - thick / 2, end - start, thick, { name, fill });
}

function legendOf(steps: readonly WaterfallStep[], pen: Pen): readonly LegendEntry[] {
  const has = (is: (step: WaterfallStep) => boolean) => steps.some(is);
  return [
    [true, paidWords, swatch(pen.own)],
    [has(isDeduction), deductedWords, (x, y) => hatched(x, y + 1, 18, 10, pen.warn)],
    [has(({ voided }) => voided !== null), voidedWords, (x, y) => rect(x, y + 1, 18, 10, ghost(pen))],
    [has(({ state }) => state === "held"), heldWords, (x, y) => hatched(x, y + 1, 18, 10, pen.soft)],
    [has(({ state }) => state === "pending"), pendingWords, sign(pen, "?", pen.warn)],
  ];
}

function isDeduction({ from, to }: WaterfallStep): boolean {
  return Number(to) < Number(from);
}

function ghost({ warn }: Pen): ShapeStyle {
  return { stroke: warn, strokeWidth: 1.5, dash: "4 3" };
}
