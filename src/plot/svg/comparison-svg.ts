import { provisionalMarkWords } from "../mark-words.js";
import type { ComparedPerson, ComparisonFigure } from "../comparison-of.js";
import { axisShapes } from "./axis.js";
import { lanesOf, legend, sign, type Lane } from "./lanes.js";
import { circle, isWide, line, path, px, text, value, type Pen, type ShapeStyle } from "./pen.js";
import { scaleOf, ticksOf, type Scale } from "./scale.js";
import { margin, svgOf, type Draw, type SvgOptions } from "./svg-of.js";

/**
 * Each person before and after: a hollow point and a full one, and an arrow from the one to the other.
 *
 * @example
 * const policyOf = (rate: string) =>
 *   definePolicy({ id: "sales", version: rate, currency: "CNY", pay: { commission: times(metric("gmv", "money"), rate) } });
 * const month = { period: "2026-11", people: [{ id: "li", gmv: 128000 }, { id: "wang", gmv: 90000 }] };
 * const compared = comparisonOf({ before: settle(policyOf("0.003"), month), after: settle(policyOf("0.004"), month) });
 * comparisonSvg(compared).includes("wang"); // => true
 */
export function comparisonSvg(figure: ComparisonFigure, options?: SvgOptions): string {
  return svgOf("comparison", figure, options, drawComparison);
}

const drawComparison: Draw<ComparisonFigure> = (figure, pen, top) => {
  const { people, names } = figure;
  const heads = headLines(figure, pen);
  const rows = people.map(({ called, before, after, difference, provisional }) => ({
    label: provisional ? `${called} *` : called,
    figure: difference === null ? "–" : signed(pen, difference),
    ...(isWide(pen) ? { aside: pairText(pen, before, after) } : { notes: [pairText(pen, before, after)] }),
    bold: difference !== null && Number(difference) !== 0,
  }));
  const rooms = lanesOf(pen, rows, top + 18 * heads.length + 6, 0, 12);
  const ticks = ticksOf(people.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()), isWide(pen) ? 5 : 3, false);
  const x = scaleOf(ticks[0] ?? "0", ticks.at(-1) ?? "0", rooms.left + 6, rooms.right - 6);
  const axis = axisShapes(pen, ticks, x, "money", rooms);
  const marks = legend(pen, [
    [true, names.before, (lx, ly) => circle(lx + 9, ly + 6, 4.5, hollow(pen))],
    [true, names.after, (lx, ly) => circle(lx + 9, ly + 6, 5, { fill: pen.own })],
    [people.some(({ provisional }) => provisional), provisionalMarkWords, sign(pen, "*", pen.soft)],
  ], axis.bottom);
  return {
    shapes: [
      ...heads.map((head, index) => text(pen, margin, top + 10 + 18 * index, head, { fill: pen.soft, name: "head" })),
      ...axis.shapes,
      ...people.flatMap((person, index) => {
        const lane = rooms.lanes[index];
        return lane === undefined ? [] : pairShapes(person, lane, x, pen);
      }),
      ...rooms.shapes,
      ...marks.shapes,
    ],
    bottom: marks.bottom,
  };
};

function money(pen: Pen, figure: string | null): string {
  return figure === null ? "–" : value(pen, figure, "money");
}

function pairText(pen: Pen, before: string | null, after: string | null): string {
  return `${money(pen, before)} → ${money(pen, after)}`;
}

function signed(pen: Pen, difference: string): string {
  return `${difference.startsWith("-") || Number(difference) === 0 ? "" : "+"}${value(pen, difference, "money")}`;
}

function headLines({ total, better, worse, same, count, people }: ComparisonFigure, pen: Pen): readonly string[] {
  const isChinese = pen.language === "zh";
  const sums = `${money(pen, total.before)} → ${money(pen, total.after)} (${signed(pen, total.difference)})`;
  const counts = isChinese
    ? `${better} 人增加，${worse} 人减少，${same} 人不变`
    : `${better} better off, ${worse} worse off, ${same} the same`;
  const shown = people.length === count
    ? []
    : [isChinese ? `差额最大的 ${people.length} 人，共 ${count} 人` : `the ${people.length} greatest differences of ${count}`];
  return [`${isChinese ? "合计" : "total"} ${sums}`, counts, ...shown];
}

function pairShapes({ before, after }: ComparedPerson, { middle }: Lane, x: Scale, pen: Pen): readonly string[] {
  const ends = [
    ...(before === null ? [] : [circle(x(before), middle, 4.5, { name: "before", ...hollow(pen) })]),
    ...(after === null ? [] : [circle(x(after), middle, 5, { name: "after", fill: pen.own })]),
  ];
  if (before === null || after === null || Math.abs(x(after) - x(before)) < 11) return ends;
  const way = Math.sign(x(after) - x(before));
  const tip = x(after) - way * 6;
  return [
    line(x(before) + way * 5, middle, tip, middle, { stroke: pen.ink, strokeWidth: 1.5 }),
    path(`M${px(tip - way * 5)} ${px(middle - 4)}L${px(tip)} ${px(middle)}L${px(tip - way * 5)} ${px(middle + 4)}`, {
      stroke: pen.ink,
      strokeWidth: 1.5,
    }),
    ...ends,
  ];
}

function hollow({ paper, soft }: Pen): ShapeStyle {
  return { fill: paper, stroke: soft, strokeWidth: 2 };
}
