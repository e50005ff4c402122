import {
  expectedWholeNumber,
  fault,
  isNotEmpty,
  jixiaoError,
  readFields,
  readItems,
  say,
  unknownFields,
  type Fault,
  type Path,
} from "../error/index.js";
import { isWellFormed } from "../policy/index.js";
import type { SqlAdjustments, SqlCarryIns, SqlTable } from "./sql-table.js";

const fields = ["table", "columns", "id", "team", "person", "policy"];
const amountFields = ["table", "amount", "person", "policy"] as const;
const mostDigits = 38;

/** A table as it was described. Of several policies a column of people says which a row is under. */
export function readTable(table: SqlTable, path: Path, hasPolicies: boolean): SqlTable {
  const given = readItems(table) === null ? readFields(table) : null;
  if (given === null) throw jixiaoError([fault("not_an_object", path, table, say("an_object_with", { fields: ["table", "columns"] }))]);
  const faults = [
    ...unknownFields(Object.keys(given), fields, path),
    ...nameFaults(given, ["id", "team", "person", "policy"], path),
    ...columnFaults(given["columns"], path),
    ...policyFaults(given, path, hasPolicies),
  ];
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return table;
}

/** A table of amounts as it was described; `named` is the column that says what an amount is. Of several policies one says whose it is. */
export function readAmounts<Amounts extends SqlAdjustments | SqlCarryIns>(
  table: Amounts | undefined,
  named: "line" | "balance",
  path: Path,
  hasPolicies: boolean,
): Amounts | null {
  if (table === undefined) return null;
  const given = readItems(table) === null ? readFields(table) : null;
  if (given === null) throw jixiaoError([fault("not_an_object", path, table, say("an_object_with", { fields: ["table", "amount"] }))]);
  const names = ["person", "policy", named];
  const faults = [
    ...unknownFields(Object.keys(given), [...amountFields, named], path),
    ...nameFaults(given, names, path),
    ...readingFaults(given["amount"], [...path, "amount"]),
    ...policyFaults(given, path, hasPolicies),
  ];
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return table;
}

function policyFaults(given: Readonly<Record<string, unknown>>, path: Path, hasPolicies: boolean): readonly Fault[] {
  return hasPolicies && given["policy"] === undefined ? [noName([...path, "policy"], undefined)] : [];
}

function nameFaults(given: Readonly<Record<string, unknown>>, names: readonly string[], path: Path): readonly Fault[] {
  const parts = typeof given["table"] === "string" ? [given["table"]] : readItems(given["table"]);
  const ofTable = parts !== null && parts.length > 0 && parts.every(isName) ? [] : [noName([...path, "table"], given["table"])];
  const others = names.flatMap((name): readonly Fault[] => {
    const value = given[name];
    return value === undefined || isName(value) || (name === "team" && value === null) ? [] : [noName([...path, name], value)];
  });
  return [...ofTable, ...others];
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && isWellFormed(value);
}

function noName(path: Path, value: unknown): Fault {
  return fault("invalid_text", path, value, "text_that_is_not_blank");
}

function columnFaults(columns: unknown, path: Path): readonly Fault[] {
  const given = readItems(columns) === null ? readFields(columns) : null;
  if (given === null) {
    return [fault("not_an_object", [...path, "columns"], columns, say("an_object_with", { fields: ["precision", "scale"] }))];
  }
  return Object.entries(given).flatMap(([id, column]) => readingFaults(column, [...path, "columns", id]));
}

function readingFaults(reading: unknown, at: Path): readonly Fault[] {
  const given = readFields(reading) ?? {};
  const { precision, scale, column } = given;
  const unknown = unknownFields(Object.keys(given), ["precision", "scale", "column"], at);
  if (unknown.length > 0) return unknown;
  if (column !== undefined && !isName(column)) return [noName([...at, "column"], column)];
  if (!isWhole(precision, 1, mostDigits)) {
    return [fault("invalid_count", [...at, "precision"], precision, say(expectedWholeNumber, { from: 1, to: mostDigits }))];
  }
  return isWhole(scale, 0, precision)
    ? []
    : [fault("invalid_places", [...at, "scale"], scale, say(expectedWholeNumber, { from: 0, to: precision }))];
}

function isWhole(value: unknown, from: number, to: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;
}
