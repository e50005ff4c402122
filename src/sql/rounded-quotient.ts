import type { RoundingMode } from "../decimal/index.js";
import type { Dialect } from "./dialect.js";

/**
 * A quotient of whole numbers, rounded: the magnitude by a division that cuts, then the sign. The divisor is above 0. Up to three times the
 * larger of both comes up on the way.
 */
export function roundedQuotient(dividend: string, divisor: string, mode: RoundingMode, { divide }: Dialect, type: string): string {
  const twice = `(2 * ${divisor})`;
  const either = (of: (magnitude: string) => string) => `CASE WHEN ${dividend} < 0 THEN -${of(`(-${dividend})`)} ELSE ${of(dividend)} END`;
  const cut = (over: string) => divide(over, divisor, type);
  const half = (over: string) => divide(over, twice, type);
  const away = (magnitude: string) => cut(`(${magnitude} + ${divisor} - 1)`);
  switch (mode) {
    case "down":
      return cut(dividend);
    case "up":
      return either(away);
    case "half-up":
      return either((magnitude) => half(`(2 * ${magnitude} + ${divisor})`));
    case "half-down":
      return either((magnitude) => half(`(2 * ${magnitude} + ${divisor} - 1)`));
    case "floor":
      return `CASE WHEN ${dividend} < 0 THEN -${away(`(-${dividend})`)} ELSE ${cut(dividend)} END`;
    case "ceiling":
      return `CASE WHEN ${dividend} > 0 THEN ${away(dividend)} ELSE ${cut(dividend)} END`;
    case "half-even":
      // Half up, and back where it was a tie and came out odd.
      return either((magnitude) => {
        const over = `(2 * ${magnitude} + ${divisor})`;
        const up = half(over);
        return `(${up} - CASE WHEN ${over} % ${twice} = 0 AND ${up} % 2 <> 0 THEN 1 ELSE 0 END)`;
      });
  }
}
