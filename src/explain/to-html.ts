import { choiceOf, readOptions } from "../error/index.js";
import type { SlipOptions } from "./slip-options.js";
import { writeHtml, writePage } from "./write-html.js";
import { writeSlips, type Handout } from "./write-slips.js";

/** For whom a slip is, in which language, and whether as a page or for a page of one's own. */
export interface HtmlOptions extends SlipOptions {
  /** A whole `page` (unless stated), or a `fragment`, an `<article class="jixiao">` for each slip, for a page of one's own. */
  readonly as?: "page" | "fragment";
}

/**
 * A pay slip as HTML: a page that can be read on a phone, at night and on a sheet of paper, of which each slip of several begins a new one.
 * What is on it is what `toText` says; how each line came about is folded in `<details>`. It has no script and fetches nothing, and
 * whatever came from outside is escaped.
 *
 * @throws {JixiaoError} as `toText`; `invalid_choice` for what is neither a page nor a fragment.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const why = explain(policy, { period: "2026-11", people: [{ id: "li", gmv: "128000.00" }] }, { person: "li" });
 * toHtml(why, { as: "fragment", language: "zh" }).split("\n")[1]; // => "<h1>工资条：li，2026-11</h1>"
 */
export function toHtml(explanations: Handout | readonly Handout[], options?: HtmlOptions): string {
  const { as = "page", ...rest } = readOptions(options, ["language", "for", "as"]);
  const form = choiceOf("as", as, ["page", "fragment"]);
  return writeSlips(explanations, rest, form === "page" ? writePage : (slips) => slips.map(writeHtml).join("\n"));
}
