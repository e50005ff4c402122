import { numberFault, parseDecimal, type Decimal, type DecimalInput } from "../decimal/index.js";
import { expectedTimeMetric, fault, say, type Fault, type Path } from "../error/index.js";
import { readColumn, type Metric, type Unit } from "../formula/index.js";
import type { Unanswered } from "./duration.js";
import type { Elapsed } from "./elapsed.js";
import { secondsIn, type TimeUnit } from "./time-unit.js";

/**
 * The metric, or a sentence where time is to be kept in what is no unit of time, or in one in which its sum may have no end, or where there
 * may be no time at all. What gives both numbers and times is checked only when it comes.
 */
export type Timed<M extends Metric, V, U extends TimeUnit = TimeUnit> = [V] extends [DecimalInput] ? M
  : [V] extends [Elapsed] ? Metering<M, U>
  : [V] extends [Elapsed | Unanswered] ? "a question that was never answered has no length: choose leftOut or { until }"
  : M;

type Metering<M extends Metric, U extends TimeUnit> = [M["unit"]] extends [U] ? M
  : [Unit] extends [M["unit"]] ? M
  : `'${M["id"]}' is in ${M["unit"]}: time that passed needs ${[TimeUnit] extends [U] ? "a unit of time" : U}`;

/** What may be a number: a number, or time; `Timed` says why an unanswered question is none. */
export type Amount = DecimalInput | Elapsed | Unanswered;

/**
 * What a value is in the unit of a metric, times `per`: hours are summed as seconds, since a third of an hour has no end as a decimal of
 * hours.
 */
export function readAmount(value: unknown, { unit }: Metric, per: number, path: Path): Decimal | Fault {
  const seconds = typeof value === "object" && value !== null ? readColumn(value, "seconds") : undefined;
  const isTime = seconds !== undefined;
  if (isTime && secondsIn.get(unit) !== per) {
    return fault(
      "unit_mismatch",
      path,
      value,
      say(expectedTimeMetric, { unit, inSeconds: secondsIn.has(unit) }),
    );
  }
  const amount = parseDecimal(isTime ? seconds : value);
  if (typeof amount === "string") return numberFault(amount, isTime ? seconds : value, path, { unit, or: "null" });
  return isTime || per === 1 ? amount : amount.times(per);
}
