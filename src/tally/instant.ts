import { isIsoDate } from "../policy/index.js";
import { expectedMoment, fault, say, type Fault, type Path } from "../error/index.js";

/**
 * A moment: ISO 8601 text with its offset from UTC, such as `"2026-11-03T09:00:00.250+08:00"`, to the microsecond, from 1685 to 2255; or
 * whole milliseconds since 1970, as `Date.getTime` gives, from 1973 on. A smaller number is refused, since it is seconds more often than
 * not; what was before 1973 is written as text. Text without an offset is a different moment in each place, and is refused.
 */
export type Instant = string | number;

const pattern = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const offsetPattern = /^([+-])([01]\d|2[0-3])(?::?([0-5]\d))?$/;

const second = 1_000_000;
const minute = 60 * second;
export const day = 24 * 60 * minute;

/** 1973-01-01 in milliseconds. As seconds it is the year 4970, so that no moment of today can be taken for the other. */
const earliest = 94_694_400_000;

/** A moment as microseconds since 1970; null where it is none. */
export function readInstant(value: unknown): number | null {
  if (typeof value === "number") return inRange(value * 1000, Number.isInteger(value) && value >= earliest);
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) return null;
  const [, date = "", hours, minutes, seconds = "0", fraction = "", offset = ""] = match;
  const behind = readOffset(offset);
  if (behind === null || !isIsoDate(date)) return null;
  const time = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * second + Number(fraction.padEnd(6, "0"));
  return inRange(dayOf(date) * day + time - behind, true);
}

function inRange(microseconds: number, isWhole: boolean): number | null {
  return isWhole && Number.isSafeInteger(microseconds) ? microseconds : null;
}

/** An offset from UTC, such as `+08:00` or `Z`, as microseconds; null where it is none. */
export function readOffset(offset: unknown): number | null {
  if (offset === "Z") return 0;
  const match = typeof offset === "string" ? offsetPattern.exec(offset) : null;
  if (match === null) return null;
  const [, sign, hours, minutes = "0"] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute;
}

/** A time of day, such as `08:30`, up to `24:00`, as microseconds since midnight; null where it is none. */
export function readTimeOfDay(time: unknown): number | null {
  const match = typeof time === "string" ? /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) : null;
  const microseconds = match === null ? null : (Number(match[1]) * 60 + Number(match[2])) * minute;
  return microseconds === null || microseconds > day ? null : microseconds;
}

/** The number of days from 1970-01-01 to a date. Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, `days_from_civil`. */
export function dayOf(date: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The date so many days after 1970-01-01. Source: the same, `civil_from_days`. */
export function dateOf(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math
    .floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const padded = (number: number, width: number) => String(number).padStart(width, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1, 2)}`;
}

export function instantFault(path: Path, value: unknown): Fault {
  const isEarly = typeof value === "number" && value < earliest;
  return fault("invalid_time", path, value, say(expectedMoment, { from1973: isEarly }));
}
