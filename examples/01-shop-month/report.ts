import type { Month } from "./month.js";
import { policy } from "./policy.js";
import { printOutstanding, printRejections } from "./print-causes.js";
import { printGates } from "./print-gates.js";
import { printScores } from "./print-scores.js";
import { printStandings } from "./print-standings.js";
import { printStatements, printTotals } from "./print-statements.js";

const width = 118;

/** A settled month as text for a terminal, no wider than 120 columns. `explained` are a few lines of statements in words. */
export function report(month: Month, explained: readonly string[]): string {
  return [
    `${policy.label?.zh} ${month.period} · ${policy.label?.en} · policy ${policy.id}, version ${policy.version}, ${policy.currency.code}`,
    ...section("工资条", "Statements", printStatements(month)),
    ...section("合计", "Totals", printTotals(month)),
    ...section("服务评分", "Service scores: points by weight, praise and violations (±), grades", printScores(month)),
    ...section("四要素 PK", "Standings of each shop: ranks (#), prizes; – is not ranked, ? is not known yet", printStandings(month, width)),
    ...section("店铺指标", "Shop gates: reading (distance to the bound)", printGates(month)),
    ...section("待定", "Pending: paid once the data is mended", printOutstanding(month, "pending", width)),
    ...section("不适用", "Not applicable: nothing to pay, nothing to mend", printOutstanding(month, "notApplicable", width)),
    ...section("退回", "Rejected rows: nobody's, so nobody is paid by them", printRejections(month, width)),
    ...section("说明", "Why: a bonus that was voided, a grade, a prize", explained.flatMap((text) => ["", ...text.trimEnd().split("\n")]).slice(1)),
    "",
  ].join("\n");
}

function section(zh: string, en: string, lines: readonly string[]): string[] {
  return ["", "", `${zh} · ${en}`, "─".repeat(width), ...lines];
}
