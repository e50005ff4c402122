import type { PolicyDefinition } from "../policy/index.js";
import type { Dialect } from "./dialect.js";
import type { SqlAdjustments, SqlCarryIns, SqlTable } from "./sql-table.js";

/** What a query is printed of, as it was read. */
export interface SqlInput {
  readonly policies: readonly PolicyDefinition[];
  readonly dialect: Dialect;
  readonly people: SqlTable;
  readonly teams: SqlTable | null;
  readonly adjustments: SqlAdjustments | null;
  readonly carryIns: SqlCarryIns | null;
  /** Whether each row of people surely has an id of its own. */
  readonly areIdsTrusted: boolean;
  readonly mostRows: number;
}

/** A table by its name, with its schema where it has one. */
export function tableName({ table }: Pick<SqlTable, "table">, { quoted }: Dialect): string {
  return typeof table === "string" ? quoted(table) : table.map(quoted).join(".");
}

/** The column of a reading. */
export function columnOf(columns: SqlTable["columns"], id: string): string {
  return (Object.hasOwn(columns, id) ? columns[id]?.column : undefined) ?? id;
}

/** Whether several rows may be one person's. */
export function hasStints({ people: { person } }: SqlInput): boolean {
  return person !== undefined;
}

/** Whose row it is, as text. */
export function personOf({ people: { id = "id", person }, dialect }: SqlInput, table: string): string {
  const [own, named] = [id, person ?? id].map((column) => dialect.text(`${table}.${dialect.quoted(column)}`));
  return person === undefined ? String(own) : `coalesce(${named}, ${own})`;
}

/** A number of units as a decimal. */
export function decimalText(units: bigint, scale: number): string {
  const text = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  return `${units < 0n ? "-" : ""}${scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`}`;
}

/** The column that says of which team people are; null where they have none, since there are no teams and none is named. */
export function teamColumn({ people: { team }, teams, dialect }: SqlInput): string | null {
  return team === null || (team === undefined && teams === null) ? null : dialect.quoted(team ?? "team");
}

const names = { rejected: "rejected", teams: "team_rows", rows: "people_rows", statements: "statements" } as const;

/** What the tables of a query are called: as no table is that it reads. */
export function tableNames({ people, teams, adjustments, carryIns }: SqlInput): { readonly [Name in keyof typeof names]: string } {
  const read = [people, teams, adjustments, carryIns].flatMap((each) => each ?? []).map(({ table }) =>
    String(typeof table === "string" ? table : table.at(-1))
  );
  const own = Object.values(names);
  let prefix = "";
  while (read.some((table) => own.some((name) => table.toLowerCase().startsWith(prefix + name)))) prefix += "own_";
  return {
    rejected: `${prefix}${names.rejected}`,
    teams: `${prefix}${names.teams}`,
    rows: `${prefix}${names.rows}`,
    statements: `${prefix}${names.statements}`,
  };
}
