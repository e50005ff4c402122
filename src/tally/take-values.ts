import { fault, faultOf, type Fault, type Path } from "../error/index.js";
import { unreadable } from "../formula/index.js";
import { isFault } from "./fold.js";
import type { Callback, OpenFold } from "./open-folds.js";

/** How many values one record may give one reading. */
const mostValues = 10_000;

/** What a record gives a fold; what is wrong with it goes to `faults`. */
export function takeValues({ where, value, meaning }: OpenFold, record: unknown, path: Path, faults: Fault[]): readonly unknown[] {
  const counted = where === null ? true : ask(where, record);
  if (typeof counted !== "boolean") {
    faults.push(answerFault("invalid_choice", [...path, "where"], counted, "true or false"));
    return [];
  }
  if (!counted) return [];
  const given = value === null ? undefined : ask(value, record);
  if (given === unreadable) {
    faults.push(answerFault("unreadable", path, given, "a value, or null"));
    return [];
  }
  const items: unknown[] = [];
  const take = (each: unknown, place: Path) => {
    if (each === null) return;
    const item = meaning.item(each, place);
    if (isFault(item)) faults.push(item);
    else items.push(item);
  };
  if (!Array.isArray(given)) take(given, path);
  else if (given.length > mostValues) faults.push(faultOf("too_large", path, `${given.length} values`, `at most ${mostValues} of one record`));
  else given.forEach((each, index) => take(each, [...path, index]));
  return items;
}

/** What a callback answers; it may throw whatever it likes. */
export function ask(callback: Callback, record: unknown): unknown {
  try {
    return callback(record);
  } catch {
    return unreadable;
  }
}

/** The fault of an answer that is none of those expected. */
export function answerFault(code: "invalid_choice" | "invalid_id" | "unreadable", path: Path, answer: unknown, expected: string): Fault {
  return answer === unreadable ? faultOf("unreadable", path, "an error", expected) : fault(code, path, answer, expected);
}
