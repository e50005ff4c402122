import fc from "fast-check";
import { Decimal, placesOfText, type DecimalInput } from "../../decimal/index.js";
import { faultOf } from "../../error/index.js";
import type { Policy } from "../../policy/index.js";
import type { Period } from "../../settle/index.js";
import { amountFaults, amountOf } from "./amount.js";
import type { DrawnPeriod } from "../draw/draw-period.js";
import { figure } from "./law-words.js";
import { buildLaw, firstBreach, unknownLines, type Law } from "./law.js";

/** What is to come out of a worked example: of each person some lines, or `payable`, all that is paid. */
export type WorkedFigures<Line extends string = string> = { readonly [person: string]: { readonly [L in Line | "payable"]?: DecimalInput } };

/**
 * A worked example as a law: a period, and what a person who knows the policy worked out by hand. Laws say what pay must be like; an example says how much it is. A line that is held
 * counts as nothing.
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.004") } });
 * const november = workedExample("November", { period: "2026-11", people: [{ id: "li", gmv: 128000 }] }, { li: { commission: 384 } });
 * checkLaws(policy, [november]).laws[0]?.counterexample?.text.en; // => "li: commission is 512.00, not 384.00"
 */
export function workedExample<const Line extends string>(name: string, period: Period<Policy>, figures: WorkedFigures<Line>): Law<Exclude<Line, "payable">, never> {
  const expected = Object.entries(figures).flatMap(([person, lines]) =>
    Object.entries(lines).flatMap(([line, amount]) => (amount === undefined ? [] : [{ person, line, amount: amount as DecimalInput }])),
  );
  const lines = [...new Set(expected.map(({ line }) => line))].filter((line) => line !== "payable");
  return buildLaw({
    name: `workedExample(${name})`,
    says: { en: `${name} comes out as it was worked out by hand`, zh: `${name} 与手工计算的结果一致` },
    // What is left of the names without `payable`.
    lines: lines as Exclude<Line, "payable">[],
    unknown: (policies) => [
      ...unknownLines(policies, lines),
      ...expected.flatMap(({ amount }) => amountFaults(amount)),
      ...(expected.length === 0 ? [faultOf("empty", [], "no figures", "a figure for a person")] : []),
    ],
    runs: 1,
    // As it came in: settling reads rows of any form.
    cases: () => fc.constant([period as unknown as DrawnPeriod]),
    judge: ([month]) =>
      firstBreach(expected, ({ person, line, amount }) => {
        const statement = month?.settlement.statements.find((each) => String(each.person) === person && (line === "payable" || Object.hasOwn(each.lines, line)));
        if (statement === undefined) return { en: `${person} has no statement with ${line}`, zh: `${person} 没有含 ${line} 的工资单` };
        const paid = line === "payable" ? statement.payable : (statement.lines[line]?.payable ?? "0");
        if (amountOf(amount).equals(new Decimal(paid))) return null;
        const places = placesOfText(paid);
        const wanted = figure(amountOf(amount), Math.max(places, amountOf(amount).decimalPlaces()));
        return { en: `${person}: ${line} is ${figure(paid)}, not ${wanted}`, zh: `${person}：${line} 为 ${figure(paid)}，应为 ${wanted}` };
      }),
  });
}
