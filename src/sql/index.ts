export type { DialectName } from "./dialect.js";
export { toSql } from "./to-sql.js";
export type { SqlQuery, SqlReading, SqlResult, SqlTable, ToSqlOptions } from "./to-sql.js";
