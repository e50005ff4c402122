import type { LineResult } from "jixiao";
import { agents } from "./agents-policy.js";
import { leads } from "./leads-policy.js";
import { agentsOf, leadsOf, shopName, shopOf, type AgentStatement, type Month, type Statement } from "./month.js";
import { grouped, signed, sumOf } from "./print-figures.js";
import { lineLabel } from "./print-lines.js";
import { table, underShops } from "./print-table.js";

const prizeLines = ["pkGmv", "pkConversion", "pkResponse", "pkReceived"] as const;
const columns = agents.pay.filter(({ name }) => prizeLines.every((prize) => prize !== name));

/** What the agents are paid. The four prizes of the PK stand in one column; the standings tell them apart. */
export function printAgents(month: Month): string[] {
  const statements = agentsOf(month);
  const [chinese = "", english = "", ...lines] = table(
    [
      ["工号", "姓名", ...columns.map(({ label }) => label?.zh ?? ""), "PK奖金", "增减", "应发", "备注"],
      ["id", "name", ...columns.map(({ label }) => label?.en ?? ""), "PK", "added", "payable", "remark"],
      ...statements.map((statement) => [
        String(statement.person),
        statement.name ?? "",
        ...columns.map(({ name }) => figure(statement.lines[name])),
        prizes(statement.lines),
        added(statement),
        grouped(statement.payable),
        remark(statement),
      ]),
    ],
    ["left", "left", ...columns.map(() => "right" as const), "right", "right", "right", "left"],
  );
  return [chinese, english, ...underShops(lines, statements.map((statement) => shopOf(month, statement)))];
}

export function printLeads(month: Month): string[] {
  return table(
    [
      ["工号", "姓名", "店铺", ...leads.pay.map(({ label }) => label?.zh ?? ""), "增减", "应发"],
      ["id", "name", "shop", ...leads.pay.map(({ label }) => label?.en ?? ""), "added", "payable"],
      ...leadsOf(month).map((statement) => [
        String(statement.person),
        statement.name ?? "",
        shopOf(month, statement),
        ...leads.pay.map(({ name }) => figure(statement.lines[name])),
        added(statement),
        grouped(statement.payable),
      ]),
    ],
    ["left", "left", "left", ...leads.pay.map(() => "right" as const), "right", "right"],
  );
}

/** Who moved in mid-month, row by row: the rows add up to the statement's lines. */
export function printStints(month: Month): string[] {
  return table(
    [
      ["工号", "姓名", "店铺", ...columns.map(({ label }) => label?.zh ?? ""), "PK奖金"],
      ["id", "name", "shop", ...columns.map(({ label }) => label?.en ?? ""), "PK"],
      ...agentsOf(month).flatMap(({ name, stints }) =>
        stints.map(({ id, team, lines }) => [
          String(id),
          name ?? "",
          shopName(month, team),
          ...columns.map((column) => figure(lines[column.name])),
          prizes(lines),
        ])
      ),
    ],
    ["left", "left", "left", ...columns.map(() => "right" as const), "right"],
  );
}

export function printTotals(month: Month): string[] {
  return month.totals.flatMap(({ policy, people, lines, added, payable, held, pending }, index) => [
    ...(index === 0 ? [] : [""]),
    ...table(
      [
        [policy, `${people} 人 people`],
        ...Object.entries(lines).map(([name, amount]) => [lineLabel(name), grouped(amount)]),
        ["增减 added", grouped(added)],
        ["应发 payable", grouped(payable)],
        ["暂扣 held", grouped(held)],
        ["待定 lines pending", String(pending)],
      ],
      ["left", "right"],
    ),
  ]);
}

function figure(line: LineResult): string {
  if (line.state === "pending") return "pending";
  return line.amount === null ? "n/a" : grouped(line.amount);
}

function prizes(lines: AgentStatement["lines"]): string {
  if (pendingPrizes(lines) === prizeLines.length) return "pending";
  return grouped(sumOf(prizeLines.map((prize) => lines[prize].payable)));
}

function added(statement: Statement): string {
  const sum = sumOf(statement.added.map(({ payable }) => payable));
  return sum === "0.00" && statement.added.every(({ amount }) => amount === null) ? "" : signed(sum);
}

function remark({ lines }: AgentStatement): string {
  if (lines.targetBonus.before !== null) return "voided";
  const pending = pendingPrizes(lines);
  return pending > 0 && pending < prizeLines.length ? "PK ?" : "";
}

function pendingPrizes(lines: AgentStatement["lines"]): number {
  return prizeLines.filter((prize) => lines[prize].state === "pending").length;
}
