import { describeThrown, fault, faultOf, givenIn, isJixiaoError, say, wantedBy, type Fault, type Path } from "../error/index.js";
import { unreadable } from "../formula/index.js";
import { isFault } from "./fold.js";
import type { Callback, OpenFold } from "./open-folds.js";
import { isList, readList } from "./read-list.js";

/** How many values one record may give one reading. */
const mostValues = 10_000;

/** How many faults of one answer are told. */
const mostFaults = 100;

/** What is wrong with records: their faults, and what functions threw that was no `JixiaoError`. */
export interface Amiss {
  readonly faults: Fault[];
  readonly thrown: unknown[];
}

/** What a record gives a fold; what is wrong with it goes to `amiss`. */
export function takeValues({ where, value, meaning }: OpenFold, record: unknown, path: Path, amiss: Amiss): readonly unknown[] {
  const { faults } = amiss;
  const counts = where === null ? true : ask(where, record, [...path, "where"], amiss);
  if (typeof counts !== "boolean" && counts !== unreadable) {
    faults.push(fault("invalid_choice", [...path, "where"], counts, say("one_of", { choices: ["true", "false"] })));
  }
  if (counts !== true) return [];
  const given = value === null ? undefined : ask(value, record, path, amiss);
  if (given === unreadable) return [];
  if (!isList(given)) return itemsOf(meaning, given, path, faults);
  return readList(given, path, mostValues, say("a_list_of", { of: "values" }), faults).flatMap((each, index) =>
    itemsOf(meaning, each, [...path, index], faults)
  );
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
export function ask(callback: Callback, record: unknown, path: Path, amiss: Amiss): unknown {
  try {
    return callback(record);
  } catch (error) {
    const known = faultsOf(error, path);
    if (known.length === 0) amiss.thrown.push(error);
    for (const each of known) amiss.faults.push(each);
    if (known.length === 0) {
      amiss.faults.push(faultOf("unreadable", path, describeThrown(error), "an_answer_of_the_function_that_reads_the_record"));
    }
    return unreadable;
  }
}

/** The faults of a record that a `duration` told; none where something else was thrown. */
function faultsOf(error: unknown, path: Path): readonly Fault[] {
  try {
    if (!isJixiaoError(error)) return [];
    return error.faults.slice(0, mostFaults).map((told) => {
      // Whoever threw it may have made it up.
      const steps = told.path.map((step) => (typeof step === "number" ? step : String(step)));
      const isTold = typeof told.expected?.code === "string" && typeof told.message === "string";
      return faultOf(
        told.code,
        [...path, ...steps],
        isTold ? givenIn(told) : String(told.value),
        isTold ? wantedBy(told) : "an_answer_of_the_function_that_reads_the_record",
      );
    });
  } catch {
    // An error that cannot be read either.
    return [];
  }
}
