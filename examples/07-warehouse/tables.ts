import type { SqlTable } from "jixiao/sql";

/** The readings of people as the warehouse keeps them: `DECIMAL(precision, scale)`. */
export const peopleColumns = {
  base: { precision: 8, scale: 2 },
  workedDays: { precision: 3, scale: 1 },
  wholeDays: { precision: 3, scale: 1 },
  gmv: { precision: 11, scale: 2 },
  target: { precision: 9, scale: 2 },
  inquiries: { precision: 5, scale: 0 },
  orders: { precision: 5, scale: 0 },
  received: { precision: 5, scale: 0 },
  response: { precision: 6, scale: 1 },
  satisfaction: { precision: 7, scale: 4 },
  replyRate: { precision: 5, scale: 4 },
} as const;

/** Those of shops. */
export const shopColumns = {
  refundRate: { precision: 5, scale: 4 },
  refundHours: { precision: 4, scale: 1 },
  disputeRate: { precision: 6, scale: 5 },
  dsr: { precision: 4, scale: 3 },
  complaints: { precision: 3, scale: 0 },
} as const;

/** The tables of a month, which has a schema of its own. */
export function tablesOf(period: string): { readonly people: SqlTable; readonly teams: SqlTable } {
  return { people: { table: [period, "people"], columns: peopleColumns }, teams: { table: [period, "shops"], columns: shopColumns } };
}
