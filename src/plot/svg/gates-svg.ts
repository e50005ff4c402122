import type { GateCount, GatesFigure } from "../gates-of.js";
import { boundWords, failedWords, faultyWords, passedWords } from "../mark-words.js";
import { lanesOf, legend, type Lane } from "./lanes.js";
import { hatched, rect, said, text, value, type Pen } from "./pen.js";
import { scaleOf } from "./scale.js";
import { svgOf, type Draw, type SvgOptions } from "./svg-of.js";

/**
 * Gates with how many fail them: a bar from zero out of all that there are, and under it who, and by how much.
 *
 * @example
 * const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", gates: [shop] });
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "east", dsr: "4.62" }], people: [] });
 * gatesSvg(gatesOf(policy, month)).includes("1 of 1 failed"); // => true
 */
export function gatesSvg(figure: GatesFigure, options?: SvgOptions): string {
  return svgOf("gates", figure, options, drawGates);
}

const thick = 16;

const drawGates: Draw<GatesFigure> = ({ rows, count }, pen, top) => {
  const { lanes, shapes, bottom } = lanesOf(
    pen,
    rows.map((row) => ({
      label: said(pen, row.label),
      figure: pen.language === "zh" ? `${row.failed} / ${count} 未过` : `${row.failed} of ${count} failed`,
      notes: notesOf(row, pen),
      bold: row.failed > 0,
    })),
    top,
    0,
    thick,
  );
  const drawn = rows.flatMap((row, index) => {
    const lane = lanes[index];
    return lane === undefined ? [] : countShapes(row, count, lane, pen);
  });
  const marks = legend(pen, [
    [true, failedWords, (x, y) => hatched(x, y + 1, 18, 10, pen.warn)],
    [rows.some(({ faulty }) => faulty > 0), faultyWords, (x, y) => unknown(x, y + 1, 18, 10, pen)],
    [true, passedWords, (x, y) => rect(x, y + 1, 18, 10, { fill: pen.tint })],
  ], bottom);
  return { shapes: [...drawn, ...shapes, ...marks.shapes], bottom: marks.bottom };
};

function countShapes({ failed, faulty, passed }: GateCount, count: number, { left, right, middle }: Lane, pen: Pen): readonly string[] {
  const x = scaleOf("0", String(count), left, right);
  const [one, two, three] = [x(String(failed)), x(String(failed + faulty)), x(String(failed + faulty + passed))];
  const top = middle - thick / 2;
  return [
    rect(two, top, three - two, thick, { name: "passed", fill: pen.tint }),
    ...(faulty === 0 ? [] : [unknown(one, top, two - one, thick, pen)]),
    ...(failed === 0 ? [] : [hatched(left, top, one - left, thick, pen.warn, "failed")]),
  ];
}

function unknown(x: number, y: number, width: number, height: number, pen: Pen): string {
  return rect(x + 0.5, y + 0.5, width - 1, height - 1, { name: "faulty", stroke: pen.warn, dash: "3 3" })
    + text(pen, x + width / 2, y + height / 2 + 4, "?", { anchor: "middle", size: 12, bold: true, fill: pen.warn });
}

function notesOf({ misses, unit, bound, compares }: GateCount, pen: Pen): readonly string[] {
  const asked = bound === null || compares === null ? [] : [`${said(pen, boundWords[compares])} ${value(pen, bound, unit)}`];
  return [
    ...asked,
    ...misses.map(({ called, reading, miss }) => {
      if (reading === null || miss === null) return called;
      const by = value(pen, miss, unit);
      return `${called} ${value(pen, reading, unit)}${pen.language === "zh" ? `，差 ${by}` : `, off by ${by}`}`;
    }),
  ];
}
