import { department } from "jixiao/catalogue";
import stringWidth from "string-width";
import { scoresOf, settleDepartment } from "./month.js";
import type { Month } from "./read-month.js";
import { positions } from "./schemes.js";

type Align = "left" | "right";

/** Columns that stand one under the other, also where a character is two columns wide. */
function table(align: readonly Align[], rows: readonly (readonly string[])[]): string[] {
  const widths = align.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))));
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        const blanks = " ".repeat(width - stringWidth(cell));
        return align[column] === "right" ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd()
  );
}

/** The month in Chinese: the department's own assessment, the pool, a line for everybody, and one agent's card in full. */
export function report(month: Month): string {
  const { own, coefficient, pool, paidBefore, adjustments, statements } = settleDepartment(month);
  const differenceOf = new Map(adjustments.map(({ person, amount }) => [person, amount]));
  const lines = month.people.map((row) => {
    const { position, kpi, whole } = scoresOf(row);
    const statement = statements.find(({ person }) => String(person) === row.id);
    return [
      row.name,
      position.label.zh,
      kpi.score ?? "—",
      whole.items.competency?.points ?? "—",
      whole.items.conduct?.points ?? "—",
      whole.score ?? "—",
      whole.grade ?? "—",
      statement?.lines.base?.payable ?? "—",
      statement?.lines.performance?.payable ?? "—",
      differenceOf.get(row.id) ?? "0.00",
      statement?.payable ?? "—",
    ];
  });
  const numbers = Array.from({ length: 9 }, () => "right" as const);
  return [
    "2026 年 11 月 客户服务部考核与工资",
    "",
    "一、部门自身的考核",
    "",
    ...table(["left", "right", "right", "right"], [
      ["指标", "权重", "数值", "得分"],
      ...department.indicators.map(({ indicator, weight }) => {
        const item = own.items[indicator.id];
        return [indicator.label.zh, weight, item?.reading ?? "—", item?.points ?? "—"];
      }),
    ]),
    `部门得分 ${own.score ?? "—"}，${own.grade ?? "—"} 等，奖金池系数 ${coefficient}。`,
    `按个人系数计的绩效工资合计 ${paidBefore}；奖金池 ${pool}，按“基数 × 个人系数”分配，分毫不差。`,
    "",
    "二、各岗位人数与平均分",
    "",
    ...table(["left", "right", "right"], [["岗位", "人数", "平均分"], ...byPosition(month)]),
    "",
    "三、每人",
    "",
    ...table(["left", "left", ...numbers], [
      ["姓名", "岗位", "业绩", "素质", "行为", "总分", "等级", "基本工资", "绩效工资", "分配差额", "应发"],
      ...lines,
    ]),
    "",
    ...oneCard(month, "k07"),
  ].join("\n");
}

function byPosition(month: Month): string[][] {
  return positions.map(({ id, label }) => {
    const scores = month.people.filter(({ policy }) => policy === id).flatMap((row) => scoresOf(row).whole.score ?? []);
    const people = month.people.filter(({ policy }) => policy === id).length;
    const mean = scores.reduce((sum, each) => sum + Number(each), 0) / scores.length;
    return [label.zh, String(people), mean.toFixed(1)];
  });
}

function oneCard(month: Month, person: string): string[] {
  const row = month.people.find(({ id }) => id === person);
  if (row === undefined) return [];
  const { position, kpi } = scoresOf(row);
  return [
    `四、${row.name}（${position.label.zh}）的业绩指标`,
    "",
    ...table(["left", "right", "right", "right"], [
      ["指标", "权重", "数值", "得分"],
      ...position.indicators.map(({ indicator, weight }) => {
        const item = kpi.items[indicator.id];
        return [indicator.label.zh, weight, item?.reading ?? "—", item?.points ?? "—"];
      }),
    ]),
    `加权平均 ${kpi.score ?? "—"}。`,
  ];
}
