import { Decimal, numberFault, parseDecimal } from "../decimal/index.js";
import { fault, type Fault, type Path } from "../error/index.js";
import { readColumn, type Metric, type Unit } from "../formula/index.js";

/** Time that passed: what `duration` gives. A fold turns it into the unit of its metric, exactly. */
export interface Elapsed {
  readonly milliseconds: number;
}

type TimeUnit = "seconds" | "minutes" | "hours" | "days";

const secondsIn: ReadonlyMap<Unit, number> = new Map<TimeUnit, number>([["seconds", 1], ["minutes", 60], ["hours", 3600], ["days", 86_400]]);

/** The metric, or a sentence where time is to be kept in what is no unit of time, or in one in which its sum may have no end. */
export type Timed<M extends Metric, V, U extends TimeUnit = TimeUnit> = [Extract<V, Elapsed>] extends [never]
  ? M
  : [M["unit"]] extends [U]
    ? M
    : [Unit] extends [M["unit"]]
      ? M
      : `'${M["id"]}' is in ${M["unit"]}: time that passed needs ${[TimeUnit] extends [U] ? "a unit of time" : U}`;

/**
 * What a value is in the unit of a metric, times `per`: amounts of hours are summed as seconds, since a third of an hour has no end as a decimal of hours.
 */
export function readAmount(value: unknown, { unit }: Metric, per: number, path: Path): Decimal | Fault {
  const milliseconds = typeof value === "object" && value !== null ? readColumn(value, "milliseconds") : undefined;
  if (milliseconds === undefined) {
    const amount = parseDecimal(value);
    if (typeof amount === "string") return numberFault(amount, value, path, `a number (${unit}) or null`);
    return per === 1 ? amount : amount.times(per);
  }
  const seconds = secondsIn.get(unit);
  if (seconds === undefined || seconds !== per) {
    const expected = seconds === undefined ? `a number (${unit}): time that passed needs a unit of time` : `a number (${unit}): time that passed is kept in seconds here`;
    return fault("unit_mismatch", path, milliseconds, expected);
  }
  if (!Number.isSafeInteger(milliseconds)) return fault("not_a_number", path, milliseconds, "a whole number of milliseconds");
  return new Decimal(Number(milliseconds)).times("0.001");
}

/** How many seconds the unit of a metric has; 1 where it is no time. */
export function secondsPer({ unit }: Metric): number {
  return secondsIn.get(unit) ?? 1;
}
