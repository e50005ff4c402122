import { roundingModes } from "../decimal/index.js";
import { divideRounded } from "../plan/index.js";
import type { Dialect } from "./dialect.js";
import { roundedQuotient } from "./rounded-quotient.js";

/** Dividends and divisors on both sides of a half, of zero, and of what each type of whole numbers holds. */
function cases(most: bigint): readonly (readonly [bigint, bigint])[] {
  const small = [-9n, -7n, -5n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 5n, 7n, 9n].flatMap((dividend) =>
    [1n, 2n, 3n, 4n, 10n].map((divisor) => [dividend, divisor] as const)
  );
  const large = [most / 4n, most / 4n - 1n, -(most / 4n), 1n - most / 4n].flatMap((dividend) =>
    [1n, 2n, 3n, 1000n, most / 4n].map((divisor) => [dividend, divisor] as const)
  );
  return [...small, ...large];
}

/** Wider than any figure of a plan that a database has to hold. */
const widest = 10n ** 60n;

/**
 * A query that gives a row for each quotient and comparison that this very database works out otherwise: none, or its figures are not
 * believed.
 */
export function proofQuery(dialect: Dialect): string {
  const parts = dialect.wholes.flatMap(({ name, most }) => {
    const reach = most ?? widest;
    return roundingModes.map((mode) => {
      const rows = cases(reach).map(([dividend, divisor]) => [dividend, divisor, divideRounded(dividend, divisor, mode)]);
      const value = (column: string) => `CAST(${column} AS ${name})`;
      // What does not come out at all is otherwise too.
      const isOtherwise = (by: string | bigint) =>
        `coalesce(${roundedQuotient("dividend", by, mode, dialect, name)}, expected - 1) <> expected`;
      // Most divisors are constants: a small one, and one of as many digits as the type holds.
      const byConstants = [10n, reach / 4n].map((by) => `    OR (divisor = ${dialect.whole(by)} AND ${isOtherwise(by)})`);
      return [
        `  SELECT '${mode} of ${name}' AS what FROM (`,
        `    SELECT ${value("a")} AS dividend, ${value("b")} AS divisor, ${value("c")} AS expected`,
        `    FROM ${dialect.rowsOf(["a", "b", "c"], rows)}\n  ) AS cases`,
        `  WHERE ${isOtherwise("divisor")} OR (dividend < 0) <> (dividend <= -1)`,
        ...byConstants,
      ].join("\n");
    });
  });
  return parts.join("\nUNION ALL\n") + dialect.end;
}
