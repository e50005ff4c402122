import { build, type Need, type Quantity } from "../formula/index.js";
import type { Contest } from "./contest.js";

/**
 * What a person wins in a contest, over all factors and overall, or in one factor. Unit: money, in the currency's places. Who is unranked
 * wins 0. In a contest of teams it is what the person's team wins, whole for each of its people, 0 without a team: a pool for `shareOf`.
 *
 * @example
 * const pk = contest("pk", { factors: { gmv: highest(metric("gmv", "money")) }, prizesPerFactor: [300, 200] });
 * const policy = definePolicy({ id: "pk", version: "1", currency: "CNY", pay: { prize: prizeOf(pk) } });
 * settle(policy, { period: "2026-11", people: [{ id: "li", gmv: 700 }, { id: "wang", gmv: 700 }] }).statements[0]?.payable; // => "250.00"
 */
export function prizeOf<F extends string, N extends Need>(of: Contest<string, F, N>, factor?: NoInfer<F>): Quantity<"money", N> {
  return build({ kind: "prizeOf", contest: of, ...(factor === undefined ? {} : { factor }) });
}
