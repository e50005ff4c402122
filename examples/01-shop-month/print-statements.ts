import type { Line } from "jixiao";
import { shopName, type Month, type Statement } from "./month.js";
import { policy } from "./policy.js";
import { grouped, sumOf } from "./print-figures.js";
import { table, underShops } from "./print-table.js";

const prizeLines = ["pkGmv", "pkConversion", "pkResponse", "pkReceived"] as const;
const columns = policy.pay.filter(({ name }) => prizeLines.every((prize) => prize !== name));

/** What everybody is paid. The four prizes of the PK stand in one column; the standings tell them apart. */
export function printStatements(month: Month): string[] {
  const rows = month.statements.map((statement) => [
    String(statement.person),
    statement.name ?? "",
    ...columns.map(({ name }) => figure(statement.lines[name])),
    prizes(statement),
    grouped(statement.payable),
    remark(statement),
  ]);
  const [chinese = "", english = "", ...lines] = table(
    [
      ["工号", "姓名", ...columns.map(({ label }) => label?.zh ?? ""), "PK奖金", "应发", "备注"],
      ["id", "name", ...columns.map(({ label }) => label?.en ?? ""), "PK", "payable", "remark"],
      ...rows,
    ],
    ["left", "left", ...columns.map(() => "right" as const), "right", "right", "left"],
  );
  return [chinese, english, ...underShops(lines, month.statements.map(({ team }) => shopName(month, team)))];
}

export function printTotals(month: Month): string[] {
  return month.totals.flatMap((total) =>
    table(
      [
        ["人数", "people", String(total.people)],
        ...policy.pay.map(({ name, label }) => [label?.zh ?? "", label?.en ?? name, grouped(total.lines[name])]),
        ["应发", "payable", grouped(total.payable)],
        ["暂扣", "held", grouped(total.held)],
        ["待定", "lines pending", String(total.pending)],
      ],
      ["left", "left", "right"],
    ),
  );
}

function figure(line: Line): string {
  if (line.state === "pending") return "pending";
  return line.amount === null ? "n/a" : grouped(line.amount);
}

function prizes(statement: Statement): string {
  if (pendingPrizes(statement) === prizeLines.length) return "pending";
  return grouped(sumOf(prizeLines.map((prize) => statement.lines[prize].payable)));
}

function remark(statement: Statement): string {
  const { before } = statement.lines.targetBonus;
  if (before !== null) return `${grouped(before)} voided`;
  const pending = pendingPrizes(statement);
  return pending > 0 && pending < prizeLines.length ? `${pending} prize pending` : "";
}

function pendingPrizes({ pending }: Statement): number {
  return prizeLines.filter((prize) => pending.includes(prize)).length;
}
