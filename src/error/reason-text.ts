import { chinese } from "./chinese.js";
import { languageOf, type LanguageOptions } from "./language.js";
import { madeOf } from "./made-of.js";
import type { Reason } from "./reason.js";
import { safeText } from "./safe-text.js";
import { say } from "./say.js";
import { wordsFor } from "./words-for.js";

/**
 * Why something is not applicable, in one sentence. In English it is the reason's `message`.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); `not_an_object`, where this is no
 *   reason.
 *
 * @example
 * const { reason } = evaluate(metric("gmv", "money"), { gmv: null });
 * reason && reasonText(reason, { language: "zh" }); // => "gmv 的读数为空"
 */
export function reasonText(reason: Reason, options?: LanguageOptions): string {
  const language = languageOf(options);
  return madeOf(
    "reason",
    reason,
    say("something_made_by", { by: "settle" }),
    () => safeText(language === "en" ? reason.message : wordsFor(reason, chinese().reasons)),
  );
}
