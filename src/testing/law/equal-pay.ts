import fc from "fast-check";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { figure, oddUnits, ofLine, currencyPlaces } from "./law-words.js";
import { buildLaw, drawnFor, firstBreach, statementOf, type Law, type LawVerdict } from "./law.js";

/**
 * Equal people, equal pay: two people of one team under one policy, of whom everything measured is the same, are paid the same in every
 * line, to within the odd unit of an amount that is shared out.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { share: shareOf(1000, metric("gmv", "money")) } });
 * checkLaws(policy, [equalPay()]).holds; // => true
 */
export function equalPay(): Law<never, never> {
  return buildLaw({
    name: "equalPay()",
    says: {
      en: "equal people of a team are paid equally, to within one odd unit a line",
      zh: "同组数据相同的人，所得相同（每项至多相差一个最小货币单位）",
    },
    cases: (subject) => fc.tuple(drawnFor(subject), fc.nat(1000)).map(([period, place]) => [withTwin(period, place)]),
    judge: ([month], policies) => {
      const pairs = month === undefined ? [] : twins(month.period.people).map(([other, row]) => ({ month, row, other }));
      return firstBreach(pairs, ({ month: { settlement, period }, row, other }): LawVerdict => {
        const [one, two] = [other, row].map((each) => statementOf({ settlement, period }, each));
        if (one === undefined || two === undefined || one.pending.length + two.pending.length > 0) return "irrelevant";
        const places = currencyPlaces(policies);
        for (const line of one.lineOrder) {
          const [a, b] = [ofLine(one.lines[line]), ofLine(two.lines[line])];
          if (a.minus(b).abs().lessThanOrEqualTo(oddUnits(policies, one, line))) continue;
          const [first, second] = [figure(a, places), figure(b, places)];
          return {
            en: `${other.id} and ${row.id} are equal, and ${line} pays them ${first} and ${second}`,
            zh: `${other.id} 与 ${row.id} 数据相同，${line} 却分别为 ${first} 和 ${second}`,
          };
        }
        return null;
      });
    },
  });
}

/** With somebody who is in everything like somebody else; of one person there have to be two. */
function withTwin(period: DrawnPeriod, place: number): DrawnPeriod {
  const { people } = period;
  const row = people[place % Math.max(people.length, 1)];
  if (row === undefined) return period;
  const twin = people[(place + 1) % people.length];
  if (twin === row || twin === undefined) return { ...period, people: [...people, { ...row, id: `p${people.length + 1}` }] };
  return { ...period, people: people.map((each) => (each === twin ? { ...row, id: twin.id ?? null } : each)) };
}

/** Each person who is in everything like somebody before, with the first of those. */
function twins(people: readonly DrawnRow[]): readonly (readonly [DrawnRow, DrawnRow])[] {
  const first = new Map<string, DrawnRow>();
  return people.flatMap((row) => {
    const key = JSON.stringify(Object.entries({ ...row, id: null }).sort(([a], [b]) => (a < b ? -1 : 1)));
    const other = first.get(key);
    if (other !== undefined) return [[other, row] as const];
    first.set(key, row);
    return [];
  });
}
