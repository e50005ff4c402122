import { build, operand, optionsOf } from "./build.js";
import type { Need, NeedsOf, Operand, Quantity } from "./needs.js";
import type { NeedsUnder, TeammateOptions } from "./team-options.js";

/**
 * The person's part of a pool that the team's rows share by a quantity: points, hours, or 1 for equal parts. The pool is rounded half-up to
 * the currency's places, and the parts always sum to it (`allocate`, by row id). It must be the same for the whole team: a team's reading,
 * or a sum over it. A row whose own `by` is not applicable has no part; a share under zero is a fault; nothing but zeros is not applicable.
 * Unit: money.
 *
 * @example
 * const [pool, hours] = [teamMetric("pool", "money"), metric("hours", "hours")];
 * const policy = definePolicy({ id: "tips", version: "1", currency: "CNY", pay: { tips: shareOf(pool, hours) } });
 * const people = [{ id: 1, team: "a", hours: 10 }, { id: 2, team: "a", hours: 20 }];
 * settle(policy, { period: "2026-11", teams: [{ id: "a", pool: 100 }], people }).statements.map(({ payable }) => payable);
 * // => ["33.33", "66.67"]
 */
export function shareOf<
  const A extends Quantity<"money" | "number"> | Exclude<Operand, Quantity>,
  const B extends Operand,
  const P extends string = never,
>(
  pool: A,
  by: B,
  options: TeammateOptions<P> = {},
): Quantity<"money", NeedsOf<A> | Need.Teammates<NeedsUnder<B, P>> | Need.Others> {
  const { under, ...unknown } = optionsOf(options);
  return build({ kind: "shareOf", pool: operand(pool), by: operand(by), ...(under === undefined ? {} : { under }) }, unknown);
}
