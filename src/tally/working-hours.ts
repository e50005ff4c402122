import {
  expectedRangesInOrder,
  fault,
  faultOf,
  isNotEmpty,
  jixiaoError,
  ownFields,
  readFields,
  readItems,
  readOptions,
  suchAs,
  tooLarge,
  unknownFields,
  type Fault,
  type Path,
} from "../error/index.js";
import { isIsoDate } from "../policy/index.js";
import { elapsedOf, readSpan, type Elapsed } from "./elapsed.js";
import { dateOf, day, dayOf, instantFault, readInstant, readOffset, readTimeOfDay, type Instant } from "./instant.js";

/** From one time of day to another, such as `["09:00", "18:00"]`; the latest is `"24:00"`. */
export type TimeRange = readonly [from: string, to: string];

/** A day of the week. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** The hours of a week in which the clock runs, its holidays, and how far it is ahead of UTC. */
export interface WorkingHoursOptions {
  /**
   * How far local time is ahead of UTC: `"+08:00"`. Where it changes over the year, a function from milliseconds since 1970 to the offset
   * at that moment.
   */
  readonly offset: string | ((milliseconds: number) => string);
  /** The hours of each day of the week, or of every day. A day that is not there has none. */
  readonly days: readonly TimeRange[] | { readonly [D in Weekday]?: readonly TimeRange[] };
  /** The hours of certain dates, instead of those of their day of the week: none on a holiday, some on a Sunday that is worked. */
  readonly dates?: { readonly [date: string]: readonly TimeRange[] };
}

/** When people work, in the local time of a place. */
export interface WorkingHours {
  /** Whether it is working time; the end of a range is not. */
  readonly isOpen: (at: Instant) => boolean;
  /** The local date, such as `"2026-11-03"`. */
  readonly dateOf: (at: Instant) => string;
  /** The working time from one moment to another, at most ten years apart. */
  readonly between: (from: Instant, to: Instant) => Elapsed;
}

type Ranges = readonly (readonly [from: number, to: number])[];

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const longestSpan = 3660;

/**
 * Working hours: a clock that runs only while they last.
 *
 * There is no database of time zones in it: a fixed offset, or a function that knows when summer time begins. Local times that come twice a
 * year, or never, are read by one of the two offsets.
 *
 * @throws {JixiaoError} with every fault at once: `invalid_time` for an offset or a time of day, `invalid_date` for a date, `not_rising`
 * for ranges that overlap or end before they begin. Its functions throw
 * `invalid_time` for what is no moment, `not_rising` where `to` is before `from`, `too_large` for more than ten years.
 *
 * @example
 * const office = workingHours({
 *   offset: "+08:00",
 *   days: { mon: [["09:00", "18:00"]], tue: [["09:00", "18:00"]] },
 *   dates: { "2026-11-03": [] },
 * });
 * office.between("2026-11-02T17:50:00+08:00", "2026-11-10T09:05:00+08:00");
 * // => { seconds: "33300" }: ten minutes, a Monday and five minutes; the 3rd was free
 * office.isOpen("2026-11-03T10:00:00+08:00"); // => false
 */
export function workingHours(options: WorkingHoursOptions): WorkingHours {
  const { offset, days, dates } = readOptions(options, ["offset", "days", "dates"]);
  const faults: Fault[] = [];
  const fixed = typeof offset === "function" ? null : readOffset(offset);
  if (fixed === null && typeof offset !== "function") faults.push(offsetFault(["offset"], offset));
  const ofWeek = readItems(days) !== null ? weekdays.map(() => readRanges(days, ["days"], faults)) : readWeek(days, faults);
  if (readFields(dates ?? {}) === null) faults.push(fault("not_an_object", ["dates"], dates, suchAs("{ \"2026-10-01\": [] }")));
  const ofDates = new Map(Object.entries(ownFields(dates)).map(([date, ranges]) => {
    if (isIsoDate(date)) return [dayOf(date), readRanges(ranges, ["dates", date], faults)] as const;
    faults.push(fault("invalid_date", ["dates", date], date, suchAs("2026-11-01")));
    return [0, []] as const;
  }));
  if (isNotEmpty(faults)) throw jixiaoError(faults);

  /** How far local time is ahead at a moment. */
  const aheadAt = (at: number): number => {
    if (fixed !== null || typeof offset !== "function") return fixed ?? 0;
    const text: unknown = offset(Math.floor(at / 1000));
    const ahead = readOffset(text);
    if (ahead === null) throw jixiaoError([offsetFault(["offset"], text)]);
    return ahead;
  };
  const momentOf = (local: number): number => local - aheadAt(local - aheadAt(local));
  const localDay = (at: number): number => Math.floor((at + aheadAt(at)) / day);
  // 1970-01-01 was a Thursday.
  const rangesOf = (number: number): Ranges => ofDates.get(number) ?? ofWeek[(((number + 3) % 7) + 7) % 7] ?? [];
  const read = (at: Instant): number => {
    const moment = readInstant(at);
    if (moment === null) throw jixiaoError([instantFault(["at"], at)]);
    return moment;
  };
  const worked = (start: number, end: number): number => {
    const [first, last] = [localDay(start), localDay(end)];
    if (last - first > longestSpan) {
      throw jixiaoError([
        tooLarge(["to"], last - first, longestSpan, "days"),
      ]);
    }
    let sum = 0;
    for (let number = first; number <= last; number += 1) {
      for (const [from, to] of rangesOf(number)) {
        sum += Math.max(0, Math.min(end, momentOf(number * day + to)) - Math.max(start, momentOf(number * day + from)));
      }
    }
    return sum;
  };
  return Object.freeze({
    isOpen: (at: Instant) => {
      const moment = read(at);
      return worked(moment, moment + 1) > 0;
    },
    dateOf: (at: Instant) => dateOf(localDay(read(at))),
    between: (from: Instant, to: Instant) => elapsedOf(worked(...readSpan(from, to))),
  });
}

function readWeek(days: unknown, faults: Fault[]): readonly Ranges[] {
  const given = ownFields(days);
  if (readFields(days) === null) {
    faults.push(fault("not_an_object", ["days"], days, suchAs("{ mon: [[\"09:00\", \"18:00\"]] }")));
  }
  for (const each of unknownFields(Object.keys(given), weekdays, ["days"])) faults.push(each);
  return weekdays.map((weekday) => (given[weekday] === undefined ? [] : readRanges(given[weekday], ["days", weekday], faults)));
}

function readRanges(ranges: unknown, path: Path, faults: Fault[]): Ranges {
  const listed = readItems(ranges);
  if (listed === null) {
    faults.push(fault("not_a_list", path, ranges, suchAs("[[\"09:00\", \"18:00\"]]")));
    return [];
  }
  let before = 0;
  return listed.map((given, index): readonly [number, number] => {
    const range = readItems(given);
    if (range === null) {
      faults.push(fault("not_a_list", [...path, index], given, suchAs("[\"09:00\", \"18:00\"]")));
      return [0, 0];
    }
    const [from, to] = [0, 1].map((end) => {
      const time = readTimeOfDay(range[end]);
      if (time === null) {
        faults
          .push(fault(
            "invalid_time",
            [...path, index, end],
            range[end],
            suchAs("\"09:00\"", "\"24:00\""),
          ));
      }
      return time;
    });
    if (typeof from !== "number" || typeof to !== "number") return [0, 0];
    if (from < before || to <= from) {
      faults
        .push(faultOf(
          "not_rising",
          [...path, index],
          range.slice(0, 2).join(),
          expectedRangesInOrder,
        ));
    }
    before = to;
    return [from, to];
  });
}

function offsetFault(path: Path, offset: unknown): Fault {
  return fault("invalid_time", path, offset, suchAs("\"+08:00\"", "(milliseconds) => \"+08:00\""));
}
