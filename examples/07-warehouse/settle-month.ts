import { join } from "node:path";
import { toSql, type SqlQuery } from "jixiao/sql";
import { literal, type Database } from "./database.js";
import { drawnPeople, drawnShops, type Month } from "./drawn-month.js";
import { policy } from "./policy.js";
import { tablesOf } from "./tables.js";

/** Draws a month into Parquet files of a folder, as they might come out of a group's systems, and lets the database read them. */
export async function drawMonth(database: Database, month: Month, count: number, folder: string): Promise<void> {
  await database.run(`CREATE SCHEMA "${month.period}"`);
  for (const [table, drawn] of [["people", drawnPeople(month, count)], ["shops", drawnShops(month, count)]] as const) {
    await writeView(database, month, table, drawn, folder);
  }
}

/**
 * Settles a month where it lies, into a Parquet file of one row a person. The database first shows that it divides as it must, and that
 * every row is somebody's: without that none of its figures would be believed.
 */
export async function settleMonth(database: Database, month: Month, folder: string): Promise<SqlQuery> {
  const query = toSql(policy, { dialect: "duckdb", ...tablesOf(month.period) });
  for (const [what, sql] of [["divides otherwise", query.proof], ["has rows that are nobody's", query.rejected]] as const) {
    const [first] = await database.rows<object>(sql);
    if (first !== undefined) throw new Error(`${month.period}: this database ${what}: ${JSON.stringify(first)}`);
  }
  await writeView(database, month, "settled", query.sql, folder);
  return query;
}

async function writeView(database: Database, { period }: Month, name: string, sql: string, folder: string): Promise<void> {
  const file = literal(join(folder, `${name}-${period}.parquet`));
  await database.run(`COPY (${sql}) TO ${file}`);
  await database.run(`CREATE VIEW "${period}"."${name}" AS SELECT * FROM read_parquet(${file})`);
}
