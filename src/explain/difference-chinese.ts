import { formulaText } from "../policy/index.js";
import type { DifferenceEnd } from "./difference.js";
import type { DifferenceWords, ToldChange } from "./difference-words.js";
import { slipChinese } from "./slip-chinese.js";

export const differenceChinese: DifferenceWords = {
  title: (name, before, after) => `差异说明：${name}，${periods(before?.period, after?.period)}`,
  named: slipChinese.named,
  before: (end, payable) => `变动前：${endWords(end)}：${payable}`,
  after: (end, payable) => `变动后：${endWords(end)}：${payable}`,
  difference: "差额",
  provisional: "暂定：待定和暂缓的项目按零计入，差额可能变动。",
  cause: "原因",
  amount: slipChinese.amount,
  order: "各原因按此处的顺序逐项替换；两项共同产生的影响计入后一项。",
  rest: "未解释余额",
  unmoved: "同样有变动，但不影响应发合计",
  same: "没有任何变动。",
  together: "合并计算：",
  change: changeWords,
  fromTo: (before, after) => `${before} → ${after}`,
  absent: { notApplicable: "不适用", faulty: "暂不确定" },
  noTeam: "无",
  unknownTeam: (team) => `${team}（不明）`,
  rule: ({ kind, before, after }) => {
    switch (kind) {
      case "added":
        return `新增：${formulaText(after)}`;
      case "removed":
        return `取消：${formulaText(before)}`;
      case "moved":
        return `顺序：${formulaText(before)} → ${formulaText(after)}`;
      case "changed":
        return `${formulaText(before)} → ${formulaText(after)}`;
    }
  },
  moved: (line, amount) => `${line} ${amount}`,
  rejected: (why) => `另一期中此人的数据行被拒收：${why}`,
  added: slipChinese.added,
  adjustment: slipChinese.adjustment,
  balances: slipChinese.balances,
  steps: { protected: "受保护工资项", cap: "封顶", floor: "保底", draw: "预支", rounding: "取整" },
};

function endWords({ period, policy, version }: DifferenceEnd): string {
  return `${period}，方案 ${policy} ${version}`;
}

function periods(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return before ?? after ?? "";
  return before === after ? after : `${before} → ${after}`;
}

function changeWords({ change, title, row }: ToldChange): string {
  const of = row === null ? "" : `（${row}）`;
  switch (change.kind) {
    case "statement":
      return "只有一期有此人的工资条";
    case "rows":
      return "本人的数据行不同";
    case "reading":
      return change.of === "team" ? `${title}（团队${row === null ? "" : ` ${row}`}）` : `${title}${of}`;
    case "team":
      return `团队${of}`;
    case "others":
      return "他人的结果";
    case "parameter":
      return `参数 ${title}`;
    case "rule":
      return change.path.length === 0 ? `方案规则：${title}` : `规则：${title}`;
    case "policy":
      return "适用的方案不同";
    case "adjustment":
      return slipChinese.adjustment(title);
    case "carryIn":
      return `${slipChinese.added.carryIn}：${title}`;
  }
}
