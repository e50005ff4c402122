import { rejectedAmounts } from "./additions.js";
import { wrapped } from "./print-tables.js";
import { columnOf, tableName, type SqlInput } from "./sql-input.js";
import type { SqlTable } from "./sql-table.js";

/**
 * A row for each id that is none or that several rows claim, for each row of a policy that is not known, for each amount that is nobody's,
 * for a table of more rows than was said, and for one with columns of floating-point numbers: `fault` is the code of what is wrong.
 */
export function rejectedQuery(input: SqlInput): string {
  const { people, teams, adjustments, carryIns, areIdsTrusted } = input;
  return [
    ...(areIdsTrusted ? [] : [wrongIds("people", people, input)]),
    tooLarge("people", people, input),
    ...floatingColumns("people", people, columnsRead(people, "person", input), input),
    ...(teams === null ? [] : [
      wrongIds("teams", teams, input),
      tooLarge("teams", teams, input),
      ...floatingColumns("teams", teams, columnsRead(teams, "team", input), input),
    ]),
    ...unknownPolicies(input),
    ...blankPersons(input),
    ...(adjustments === null ? [] : floatingColumns("adjustments", adjustments, [adjustments.amount.column ?? "amount"], input)),
    ...(carryIns === null ? [] : floatingColumns("carryIns", carryIns, [carryIns.amount.column ?? "amount"], input)),
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

/** The columns that the policies read of a table. */
function columnsRead({ columns }: SqlTable, of: "person" | "team", { policies }: SqlInput): readonly string[] {
  const ids = policies.flatMap(({ metrics, parameters }) => [
    ...metrics.flatMap(({ id, scope }) => (scope === of ? [id] : [])),
    ...parameters.flatMap(({ id, per }) => (per === of ? [id] : [])),
  ]);
  return [...new Set(ids.filter((id) => Object.hasOwn(columns, id)).map((id) => columnOf(columns, id)))];
}

/** What a floating-point number was meant to be, nobody knows. A column's type is every row's, so that one row is asked. */
function floatingColumns(
  from: string,
  table: Pick<SqlTable, "table">,
  columns: readonly string[],
  { dialect }: SqlInput,
): readonly string[] {
  if (columns.length === 0) return [];
  const named = columns.map((column) =>
    `CASE WHEN ${dialect.isFloating(dialect.quoted(column))} THEN ${dialect.literal(`${column}\n`)} ELSE '' END`
  );
  return [
    `  SELECT '${from}', NULL, 1, 'unreadable', column_names\n  FROM (\n    SELECT ${named.join("\n      || ")} AS column_names\n`
    + `    FROM (SELECT * FROM ${tableName(table, dialect)} LIMIT 1) AS given\n  ) AS types WHERE column_names <> ''`,
  ];
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
