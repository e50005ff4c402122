import fc from "fast-check";
import { Decimal, exactText, type DecimalInput } from "../../decimal/index.js";
import { drawPeriods } from "../draw/draw-period.js";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { planPeriods, type RowPlan } from "../draw/period-plan.js";
import type { DrawnReading } from "../draw/readings.js";
import { ShrinksAs } from "../draw/shrinks-as.js";
import { amountFaults, amountOf, amountText } from "./amount-of.js";
import { figure, paidTo, currencyPlaces } from "./law-words.js";
import { buildLaw, single, type Law, type LawSubject } from "./law.js";

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

/**
 * Months in which each reading is at one end of its range, of everybody alike: what is dear is rarely drawn by chance. The ends become the
 * upper ones, and then the people fewer: how dear a month can be is told by its readings as they are.
 */
function dearest(subject: LawSubject): fc.Arbitrary<readonly [DrawnPeriod]> {
  const { policies, options } = subject;
  const plan = planPeriods(policies, options);
  const withoutReadings = (rows: readonly RowPlan[]) => rows.map((each): RowPlan => ({ ...each, ranges: [], overrides: new Set() }));
  const fewer = drawPeriods({ ...plan, people: withoutReadings(plan.people), teams: withoutReadings(plan.teams) }, options);
  const dear = fc.tuple(fc.noShrink(drawPeriods(plan, options)), endsOf(plan.people), endsOf(plan.teams)).map(
    ([month, ofPeople, ofTeams]): DrawnPeriod => ({
      ...month,
      ...(month.teams === undefined ? {} : { teams: month.teams.map((row) => atEnds(row, plan.teams, ofTeams)) }),
      people: month.people.map((row) => atEnds(row, plan.people, ofPeople)),
    })
  );
  return new ShrinksAs(dear, fewer).map((month) => [month] as const);
}

/** For each policy, one end of the range of each reading. */
function endsOf(plans: readonly RowPlan[]): fc.Arbitrary<Readonly<Record<string, DrawnRow>>> {
  const ends = plans.map(({ policy, ranges }) => {
    const ofReadings = ranges.map(({ id, low, high }) => [id, fc.constantFrom(exactText(high), exactText(low))] as const);
    return [policy.id, fc.record(Object.fromEntries(ofReadings), { noNullPrototype: true })] as const;
  });
  return fc.record(Object.fromEntries(ends), { noNullPrototype: true });
}

/** A row with the ends of what it has; where several policies have ranges for it, of the first. */
function atEnds(row: DrawnRow, plans: readonly RowPlan[], ends: Readonly<Record<string, DrawnRow>>): DrawnRow {
  const found = new Map<string, DrawnReading>();
  for (const { policy: { id: policy } } of plans) {
    if (row.policy !== undefined && row.policy !== policy) continue;
    for (const [id, end] of Object.entries(ends[policy] ?? {})) if (!found.has(id)) found.set(id, end);
  }
  return Object.fromEntries(Object.entries(row).map(([id, reading]) => [id, found.get(id) ?? reading]));
}
