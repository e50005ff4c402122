import fc from "fast-check";
import { Decimal, exactText, type DecimalInput } from "../../decimal/index.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { planPeriods, type RowPlan } from "../draw/period-plan.js";
import { amountFaults, amountOf, amountText } from "./amount-of.js";
import { figure, paidTo, currencyPlaces } from "./law-words.js";
import { buildLaw, drawnFor, single, type Law, type LawSubject } from "./law.js";

/**
 * The month stays within a budget, with what is held in it. How many people there are and how high their readings go is said by the options
 * `people` and `ranges`.
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
    name: `withinBudget(${amountText(budget)})`,
    says: { en: `a month comes to no more than ${amountText(budget)}`, zh: `当月合计不超过 ${amountText(budget)}` },
    unknown: () => amountFaults(budget),
    cases: (subject) => fc.oneof(single(subject), dearest(subject)),
    judge: ([month], policies) => {
      const statements = month?.settlement.statements ?? [];
      const paid = statements.map((statement) => paidTo(policies, statement));
      if (paid.includes(null)) return "irrelevant";
      const total = paid.reduce<Decimal>((sum, each) => sum.plus(each ?? 0), new Decimal(0));
      if (!total.greaterThan(amountOf(budget))) return null;
      const comes = figure(total, currencyPlaces(policies));
      return {
        en: `a month of ${statements.length === 1 ? "1 person" : `${statements.length} people`} comes to ${comes}`,
        zh: `${statements.length} 人的当月合计为 ${comes}`,
      };
    },
  });
}

/** Months in which each reading is at one end of its range, of everybody alike: what is dear is rarely drawn by chance. */
function dearest(subject: LawSubject): fc.Arbitrary<readonly [DrawnPeriod]> {
  const { people, teams } = planPeriods(subject.policies, subject.options);
  const endsOf = (plans: readonly RowPlan[]) => {
    const ranges = plans.flatMap(({ policy, ranges: own }) =>
      own.map(({ id, low, high }) => [`${policy.id} ${id}`, fc.constantFrom(exactText(high), exactText(low))] as const)
    );
    return fc.record(Object.fromEntries(ranges), { noNullPrototype: true });
  };
  return fc.tuple(drawnFor(subject), endsOf(people), endsOf(teams)).map(([period, ofPeople, ofTeams]) => {
    const atEnds = (row: DrawnRow, ends: Readonly<Record<string, string>>, policies: readonly RowPlan[]): DrawnRow =>
      Object.fromEntries(Object.entries(row).map(([id, reading]) => {
        const own = policies.flatMap(({ policy }) => ends[`${policy.id} ${id}`] ?? []);
        return [id, own[0] ?? reading];
      }));
    const underIts = (row: DrawnRow) => people.filter(({ policy }) => row.policy === undefined || policy.id === row.policy);
    const rows = period.teams?.map((row) => atEnds(row, ofTeams, teams));
    return [{
      ...period,
      ...(rows === undefined ? {} : { teams: rows }),
      people: period.people.map((row) => atEnds(row, ofPeople, underIts(row))),
    }];
  });
}
