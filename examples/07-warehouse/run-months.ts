import { mkdirSync } from "node:fs";
import { changesBetween, whyChanged, type Changes } from "./changes.js";
import { openDatabase } from "./database.js";
import { november, october } from "./drawn-month.js";
import { sampled, type Sample } from "./sample.js";
import { drawMonth, settleMonth } from "./settle-month.js";
import { totalsOf, type Totals } from "./totals.js";

/** Two months that were settled in the warehouse, and what was made of them. */
export interface Months {
  readonly totals: readonly { readonly period: string; readonly totals: Totals }[];
  readonly sample: Sample;
  readonly changes: Changes;
  /** Why the one who gained most is paid otherwise, and the one who lost most among the largest changes. */
  readonly why: readonly string[];
}

/** Draws two months of so many people into Parquet files of a folder, settles them there, and looks at what came out. */
export async function runMonths(
  folder: string,
  { people, sample: size }: { readonly people: number; readonly sample: number },
): Promise<Months> {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase();
  try {
    for (const month of [october, november]) await drawMonth(database, month, people, folder);
    await settleMonth(database, october, folder);
    const query = await settleMonth(database, november, folder);
    const totals = [];
    for (const month of [october, november]) totals.push({ period: month.period, totals: await totalsOf(database, month) });
    const sample = await sampled(database, november, query, size);
    const changes = await changesBetween(database, october, november, 10);
    const why = [];
    for (const isFall of [false, true]) {
      const first = changes.largest.find(({ change }) => change.startsWith("-") === isFall);
      if (first !== undefined) why.push(await whyChanged(database, october, november, first.id));
    }
    return { totals, sample, changes, why };
  } finally {
    database.close();
  }
}
