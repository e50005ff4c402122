import { fault } from "./build-fault.js";
import { jixiaoError } from "./jixiao-error.js";
import { readOptions } from "./read-options.js";
import { say } from "./say.js";

/** The languages in which faults, reasons and explanations are told. */
export type Language = "en" | "zh";

/** In which language words come out. */
export interface LanguageOptions {
  /** English (`en`) unless stated, or Chinese (`zh`). Of a longer tag, such as `zh-CN`, the first part counts. */
  readonly language?: Language | `${Language}-${string}` | undefined;
}

/** The language that is asked for; throws where it is none of those. */
export function languageOf(options: LanguageOptions | undefined): Language {
  const asked: unknown = readOptions(options, ["language"]).language ?? "en";
  const first = typeof asked === "string" ? asked.toLowerCase().split("-")[0] : null;
  if (first === "en" || first === "zh") return first;
  throw jixiaoError([fault("invalid_choice", ["language"], asked, say("one_of", { choices: ["en", "zh"] }))]);
}
