import { choiceOf, languageOf, readOptions, type Language, type LanguageOptions } from "../error/index.js";

/** For whom a slip is, and in which language. */
export interface SlipOptions extends LanguageOptions {
  /**
   * For whom it is: the `person` (unless stated), to whom nothing of anybody else is told but how many there are and how far the next
   * place is; or `payroll`, to whom everything is.
   */
  readonly for?: Audience;
}

/** For whom a slip is: the person whose pay it is, or payroll. */
export type Audience = "person" | "payroll";

export interface ReadSlipOptions {
  readonly language: Language;
  readonly audience: Audience;
}

/** @throws {JixiaoError} `invalid_choice` for another language or reader, `unknown_field`, `not_an_object`. */
export function readSlipOptions(options: SlipOptions | undefined): ReadSlipOptions {
  const { language, for: audience = "person" } = readOptions(options, ["language", "for"]);
  return { audience: choiceOf("for", audience, ["person", "payroll"]), language: languageOf({ language }) };
}
