import { compareDecimals, Decimal, parseDecimal, numberFault, type DecimalInput } from "../decimal/index.js";
import { fault, jixiaoError } from "../error/index.js";
import { secondsIn } from "./amount.js";
import type { Unanswered } from "./duration.js";
import type { Elapsed } from "./elapsed.js";

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
  const [bound, factor] = [parseDecimal(most), secondsIn.get(unit)];
  if (typeof bound === "string") throw jixiaoError([numberFault(bound, most, ["most"])]);
  if (factor === undefined) throw jixiaoError([fault("invalid_choice", ["unit"], unit, [...secondsIn.keys()].join(", "))]);
  const longest = bound.times(factor);
  return (record) => times(record).map(({ seconds }) => seconds !== null && compareDecimals(new Decimal(seconds), longest) <= 0);
}
