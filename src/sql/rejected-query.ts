import { rejectedAmounts } from "./additions.js";
import { wrapped } from "./print-tables.js";
import { readTables, type ReadTable } from "./read-tables.js";
import { tableName, type SqlInput } from "./sql-input.js";
import type { SqlTable } from "./sql-table.js";

/**
 * A row for each id that is none or that several rows claim, for each row of a policy that is not known, for each amount that is nobody's,
 * for a table of more rows than was said, and for one with columns of other types than are read: `fault` is the code of what is wrong.
 */
export function rejectedQuery(input: SqlInput): string {
  const { people, teams, areIdsTrusted } = input;
  return [
    ...(areIdsTrusted ? [] : [wrongIds("people", people, input)]),
    tooLarge("people", people, input),
    ...(teams === null ? [] : [wrongIds("teams", teams, input), tooLarge("teams", teams, input)]),
    ...readTables(input).map((table) => unreadableColumns(table, input)),
    ...unknownPolicies(input),
    ...blankPersons(input),
    ...rejectedAmounts(input),
  ].map(wrapped).join("\n  UNION ALL\n");
}

function idOf(table: SqlTable, { dialect }: SqlInput): string {
  return dialect.text(dialect.quoted(table.id ?? "id"));
}

function wrongIds(from: string, table: SqlTable, input: SqlInput): string {
  const { dialect } = input;
  return `  SELECT '${from}' AS from_table, id, row_count, CASE WHEN is_none THEN 'invalid_id' ELSE 'duplicate_id' END AS fault,\n`
    + `    NULL AS column_names\n  FROM (\n    SELECT id, COUNT(*) AS row_count, coalesce(${dialect.isBlank("id")}, true) AS is_none\n`
    + `    FROM (SELECT ${idOf(table, input)} AS id FROM ${tableName(table, dialect)}) AS given GROUP BY id\n`
    + "  ) AS ids WHERE is_none OR row_count > 1";
}

/** Sums are given types that hold so many. */
function tooLarge(from: string, table: SqlTable, { dialect, mostRows }: SqlInput): string {
  return `  SELECT '${from}' AS from_table, NULL AS id, COUNT(*) AS row_count, 'too_large' AS fault, NULL AS column_names\n`
    + `  FROM ${tableName(table, dialect)} HAVING COUNT(*) > ${mostRows}`;
}

/** What a floating-point number was meant to be, nobody knows. A column's type is every row's, so that one row is asked. */
function unreadableColumns({ from, table, names, readings }: ReadTable, { dialect }: SqlInput): string {
  const named = (column: string, isRead: string) => `CASE WHEN ${isRead} THEN '' ELSE ${dialect.literal(`${column}\n`)} END`;
  const columns = [
    ...names.map((name) => named(name, dialect.isName(dialect.quoted(name)))),
    ...new Set(readings.map(({ column }) => named(column, dialect.isNumber(dialect.quoted(column))))),
  ];
  return `  SELECT '${from}', NULL, 1, 'unreadable', column_names\n  FROM (\n    SELECT ${columns.join("\n      || ")} AS column_names\n`
    + `    FROM (SELECT * FROM ${tableName(table, dialect)} LIMIT 1) AS given\n  ) AS types WHERE column_names <> ''`;
}

/** Where there is one policy, a row need not name it. */
function unknownPolicies(input: SqlInput): readonly string[] {
  const { policies, people, dialect } = input;
  if (people.policy === undefined) return [];
  const named = dialect.text(dialect.quoted(people.policy));
  return [
    `  SELECT 'people', ${idOf(people, input)}, 1, 'unknown_policy', NULL FROM ${tableName(people, dialect)}\n`
    + `  WHERE ${policies.length === 1 ? "" : `${named} IS NULL OR `}${named} NOT IN (${
      policies.map(({ id }) => dialect.literal(id)).join(", ")
    })`,
  ];
}

function blankPersons(input: SqlInput): readonly string[] {
  const { people, dialect } = input;
  if (people.person === undefined) return [];
  const isBlank = dialect.isBlank(dialect.text(dialect.quoted(people.person)));
  return [`  SELECT 'people', ${idOf(people, input)}, 1, 'invalid_id', NULL FROM ${tableName(people, dialect)} WHERE ${isBlank}`];
}
