import { tenTo } from "../plan/index.js";
import { typeFor } from "./dialect.js";
import { wrapped } from "./print-tables.js";
import { readTables } from "./read-tables.js";
import { decimalText, tableName, type SqlInput } from "./sql-input.js";

/** A row for each column with cells that are none of those that were said to stand there: how many. Whoever reads them waits. */
export function unreadQuery(input: SqlInput): string {
  const { dialect } = input;
  const parts = readTables(input).flatMap(({ from, table, readings }) =>
    readings.map(({ column, precision, scale }) => {
      const cell = `src.${dialect.quoted(column)}`;
      const most = tenTo(precision) - 1n;
      const ends = [decimalText(-most, scale), decimalText(most, scale)] as const;
      const { isSound } = dialect.reading(cell, ends, scale, typeFor(dialect, most) ?? dialect.state);
      return `SELECT '${from}' AS from_table, ${dialect.literal(column)} AS column_name, COUNT(*) AS row_count\n`
        + `FROM ${tableName(table, dialect)} AS src WHERE ${cell} IS NOT NULL AND NOT coalesce(${isSound}, 1 = 0) HAVING COUNT(*) > 0`;
    })
  );
  const none = "SELECT NULL AS from_table, NULL AS column_name, 0 AS row_count WHERE 1 = 0";
  return (parts.length === 0 ? none : parts.map(wrapped).join("\nUNION ALL\n")) + dialect.end;
}
