import { Decimal, roundToPlaces, type DecimalInput } from "../../decimal/index.js";
import { faultOf, got } from "../../error/index.js";
import { evaluateQuantity, isAbsent } from "../../formula/index.js";
import type { PolicyDefinition } from "../../policy/index.js";
import { openPeriod, policyPeriods } from "../../settle/index.js";
import { amountFaults, amountOf, amountText } from "./amount-of.js";
import { figure, currencyPlaces } from "./law-words.js";
import { buildLaw, firstBreach, single, type Law, type SettledPeriod } from "./law.js";

/**
 * Nobody is paid under the floor: the amount that is given, such as the minimum wage of the place, or else the policy's own. A statement
 * that waits for something is not asked.
 *
 * @example
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: times(metric("gmv", "money"), "0.003") },
 *   floor: 2420,
 * });
 * checkLaws(policy, [floorHolds(), floorHolds(2490)]).laws.map(({ holds }) => holds); // => [true, false]
 */
export function floorHolds(amount?: DecimalInput): Law<never, never> {
  return buildLaw({
    name: `floorHolds(${amount === undefined ? "" : amountText(amount)})`,
    says: amount === undefined
      ? { en: "nobody is paid under the floor", zh: "所得不低于保底" }
      : { en: `nobody is paid under ${amountText(amount)}`, zh: `所得不低于 ${amountText(amount)}` },
    unknown: (policies) => {
      if (amount !== undefined) return amountFaults(amount);
      return policies.some(({ floor }) => floor !== undefined)
        ? []
        : [faultOf("unknown_name", ["floor"], got("no", { of: "floor" }), "a_policy_with_a_floor_or_an_amount")];
    },
    cases: single,
    judge: ([month], policies) => {
      if (month === undefined) return "irrelevant";
      const floors = amount === undefined ? floorsOf(policies, month) : null;
      return firstBreach(month.settlement.statements, ({ person, policy, payable, provisional }) => {
        const floor = floors === null ? amountOf(amount ?? 0) : floors.get(`${policy} ${person}`);
        if (floor === undefined || provisional) return "irrelevant";
        if (new Decimal(payable).greaterThanOrEqualTo(floor)) return null;
        const least = figure(floor, currencyPlaces(policies));
        return { en: `${person} is paid ${figure(payable)}, under ${least}`, zh: `${person} 的应发为 ${figure(payable)}，低于 ${least}` };
      });
    },
  });
}

/** What each person's floor comes to, by their policy and id. */
function floorsOf(policies: readonly PolicyDefinition[], { period }: SettledPeriod): ReadonlyMap<string, Decimal> {
  const open = openPeriod(policies, period);
  const under = policyPeriods(policies, open);
  return new Map(open.rows.flatMap((row) => {
    const { policy } = row;
    if (policy.floor === undefined) return [];
    const floor = evaluateQuantity(policy.floor, under(policy.id).scopeOf(row));
    return isAbsent(floor) ? [] : [[`${policy.id} ${String(row.id)}`, roundToPlaces(floor, policy.currency.places, "half-up")] as const];
  }));
}
