import { DuckDBInstance, version } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import type { DialectName, SqlAdjustments, SqlCarryIns, SqlTable } from "../../src/sql/index.js";

/** A database in which a query can be run: what comes back as texts, by column. */
export interface Database {
  readonly dialect: DialectName;
  /** With its version. */
  readonly name: string;
  /** Statements, one after another. */
  run(...statements: readonly string[]): Promise<void>;
  query(sql: string): Promise<readonly Readonly<Record<string, string | null>>[]>;
  close(): Promise<void>;
}

export async function openDuckDb(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    name: `DuckDB ${version()}`,
    run: async (...statements) => {
      for (const each of statements) await connection.run(each);
    },
    query: async (sql) => {
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
      return rows.map((row) => textsOf(row));
    },
    close: async () => connection.closeSync(),
  };
}

export async function openPGlite(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: "postgresql",
    name: "PGlite",
    run: async (...statements) => {
      for (const each of statements) await database.exec(each);
    },
    query: async (sql) => {
      const { rows } = await database.query<Record<string, unknown>>(sql);
      return rows.map((row) => textsOf(row));
    },
    close: () => database.close(),
  };
}

export function textsOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string | null>> {
  return Object
    .fromEntries(Object.entries(row).map(([name, value]) => [name, value === null || value === undefined ? null : String(value)]));
}

/** The statements that make a table of rows; `ids` is the type of the columns that name somebody. */
export function tableOf(
  { table, columns, policy, person }: SqlTable & { readonly table: string },
  rows: readonly object[],
  hasTeam: boolean,
  ids = "TEXT",
): readonly string[] {
  const names = [
    "id",
    ...(hasTeam ? ["team"] : []),
    ...(policy === undefined ? [] : [policy]),
    ...(person === undefined ? [] : [person]),
    ...Object.keys(columns),
  ];
  const types = names.map((name) => {
    const column = columns[name];
    return `"${column?.column ?? name}" ${
      column === undefined ? (name === policy ? textOr(ids) : ids) : `DECIMAL(${column.precision}, ${column.scale})`
    }`;
  });
  const cell = (value: unknown) => (value === null || value === undefined ? "NULL" : `'${String(value).replaceAll("'", "''")}'`);
  const values = rows.map((row) => `(${names.map((name) => cell((row as Record<string, unknown>)[name])).join(", ")})`);
  const insert = values.length === 0 ? [] : [`INSERT INTO "${table}" VALUES ${values.join(", ")}`];
  return [`DROP TABLE IF EXISTS "${table}"`, `CREATE TABLE "${table}" (${types.join(", ")})`, ...insert];
}

/** The statements that make a table of amounts. */
export function amountsOf(
  { table, amount: { precision, scale } }: SqlAdjustments & SqlCarryIns & { readonly table: string },
  rows: readonly object[],
  ids = "TEXT",
): readonly string[] {
  const columns = { amount: { precision, scale } };
  const texts = ["person", "policy", "line", "balance"];
  const [drop = ""] = tableOf({ table, columns }, [], false);
  const cell = (value: unknown) => (value === null || value === undefined ? "NULL" : `'${String(value).replaceAll("'", "''")}'`);
  const values = rows.map((row) => `(${[...texts, "amount"].map((name) => cell((row as Record<string, unknown>)[name])).join(", ")})`);
  const created = `CREATE TABLE "${table}" (${
    texts.map((name) => `"${name}" ${name === "person" ? ids : textOr(ids)}`).join(", ")
  }, "amount" DECIMAL(${precision}, ${scale}))`;
  return [drop, created, ...(values.length === 0 ? [] : [`INSERT INTO "${table}" VALUES ${values.join(", ")}`])];
}

/** Texts are of the type of ids, where those are texts. */
function textOr(ids: string): string {
  return ids.startsWith("TEXT") ? ids : "TEXT";
}
