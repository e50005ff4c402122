import { build, operand, optionsOf } from "./build.js";
import type { Unit } from "./unit.js";
import type { LookupTable, NeedsOf, Operand, Quantity } from "./needs.js";

export interface LookupOptions<U extends Unit> {
  /** What the table's values measure; plain numbers unless stated. */
  readonly unit?: U;
}

/**
 * What a table gives for a quantity. Unit: plain, unless stated.
 *
 * @example
 * const bonus = lookup(metric("cases", "count"), bands([[100, 200], [200, 500]], { otherwise: 0 }), { unit: "money" });
 * evaluate(bonus, { cases: 150 }).value; // => "200"
 */
export function lookup<const A extends Operand, U extends Unit = never>(
  quantity: A,
  table: LookupTable,
  options: LookupOptions<U> = {},
): Quantity<[U] extends [never] ? "number" : U, NeedsOf<A>> {
  const { unit } = optionsOf(options);
  return build({ kind: "lookup", quantity: operand(quantity), table, ...(unit === undefined ? {} : { unit }) });
}
