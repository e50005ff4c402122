import fc from "fast-check";
import { Decimal, exactText, type DecimalInput } from "../../decimal/index.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { planPeriods } from "../draw/period-plan.js";
import { amountFaults, amountOf } from "./amount.js";
import { figure, paidTo, placesOf } from "./law-words.js";
import { buildLaw, drawnFor, single, type Law, type LawSubject } from "./law.js";

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
    cases: (subject) => fc.oneof(single(subject), dearest(subject)),
    judge: ([month], policies) => {
      const statements = month?.settlement.statements ?? [];
      const total = statements.reduce((sum, statement) => sum.plus(paidTo(statement)), new Decimal(0));
      if (!total.greaterThan(amountOf(budget))) return null;
      const comes = figure(total, placesOf(policies));
      return { en: `a month of ${statements.length === 1 ? "1 person" : `${statements.length} people`} comes to ${comes}`, zh: `${statements.length} 人的当月合计为 ${comes}` };
    },
  });
}

/** Months in which each reading is at one end of its range, of everybody alike: what is dear is rarely drawn by chance. */
function dearest(subject: LawSubject): fc.Arbitrary<readonly [DrawnPeriod]> {
  const { people, teams } = planPeriods(subject.policies, subject.options);
  const ranges = new Map([...people, ...teams].flatMap((rows) => rows.ranges.map((range) => [range.id, range] as const)));
  const ends = fc.record(Object.fromEntries([...ranges].map(([id, { low, high }]) => [id, fc.constantFrom(exactText(high), exactText(low))])), { noNullPrototype: true });
  return fc.tuple(drawnFor(subject), ends).map(([period, end]) => {
    const atEnds = (row: DrawnRow): DrawnRow => Object.fromEntries(Object.entries(row).map(([id, reading]) => [id, end[id] ?? reading]));
    return [{ ...period, ...(period.teams === undefined ? {} : { teams: period.teams.map(atEnds) }), people: period.people.map(atEnds) }];
  });
}
