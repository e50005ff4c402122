import fc from "fast-check";
import type { DrawnPeriod, DrawnRow } from "../draw/drawn-period.js";
import { figure, oddUnits, ofLine, currencyPlaces } from "./law-words.js";
import { buildLaw, drawnFor, firstBreach, type Law } from "./law.js";

/**
 * Neither the order of the rows nor anybody's id changes what they are paid. Where an amount is shared out, the odd unit that cannot be
 * divided goes by id, so that a line may differ by one unit of the currency.
 *
 * @example
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { share: shareOf(1000, metric("gmv", "money")) } });
 * checkLaws(policy, [orderAndNames()]).holds; // => true
 */
export function orderAndNames(): Law<never, never> {
  return buildLaw({
    name: "orderAndNames()",
    says: {
      en: "neither the order of the rows nor anybody's id changes pay by more than one odd unit a line",
      zh: "行的顺序和编号不影响所得（每项至多相差一个最小货币单位）",
    },
    cases: (subject) => fc.tuple(drawnFor(subject), fc.nat(1000)).map(([period, by]) => [named(period), renamed(period, by)]),
    judge: ([before, after], policies) => {
      if (before === undefined || after === undefined) return "irrelevant";
      return firstBreach(before.settlement.statements, (was) => {
        const is = after.settlement.statements.find(({ name, policy }) => name === was.name && policy === was.policy);
        if (is === undefined) {
          return {
            en: `${was.person} has no statement after the rows were put in another order`,
            zh: `调整行的顺序之后，${was.person} 没有工资明细`,
          };
        }
        const places = currencyPlaces(policies);
        for (const line of was.lineOrder) {
          const [one, other] = [ofLine(was.lines[line]), ofLine(is.lines[line])];
          if (one.minus(other).abs().lessThanOrEqualTo(oddUnits(policies, was, line))) continue;
          const [from, to] = [figure(one, places), figure(other, places)];
          return {
            en: `${was.person}: ${line} is ${to} instead of ${from} after rows and ids were changed`,
            zh: `${was.person}：调整行的顺序和编号之后，${line} 为 ${to}，原为 ${from}`,
          };
        }
        return null;
      });
    },
  });
}

/** With the id as a name too, by which somebody is known again. */
function named(period: DrawnPeriod): DrawnPeriod {
  return { ...period, people: period.people.map((row) => ({ ...row, name: row.id ?? null })) };
}

/** The same rows in another order, under ids whose order is another as well. */
function renamed(period: DrawnPeriod, by: number): DrawnPeriod {
  const turned = <Row>(rows: readonly Row[]): readonly Row[] => {
    const start = by % Math.max(rows.length, 1);
    const rotated = [...rows.slice(start), ...rows.slice(0, start)];
    return by % 2 === 0 ? rotated.map((_, index) => rotated[rotated.length - 1 - index] as Row) : rotated;
  };
  const other =
    (id: string | null | undefined): string | null => (id === null || id === undefined ? null : `x${1000 - Number(id.slice(1))}`);
  const rename = (row: DrawnRow): DrawnRow => ({ ...row, id: other(row.id), ...(row.team === undefined ? {} : { team: other(row.team) }) });
  const { people } = named(period);
  return {
    ...period,
    ...(period.teams === undefined ? {} : { teams: turned(period.teams).map(rename) }),
    people: turned(people).map(rename),
  };
}
