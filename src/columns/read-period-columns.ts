import { expectedWholeNumber, fault, isNotEmpty, jixiaoError, readFields, readItems, say, type Fault, type Path } from "../error/index.js";
import { mostPlaces } from "../plan/index.js";
import { isTypedArray } from "./is-typed-array.js";
import {
  isDictionary,
  lengthOf,
  states,
  type IdColumn,
  type PeopleColumns,
  type PeriodColumns,
  type ReadingColumn,
  type TeamColumns,
} from "./column.js";

const numbers = ["Float64Array", "Int32Array", "BigInt64Array"];
const mostState = states.tooWide;

/** A period by columns, where its columns are such: what stands in them is read later. */
export function readPeriodColumns(period: PeriodColumns): PeriodColumns {
  const given = readFields(period);
  if (given === null) {
    throw jixiaoError([fault("not_an_object", [], period, say("an_object_with", { fields: ["period", "people", "teams"] }))]);
  }
  const faults = [...tableFaults(given["people"], "people"), ...(given["teams"] === undefined ? [] : tableFaults(given["teams"], "teams"))];
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  checkLengths(period);
  return period;
}

function checkLengths({ people, teams }: PeriodColumns): void {
  const faults: Fault[] = [];
  const check = (path: readonly string[], length: number, expected: number) => {
    if (length !== expected) faults.push(fault("invalid_count", path, length, say(expectedWholeNumber, { from: expected, to: expected })));
  };
  // A bitmap may be longer, as Arrow's end at whole words, or empty, where every row has a value.
  const checkBits = (path: readonly string[], valid: Uint8Array | undefined, expected: number) => {
    const bytes = Math.ceil(expected / 8);
    if (valid !== undefined && valid.length > 0 && valid.length < bytes) check(path, valid.length, bytes);
  };
  const checkTable = (from: string, { readings, ...columns }: PeopleColumns | TeamColumns, expected: number) => {
    for (const name of ["id", "team", "person", "policy"] as const) {
      const ids: IdColumn | undefined = (columns as Partial<PeopleColumns>)[name];
      if (ids === undefined) continue;
      check([from, name], lengthOf(ids), expected);
      if (isDictionary(ids)) checkBits([from, name, "valid"], ids.valid, expected);
    }
    for (const [id, { values, valid, states: told }] of Object.entries(readings)) {
      const path = [from, "readings", id];
      check([...path, "values"], values.length, expected);
      if (told !== undefined) check([...path, "states"], told.length, expected);
      checkBits([...path, "valid"], valid, expected);
    }
  };
  checkTable("people", people, lengthOf(people.id));
  if (teams !== undefined) checkTable("teams", teams, lengthOf(teams.id));
  if (isNotEmpty(faults)) throw jixiaoError(faults);
}

function tableFaults(table: unknown, name: "people" | "teams"): readonly Fault[] {
  const given = readItems(table) === null ? readFields(table) : null;
  const readings = given === null || readItems(given["readings"]) !== null ? null : readFields(given["readings"]);
  if (given === null || readings === null) {
    return [fault("not_an_object", [name], table, say("an_object_with", { fields: ["id", "readings"] }))];
  }
  const optional = name === "teams" ? [] : ["team", "person", "policy"];
  const ids = ["id", ...optional.filter((column) => given[column] !== undefined)];
  return [
    ...ids.flatMap((column) => idFaults(given[column], [name, column])),
    ...Object.entries(readings).flatMap(([id, column]) => readingFaults(column, [name, "readings", id])),
  ];
}

function idFaults(column: unknown, path: Path): readonly Fault[] {
  if (isIds(column)) return [];
  const { codes, ids, valid } = readFields(column) ?? {};
  if (isTypedArray(codes, Int32Array) && readItems(ids) !== null) return byteFaults(valid, [...path, "valid"]);
  return [fault("not_a_list", path, column, "a_list")];
}

function isIds(column: unknown): boolean {
  return readItems(column) !== null || isTypedArray<Int32Array | BigInt64Array>(column, Int32Array, BigInt64Array);
}

function readingFaults(column: unknown, path: Path): readonly Fault[] {
  const given = readFields(column);
  const { values, scale, valid, states: told } = given ?? {};
  if (given === null || values === undefined || scale === undefined) {
    return [fault("not_an_object", path, column, say("an_object_with", { fields: ["values", "scale"] }))];
  }
  const areNumbers = isTypedArray<ReadingColumn["values"]>(values, Float64Array, Int32Array, BigInt64Array);
  const isScale = typeof scale === "number" && Number.isInteger(scale) && scale >= 0 && scale <= mostPlaces;
  return [
    ...(areNumbers ? [] : [fault("invalid_choice", [...path, "values"], values, say("one_of", { choices: numbers }))]),
    ...(isScale ? [] : [fault("invalid_places", [...path, "scale"], scale, say(expectedWholeNumber, { from: 0, to: mostPlaces }))]),
    ...byteFaults(valid, [...path, "valid"]),
    ...byteFaults(told, [...path, "states"]),
    ...(isTypedArray(told, Uint8Array) ? stateFaults(told, [...path, "states"]) : []),
  ];
}

function byteFaults(bytes: unknown, path: Path): readonly Fault[] {
  return bytes === undefined || isTypedArray(bytes, Uint8Array)
    ? []
    : [fault("invalid_choice", path, bytes, say("one_of", { choices: ["Uint8Array"] }))];
}

function stateFaults(told: Uint8Array, path: Path): readonly Fault[] {
  const at = told.findIndex((state) => state > mostState);
  return at === -1 ? [] : [fault("invalid_count", [...path, at], told[at], say(expectedWholeNumber, { from: 0, to: mostState }))];
}
