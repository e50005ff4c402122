import { fault, jixiaoError, languageOf, readOptions, say, type Language, type LanguageOptions } from "../error/index.js";
import { themes, type Colours } from "./svg/theme.js";

/** Language and theme of a chart. */
export interface ChartOptions extends LanguageOptions {
  /** Light unless stated. */
  readonly theme?: "light" | "dark" | undefined;
}

/** What JSON can say: no functions, no `undefined`. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [field: string]: Json;
}

/** In what a chart is told. */
export interface Telling extends Colours {
  readonly language: Language;
}

/** @throws {JixiaoError} `invalid_choice` for a language or a theme that there is not. */
export function chartTelling(options: ChartOptions | undefined): Telling {
  const { language, theme = "light" } = readOptions(options, ["language", "theme"]);
  if (theme === "light" || theme === "dark") return { ...themes[theme], language: languageOf({ language }) };
  throw jixiaoError([fault("invalid_choice", ["theme"], theme, say("one_of", { choices: ["light", "dark"] }))]);
}

/** A figure as a number, by which something is placed: what is written beside it stays text. Null where there is none. */
export function placed(figure: string | null | undefined): number | null {
  return figure === null || figure === undefined ? null : Number(figure);
}
