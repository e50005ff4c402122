import { decimalTexts, fromRows, settleColumns, type PolicyColumns } from "jixiao/columns";
import { month } from "./month.js";
import type { MonthByHand } from "./month-by-hand.js";
import type { MonthPeriod } from "./period.js";

/** What is written by hand says as much of a person, and the points of the items as well. */
export type MonthRows = Omit<MonthByHand, "statements"> & {
  readonly statements: readonly Omit<MonthByHand["statements"][number], "points">[];
};

/** The month from rows to rows, over columns between. */
export function monthByColumns(period: MonthPeriod): MonthRows {
  const [of] = settleColumns(month, fromRows(month, period)).policies;
  return rowsOf(of!, period);
}

function rowsOf({ statementRows, lines, scores, contests, payable, totals, currency }: PolicyColumns, period: MonthPeriod): MonthRows {
  const texts = (values: Float64Array) => decimalTexts(values, currency.places);
  const [base, commission, bonus, award, prize] = ["base", "commission", "bonus", "award", "prize"].map((name) =>
    texts(lines[name]!.payable)
  );
  const [before, paid] = [texts(lines["bonus"]!.before!), texts(payable)];
  const { scores: points, scale } = scores["card"]!;
  const score = decimalTexts(points, scale);
  const { gates, bits } = lines["bonus"]!.failedGates;
  const [byGmv, byConversion, byResponse, byReceived] = Object.values(contests["pk"]!.factors).map(({ ranks }) => ranks);
  const none: readonly string[] = [];
  const statements: MonthRows["statements"][number][] = [];
  for (let at = 0; at < statementRows.length; at += 1) {
    const { id, team } = period.people[statementRows[at]!]!;
    const wouldBe = before[at]!;
    statements.push({
      person: id,
      team,
      lines: { base: base![at]!, commission: commission![at]!, bonus: bonus![at]!, award: award![at]!, prize: prize![at]! },
      before: wouldBe,
      failedGates: wouldBe === null ? none : gates.filter((_, gate) => (bits[at]! >> gate) % 2 === 1),
      score: score[at]!,
      ranks: [byGmv![at]!, byConversion![at]!, byResponse![at]!, byReceived![at]!],
      payable: paid[at]!,
    });
  }
  return { statements, total: totals.payable };
}
