import type { DecimalInput } from "../../decimal/index.js";
import { within, type Elapsed, type TimeUnit } from "../../tally/index.js";

/** A length of time that is still in time, itself included: `{ within: 20, unit: "seconds" }`. */
export interface TimeLimit {
  readonly within: DecimalInput;
  readonly unit: TimeUnit;
}

/** Whether a time is within the limit. @throws {JixiaoError} for a limit that is none. */
export function inTime(limit: TimeLimit): (time: Elapsed) => boolean {
  const answers = within((time: Elapsed) => [time], limit.within, limit.unit);
  return (time) => answers(time)[0] === true;
}
