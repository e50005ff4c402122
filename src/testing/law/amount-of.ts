import { parseDecimal, type Decimal } from "../../decimal/index.js";
import { describe, expectedDecimal, fault, say, type Fault } from "../../error/index.js";

/** An amount that a law names, as text or a number. */
export function amountOf(amount: unknown): Decimal {
  const value = parseDecimal(amount);
  if (typeof value === "string") throw new Error("an amount was let through that cannot be read");
  return value;
}

/** The same as it was written, or what was written instead. */
export function amountText(amount: unknown): string {
  return typeof parseDecimal(amount) === "string" ? describe(amount) : String(amount);
}

export function amountFaults(amount: unknown): readonly Fault[] {
  return typeof parseDecimal(amount) === "string" ? [fault("not_a_number", [], amount, say(expectedDecimal, {}))] : [];
}
