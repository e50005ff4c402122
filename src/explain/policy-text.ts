import { chosenFrom, languageOf, madeOf, readOptions, say, type LanguageOptions } from "../error/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { ruleSheet } from "./rule-sheet.js";
import { writeHtml, writePage } from "./write-html.js";
import { writeMarkdown } from "./write-markdown.js";
import { writeText } from "./write-text.js";

/** In which form and language a rule sheet comes out. */
export interface PolicyTextOptions extends LanguageOptions {
  /** Plain `text` unless stated, `markdown`, `html` (a whole page), or `fragment` (an `<article class="jixiao">`). */
  readonly format?: keyof typeof writers;
}

const writers = {
  text: writeText,
  markdown: writeMarkdown,
  html: (sheet: Parameters<typeof writeHtml>[0]) => writePage([sheet]),
  fragment: writeHtml,
} as const;

/**
 * A policy in words, as it is handed to those whom it pays: every line, gate, scorecard, contest, step, expectation, parameter and reading
 * in a sentence, with its place in the policy behind it, and tables as tables. Labels stand for names where there are; a number that is a
 * parameter has its value behind its name.
 *
 * Figures are those of the policy: nothing is rounded or worked out. From the sheet alone a statement can be worked out by hand.
 *
 * @throws {JixiaoError} `invalid_choice` for a language or a format that there is not; `unknown_field`; `not_an_object`, where this is no
 *   policy.
 *
 * @example
 * const gmv = metric("gmv", "money", { label: { en: "sales", zh: "销售额" } });
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * policyText(policy).split("\n")[6]; // => "- commission: sales × 0.003. [pay.commission]"
 * policyText(policy, { language: "zh" }).split("\n")[6]; // => "- commission：销售额 × 0.003。 [pay.commission]"
 */
export function policyText(policy: PolicyDefinition, options?: PolicyTextOptions): string {
  const { language, format = "text" } = readOptions(options, ["language", "format"]);
  const write = chosenFrom("format", format, writers);
  const read = languageOf({ language });
  return madeOf("policy", policy, say("something_made_by", { by: "definePolicy" }), () => write(ruleSheet(policy, read)));
}
