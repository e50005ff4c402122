import type { BoardEntry, BoardFigure } from "../board-of.js";
import { behindWords, faultyWords, highestWords, lowestWords, ownWords, tiedWords, unrankedWords } from "../mark-words.js";
import { axisShapes } from "./axis.js";
import { lanesOf, legend, sign, swatch, type Lane, type LegendEntry } from "./lanes.js";
import { isWide, path, px, rect, said, text, value, type Pen } from "./pen.js";
import { scaleOf, ticksOf } from "./scale.js";
import { margin, svgOf, type Draw, type SvgOptions } from "./svg-of.js";

/**
 * A standing as a board: a bar from zero for each figure, who shares a place in one brace.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "policy", prizesPerFactor: [300] });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", contests: [pk] });
 * const month = settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 900 }, { id: "wang", gmv: 1000 }] });
 * boardSvg(boardOf(policy, month, { factor: "gmv" })).includes("wang"); // => true
 */
export function boardSvg(figure: BoardFigure, options?: SvgOptions): string {
  return svgOf("board", figure, options, drawBoard);
}

const thick = 14;

const drawBoard: Draw<BoardFigure> = (board, pen, top) => {
  const { entries, unit, ranked } = board;
  const gap = (entry: BoardEntry) => (entry.gap === null ? "" : `${board.order === "highest" ? "−" : "+"}${value(pen, entry.gap, unit)}`);
  const rows = entries.map((entry) => ({
    label: entry.called,
    figure: entry.figure === null ? (entry.state === "unknown" ? "?" : "–") : value(pen, entry.figure, unit),
    aside: gap(entry),
    bold: entry.own,
    faint: entry.rank === null,
    empty: entry.figure === null,
  }));
  const indent = 44;
  const rooms = lanesOf(pen, rows, top, indent, thick);
  const { lanes, shapes, left, right } = rooms;
  const wide = isWide(pen);
  const ticks = ticksOf(entries.flatMap(({ figure }) => figure ?? []), wide ? 5 : 3);
  const x = scaleOf(ticks[0] ?? "0", ticks.at(-1) ?? "0", left, right);
  const axis = axisShapes(pen, ticks, x, unit, rooms);
  const drawn = entries.flatMap((entry, index) => {
    const lane = lanes[index];
    if (lane === undefined) return [];
    const baseline = wide ? lane.middle + 4.5 : lane.top + 13;
    const rank = entry.rank === null ? (entry.state === "unknown" ? "?" : "–") : String(entry.rank);
    return [
      ...(entry.own ? [path(`M${margin + 6} ${px(baseline - 10)}l6 5l-6 5Z`, { name: "own", fill: pen.own })] : []),
      text(pen, margin + indent - 10, baseline, rank, {
        anchor: "end",
        bold: true,
        name: "rank",
        fill: entry.rank === null ? pen.warn : pen.ink,
      }),
      ...(entry.figure === null ? [] : [barOf(entry, entry.figure, x, lane, pen)]),
    ];
  });
  const head = pen.language === "zh" ? `共 ${ranked} 名参加排名` : `${ranked} ranked`;
  const marks = legend(pen, legendOf(board, pen, head), axis.bottom);
  return { shapes: [...axis.shapes, ...drawn, ...bracesOf(entries, lanes, pen), ...shapes, ...marks.shapes], bottom: marks.bottom };
};

function barOf({ own, rank }: BoardEntry, figure: string, x: (figure: string) => number, { middle }: Lane, pen: Pen): string {
  const [start, end] = [Math.min(x("0"), x(figure)), Math.max(x("0"), x(figure))];
  const style = rank === null ? { stroke: pen.soft, dash: "3 3" } : { fill: own ? pen.own : pen.rest };
  return rect(start, middle - thick / 2, end - start, thick, { name: "bar", ...style });
}

/** A brace before those who share a place. */
function bracesOf(entries: readonly BoardEntry[], lanes: readonly Lane[], pen: Pen): readonly string[] {
  return entries.flatMap(({ rank, sharing }, index) => {
    const [first, last] = [lanes[index], lanes[index + entries.filter((each) => each.rank === rank).length - 1]];
    if (rank === null || sharing < 2 || entries[index - 1]?.rank === rank || first === undefined || last === undefined || first === last) {
      return [];
    }
    const [top, bottom] = [first, last].map((lane) => (isWide(pen) ? lane.middle : lane.top + 9));
    return [
      path(`M${margin + 5} ${px((top ?? 0) - 6)}h-5V${px((bottom ?? 0) + 6)}h5`, { name: "tied", stroke: pen.ink, strokeWidth: 1.5 }),
    ];
  });
}

function legendOf({ entries, order }: BoardFigure, pen: Pen, head: string): readonly LegendEntry[] {
  const has = (is: (entry: BoardEntry) => boolean) => entries.some(is);
  const ranking = said(pen, order === "highest" ? highestWords : lowestWords);
  return [
    [true, `${head}${pen.language === "zh" ? "，" : ", "}${ranking}`, swatch(pen.rest)],
    [
      has(({ own }) => own),
      ownWords,
      (x, y) => path(`M${x + 2} ${y + 1}l6 5l-6 5Z`, { fill: pen.own }) + rect(x + 10, y + 2, 8, 8, { fill: pen.own }),
    ],
    [has(({ gap }) => gap !== null), behindWords, sign(pen, order === "highest" ? "−" : "+", pen.soft)],
    [has(({ sharing }) => sharing > 1), tiedWords, (x, y) => path(`M${x + 10} ${y}h-5v12h5`, { stroke: pen.ink, strokeWidth: 1.5 })],
    [has(({ state }) => state === "unranked"), unrankedWords, sign(pen, "–", pen.warn)],
    [has(({ state }) => state === "unknown"), faultyWords, sign(pen, "?", pen.warn)],
  ];
}
