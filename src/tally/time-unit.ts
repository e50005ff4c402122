import { numberFault, parseDecimal, type Decimal } from "../decimal/index.js";
import { fault, say, type Fault, type Path } from "../error/index.js";

/** A unit of time as records state it. */
export type TimeUnit = "seconds" | "minutes" | "hours" | "days";

/** How many seconds a unit of time has. */
export const secondsIn: ReadonlyMap<unknown, number> = new Map<TimeUnit, number>([
  ["seconds", 1],
  ["minutes", 60],
  ["hours", 3600],
  ["days", 86_400],
]);

/** How many seconds a unit has; 1 where it is no time. */
export function secondsPer(unit: unknown): number {
  return secondsIn.get(unit) ?? 1;
}

/** A length of time in seconds; null, and its faults, where it is none. */
export function readLength(amount: unknown, unit: unknown, amountPath: Path, unitPath: Path, faults: Fault[]): Decimal | null {
  const [length, factor] = [parseDecimal(amount), secondsIn.get(unit)];
  if (typeof length === "string") faults.push(numberFault(length, amount, amountPath));
  if (factor === undefined) {
    faults.push(fault("invalid_choice", unitPath, unit, say("one_of", { choices: [...secondsIn.keys()].map(String) })));
  }
  return typeof length === "string" || factor === undefined ? null : length.times(factor);
}
