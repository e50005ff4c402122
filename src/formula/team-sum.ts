import type { RoundingMode } from "../decimal/index.js";
import { build, operand, optionsOf } from "./build.js";
import type { NeedsOf, Operand, OrNumber, Quantity, Teammates, UnitsOf } from "./needs.js";

export interface TeamOptions<P extends string> {
  /**
   * The id of another policy of the same settlement: the rows are those of the team under it, and the names in the quantity are that
   * policy's. So a lead is paid by what the agents sold.
   */
  readonly under?: P;
}

/** What a quantity over the team reads of the person's own policy: nothing where its names are another policy's. */
type NeedsUnder<A, P extends string> = [P] extends [never] ? NeedsOf<A> : never;

/**
 * The sum of a quantity over the rows of the person's team under the same policy, their own included, exactly. Rows in which it is not
 * applicable are left out, none left is not applicable; a fault in one row is the fault of all, and names the row. Unit: the quantity's.
 *
 * @example
 * const policy = definePolicy({
 *   id: "leads",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { override: times(teamSum(metric("gmv", "money")), "0.001") },
 * });
 * const month = settle(policy, {
 *   period: "2026-11",
 *   teams: [{ id: "a" }],
 *   people: [{ id: 1, team: "a", gmv: 70000 }, { id: 2, team: "a", gmv: 50000 }],
 * });
 * month.statements[0]?.payable; // => "120.00"
 */
export function teamSum<const A extends Operand, const P extends string = never>(
  quantity: A,
  options: TeamOptions<P> = {},
): Quantity<OrNumber<UnitsOf<A>>, NeedsUnder<A, P> | Teammates> {
  return build({ kind: "teamSum", quantity: operand(quantity), ...under(options) });
}

export interface TeamMeanOptions<P extends string> extends TeamOptions<P> {
  readonly places: number;
  /** `half-up` unless stated. */
  readonly rounding?: RoundingMode;
}

/**
 * The mean of a quantity over the rows of the person's team under the same policy: one division, rounded to `places`. Otherwise as
 * `teamSum`.
 *
 * @example
 * const mean = teamMean(metric("gmv", "money"), { places: 2 });
 * const policy = definePolicy({ id: "leads", version: "1", currency: "CNY", pay: { override: times(mean, "0.01") } });
 * const month = settle(policy, {
 *   period: "2026-11",
 *   teams: [{ id: "a" }],
 *   people: [{ id: 1, team: "a", gmv: 70000 }, { id: 2, team: "a", gmv: null }],
 * });
 * month.statements[0]?.payable; // => "700.00"
 */
export function teamMean<const A extends Operand, const P extends string = never>(
  quantity: A,
  options: TeamMeanOptions<P>,
): Quantity<OrNumber<UnitsOf<A>>, NeedsUnder<A, P> | Teammates> {
  const { places, rounding } = optionsOf(options);
  return build({ kind: "teamMean", quantity: operand(quantity), places, rounding: rounding ?? "half-up", ...under(options) });
}

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
  options: TeamOptions<P> = {},
): Quantity<"money", NeedsOf<A> | NeedsUnder<B, P> | Teammates> {
  return build({ kind: "shareOf", pool: operand(pool), by: operand(by), ...under(options) });
}

function under(options: TeamOptions<string>): object {
  const { under: policy } = optionsOf(options);
  return policy === undefined ? {} : { under: policy };
}
