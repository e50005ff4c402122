import type { Rejection } from "../settle/index.js";
import type { SqlInput } from "./sql-input.js";
import type { SqlReading, SqlTable } from "./sql-table.js";

/** A column of readings or of amounts, by the name that it has. */
interface ReadColumn extends SqlReading {
  readonly column: string;
}

/** A table that a query reads: which of its columns name somebody, and which are readings or amounts. */
export interface ReadTable {
  readonly from: Rejection["from"];
  readonly table: Pick<SqlTable, "table">;
  readonly names: readonly string[];
  readonly readings: readonly ReadColumn[];
}

/** The tables of a query with the columns that the policies read of them. */
export function readTables(input: SqlInput): readonly ReadTable[] {
  const { people, teams, adjustments, carryIns } = input;
  const team = people.team === undefined && teams !== null ? "team" : people.team;
  const names = [people.id ?? "id", ...(people.person === undefined ? [] : [people.person]), ...(typeof team === "string" ? [team] : [])];
  return [
    { from: "people", table: people, names, readings: readingsOf(people, "person", input) },
    ...(teams === null ? [] : [
      { from: "teams" as const, table: teams, names: [teams.id ?? "id"], readings: readingsOf(teams, "team", input) },
    ]),
    ...([["adjustments", adjustments], ["carryIns", carryIns]] as const).flatMap(([from, of]): readonly ReadTable[] =>
      of === null
        ? []
        : [{ from, table: of, names: [of.person ?? "person"], readings: [{ ...of.amount, column: of.amount.column ?? "amount" }] }]
    ),
  ];
}

function readingsOf({ columns }: SqlTable, of: "person" | "team", { policies }: SqlInput): readonly ReadColumn[] {
  const ids = policies.flatMap(({ metrics, parameters }) => [
    ...metrics.flatMap(({ id, scope }) => (scope === of ? [id] : [])),
    ...parameters.flatMap(({ id, per }) => (per === of ? [id] : [])),
  ]);
  return [...new Set(ids)].flatMap((id) => {
    const reading = Object.hasOwn(columns, id) ? columns[id] : undefined;
    return reading === undefined ? [] : [{ ...reading, column: reading.column ?? id }];
  });
}
