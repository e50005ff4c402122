import { Decimal, exactText } from "../decimal/index.js";
import { faultOf, isNotEmpty, jixiaoError, say, type Fault } from "../error/index.js";
import { instantFault, readInstant, type Instant } from "./instant.js";

/** Time that passed, exactly. A fold turns it into the unit of its metric. */
export interface Elapsed {
  readonly seconds: string;
}

/**
 * The time from one moment to another, around the clock; for working time there is `workingHours(…).between`.
 *
 * @throws {JixiaoError} `invalid_time` for what is no moment, `not_rising` where `to` is before `from`.
 *
 * @example
 * elapsed("2026-11-03T09:00:00+08:00", "2026-11-03T01:01:30.5Z"); // => { seconds: "90.5" }
 */
export function elapsed(from: Instant, to: Instant): Elapsed {
  const [start, end] = readSpan(from, to);
  return elapsedOf(end - start);
}

/** Two moments in microseconds, the second not before the first. */
export function readSpan(from: Instant, to: Instant): readonly [start: number, end: number] {
  const [start, end] = [readInstant(from), readInstant(to)];
  const faults: Fault[] = [];
  if (start === null) faults.push(instantFault(["from"], from));
  if (end === null) faults.push(instantFault(["to"], to));
  if (start !== null && end !== null && end < start) {
    faults.push(faultOf("not_rising", ["to"], String(to), say("no_moment_before", { moment: String(from) })));
  }
  if (isNotEmpty(faults)) throw jixiaoError(faults);
  return [start ?? 0, end ?? 0];
}

export function elapsedOf(microseconds: number): Elapsed {
  return Object.freeze({ seconds: exactText(new Decimal(microseconds).times("0.000001")) });
}
