import { Decimal } from "./decimal.js";
import { Wide } from "./wide.js";

/** The quotient, to a thousand digits where it has no end, for who draws and searches: what is paid is divided by `divide`. */
export function longQuotient(dividend: Decimal, divisor: Decimal): Decimal {
  return new Decimal(new Wide(dividend.toString()).dividedBy(divisor.toString()));
}
