import type { SlipOptions } from "./slip-options.js";
import { writeText } from "./write-text.js";
import { writeSlips, type Handout } from "./write-slips.js";

/**
 * A pay slip as plain text: what is paid, line by line, what was voided, waits or was missed and by how much, what was added and what is
 * carried on; then how each line came about. Of several explanations, a slip each.
 *
 * Amounts have the currency's places, and commas between thousands; nothing is rounded here. It is the `person`'s own unless stated `for`
 * the `payroll`: then the others with whom somebody was compared, or whose rows were summed, are named with their figures. What
 * `explainDifference` gives is told in the same way: what each cause moved, and what changed and moved nothing.
 *
 * @throws {JixiaoError} `invalid_choice` for a language or a reader that there is not; `unknown_field`; `not_an_object`, where this is no
 *   explanation.
 *
 * @example
 * const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
 * const policy = definePolicy({ id: "bonus", version: "1", currency: "CNY", pay: { bonus: voidedBy(shop, 1000) } });
 * const period = { period: "2026-11", teams: [{ id: "shop-1", dsr: "4.6" }], people: [{ id: "li", team: "shop-1" }] };
 * toText(explain(policy, period, { person: "li" })).split("\n")[7]; // => "  1,000.00 is not paid, since shop did not pass"
 */
export function toText(explanations: Handout | readonly Handout[], options?: SlipOptions): string {
  return writeSlips(explanations, options, (slips) => slips.map(writeText).join("\n\n\n"));
}
