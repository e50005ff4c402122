export type { Dictionary, IdColumn, PeopleColumns, PeriodColumns, ReadingColumn, TeamColumns } from "./column.js";
export type {
  AddedColumn,
  ContestColumn,
  FailedGates,
  LineColumn,
  PolicyColumns,
  PolicyColumnsOf,
  ScoreColumn,
  StandingColumn,
} from "./column-results.js";
export { decimalTexts } from "./decimal-texts.js";
export { fromRows } from "./from-rows.js";
export { settleColumns } from "./settle-columns.js";
export type { ColumnSettlement, SettleColumnsOptions } from "./settle-columns.js";
