import type { Adjustment, CarryIn, Restatement } from "jixiao";
import type { Correction } from "./corrections.js";
import type { Month } from "./month.js";

/** The differences of a month that was paid already, as the next one pays or takes them. */
export function differencesOf({ period, changes }: Restatement, corrections: readonly Correction[]): Adjustment[] {
  const reason = corrections.map(({ id, column, was, is, reason }) => `${period} ${id} ${column} ${was} → ${is}, ${reason}`).join("; ");
  const by = [...new Set(corrections.map((correction) => correction.by))].join(", ");
  return changes
    .filter(({ difference }) => difference !== "0.00")
    .map(({ person, policy, line, difference }) => ({ person, policy, line, amount: difference, reason, by }));
}

/** What a month leaves to the next: balances that are known and not zero. */
export function balancesOf({ statements }: Month): CarryIn[] {
  return statements.flatMap(({ person, policy, balances }) =>
    (["draw", "protection"] as const).flatMap((balance) => {
      const amount = balances[balance];
      return amount === null || amount === "0.00" ? [] : [{ person, policy, balance, amount }];
    })
  );
}
