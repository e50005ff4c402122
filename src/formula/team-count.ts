import { build, isNode, optionsOf } from "./build.js";
import type { Condition, Need, Quantity } from "./needs.js";
import type { NeedsUnder, TeammateOptions } from "./team-options.js";

/**
 * How many rows the person's team has under the same policy, their own included; with a condition, in how many of them it is met. Where it
 * is unknown a row is left out, a fault in one row is the fault of all, and names the row. 0 where there is none: a count is never
 * "not applicable". Unit: `count`. It counts rows: who has two stints in the team counts twice.
 *
 * @example
 * const [gmv, target] = [metric("gmv", "money"), metric("target", "money")];
 * const allReached = when(equals(teamCount(atLeast(gmv, target)), teamCount()), 200, 0);
 * const policy = definePolicy({ id: "together", version: "1", currency: "CNY", pay: { allReached } });
 * const people = [{ id: "li", team: "a", gmv: 70000, target: 60000 }, { id: "wang", team: "a", gmv: 60000, target: 60000 }];
 * const month = settle(policy, { period: "2026-11", teams: [{ id: "a" }], people });
 * month.statements.map(({ payable }) => payable); // => ["200.00", "200.00"]
 */
export function teamCount<const P extends string = never>(options?: TeammateOptions<P>): Quantity<"count", Need.Teammates<never>>;
export function teamCount<const C extends Condition, const P extends string = never>(
  condition: C,
  options?: TeammateOptions<P>,
): Quantity<"count", Need.Teammates<NeedsUnder<C, P>>>;
export function teamCount(first?: Condition | TeammateOptions<string>, second: TeammateOptions<string> = {}): Quantity {
  const isOptions = typeof first === "object" && first !== null && !isNode(first);
  const { under, ...unknown } = optionsOf(isOptions ? first : second);
  const condition = first === undefined || isOptions ? {} : { condition: first };
  return build({ kind: "teamCount", ...condition, ...(under === undefined ? {} : { under }) }, unknown);
}
