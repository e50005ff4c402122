import { DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from "@duckdb/node-api";
import type { PeriodColumns, ReadingColumn } from "jixiao/columns";

/** So many rows are handed to the database at a time. */
const chunkRows = 2048;

/** Digits of every reading, as a table of money is usually declared. */
const precision = 10;

type Readings = Readonly<Record<string, ReadingColumn>>;

/** A database in memory with the tables `people` and `teams` of a period, whose readings are DECIMAL(10, scale). */
export async function openTables({ people, teams }: PeriodColumns): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  const codes = (people.team as { readonly codes: Int32Array }).codes;
  await load(connection, "people", people.readings, codes, "'agent-' || (id + 1) AS id, 'shop-' || (team + 1) AS team");
  await load(
    connection,
    "teams",
    teams!.readings,
    Int32Array.from(teams!.id as readonly unknown[], (_, at) => at),
    "'shop-' || (team + 1) AS id",
  );
  return connection;
}

async function load(connection: DuckDBConnection, table: string, readings: Readings, codes: Int32Array, ids: string): Promise<void> {
  const names = Object.keys(readings);
  const columns = ["id", "team", ...names.map((name) => `"${name}"`)].map((name) => `${name} INTEGER`);
  await connection.run(`CREATE TABLE raw (${columns.join(", ")})`);
  const appender = await connection.createAppender("raw");
  const types = columns.map(() => INTEGER);
  for (let from = 0; from < codes.length; from += chunkRows) {
    const rows = Array.from({ length: Math.min(chunkRows, codes.length - from) }, (_, at) => from + at);
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns([rows, rows.map((row) => codes[row]!), ...names.map((name) => rows.map((row) => cell(readings[name]!, row)))]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const decimals = names.map((name) => {
    const { scale } = readings[name]!;
    return `("${name}" * ${(10 ** -scale).toFixed(scale)})::DECIMAL(${precision}, ${scale}) AS "${name}"`;
  });
  await connection.run(`CREATE TABLE ${table} AS SELECT ${[ids, ...decimals].join(", ")} FROM raw; DROP TABLE raw`);
}

function cell({ values, valid }: ReadingColumn, row: number): number | null {
  return valid === undefined || ((valid[row >> 3]! >> (row & 7)) & 1) === 1 ? Number(values[row]) : null;
}
