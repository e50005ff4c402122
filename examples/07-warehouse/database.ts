import { DuckDBInstance } from "@duckdb/node-api";

/** A DuckDB that runs queries. */
export interface Database {
  run(sql: string): Promise<void>;
  /** The rows of a query, decimals as texts, so that no double comes near them. Of which type they are the caller knows. */
  rows<Row>(sql: string): Promise<readonly Row[]>;
  close(): void;
}

export async function openDatabase(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async <Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as readonly unknown[] as readonly Row[],
    close: () => connection.closeSync(),
  };
}

/** A text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
