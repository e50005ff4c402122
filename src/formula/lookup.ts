import { build, operand, optionsOf } from "./build.js";
import type { Unit } from "./unit.js";
import type { Agree, AnyTable, NeedsOf, Operand, Quantity, TableFor, UnitsOf } from "./needs.js";

/** What the numbers of a table measure, for `lookup`. */
export interface LookupOptions<U extends Unit, A = Operand, T = Operand> {
  /** What the table's values measure; plain numbers unless stated. */
  readonly unit?: U;
  /**
   * Makes the x of the table shares of another quantity: 0.8 is 80% of the target. A target that is not applicable, zero or less gives "not
   * applicable".
   */
  readonly attainmentOf?: Agree<A, T, "compare">;
}

/**
 * What a table gives for a quantity. With `attainmentOf` the quantity is compared with x × target, exactly, and a curve is read at the
 * quotient in its one division, so that 99.9999% of a target is not all of it. Unit: plain, unless stated.
 *
 * @example
 * const bonus = lookup(metric("cases", "count"), bands([[100, 200], [200, 500]], { otherwise: 0 }), { unit: "money" });
 * evaluate(bonus, { cases: 150 }).value; // => "200"
 *
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * const graded = lookup(gmv, bands([["0.8", 500], [1, 1000]], { otherwise: 0 }), { attainmentOf: target, unit: "money" });
 * evaluate(graded, { gmv: "99999.99", target: 100000 }).value; // => "500"
 */
export function lookup<const A extends Operand, const B extends AnyTable, U extends Unit = never, const T extends Operand = never>(
  quantity: A,
  table: TableFor<[T] extends [never] ? UnitsOf<A> : "ratio", B, U>,
  options: LookupOptions<U, A, T> = {},
): Quantity<[U] extends [never] ? "number" : U, NeedsOf<A | B | T>> {
  const { unit, attainmentOf, ...unknown } = optionsOf<{ readonly unit?: unknown; readonly attainmentOf?: unknown }>(options);
  return build({
    kind: "lookup",
    quantity: operand(quantity),
    table,
    ...(attainmentOf === undefined ? {} : { attainmentOf: operand(attainmentOf) }),
    ...(unit === undefined ? {} : { unit }),
  }, unknown);
}
