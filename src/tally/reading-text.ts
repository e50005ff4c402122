import { Decimal, exactText, numberFault, parseDecimal } from "../decimal/index.js";
import { faultOf, givenSumOfNoRecords, got, type Fault, type Path } from "../error/index.js";
import type { Counts } from "./cells.js";

/** A fault where something came less than never: more was removed than ever added, and the other part is in a state that was not merged. */
export function checkTimes(times: string | number, path: Path): Fault | null {
  return String(times).startsWith("-") ? faultOf("not_positive", path, String(times), "only_what_was_added_to_be_removed") : null;
}

/** The same of every key. */
export function checkCounts(counts: Counts, path: Path): Fault | null {
  const below = counts.find(([, times]) => times < 0);
  return below === undefined ? null : checkTimes(below[1], path);
}

/** A sum of so many values, or a fault where the values that were removed are not those that were added. */
export function checkSum(times: string, sum: string, path: Path): Fault | null {
  if (times !== "0" || sum === "0") return checkTimes(times, path);
  return faultOf("invalid_count", path, got(givenSumOfNoRecords, { sum }), "only_what_was_added_to_be_removed");
}

/** A figure as a row gives it to settling, or a fault where settling could not read it. */
export function readingText(value: Decimal, path: Path): string | Fault {
  const text = exactText(value);
  const read = parseDecimal(text);
  return typeof read === "string" ? numberFault(read, text, path) : text;
}

/** How often something came, as a row gives it. */
export function readingCount(times: string, path: Path): number | Fault {
  const text = checkTimes(times, path) ?? readingText(new Decimal(times), path);
  return typeof text === "string" ? Number(text) : text;
}
