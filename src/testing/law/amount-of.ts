import { parseDecimal, type Decimal, type DecimalInput } from "../../decimal/index.js";
import { faultOf, type Fault } from "../../error/index.js";

/** An amount that a law names, as text or a number. */
export function amountOf(amount: DecimalInput): Decimal {
  const value = parseDecimal(amount);
  if (typeof value === "string") throw new Error("an amount was let through that cannot be read");
  return value;
}

export function amountFaults(amount: DecimalInput): readonly Fault[] {
  return typeof parseDecimal(amount) === "string" ? [faultOf("not_a_number", [], JSON.stringify(String(amount)), "an_amount")] : [];
}
