import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC, tableToIPC } from "apache-arrow";
import { openDatabase } from "../07-warehouse/database.js";
import { november } from "../07-warehouse/drawn-month.js";
import { drawMonth } from "../07-warehouse/settle-month.js";
import { readParquet } from "./read-parquet.js";
import { report } from "./report.js";
import { settledTable, settleTables } from "./settle-tables.js";

/** Writes the month of the warehouse into a folder as files of Arrow: `people.arrow` and `shops.arrow`. */
export async function writeMonth(folder: string, people: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase();
  await drawMonth(database, november, people, folder);
  database.close();
  for (const name of ["people", "shops"]) {
    const table = await readParquet(join(folder, `${name}-${november.period}.parquet`), ["team"]);
    writeFileSync(join(folder, `${name}.arrow`), tableToIPC(table, "file"));
  }
}

/** Settles those files into `settled.arrow`, reads it again, and says what stands there. */
export function settleFiles(folder: string): string {
  const read = (name: string) => tableFromIPC(readFileSync(join(folder, `${name}.arrow`)));
  const people = read("people");
  const month = settleTables(november.period, people, read("shops"));
  writeFileSync(join(folder, "settled.arrow"), tableToIPC(settledTable(people, month), "file"));
  return report(read("settled"), month, 100);
}
