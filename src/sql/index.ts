export type { DialectName } from "./dialect.js";
export type {
  QueriedLine,
  QueriedPlacing,
  QueriedScore,
  QueriedSettlement,
  QueriedStanding,
  QueriedStatement,
  QueriedStint,
} from "./queried-settlement.js";
export { readSettlement } from "./read-settlement.js";
export type { QueriedPeriod, QueriedRows } from "./read-settlement.js";
export type { SqlQuery, SqlResult, SqlStints } from "./sql-query.js";
export type { SqlAdjustments, SqlCarryIns, SqlReading, SqlTable } from "./sql-table.js";
export { toSql } from "./to-sql.js";
export type { ToSqlOptions } from "./to-sql.js";
