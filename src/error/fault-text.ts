import { chineseFault } from "./chinese.js";
import type { Fault } from "./fault.js";
import { languageOf, type LanguageOptions } from "./language.js";
import { madeOf } from "./made-of.js";
import { safeText } from "./safe-text.js";
import { say } from "./say.js";

/**
 * A fault in one sentence: where it is, what is wrong, what came in and what was expected. In English it is the fault's `message`.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); `not_an_object`, where this is no
 *   fault.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const [fault] = evaluate(gmv, { gmv: "12%" }).faults;
 * fault && faultText(fault, { language: "zh" }); // => "gmv：不是数字：实际为 \"12%\"，应为 数字（金额）或 null，例如 12.5 或 \"12.50\"；12.5% 应写作 0.125"
 */
export function faultText(fault: Fault, options?: LanguageOptions): string {
  const language = languageOf(options);
  return madeOf(
    "fault",
    fault,
    say("something_made_by", { by: "settle" }),
    () => safeText(language === "en" ? fault.message : chineseFault(fault)),
  );
}
