import { compareDecimals, type Decimal } from "../decimal/index.js";
import type { RankingOrder, RankMethod } from "./contest.js";

/** Groups those who are equal, the best group first; within a group the order of the input stays. */
export function tieClasses<Each>(entrants: readonly Each[], figureOf: (each: Each) => Decimal, order: RankingOrder): Each[][] {
  const sign = order === "highest" ? -1 : 1;
  const sorted = [...entrants].sort((a, b) => sign * compareDecimals(figureOf(a), figureOf(b)));
  const classes: Each[][] = [];
  let leader: Decimal | null = null;
  for (const each of sorted) {
    const figure = figureOf(each);
    if (leader !== null && compareDecimals(leader, figure) === 0) classes.at(-1)?.push(each);
    else {
      classes.push([each]);
      leader = figure;
    }
  }
  return classes;
}

/** The rank of `size` who are equal, with `better` people and `above` classes before them. */
export function rankOfClass(method: RankMethod | "modified" | "fractional", better: number, size: number, above: number): number {
  switch (method) {
    case "competition":
      return better + 1;
    case "dense":
      return above + 1;
    case "modified":
      return better + size;
    case "fractional":
      return better + (size + 1) / 2;
  }
}
