import type { RoundingMode } from "../decimal/index.js";
import type { Dialect } from "./dialect.js";

/**
 * A quotient of whole numbers, rounded: the magnitude by a division that cuts, then the sign, where the dividend may be under 0. The
 * divisor is above 0. Up to three times the larger of both comes up on the way.
 */
export function roundedQuotient(
  dividend: string,
  by: string | bigint,
  mode: RoundingMode,
  { divide, whole }: Dialect,
  type: string,
  { isNegative }: { readonly isNegative: boolean } = { isNegative: true },
): string {
  const [divisor, twice] = typeof by === "bigint" ? [whole(by), whole(2n * by)] : [by, `(2 * ${by})`];
  const either = (of: (magnitude: string) => string) =>
    isNegative ? `CASE WHEN ${dividend} < 0 THEN -${of(`(-${dividend})`)} ELSE ${of(dividend)} END` : of(dividend);
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
