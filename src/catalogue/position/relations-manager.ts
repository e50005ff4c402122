import { conflictResolution } from "../competency/conflict-resolution.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { relationshipBuilding } from "../competency/relationship-building.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { complaintSatisfaction } from "../indicator/complaints.js";
import { customerRetention, netPromoterScore, netRevenueChurn } from "../indicator/customer-relations.js";
import { teamRetention } from "../indicator/people.js";
import { budgetUse } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const relationsManager: Position = {
  id: "relations-manager",
  label: { en: "customer relations manager", zh: "客户关系经理" },
  level: "manager",
  purpose: { en: "Answers for whether customers stay, and for what keeping them costs.", zh: "对客户留不留得住、留住花多少代价负责。" },
  indicators: [
    {
      indicator: customerRetention,
      weight: "25",
      marks: { none: "0.8", full: "0.95" },
      from: "crm",
      why: {
        en: "The result of the post: who was there and still is. Dormant customers count as lost after the term that the plan states.",
        zh: "岗位的结果：原有客户还在多少。沉睡超过约定期限的算流失。",
      },
      counterweight: ["cr.churn", "cr.repurchase"],
      notApplicable: { en: "No customers at the start, as of a new line.", zh: "期初无客户，如新业务。" },
    },
    {
      indicator: netRevenueChurn,
      weight: "20",
      marks: { none: "0.1", full: "0.02" },
      from: "finance",
      why: { en: "Ten small ones kept do not outweigh one large one lost.", zh: "留住十个小的，抵不过丢一个大的。" },
      counterweight: ["cr.rev-churn-gross", "cr.retention"],
      notApplicable: { en: "No recurring revenue.", zh: "没有持续性收入。" },
    },
    {
      indicator: netPromoterScore,
      weight: "15",
      marks: { none: "20", full: "50" },
      from: "survey",
      why: {
        en: "Heard from customers before they leave. Light enough that nobody begs for tens.",
        zh: "客户离开之前的声音。权重不高，不至于求十分。",
      },
      counterweight: ["cr.retention", "cc.survey-part"],
      notApplicable: { en: "Fewer than fifty answers.", zh: "有效答卷不足五十份。" },
    },
    {
      indicator: complaintSatisfaction,
      weight: "15",
      marks: { none: "0.7", full: "0.9" },
      from: "complaints",
      why: {
        en: "A complaint settled well keeps a customer better than no complaint at all does.",
        zh: "投诉处理得好，比没有投诉更留得住人。",
      },
      counterweight: ["cp.reopen", "cp.repeat"],
      notApplicable: { en: "No complaint was settled.", zh: "没有办结的投诉。" },
    },
    {
      indicator: budgetUse,
      weight: "10",
      marks: { noneBelow: "0.8", fullFrom: "0.95", fullTo: "1", noneAbove: "1.05" },
      marksBy: "GL",
      from: "finance",
      why: { en: "Loyalty can be bought for a quarter; this is where it shows.", zh: "忠诚可以花钱买一个季度，从这里看得出来。" },
      counterweight: ["cr.rev-churn-net"],
      notApplicable: { en: "No budget of its own.", zh: "没有独立预算。" },
    },
    {
      indicator: teamRetention,
      weight: "15",
      marks: { none: "0.6", full: "0.84" },
      marksBy: "GL",
      from: "personnel",
      why: { en: "Customers know a person, not a department.", zh: "客户认人，不认部门。" },
      counterweight: ["ppl.turnover"],
      notApplicable: { en: "Fewer than five people.", zh: "团队不足五人。" },
    },
  ],
  competencies: [
    { competency: relationshipBuilding, level: 4, weight: "25" },
    { competency: needsAnalysis, level: 4, weight: "20" },
    { competency: teamLeadership, level: 4, weight: "20" },
    { competency: dataAnalysis, level: 3, weight: "20" },
    { competency: conflictResolution, level: 4, weight: "15" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "Sales and service are the internal customers asked. Recurring revenue is taken from "
        + "accounting, not from the customer system, which the post itself keeps.",
      zh: "协作部门指销售与客服。持续性收入取财务数，不取本岗位自己维护的客户系统。",
    },
  },
  keyIssue: {
    problem: {
      en: "Satisfaction is managed instead of customers: those likely to be pleased are asked, "
        + "tens are begged for, and concessions are given for a good answer.",
      zh: "管的是分数不是客户：挑高兴的问、求打十分、拿优惠换好评。",
    },
    seen: {
      en: "The promoter score rises while participation falls, and retention and revenue do not follow.",
      zh: "净推荐值上升，参评率下降，留存和收入都没跟上。",
    },
    elsewhere: [
      {
        what: {
          en: "A consultant describes how paying by the promoter score leads to begging and to concessions.",
          zh: "有顾问描述了按净推荐值发奖如何导致讨分和让利。",
        },
        by: "CT-NPS",
      },
      { what: { en: "A sample of a few dozen moves the score by tens of points.", zh: "样本太小，分数能上下几十分。" }, by: null },
    ],
    answer: {
      en: "What customers do (retention and revenue) weighs 45, what they say 15, and "
        + "what was spent to make them say it shows in the budget.",
      zh: "客户做了什么（留存、收入）占 45，说了什么占 15，为好评花的钱在预算里现形。",
    },
    shown: {
      what: {
        en: "Concessions bring a promoter score with full points, the budget is "
          + "overrun, and net churn is what it was: the card scores less.",
        zh: "让利换来净推荐值满分，预算超支，净流失没变：总分下降。",
      },
      readings: { promoters: 250, detractors: 50, spent: "424000.00", revenueContracted: "75000.00" },
      kpi: "71.67",
    },
  },
  example: {
    readings: {
      customersAtEnd: 4180,
      customersGained: 520,
      customersAtStart: 4000,
      revenueLost: "180000.00",
      revenueContracted: "60000.00",
      revenueExpanded: "120000.00",
      revenueOpening: "3000000.00",
      promoters: 220,
      detractors: 60,
      recommendAnswers: 400,
      complainantsSatisfied: 68,
      complainantsSurveyed: 80,
      spent: "392000.00",
      budget: "400000.00",
      meanHeadcount: 25,
      leaversOfYear: 5,
    },
    points: ["76.67", "75.00", "66.67", "75.00", "100.00", "83.33"],
    kpi: "77.92",
    levels: [[4, 4, 4], [4, 3, 4], [3, 4, 4], [3, 3, 3], [4, 4, 4]],
    competency: "92.00",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "81.84",
    grade: "B",
  },
};
