import type { Adjustment, CarryIn, Restatement } from "jixiao";
import type { Month } from "./month.js";
import { grouped, signed } from "./print-figures.js";
import { lineLabel } from "./print-lines.js";
import { paragraph, table } from "./print-table.js";

/** What changes in a month that was paid, now that it is settled again. */
export function printRestatement({ changes, totals }: Restatement): string[] {
  return [
    ...table(
      [
        ["工号", "姓名", "项目", "原发", "应发", "差额"],
        ["id", "name", "line", "paid", "due", "difference"],
        ...changes.map(({ person, name, line, before, after, difference }) => [
          String(person),
          name ?? "",
          lineLabel(line),
          grouped(before?.payable ?? "0.00"),
          grouped(after?.payable ?? "0.00"),
          signed(difference),
        ]),
      ],
      ["left", "left", "left", "right", "right", "right"],
    ),
    ...totals.map(({ policy, difference }) => `${policy}: ${signed(difference)}`),
  ];
}

/** The differences as rows of the next month's file of adjustments. */
export function printDifferences(differences: readonly Adjustment[], width: number): string[] {
  const reasons = new Set(differences.map(({ reason, by }) => `${reason} (${by})`));
  return [
    ...[...reasons].flatMap((reason) => paragraph(reason.split(" "), width)),
    ...table(
      [
        ["人员", "项目", "金额"],
        ["person", "line", "amount"],
        ...differences.map(({ person, line, amount }) => [String(person), lineLabel(line), signed(String(amount))]),
      ],
      ["left", "left", "right"],
    ),
  ];
}

/** The balances as rows of the next month's file of carry-ins. */
export function printBalances(month: Month, balances: readonly CarryIn[], width: number): string[] {
  const names = new Map(month.statements.map(({ person, name }) => [person, name]));
  const unknown = month.statements.filter((statement) => Object.values(statement.balances).includes(null)).length;
  return [
    ...table(
      [
        ["人员", "姓名", "余额", "金额"],
        ["person", "name", "balance", "amount"],
        ...balances.map(({ person, balance, amount }) => [
          String(person),
          names.get(person) ?? "",
          balance === "draw" ? "预支 draw" : "未扣 protection",
          grouped(String(amount)),
        ]),
      ],
      ["left", "left", "left", "right"],
    ),
    ...paragraph(`${unknown} statements are provisional: what they leave is known once what is pending is mended.`.split(" "), width),
  ];
}
