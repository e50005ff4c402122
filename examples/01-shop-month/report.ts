import type { GateResult, Line, Rejection, SettlementOf, StatementOf } from "jixiao";
import { policy } from "./policy.js";
import { paragraph, table } from "./print-table.js";

type Statement = StatementOf<typeof policy>;
type Month = SettlementOf<typeof policy>;

const width = 118;

/** A settled month as text for a terminal, no wider than 120 columns. `explained` is one statement in words. */
export function report(month: Month, explained: string): string {
  return [
    `${policy.label?.zh} ${month.period} · ${policy.label?.en} · policy ${policy.id}, version ${policy.version}, ${policy.currency.code}`,
    ...section("工资条", "Statements", statements(month)),
    ...section("合计", "Totals", totals(month)),
    ...section("店铺指标", "Shop gates: reading (distance to the bound)", gates(month)),
    ...section("待定", "Pending: paid once the data is mended", outstanding(month, "pending")),
    ...section("不适用", "Not applicable: nothing to pay, nothing to mend", outstanding(month, "notApplicable")),
    ...section("退回", "Rejected rows: nobody's, so nobody is paid by them", month.rejections.flatMap(rejected)),
    ...section("说明", "One statement, line by line", explained.trimEnd().split("\n")),
    "",
  ].join("\n");
}

function section(zh: string, en: string, lines: readonly string[]): string[] {
  return ["", "", `${zh} · ${en}`, "─".repeat(width), ...lines];
}

function statements(month: Month): string[] {
  const shops = new Map(month.teams.map(({ id, name }) => [id, name]));
  const shopOf = ({ team }: Statement): string => (team === null ? "" : (shops.get(team) ?? String(team)));
  const rows = month.statements.map((statement) => [
    String(statement.person),
    statement.name ?? "",
    shopOf(statement),
    ...statement.lineOrder.map((name) => figure(statement.lines[name])),
    grouped(statement.payable),
    remark(statement.lines.targetBonus),
  ]);
  const lines = table(
    [
      ["工号", "姓名", "店铺", ...policy.pay.map(({ label }) => label?.zh ?? ""), "应发", "备注"],
      ["id", "name", "shop", ...policy.pay.map(({ label }) => label?.en ?? ""), "payable", "remark"],
      ...rows,
    ],
    ["left", "left", "left", ...policy.pay.map(() => "right" as const), "right", "left"],
  );
  const shopOfRow = ["", "", ...month.statements.map(shopOf)];
  return lines.flatMap((line, row) => (row > 0 && shopOfRow[row] !== shopOfRow[row - 1] ? ["", line] : [line]));
}

function figure(line: Line): string {
  if (line.state === "pending") return "pending";
  return line.amount === null ? "n/a" : grouped(line.amount);
}

function remark(line: Line): string {
  return line.before === null ? "" : `${grouped(line.before)} voided`;
}

function totals(month: Month): string[] {
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

function gates(month: Month): string[] {
  const set = policy.gates[0];
  const first = month.teams[0]?.gates.shop;
  if (set === undefined || first === undefined) return [];
  const rows = month.teams.map(({ id, name, gates: { shop } }) => [
    name ?? String(id),
    shop.state === "passed" ? "passed" : `${shop.state} ×`,
    ...Object.values(shop.gates).map(reading),
  ]);
  return table(
    [
      ["店铺", "达标", ...set.gates.map(({ label }) => label?.zh ?? "")],
      ["shop", "result", ...set.gates.map(({ label }) => label?.en ?? "")],
      ["", "", ...Object.values(first.gates).map(({ bound }) => `bound ${bound}`)],
      ...rows,
    ],
    ["left", "left", ...set.gates.map(() => "right" as const)],
  );
}

function reading(gate: GateResult): string {
  if (gate.notApplicable) return `n/a, ${gate.state}`;
  if (gate.reading === null || gate.margin === null) return "no reading ×";
  return `${gate.reading} (${gate.margin.startsWith("-") ? "" : "+"}${gate.margin})${gate.state === "failed" ? " ×" : ""}`;
}

/** What is not settled, by its cause: one reading that is missing may stand behind the bonuses of a whole shop. */
function outstanding(month: Month, state: "pending" | "notApplicable"): string[] {
  const causes = new Map<string, string[]>();
  for (const { name, person, lines, lineOrder } of month.statements) {
    for (const line of lineOrder) {
      const { state: found, faults, reason } = lines[line];
      if (found !== state) continue;
      for (const { message } of reason === null ? faults : [reason]) {
        causes.set(message, [...(causes.get(message) ?? []), `${name ?? ""} ${person} ${line}`]);
      }
    }
  }
  return [...causes].flatMap(([message, waiting]) => [
    ...paragraph(message.split(" "), width),
    ...paragraph(waiting.map((who, index) => (index < waiting.length - 1 ? `${who},` : who)), width, "    "),
  ]);
}

// People look for the row in their file, where the header is line 1.
function rejected({ from, index, faults }: Rejection): string[] {
  const place = `${from === "teams" ? "shops.csv" : "people.csv"}, line ${index + 2}`;
  return [place, ...faults.flatMap(({ message }) => paragraph(message.split(" "), width, "    "))];
}

function grouped(amount: string): string {
  const [whole = "", ...cents] = amount.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...cents].join(".");
}
