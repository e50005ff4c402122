import { rejectedAmounts } from "./additions.js";
import { wrapped } from "./print-tables.js";
import { tableName, type SqlInput } from "./sql-input.js";
import type { SqlTable } from "./sql-table.js";

/**
 * A row for each id that is none or that several rows claim, for each row of a policy that is not known, for each amount that is nobody's,
 * and for a table of more rows than was said: `fault` is the code of what is wrong.
 */
export function rejectedQuery(input: SqlInput): string {
  const { policies, people, teams, dialect, areIdsTrusted, mostRows } = input;
  const idOf = (table: SqlTable) => dialect.text(dialect.quoted(table.id ?? "id"));
  const ids = (table: SqlTable, from: string) =>
    `  SELECT '${from}' AS from_table, id, row_count, CASE WHEN is_none THEN 'invalid_id' ELSE 'duplicate_id' END AS fault\n`
    + `  FROM (\n    SELECT id, COUNT(*) AS row_count, coalesce(${dialect.isBlank("id")}, true) AS is_none\n`
    + `    FROM (SELECT ${idOf(table)} AS id FROM ${
      tableName(table, dialect)
    }) AS given GROUP BY id\n  ) AS ids WHERE is_none OR row_count > 1`;
  // Sums are given types that hold so many.
  const size = (table: SqlTable, from: string) =>
    `  SELECT '${from}' AS from_table, NULL AS id, COUNT(*) AS row_count, 'too_large' AS fault\n`
    + `  FROM ${tableName(table, dialect)} HAVING COUNT(*) > ${mostRows}`;
  const named = people.policy === undefined ? null : dialect.quoted(people.policy);
  const unknown = named === null ? [] : [
    `  SELECT 'people', ${idOf(people)}, 1, 'unknown_policy' FROM ${tableName(people, dialect)}\n`
    + `  WHERE ${named} IS NULL OR ${named} NOT IN (${policies.map(({ id }) => dialect.literal(id)).join(", ")})`,
  ];
  const person = people.person === undefined ? null : dialect.text(dialect.quoted(people.person));
  const nobody = person === null
    ? []
    : [`  SELECT 'people', ${idOf(people)}, 1, 'invalid_id' FROM ${tableName(people, dialect)} WHERE ${dialect.isBlank(person)}`];
  return [
    ...(areIdsTrusted ? [] : [ids(people, "people")]),
    size(people, "people"),
    ...(teams === null ? [] : [ids(teams, "teams"), size(teams, "teams")]),
    ...unknown,
    ...nobody,
    ...rejectedAmounts(input),
  ].map(wrapped).join("\n  UNION ALL\n");
}
