import { readRows, type CellFault } from "jixiao/rows";
import { agents } from "./agents-policy.js";
import { leads } from "./leads-policy.js";
import type { MonthRows } from "./month.js";
import { policies } from "./policies.js";
import { readFile, stated } from "./read-file.js";

/** What the policies' metrics are called in the file of people. */
export const readings = {
  gmv: "老客成交额",
  target: "目标",
  base: "底薪",
  wholeDays: "应出勤天数",
  workedDays: "实出勤天数",
  received: "接待人数",
  inquiries: "询单人数",
  orders: "询单下单人数",
  response: "平均响应",
  satisfaction: "满意度",
  replyRate: "回复率",
  conduct: "奖惩分",
  gradeBase: "绩效基数",
  draw: "预支额",
} as const;

const lineOf = Object.fromEntries([...agents.pay, ...leads.pay].map(({ name, label }) => [label?.zh ?? name, name]));

const people = readRows(readFile("people.csv"), {
  ...stated,
  for: policies,
  columns: {
    id: "工号",
    person: "人员",
    policy: { from: "岗位", values: { 客服: agents.id, 店长: leads.id } },
    name: "姓名",
    team: "店铺",
    ...readings,
  },
});

const teams = readRows(readFile("shops.csv"), {
  ...stated,
  of: "teams",
  for: policies,
  columns: {
    id: "店铺",
    name: "店铺名称",
    refundRate: "退款率",
    refundHours: "退款时长",
    disputeRate: "纠纷退款率",
    dsr: "DSR",
    complaints: "店铺投诉",
  },
});

const adjustments = readRows(readFile("adjustments.csv"), {
  ...stated,
  of: "adjustments",
  for: policies,
  // What is no pay line is a label of its own.
  columns: { person: "人员", line: { from: "项目", values: lineOf, others: "kept" }, amount: "金额", reason: "原因", by: "经办人" },
});

const carryIns = readRows(readFile("carry-ins.csv"), {
  ...stated,
  of: "carryIns",
  for: policies,
  columns: { person: "人员", balance: { from: "余额", values: { 预支: "draw", 未扣: "protection" } }, amount: "金额" },
});

/** November as the files have it. What is wrong in them does not stop it: `settle` leaves pending what depends on it. */
export function readMonth(): MonthRows {
  return { period: "2026-11", people: people.rows, teams: teams.rows, adjustments: adjustments.rows, carryIns: carryIns.rows };
}

/** The cells that were not read, for whoever keeps the files. */
export function unreadCells(): readonly CellFault[] {
  return [people, teams, adjustments, carryIns].flatMap(({ faults }) => faults);
}
