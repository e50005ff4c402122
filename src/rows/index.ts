export type { CellFault, CellFaultCode, Expected } from "./cell-fault.js";
export { cellFaultText } from "./cell-fault-text.js";
export type { ToldFault } from "./cell-fault-text.js";
export { chineseNumbers, englishNumbers, germanNumbers } from "./number-form.js";
export type { NumberForm } from "./number-form.js";
export { readRows } from "./read-rows.js";
export type { LeftOutRow, ReadRows } from "./read-rows.js";
export type {
  Blanks,
  Clock,
  ColumnNames,
  ColumnsFor,
  NumberColumn,
  NumberColumnOptions,
  ReadFor,
  RowList,
  RowOf,
  RowReader,
  TextColumn,
  TextColumnOptions,
  TotalRows,
} from "./row-reader.js";
export type { Table, TableCell, TableColumn } from "./table.js";
export { toMend } from "./to-mend.js";
export type { Mend } from "./to-mend.js";
export { toCsv } from "./to-csv.js";
export type { CsvOptions } from "./to-csv.js";
export { toTable } from "./to-table.js";
export type { TableOptions } from "./to-table.js";
