import type { MonthRows } from "./month.js";
import { readRows, type Columns } from "./read-csv.js";
import { people } from "./read-month.js";

/** A reading that was wrong in a row of the file of people. */
export interface Correction {
  readonly id: string;
  readonly column: string;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
  readonly by: string;
}

const columns: Columns = { text: { 工号: "id", 指标: "column", 原因: "reason", 经办人: "by" }, numbers: { 原值: "was", 更正值: "is" } };

export function readCorrections(): Correction[] {
  return readRows("corrections.csv", columns) as unknown as Correction[];
}

/** The month with its readings corrected. One that does not correct what the month has is an error: it may have been made already. */
export function corrected(month: MonthRows, corrections: readonly Correction[]): MonthRows {
  const rows: Record<string, unknown>[] = month.people.map((row) => ({ ...row }));
  for (const { id, column, was, is } of corrections) {
    const name = people.numbers[column] ?? column;
    const row = rows.find((each) => each["id"] === id);
    if (row?.[name] !== was) throw new Error(`${column} of ${id} is ${String(row?.[name])}, not ${was}`);
    row[name] = is;
  }
  return { ...month, people: rows as unknown as MonthRows["people"] };
}
