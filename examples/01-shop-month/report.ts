import type { Adjustment, CarryIn, Restatement } from "jixiao";
import type { Month } from "./month.js";
import { policies } from "./policies.js";
import { printAdded } from "./print-added.js";
import { printOutstanding, printRejections } from "./print-causes.js";
import { printBalances, printDifferences, printRestatement } from "./print-corrections.js";
import { printGates } from "./print-gates.js";
import { printScores } from "./print-scores.js";
import { printStandings } from "./print-standings.js";
import { printAgents, printLeads, printStints, printTotals } from "./print-statements.js";

const width = 118;

/** What a month leaves to the next, once a reading of it was corrected. */
export interface Aftermath {
  readonly restatement: Restatement;
  readonly differences: readonly Adjustment[];
  readonly balances: readonly CarryIn[];
}

/** A settled month as text for a terminal, no wider than 120 columns. `explained` are a few lines of statements in words. */
export function report(month: Month, explained: readonly string[], { restatement, differences, balances }: Aftermath): string {
  return [
    ...policies.map(({ label, id, version, currency }) =>
      `${label?.zh} ${month.period} · ${label?.en} · policy ${id}, version ${version}, ${currency.code}`
    ),
    ...section(
      "工资条",
      "Statements of the agents (voided: the bonus, by the shop's gates; PK ?: a prize is not known yet)",
      printAgents(month),
    ),
    ...section("店长", "Statements of the leads: base, and 0.1% of what their agents sold", printLeads(month)),
    ...section("调店", "Who moved in mid-month, row by row", printStints(month)),
    ...section("增减项", "Added after the lines: by hand, draws, protection of the base", printAdded(month)),
    ...section("合计", "Totals", printTotals(month)),
    ...section("服务评分", "Service scores: points by weight, praise and violations (±), grades", printScores(month)),
    ...section("四要素 PK", "Standings of each shop: ranks (#), prizes; – is not ranked, ? is not known yet", printStandings(month, width)),
    ...section("店铺指标", "Shop gates: reading (distance to the bound)", printGates(month)),
    ...section("待定", "Pending: paid once the data is mended", printOutstanding(month, "pending", width)),
    ...section("不适用", "Not applicable: nothing to pay, nothing to mend", printOutstanding(month, "notApplicable", width)),
    ...section("退回", "Rejected rows: nobody's, so nobody is paid by them", printRejections(month, width)),
    ...section(
      "说明",
      "Why: a voided bonus, a grade, a prize, a lead's share",
      explained.flatMap((text) => ["", ...text.trimEnd().split("\n")]).slice(1),
    ),
    ...section("更正", `Corrected a month later: ${restatement.period} settled again`, printRestatement(restatement)),
    ...section("补发补扣", "The differences, as adjustments of the next month", printDifferences(differences, width)),
    ...section("结转", "What is carried into the next month", printBalances(month, balances, width)),
    "",
  ].join("\n");
}

function section(zh: string, en: string, lines: readonly string[]): string[] {
  return ["", "", `${zh} · ${en}`, "─".repeat(width), ...lines];
}
