import { metrics } from "jixiao";
import { readRows } from "jixiao/rows";
import type { MonthRows } from "./month.js";
import { readFile, stated } from "./read-file.js";
import { readings } from "./read-month.js";

/** A reading that was wrong in a row of the file of people. */
export interface Correction {
  readonly id: string;
  readonly column: string;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
  readonly by: string;
}

export function readCorrections(): Correction[] {
  const { rows } = readRows(readFile("corrections.csv"), {
    ...stated,
    for: metrics({ person: { was: "points", is: "points" } }),
    columns: { id: "工号", was: "原值", is: "更正值" },
    also: { column: "指标", reason: "原因", by: "经办人" },
  });
  return rows.map(({ id, was, is, column, reason, by }) => ({ id: String(id), column, was: String(was), is: String(is), reason, by }));
}

const nameOf = new Map<string, string>(Object.entries(readings).map(([name, column]) => [column, name]));

/** The month with its readings corrected. One that does not correct what the month has is an error: it may have been made already. */
export function corrected(month: MonthRows, corrections: readonly Correction[]): MonthRows {
  const rows: Record<string, unknown>[] = month.people.map((row) => ({ ...row }));
  for (const { id, column, was, is } of corrections) {
    const name = nameOf.get(column) ?? column;
    const row = rows.find((each) => each["id"] === id);
    if (row?.[name] !== was) throw new Error(`${column} of ${id} is ${String(row?.[name])}, not ${was}`);
    row[name] = is;
  }
  return { ...month, people: rows as unknown as MonthRows["people"] };
}
