import { Decimal, divide, exactText, parseDecimal } from "../decimal/index.js";
import type { Unit } from "../formula/index.js";
import { digitRange, type Unread } from "./read-number.js";
import type { Clock } from "./row-reader.js";
import { foldWidth, trimCell } from "./trim-cell.js";

/** How the times of a column are written, and in what they are counted. */
export interface ColumnClock {
  readonly forms: readonly Clock[];
  readonly unit: Unit;
  /** To how many decimals they are rounded; null where only an exact time is read. */
  readonly places: number | null;
}

/** How many seconds a unit of time has. */
export const secondsIn: Readonly<Partial<Record<Unit, number>>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** The hours may be more than 24, or than 99: they are a length of time, not a time of day. */
const forms: Readonly<Record<Clock, RegExp>> = {
  "h:mm:ss": /^(?<hours>\d{1,9}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d(?:[.,]\d{1,9})?)$/,
  "m:ss": /^(?<minutes>\d{1,9}):(?<seconds>[0-5]\d(?:[.,]\d{1,9})?)$/,
  "h:mm": /^(?<hours>\d{1,9}):(?<minutes>[0-5]\d)$/,
  时分秒: /^(?=.)(?:(?<hours>\d{1,9})(?:小时|时))?(?:(?<minutes>\d{1,9})(?:分钟|分))?(?:(?<seconds>\d{1,9}(?:\.\d{1,9})?)秒)?$/,
};

/** The clocks there are. */
export const clocks = Object.keys(forms) as readonly Clock[];

/** The clocks of which a text may be a time. */
export function clocksOf(text: string): readonly Clock[] {
  const time = foldWidth(trimCell(text));
  return clocks.filter((each) => forms[each].test(time));
}

/** Reads a cell as a length of time. A number is none: spreadsheets count times in days, and nothing says so. */
export function readClock(cell: unknown, { forms: stated, unit, places }: ColumnClock): string | Unread {
  const form = typeof cell === "string" ? clocksOf(cell).find((each) => stated.includes(each)) : undefined;
  const parts = form === undefined ? undefined : forms[form].exec(foldWidth(trimCell(String(cell))))?.groups;
  if (parts === undefined) return { code: "invalid_time", expected: { code: "time", forms: stated } };
  const { hours = "0", minutes = "0", seconds = "0" } = parts;
  const time = new Decimal(hours).times(3600).plus(new Decimal(minutes).times(60)).plus(new Decimal(seconds.replace(",", ".")));
  const whole = new Decimal(secondsIn[unit] ?? 1);
  const count = divide(time, whole, places ?? 25, "half-up");
  if (places === null && !count.times(whole).equals(time)) return { code: "too_many_places", expected: { code: "places", unit } };
  const text = exactText(count);
  return typeof parseDecimal(text) === "string" ? digitRange : text;
}
