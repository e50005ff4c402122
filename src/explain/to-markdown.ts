import type { SlipOptions } from "./slip-options.js";
import { writeMarkdown } from "./write-markdown.js";
import { writeSlips, type Handout } from "./write-slips.js";

/**
 * A pay slip as Markdown, with the tables of GitHub and what may be folded away in `<details>`: for a chat, an issue, a mail. What is on it
 * is what `toText` says. Whatever came from outside is escaped: a name is never a link, a tag or a cell.
 *
 * @throws {JixiaoError} as `toText`.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(metric("gmv", "money"), "0.003") } });
 * const why = explain(policy, { period: "2026-11", people: [{ id: "li", gmv: "128000.00" }] }, { person: "li" });
 * toMarkdown(why).split("\n")[8]; // => "| commission | 384.00 |"
 */
export function toMarkdown(explanations: Handout | readonly Handout[], options?: SlipOptions): string {
  return writeSlips(explanations, options, (slips) => slips.map(writeMarkdown).join("\n"));
}
