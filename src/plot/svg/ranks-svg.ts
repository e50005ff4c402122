import { faultyWords, ownWords, unrankedWords } from "../mark-words.js";
import type { RankedEntrant, RankPlace, RanksFigure } from "../ranks-of.js";
import { legend, sign, swatch } from "./lanes.js";
import { circle, line, path, px, text, type Pen } from "./pen.js";
import { underneath } from "./plane.js";
import { margin, svgOf, type Draw, type SvgOptions } from "./svg-of.js";
import { textWidth } from "./text-width.js";

/**
 * Places over periods: a line for each, the first place at the top, broken where somebody has no place.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, within: "policy", prizesPerFactor: [300] });
 * const policy = definePolicy({ id: "agents", version: "1", currency: "CNY", contests: [pk] });
 * const monthOf = (period: string, li: number) => settle(policy, { period, people: [{ id: "li", gmv: li }, { id: "wang", gmv: 1000 }] });
 * ranksSvg(ranksOf(policy, [monthOf("2026-10", 900), monthOf("2026-11", 1100)], { factor: "gmv" })).includes("wang"); // => true
 */
export function ranksSvg(figure: RanksFigure, options?: SvgOptions): string {
  return svgOf("ranks", figure, options, drawRanks);
}

const rowHeight = 24;

const drawRanks: Draw<RanksFigure> = ({ periods, entrants }, pen, top) => {
  const last = entrants.reduce((most, { places }) => places.reduce((deepest, { rank }) => Math.max(deepest, rank ?? 0), most), 1);
  const names = Math.min(entrants.reduce((most, { called }) => Math.max(most, textWidth(called, 13) * 1.1), 0), pen.width * 0.32);
  const [left, right] = [margin + 26, pen.width - margin - names - 46];
  const x = (index: number) => (periods.length < 2 ? right : left + ((right - left) * index) / (periods.length - 1));
  const y = (rank: number) => top + 8 + rowHeight * (rank - 0.5);
  const bottom = y(Math.max(last, entrants.length)) + rowHeight / 2;
  const ordered = [...entrants.filter(({ own }) => !own), ...entrants.filter(({ own }) => own)];
  const ranks = Array.from({ length: last }, (_, index) => index + 1);
  const marks = legend(pen, [
    [entrants.some(({ own }) => own), ownWords, swatch(pen.own)],
    [entrants.some((entrant) => hasGap(entrant, "unranked")), unrankedWords, sign(pen, "–", pen.warn)],
    [entrants.some((entrant) => hasGap(entrant, "unknown")), faultyWords, sign(pen, "?", pen.warn)],
  ], bottom + 22);
  return {
    shapes: [
      ...ranks.flatMap((rank) => [
        line(left, y(rank), right, y(rank), { name: "y-grid", stroke: pen.line }),
        text(pen, left - 12, y(rank) + 4, String(rank), { anchor: "end", size: 11, fill: pen.soft, name: "y-tick" }),
      ]),
      ...ordered.flatMap((entrant) => courseOf(entrant, x, y, pen)),
      ...entrants.flatMap((entrant, index) => nameOf(entrant, y(index + 1), right, y, names, pen)),
      ...underneath(pen, periods, x, bottom + 14),
      ...marks.shapes,
    ],
    bottom: marks.bottom,
  };
};

function hasGap({ places }: RankedEntrant, state: RankPlace["state"]): boolean {
  return places.some((place) => place.state === state);
}

function courseOf({ places, own }: RankedEntrant, x: (index: number) => number, y: (rank: number) => number, pen: Pen): readonly string[] {
  const stroke = own ? pen.own : pen.rest;
  const sides = places.slice(1).map(({ rank }, index) => {
    const before = places[index]?.rank ?? null;
    return before === null || rank === null ? "" : `M${px(x(index))} ${px(y(before))}L${px(x(index + 1))} ${px(y(rank))}`;
  });
  return [
    path(sides.join(""), { name: own ? "own" : "course", stroke, strokeWidth: own ? 3 : 1.5 }),
    ...places.flatMap(({ rank }, index) =>
      rank === null ? [] : [circle(x(index), y(rank), own ? 4.5 : 3, { name: own ? "own" : "place", fill: stroke })]
    ),
  ];
}

/** The name behind the last place; those who share it stand under each other, each with a line to it. */
function nameOf(
  { called, own, places }: RankedEntrant,
  row: number,
  right: number,
  y: (rank: number) => number,
  most: number,
  pen: Pen,
): readonly string[] {
  const { rank = null, state = "absent" } = places.at(-1) ?? {};
  const shown = rank ?? (state === "unknown" ? "?" : "–");
  return [
    ...(rank === null ? [] : [line(right + 6, y(rank), right + 18, row, { name: "leader", stroke: pen.rest })]),
    text(pen, right + 38, row + 4.5, String(shown), { anchor: "end", bold: true, name: "rank", fill: rank === null ? pen.warn : pen.ink }),
    text(pen, right + 46, row + 4.5, called, { bold: own, name: "label", most, fill: rank === null ? pen.soft : pen.ink }),
  ];
}
