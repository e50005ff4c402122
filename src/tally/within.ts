import { compareDecimals, Decimal, zero, type DecimalInput } from "../decimal/index.js";
import { isNotEmpty, jixiaoError, type Fault } from "../error/index.js";
import type { Unanswered } from "./duration.js";
import type { Elapsed } from "./elapsed.js";
import { readLength } from "./time-unit.js";

/**
 * Which of the times of a record are within so long, the bound included: what `share` takes. What was never answered is within no time.
 *
 * @throws {JixiaoError} `not_a_number` or `number_out_of_range` for a bound that is none, `invalid_choice` for a unit that is no unit of
 * time.
 *
 * @example
 * interface Call { readonly rang: string; readonly answered: string }
 * const quick = within((call: Call) => [elapsed(call.rang, call.answered)], 20, "seconds");
 * quick({ rang: "2026-11-03T09:00:00Z", answered: "2026-11-03T09:00:20Z" }); // => [true]
 */
export function within<R>(
  times: (record: R) => readonly (Elapsed | Unanswered)[],
  most: DecimalInput,
  unit: "seconds" | "minutes" | "hours" | "days",
): (record: R) => readonly boolean[] {
  const faults: Fault[] = [];
  const longest = readLength(most, unit, ["most"], ["unit"], faults) ?? zero;
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return (record) => times(record).map(({ seconds }) => seconds !== null && compareDecimals(new Decimal(seconds), longest) <= 0);
}
