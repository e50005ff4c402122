import { build, type Need, type Quantity } from "../formula/index.js";
import type { Contest } from "./contest.js";

/**
 * A person's rank in a factor of a contest, or overall where no factor is named. Unit: count. Not applicable for who is unranked. In a
 * contest of teams it is the rank of the person's team, not applicable without one.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) } });
 * const policy = definePolicy({ id: "pk", version: "1", currency: "CNY", pay: { first: when(equals(rankOf(pk, "gmv"), 1), 300, 0) } });
 * settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 500 }, { id: "wang", gmv: 700 }] }).statements[1]?.payable; // => "300.00"
 */
export function rankOf<F extends string, N extends Need>(of: Contest<string, F, N>, factor?: NoInfer<F>): Quantity<"count", N> {
  return build({ kind: "rankOf", contest: of, ...(factor === undefined ? {} : { factor }) });
}
