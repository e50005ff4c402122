import type { Database } from "./database.js";
import type { Month } from "./drawn-month.js";
import { policy } from "./policy.js";

/** What a month comes to: sums of what the query said, by the database. */
export interface Totals {
  readonly people: string;
  readonly payable: string;
  /** How many people something waits for: a reading of theirs, or of their shop's, cannot be read. */
  readonly waiting: string;
  readonly lines: readonly { readonly line: string; readonly payable: string; readonly pending: string }[];
  readonly grades: readonly { readonly grade: string | null; readonly people: string }[];
  /** How many reached their target, and lost the bonus by a gate of their shop. */
  readonly voided: string;
}

export async function totalsOf(database: Database, { period }: Month): Promise<Totals> {
  const settled = `"${period}".settled`;
  const [totals] = await database.rows<
    Pick<Totals, "people" | "payable" | "waiting" | "voided">
  >(`SELECT COUNT(*) AS people, SUM(payable) AS payable, SUM(provisional) AS waiting,
      COUNT(*) FILTER (WHERE "bonus before" IS NOT NULL) AS voided FROM ${settled}`);
  if (totals === undefined) throw new Error(`${period} has no totals`);
  const lines = policy.pay.map(({ name }) =>
    `SELECT '${name}' AS line, SUM("${name}") FILTER (WHERE "${name} state" = 'settled') AS payable,
      COUNT(*) FILTER (WHERE "${name} state" = 'pending') AS pending FROM ${settled}`
  );
  return {
    ...totals,
    lines: await database.rows(lines.join("\nUNION ALL\n")),
    grades: await database
      .rows(`SELECT "service grade" AS grade, COUNT(*) AS people FROM ${settled} GROUP BY ALL ORDER BY grade NULLS LAST`),
  };
}
