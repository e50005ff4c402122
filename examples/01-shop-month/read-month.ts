import { agents } from "./agents-policy.js";
import { leads } from "./leads-policy.js";
import type { MonthRows } from "./month.js";
import { readRows, type Columns } from "./read-csv.js";

export const people: Columns = {
  text: { 工号: "id", 人员: "person", 岗位: "policy", 姓名: "name", 店铺: "team" },
  numbers: {
    老客成交额: "gmv",
    目标: "target",
    底薪: "base",
    应出勤天数: "wholeDays",
    实出勤天数: "workedDays",
    接待人数: "received",
    询单人数: "inquiries",
    询单下单人数: "orders",
    平均响应: "response",
    满意度: "satisfaction",
    回复率: "replyRate",
    奖惩分: "conduct",
    绩效基数: "gradeBase",
    预支额: "draw",
  },
};

const shops: Columns = {
  text: { 店铺: "id", 店铺名称: "name" },
  numbers: { 退款率: "refundRate", 退款时长: "refundHours", 纠纷退款率: "disputeRate", DSR: "dsr", 店铺投诉: "complaints" },
};

const adjustments: Columns = { text: { 人员: "person", 项目: "line", 原因: "reason", 经办人: "by" }, numbers: { 金额: "amount" } };
const carryIns: Columns = { text: { 人员: "person", 余额: "balance" }, numbers: { 金额: "amount" } };

const policyOf: Readonly<Record<string, string>> = { 客服: agents.id, 店长: leads.id };
const balanceOf: Readonly<Record<string, string>> = { 预支: "draw", 未扣: "protection" };
const lineOf = new Map<string, string>([...agents.pay, ...leads.pay].map(({ name, label }) => [label?.zh ?? name, name]));

/** November as the files have it. What is wrong in them is found by `settle`, so the types are taken on trust here. */
export function readMonth(): MonthRows {
  const month: unknown = {
    period: "2026-11",
    people: readRows("people.csv", people).map((row) => ({ ...row, policy: policyOf[row.policy ?? ""] ?? row.policy })),
    teams: readRows("shops.csv", shops),
    adjustments: readRows("adjustments.csv", adjustments).map((row) => ({ ...row, line: lineOf.get(row.line ?? "") ?? row.line })),
    carryIns: readRows("carry-ins.csv", carryIns).map((row) => ({ ...row, balance: balanceOf[row.balance ?? ""] ?? row.balance })),
  };
  return month as MonthRows;
}
