import type { PolicyDefinition } from "../policy/index.js";
import type { Dialect } from "./dialect.js";
import type { SqlTable } from "./sql-table.js";

/** What a query is printed of, as it was read. */
export interface SqlInput {
  readonly policies: readonly PolicyDefinition[];
  readonly dialect: Dialect;
  readonly people: SqlTable;
  readonly teams: SqlTable | null;
  readonly mostRows: number;
}

/** A table by its name, with its schema where it has one. */
export function tableName({ table }: Pick<SqlTable, "table">, { quoted }: Dialect): string {
  return typeof table === "string" ? quoted(table) : table.map(quoted).join(".");
}

/** The column that says of which team people are; null where they have none, since there are no teams and none is named. */
export function teamColumn({ people: { team }, teams, dialect }: SqlInput): string | null {
  return team === null || (team === undefined && teams === null) ? null : dialect.quoted(team ?? "team");
}
