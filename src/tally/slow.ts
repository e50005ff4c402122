import type { DecimalInput } from "../decimal/index.js";
import type { Unanswered } from "./duration.js";
import type { Elapsed } from "./elapsed.js";
import { within } from "./within.js";

/**
 * How many of the times of a record are over so long, the bound excluded: slow replies, which `sum` adds up. They are exactly those that
 * are not `within` it, so that what was never answered is slow where a `duration` keeps it as unanswered, and is not counted where it is
 * left out.
 *
 * Unit: count.
 *
 * @throws {JixiaoError} as `within` does: `not_a_number` or `number_out_of_range` for a bound that is none, `invalid_choice` for a unit
 * that is no unit of time.
 *
 * @example
 * interface Chat { readonly asked: string; readonly answered: readonly string[] }
 * const slowReplies = slow((chat: Chat) => chat.answered.map((at) => elapsed(chat.asked, at)), 120, "seconds");
 * slowReplies({ asked: "2026-11-03T09:00:00Z", answered: ["2026-11-03T09:02:00Z", "2026-11-03T09:02:01Z"] }); // => 1
 */
export function slow<R>(
  times: (record: R) => readonly (Elapsed | Unanswered)[],
  most: DecimalInput,
  unit: "seconds" | "minutes" | "hours" | "days",
): (record: R) => number {
  const inTime = within(times, most, unit);
  return (record) => inTime(record).filter((isInTime) => !isInTime).length;
}
