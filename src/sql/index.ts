export type { DialectName } from "./dialect.js";
export { toSql } from "./to-sql.js";
export type { SqlQuery, SqlResult, ToSqlOptions } from "./to-sql.js";
export type { SqlReading, SqlTable } from "./sql-table.js";
