import { Decimal, type DecimalInput } from "../../decimal/index.js";
import { amountFaults, amountOf } from "./amount.js";
import { figure, paidTo, placesOf } from "./law-words.js";
import { buildLaw, single, type Law } from "./law.js";

/**
 * The month stays within a budget, with what is held in it. How many people there are and how high their readings go is said by the options `people` and `ranges`.
 *
 * @example
 * const [base, gmv] = [metric("base", "money"), metric("gmv", "money")];
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { base, commission: times(gmv, "0.003") } });
 * const ranges = { base: [4000, 5000], gmv: [0, 200000] } as const;
 * checkLaws(policy, [withinBudget(56000)], { people: 10, ranges }).holds; // => true
 * checkLaws(policy, [withinBudget(50000)], { people: 10, ranges }).holds; // => false
 */
export function withinBudget(budget: DecimalInput): Law<never, never> {
  return buildLaw({
    name: `withinBudget(${String(budget)})`,
    says: { en: `a month comes to no more than ${String(budget)}`, zh: `当月合计不超过 ${String(budget)}` },
    unknown: () => amountFaults(budget),
    cases: single,
    judge: ([month], policies) => {
      const statements = month?.settlement.statements ?? [];
      const total = statements.reduce((sum, statement) => sum.plus(paidTo(statement)), new Decimal(0));
      if (!total.greaterThan(amountOf(budget))) return null;
      const comes = figure(total, placesOf(policies));
      return { en: `a month of ${statements.length === 1 ? "1 person" : `${statements.length} people`} comes to ${comes}`, zh: `${statements.length} 人的当月合计为 ${comes}` };
    },
  });
}
