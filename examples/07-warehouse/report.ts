import { grouped, signed } from "../01-shop-month/print-figures.js";
import { table } from "../01-shop-month/print-table.js";
import type { Months } from "./run-months.js";

/** What became of two months, in words. */
export function report({ totals, sample, changes, why }: Months): string {
  const [first] = totals;
  const months = (row: (of: Months["totals"][number]["totals"]) => string) => totals.map((each) => row(each.totals));
  const figures = [
    ["", ...totals.map(({ period }) => period)],
    ["people", ...months(({ people }) => grouped(people))],
    ["payable", ...months(({ payable }) => grouped(payable))],
    ...(first?.totals.lines ?? []).map(({ line }, at) => [`  ${line}`, ...months(({ lines }) => grouped(lines[at]?.payable ?? "0.00"))]),
    ["lost the bonus by a gate", ...months(({ voided }) => grouped(voided))],
    ...(first?.totals.grades ?? []).map(({ grade }) => [
      grade === null ? "no grade" : `grade ${grade}`,
      ...months(({ grades }) => grouped(grades.find((each) => each.grade === grade)?.people ?? "0")),
    ]),
    ["something waits", ...months(({ waiting }) => grouped(waiting))],
    ...(first?.totals.lines ?? []).flatMap(({ line }, at) => {
      const pending = months(({ lines }) => grouped(lines[at]?.pending ?? "0"));
      return pending.every((each) => each === "0") ? [] : [[`  ${line} pending`, ...pending]];
    }),
  ];
  const { drawn, people, shops, figures: compared, differences } = sample;
  return [
    ...table(figures, ["left", ...totals.map(() => "right" as const)]),
    "",
    `${drawn} people were drawn and settled by settle too, with all ${grouped(String(people))} of their ${shops} shops:`,
    `${grouped(String(compared))} figures compared, ${differences.length} differ`,
    ...differences.slice(0, 20).map((each) => `  ${each}`),
    "",
    `${grouped(changes.left)} left, ${grouped(changes.joined)} joined; of the others ${grouped(changes.more)} are paid more, ${
      grouped(changes.less)
    } less, ${grouped(changes.same)} the same. The largest changes among who worked in both months:`,
    ...table(
      changes.largest.map(({ id, team, before, after, change }) => [`  ${id}`, team, grouped(before), "→", grouped(after), signed(change)]),
      ["left", "left", "right", "left", "right", "right"],
    ),
    "",
    why.join("\n\n"),
  ].join("\n");
}
