import { fault, jixiaoError, languageOf, say, type Language, type LanguageOptions } from "../error/index.js";
import type { LineResult } from "./line.js";

/** What the states of a line are called. */
export const stateWords: Readonly<Record<Language, Readonly<Record<LineResult["state"], string>>>> = {
  en: { settled: "settled", notApplicable: "not applicable", pending: "pending", held: "held" },
  zh: { settled: "已核定", notApplicable: "不适用", pending: "待定", held: "暂缓" },
};

/**
 * What the state of a line is called, in English or Chinese: for a table or a page of your own.
 *
 * @throws {JixiaoError} `invalid_choice`, where this is no state of a line, or `language` is neither English (`en`) nor Chinese (`zh`).
 *
 * @example
 * stateText("pending", { language: "zh" }); // => "待定"
 */
export function stateText(state: LineResult["state"], options?: LanguageOptions): string {
  const words = stateWords[languageOf(options)];
  if (typeof state === "string" && Object.hasOwn(words, state)) return words[state];
  throw jixiaoError([fault("invalid_choice", ["state"], state, say("one_of", { choices: Object.keys(words) }))]);
}
