import type { Language } from "../error/index.js";
import type { AddedLine } from "./added-line.js";

/** What a language calls that which is added once a statement; an adjustment by hand bears the name of what it adjusts. */
export type AddedWords = { readonly [Kind in Exclude<AddedLine["kind"], "adjustment">]: string };

export const addedWords: { readonly [In in Language]: AddedWords } = {
  en: {
    draw: "Draw",
    cap: "Cap",
    floor: "Floor",
    carryIn: "Carried in",
    protection: "Made up to protected pay",
    rounding: "Rounding",
  },
  zh: {
    draw: "预支",
    cap: "封顶",
    floor: "保底",
    carryIn: "上期结转",
    protection: "受保护工资补足",
    rounding: "取整",
  },
};
