import { fromRows, settleColumns, type PolicyColumns } from "jixiao/columns";
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

function rowsOf({ people, lines, scores, contests, payable, totals }: PolicyColumns, period: MonthPeriod): MonthRows {
  const [base, commission, bonus, award, prize] = ["base", "commission", "bonus", "award", "prize"].map((name) => lines[name]!.payable);
  const { before, failedGates: { gates, bits } } = lines["bonus"]!;
  const { scores: score } = scores["card"]!;
  const factors = Object.values(contests["pk"]!.factors).map(({ ranks }) => ranks);
  const [byGmv, byConversion, byResponse, byReceived] = factors;
  const none: readonly string[] = [];
  const statements: MonthRows["statements"][number][] = [];
  for (let at = 0; at < people.length; at += 1) {
    const { id, team } = period.people[people[at]!]!;
    const wouldBe = before![at]!;
    const isVoided = wouldBe === wouldBe;
    statements.push({
      person: id,
      team,
      lines: {
        base: hundredths(base![at]!),
        commission: hundredths(commission![at]!),
        bonus: hundredths(bonus![at]!),
        award: hundredths(award![at]!),
        prize: hundredths(prize![at]!),
      },
      before: isVoided ? hundredths(wouldBe) : null,
      failedGates: isVoided ? gates.filter((_, gate) => (bits[at]! >> gate) % 2 === 1) : none,
      score: hundredths(score[at]!),
      ranks: [byGmv![at]!, byConversion![at]!, byResponse![at]!, byReceived![at]!],
      payable: hundredths(payable[at]!),
    });
  }
  return { statements, total: totals.payable };
}

const fractions = Array.from({ length: 100 }, (_, rest) => `.${String(rest).padStart(2, "0")}`);

/** Hundredths, which are never under 0 here, as text. */
function hundredths(units: number): string {
  const whole = Math.floor(units / 100);
  return whole + fractions[units - whole * 100]!;
}
