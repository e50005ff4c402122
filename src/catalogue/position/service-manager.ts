import { budgetControl } from "../competency/budget-control.js";
import { processImprovement } from "../competency/process-improvement.js";
import { serviceKnowledge } from "../competency/service-knowledge.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { workPlanning } from "../competency/work-planning.js";
import { customerSatisfaction } from "../indicator/customer-relations.js";
import { turnover } from "../indicator/people.js";
import { improvementGoalsMet } from "../indicator/quality.js";
import { budgetUse, costPerContact, planCompletion } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const serviceManager: Position = {
  id: "service-manager",
  label: { en: "customer service management manager", zh: "客户服务管理经理" },
  level: "manager",
  purpose: {
    en: "Answers for the plan, the budget and the standard of service of the whole company.",
    zh: "对全公司服务的计划、预算与标准负责。",
  },
  indicators: [
    {
      indicator: customerSatisfaction,
      weight: "25",
      marks: { none: "0.8", full: "0.95" },
      from: "survey",
      why: { en: "What the money was for.", zh: "花钱的目的。" },
      counterweight: ["cr.ces", "cc.survey-part"],
      notApplicable: {
        en: "The year's plan has no survey in the quarter. One that was due and was dropped scores 0 of 1.",
        zh: "年度计划当季未安排调查。应做而取消的，按 1 份答卷、0 份满意计。",
      },
    },
    {
      indicator: planCompletion,
      weight: "20",
      marks: { none: "0.7", full: "1" },
      from: "plan",
      why: {
        en: "Items are weighed when the plan is made, so that ten small ones do not outvote one large.",
        zh: "立计划时定分量，十件小事不抵一件大事。",
      },
      counterweight: ["qa.improve-done"],
      notApplicable: { en: "No item was due.", zh: "当季无到期事项。" },
    },
    {
      indicator: budgetUse,
      weight: "15",
      marks: { noneBelow: "0.8", fullFrom: "0.95", fullTo: "1", noneAbove: "1.05" },
      marksBy: "GL",
      from: "finance",
      why: { en: "A band: money unspent on service is service not given.", zh: "设区间：该花没花的钱，就是没给的服务。" },
      counterweight: ["sm.cost-per-contact"],
      notApplicable: { en: "No budget of its own.", zh: "没有独立预算。" },
    },
    {
      indicator: costPerContact,
      weight: "15",
      marks: { none: "8", full: "4" },
      from: "finance",
      why: {
        en: "Held beside satisfaction and repeat contacts, since it falls by itself when customers have to call twice.",
        zh: "须与满意度、重复来电同看：客户打两次，它自己就降了。",
      },
      counterweight: ["cc.repeat-contact", "cr.csat"],
      notApplicable: { en: "No contacts.", zh: "没有来量。" },
    },
    {
      indicator: turnover,
      weight: "15",
      marks: { none: "0.4", full: "0.15" },
      from: "personnel",
      why: { en: "Experience walks out of the door first; annualised, all leavers.", zh: "先流失的是经验。年化，含全部离职。" },
      counterweight: ["ppl.core-turnover"],
      notApplicable: { en: "Fewer than ten people.", zh: "不足十人。" },
    },
    {
      indicator: improvementGoalsMet,
      weight: "10",
      marks: { none: "0.4", full: "1" },
      from: "plan",
      why: { en: "A department that only answers never has fewer questions.", zh: "只管接，问题永远不会少。" },
      counterweight: ["qa.capa-recur"],
      notApplicable: { en: "None were set.", zh: "未设改进目标。" },
    },
  ],
  competencies: [
    { competency: workPlanning, level: 4, weight: "25" },
    { competency: budgetControl, level: 4, weight: "20" },
    { competency: teamLeadership, level: 4, weight: "20" },
    { competency: processImprovement, level: 4, weight: "20" },
    { competency: serviceKnowledge, level: 4, weight: "15" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "The easy goal is the risk of this card: goals of plan and improvement are set with the superior and one "
        + "neighbour department, and none may be changed after the first month of the quarter.",
      zh: "本表的风险是目标定得太松：计划与改进目标由上级与一个协作部门共同确定，季度首月后不得更改。",
    },
  },
  keyIssue: {
    problem: {
      en: "Cost is cut where it is easiest: posts are not filled again, answers get shorter, "
        + "customers call twice, and cost per contact falls because contacts rise.",
      zh: "成本从最省事的地方砍：缺岗不补、回答变短、客户打两遍，来量上升反让单次成本下降。",
    },
    seen: {
      en: "Cost per contact down, contacts up while orders are level, satisfaction down, turnover up two quarters later.",
      zh: "订单持平、来量上升、单次成本下降、满意度下降，两个季度后流失上升。",
    },
    elsewhere: [
      {
        what: {
          en: "A practitioner computes cost per contact over all channels and cautions that it says nothing without quality.",
          zh: "有从业者按全渠道计算单次成本，并提醒脱离质量没有意义。",
        },
        by: "ICMI-C",
      },
      {
        what: {
          en: "Another definition divides by tickets resolved, which takes repeat calls out of the base.",
          zh: "另一种口径以已解决工单为分母，可剔除重复来电。",
        },
        by: "MLIB",
      },
    ],
    answer: {
      en: "Cost has 15 points; satisfaction and turnover, which pay for a false saving, have 40.",
      zh: "成本占 15，为虚假节约买单的满意度与流失占 40。",
    },
    shown: {
      what: {
        en: "A tenth more contacts at the same cost: cost per contact scores more, satisfaction and turnover take more than that.",
        zh: "成本不变、来量多一成（重复来电）：单次成本得分上升，满意度与流失扣掉更多。",
      },
      readings: { inboundContacts: 220000, customersSatisfied: 1044, leavers: 5 },
      kpi: "64.94",
    },
  },
  example: {
    readings: {
      customersSatisfied: 1104,
      satisfactionAnswers: 1200,
      planItemsDone: 46,
      planItems: 50,
      spent: "1176000.00",
      budget: "1200000.00",
      operatingCost: "1000000.00",
      inboundContacts: 200000,
      leavers: 3,
      meanHeadcount: 60,
      months: "3",
      goalsMet: 4,
      goalsSet: 5,
    },
    points: ["80.00", "73.33", "100.00", "75.00", "80.00", "66.67"],
    kpi: "79.58",
    levels: [[4, 4, 4], [4, 3, 4], [4, 4, 3], [3, 4, 4], [4, 4, 4]],
    competency: "90.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "82.69",
    grade: "B",
  },
};
