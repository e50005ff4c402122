import { readOptions } from "../error/index.js";
import type fc from "fast-check";
import type { Metric, Parameter } from "../formula/index.js";
import type { Policy } from "../policy/index.js";
import { policiesOf, type Period, type PersonRowOf, type TeamRowOf } from "../settle/index.js";
import { drawPeople, drawPeriods, drawTeams } from "./draw/draw-period.js";
import { periodsOptions, planPeriods, rowsOptions, type PeriodsOptions } from "./draw/period-plan.js";

/** The ids of what the rows of a policy have: its metrics, and the parameters that a row may override. */
export type ReadingIdOf<P extends Policy> = Extract<P["~needs"], Metric | Parameter>["id"];

/**
 * Periods of a policy, or of several that are settled together, that aim where faults live: at, one unit under and one unit over each
 * threshold, table point, tier bound and target; ties; zero denominators; N/A where the policy provides for it; teams of one; all gates
 * passing, or all but one. Readings are decimal text of their metric's places, and shrink to few digits. Everything else of the period is
 * as `settle` takes it; each person has one row.
 *
 * @throws {JixiaoError} where an option names no reading of the policy, or is none.
 *
 * @example
 * import fc from "fast-check";
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: marginal(gmv, [[0, "0.002"], [100000, "0.005"]]) },
 * });
 * fc.assert(fc.property(periods(policy), (period) => settle(policy, period).rejections.length === 0));
 * fc.sample(periods(policy, { people: 50 }), 1)[0]?.people.length; // => 50
 */
export function periods<const P extends Policy>(
  policy: P | readonly P[],
  options: PeriodsOptions<ReadingIdOf<P>> = {},
): fc.Arbitrary<Period<P>> {
  const read = readOptions<PeriodsOptions>(options, periodsOptions);
  return drawPeriods(planPeriods(policiesOf(policy), read), read) as unknown as fc.Arbitrary<Period<P>>;
}

/**
 * Rows of people of a policy, drawn as those of `periods`.
 *
 * @throws {JixiaoError} where an option names no reading of the policy, or is none.
 *
 * @example
 * import fc from "fast-check";
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base: metric("base", "money") } });
 * fc.sample(people(policy, { ranges: { base: [4000, 4000] } }), 1); // => [{ id: "p1", base: "4000" }]
 */
export function people<const P extends Policy>(policy: P, options: RowsOptions<ReadingIdOf<P>> = {}): fc.Arbitrary<PersonRowOf<P>> {
  return drawPeople(planPeriods(policiesOf(policy), readOptions<RowsOptions>(options, rowsOptions))) as fc.Arbitrary<PersonRowOf<P>>;
}

/**
 * Rows of teams of a policy, drawn as those of `periods`.
 *
 * @throws {JixiaoError} where an option names no reading of the policy, or is none.
 *
 * @example
 * import fc from "fast-check";
 * const shop = gates("shop", { dsr: atLeast(teamMetric("dsr", "points"), "4.7") });
 * const policy = definePolicy({ id: "bonus", version: "1", currency: "CNY", pay: { bonus: voidedBy(shop, 1000) } });
 * fc.sample(teams(policy, { ranges: { dsr: ["4.6", "4.8"] } }), 100).every(({ dsr }) => dsr === null || Number(dsr) >= 4.6); // => true
 */
export function teams<const P extends Policy>(policy: P, options: RowsOptions<ReadingIdOf<P>> = {}): fc.Arbitrary<TeamRowOf<P>> {
  return drawTeams(planPeriods(policiesOf(policy), readOptions<RowsOptions>(options, rowsOptions))) as fc.Arbitrary<TeamRowOf<P>>;
}

/** What drawn rows are to be like. */
export type RowsOptions<Reading extends string = string> = Pick<PeriodsOptions<Reading>, "ranges" | "notApplicable">;
