import type { AssessmentRules } from "./assessment-rules.js";

// What holds for every post of a level. A position takes these and says where it differs. Figures are the catalogue's own proposal.

const conduct = [
  { what: { en: "late, or gone early, without notice", zh: "无故迟到或早退" }, points: "-5" },
  { what: { en: "a day absent without notice", zh: "旷工一天" }, points: "-30" },
  { what: { en: "a customer's complaint of conduct, upheld", zh: "服务态度投诉成立" }, points: "-20" },
  { what: { en: "customer data looked up or passed on without need", zh: "无工作需要查询或外传客户信息" }, points: "-50" },
  { what: { en: "a figure falsified or a record altered afterwards", zh: "弄虚作假、事后改动记录" }, points: "-50" },
  { what: { en: "praise by a customer, in writing", zh: "客户书面表扬" }, points: "+5" },
  { what: { en: "a proposal that was taken up", zh: "合理化建议被采纳" }, points: "+5" },
] as const;

const grades = [
  { grade: "A", from: "90", coefficient: "1.2" },
  { grade: "B", from: "80", coefficient: "1" },
  { grade: "C", from: "60", coefficient: "0.8" },
  { grade: "D", from: "0", coefficient: "0.6" },
] as const;

const effect = {
  what: {
    en:
      "Performance pay alone, by the contract or by rules that were discussed with staff and made known before the period; what is paid does"
      + " not fall under the minimum wage, nor on probation under 80 % of the wage agreed. Conduct points are taken only after the person was"
      + " told of the facts in writing and could answer. A low grade by itself ends no contract: it leads to training or another post"
      + " first. The appeal inside the firm takes nothing from the right to labour arbitration.",
    zh: "只影响绩效工资，须以劳动合同或经民主程序制定并事先公示的规章为据；实发不低于最低工资标准，试用期不低于约定工资的 80%。"
      + "行为扣分须先书面告知事实并听取本人申辩。等级低本身不能解除合同，应先培训或调岗。内部申诉不影响劳动者申请劳动仲裁。",
  },
  by: ["LAW-LCL", "LAW-226", "LAW-MIN", "GC18"],
} as const;

const every = { conduct, grades, effect, records: { keptYears: 2, by: "LAW-WAGE" } } as const;

/** Who does the work: assessed on each month's figures, on competencies each quarter. */
export const specialistRules = {
  ...every,
  cycle: { kpi: "month", competency: "quarter" },
  assessedBy: [{ role: "superior", weight: "70" }, { role: "peer", weight: "20" }, { role: "self", weight: "10" }],
  parts: { kpi: "70", competency: "20", conduct: "10" },
  calibration: { cases: 5, tolerance: "5", of: { en: "contacts, each month", zh: "服务记录（每月）" } },
  publishedWithin: 5,
  talk: { by: "superior", within: 5 },
  appeal: { within: 5, to: "humanResources", decidedWithin: 5 },
} as const satisfies Omit<AssessmentRules, "differs">;

/** Who leads those who do it, or answers alone for a subject: competencies each half-year, also by those led and by neighbours. */
export const supervisorRules = {
  ...every,
  cycle: { kpi: "month", competency: "half-year" },
  assessedBy: [
    { role: "superior", weight: "60" },
    { role: "report", weight: "20" },
    { role: "internalCustomer", weight: "20" },
  ],
  parts: { kpi: "70", competency: "25", conduct: "5" },
  calibration: {
    cases: 5,
    tolerance: "5",
    of: { en: "cases, each month, with the other supervisors", zh: "案例（每月，各主管共同评分）" },
  },
  publishedWithin: 5,
  talk: { by: "superior", within: 10 },
  appeal: { within: 5, to: "humanResources", decidedWithin: 10 },
} as const satisfies Omit<AssessmentRules, "differs">;

/** Who answers for a result: figures of a quarter, competencies each half-year; what they object to goes to a committee. */
export const managerRules = {
  ...every,
  cycle: { kpi: "quarter", competency: "half-year" },
  assessedBy: [
    { role: "superior", weight: "60" },
    { role: "internalCustomer", weight: "20" },
    { role: "report", weight: "20" },
  ],
  parts: { kpi: "75", competency: "20", conduct: "5" },
  calibration: {
    cases: 3,
    tolerance: "10",
    of: { en: "managers' files, each half-year, before anybody is told", zh: "经理考核档案（每半年，公布前）" },
  },
  publishedWithin: 10,
  talk: { by: "superior", within: 10 },
  appeal: { within: 5, to: "committee", decidedWithin: 15 },
} as const satisfies Omit<AssessmentRules, "differs">;
