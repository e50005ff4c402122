import type { Decimal } from "./decimal.js";

/** Whether it is so many times the other, with nothing left. */
export function isMultipleOf(value: Decimal, other: Decimal): boolean {
  return value.dividedTo(other, 0, "down").times(other).equals(value);
}
