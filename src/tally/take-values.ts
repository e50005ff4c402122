import { fault, faultOf, isJixiaoError, type Fault, type Path } from "../error/index.js";
import { unreadable } from "../formula/index.js";
import { isFault } from "./fold.js";
import type { Callback, OpenFold } from "./open-folds.js";
import { isList, readList } from "./read-list.js";

/** How many values one record may give one reading. */
const mostValues = 10_000;

/** What a record gives a fold; what is wrong with it goes to `faults`. */
export function takeValues({ where, value, meaning }: OpenFold, record: unknown, path: Path, faults: Fault[]): readonly unknown[] {
  const counts = where === null ? true : ask(where, record, path, faults);
  if (typeof counts !== "boolean" && counts !== unreadable) faults.push(fault("invalid_choice", [...path, "where"], counts, "true or false"));
  if (counts !== true) return [];
  const given = value === null ? undefined : ask(value, record, path, faults);
  if (given === unreadable) return [];
  if (!isList(given)) return itemsOf(meaning, given, path, faults);
  return readList(given, path, mostValues, "a list of values", faults).flatMap((each, index) => itemsOf(meaning, each, [...path, index], faults));
}

/** What one value gives: nothing where it is null. */
function itemsOf({ item }: OpenFold["meaning"], value: unknown, path: Path, faults: Fault[]): readonly unknown[] {
  if (value === null) return [];
  const read = item(value, path);
  if (!isFault(read)) return [read];
  faults.push(read);
  return [];
}

/** What a callback answers; `unreadable` where it throws, which it may do with whatever it likes. */
export function ask(callback: Callback, record: unknown, path: Path, faults: Fault[]): unknown {
  try {
    return callback(record);
  } catch (error) {
    faults.push(...thrownFaults(error, path));
    return unreadable;
  }
}

/** The faults of a record that a `duration` told, or one for whatever else went wrong. */
function thrownFaults(error: unknown, path: Path): readonly Fault[] {
  try {
    if (isJixiaoError(error)) return error.faults.map(({ code, path: inner, value, expected }) => faultOf(code, [...path, ...inner], value, expected));
  } catch {
    // An error that cannot be read either.
  }
  return [faultOf("unreadable", path, "an error", "an answer of the function that reads the record")];
}
