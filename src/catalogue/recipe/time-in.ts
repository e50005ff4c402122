import { Decimal, divide, exactText } from "../../decimal/index.js";
import type { Elapsed, TimeUnit } from "../../tally/index.js";

const secondsPer: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** A time in a unit, rounded half-up to so many places: a third of an hour has no end as a decimal, and sums are of decimals. */
export function timeIn(unit: TimeUnit, places: number): (time: Elapsed) => string {
  return ({ seconds }) => exactText(divide(new Decimal(seconds), new Decimal(secondsPer[unit]), places, "half-up"));
}
