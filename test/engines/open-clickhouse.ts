import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { textsOf, type Database } from "../sql/databases.js";

/** ClickHouse in this process: 546 MB, so that it is no dependency but stands in a folder of its own, made once. */
const version = "3.4.0";
const folder = `node_modules/.cache/chdb-${version}`;

/** What is used of chdb. */
interface Chdb {
  readonly Session: new() => { query(sql: string, format?: string): string; close(): void };
}

/** @throws {Error} why it cannot be had. */
export async function openClickHouse(): Promise<Database> {
  if (!existsSync(`${folder}/node_modules/chdb`)) {
    mkdirSync(folder, { recursive: true });
    const { status, error, stderr } = spawnSync(
      "npm",
      ["install", "--no-save", "--ignore-scripts", "--prefix", folder, `chdb@${version}`],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(`npm does not install chdb ${version}: ${error?.message ?? lastLine(stderr)}`);
  }
  const { Session } = createRequire(`${process.cwd()}/${folder}/`)("chdb") as Chdb;
  const session = new Session();
  // So that tables are made by the statements that make them elsewhere, and numbers come out as they are.
  const settings = "SET data_type_default_nullable = 1, default_table_engine = 'Memory', output_format_json_quote_decimals = 1, "
    + "output_format_json_quote_64bit_integers = 1";
  for (const each of ["CREATE DATABASE months ENGINE = Atomic", "USE months", settings]) session.query(each);
  const query = async (sql: string) => {
    const { meta, data } = JSON.parse(session.query(sql, "JSONCompact")) as { meta: { name: string }[]; data: unknown[][] };
    return data.map((row) => textsOf(Object.fromEntries(meta.map(({ name }, at) => [name, row[at]]))));
  };
  return {
    dialect: "clickhouse",
    name: `ClickHouse ${(await query("SELECT version() AS version"))[0]?.["version"]} (chdb ${version})`,
    run: async (...statements) => {
      for (const each of statements) session.query(each);
    },
    query,
    close: async () => session.close(),
  };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
