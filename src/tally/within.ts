import { compareDecimals, numberFault, parseDecimal, zero, type DecimalInput } from "../decimal/index.js";
import { fault, isNotEmpty, jixiaoError, ownFields, readItems, say, type Fault } from "../error/index.js";
import type { Unanswered } from "./duration.js";
import type { Elapsed } from "./elapsed.js";
import { readCallback } from "./open-folds.js";
import { readLength } from "./time-unit.js";

/**
 * Which of the times of a record are within so long, the bound included: what `share` takes. What was never answered is within no time.
 *
 * @throws {JixiaoError} `not_a_number` or `number_out_of_range` for a bound that is none, `invalid_choice` for a unit that is no unit of
 * time, `invalid_kind` for times that are no function. The function that it gives throws where an answer of yours is no list of times.
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
  const timesOf = readCallback(times, ["times"], faults);
  const longest = readLength(most, unit, ["most"], ["unit"], faults) ?? zero;
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return (record) => {
    const answer: unknown = timesOf?.(record);
    const given = readItems(answer);
    if (given === null) throw jixiaoError([fault("not_a_list", ["times"], answer, say("a_list_of", { of: "values" }))]);
    return given.map((time, index) => {
      const { seconds } = ownFields(time);
      if (seconds === null) return false;
      const length = parseDecimal(seconds);
      if (typeof length === "string") throw jixiaoError([numberFault(length, seconds, ["times", index])]);
      return compareDecimals(length, longest) <= 0;
    });
  };
}
