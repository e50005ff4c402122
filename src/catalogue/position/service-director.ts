import { budgetControl } from "../competency/budget-control.js";
import { decisionMaking } from "../competency/decision-making.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { processImprovement } from "../competency/process-improvement.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { netPromoterScore } from "../indicator/customer-relations.js";
import { supportCostShare } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";
import { wholeService } from "../whole-service.js";

export const serviceDirector: Position = {
  id: "service-director",
  label: { en: "customer service director", zh: "客服总监" },
  level: "manager",
  purpose: {
    en: "Answers to the company for customers who stay, and for what service costs and earns.",
    zh: "就客户去留、服务的花费与贡献向公司负责。",
  },
  indicators: [
    {
      ...wholeService.retention,
      weight: "25",
      why: { en: "The one figure in which service meets the company's own.", zh: "最能反映客服对公司经营贡献的指标。" },
    },
    {
      ...wholeService.satisfaction,
      weight: "20",
      why: { en: "Asked by somebody outside the department.", zh: "由部门以外的人组织调查。" },
    },
    {
      ...wholeService.budget,
      weight: "15",
      why: { en: "A band: what the board approved is to be spent on customers.", zh: "设区间：批下来的钱要花在客户身上。" },
    },
    {
      indicator: netPromoterScore,
      weight: "10",
      marks: { none: "20", full: "50" },
      from: "survey",
      cycle: "half-year",
      why: { en: "Light, once a half-year, never tied to persons below.", zh: "权重轻，半年一次，不分解到个人。" },
      counterweight: ["cr.retention", "cc.survey-part"],
      notApplicable: { en: "Fewer than two hundred answers.", zh: "有效答卷不足二百份。" },
    },
    {
      indicator: supportCostShare,
      weight: "10",
      marks: { none: "0.15", full: "0.1" },
      marksBy: "GL",
      from: "finance",
      why: { en: "One firm holds itself to a tenth of revenue.", zh: "某公司自定不超过收入的十分之一。" },
      counterweight: ["sm.cost-per-contact", "cr.retention"],
      notApplicable: { en: "No recurring revenue.", zh: "没有持续性收入。" },
    },
    {
      ...wholeService.turnover,
      weight: "10",
      why: { en: "Of the whole department.", zh: "全部门。" },
    },
    {
      ...wholeService.complaints,
      weight: "10",
      why: {
        en: "Over orders; whoever makes complaining hard sees it at the regulator.",
        zh: "以订单为底；把投诉渠道藏起来的，会在监管那里看到。",
      },
    },
  ],
  competencies: [
    { competency: decisionMaking, level: 5, weight: "25" },
    { competency: teamLeadership, level: 5, weight: "25" },
    { competency: budgetControl, level: 4, weight: "20" },
    { competency: processImprovement, level: 5, weight: "15" },
    { competency: legalKnowledge, level: 4, weight: "15" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "The superior is the general manager; the committee that hears an appeal is chaired by "
        + "human resources and has a member of the staff's representation; nobody sits in it who gave a level.",
      zh: "直接上级为总经理；受理申诉的委员会由人力资源主持，含职工代表，参与过评分的人不得担任委员。",
    },
  },
  keyIssue: {
    problem: {
      en: "Service is run as a cost: each saving is seen this quarter, each customer "
        + "who leaves only next year, in somebody else's figures.",
      zh: "服务被当成本管：省下的钱本季就看得见，走掉的客户明年才看得见，还记在别人账上。",
    },
    seen: {
      en: "Cost share falls two quarters before retention does; complaints reach the regulator in place of the company.",
      zh: "成本占比下降，两个季度后留存下降；投诉绕过公司直达监管。",
    },
    elsewhere: [
      {
        what: {
          en: "One firm publishes both its cost share and its satisfaction goal on one page.",
          zh: "某公司把成本占比与满意度目标公布在同一页。",
        },
        by: "GL",
      },
      {
        what: {
          en: "A tax service showed 88 % reached on a measure that covered a quarter of the calls.",
          zh: "某税务机关公布接通率 88%，其口径只覆盖四分之一的来电。",
        },
        by: "TR-LOS",
      },
    ],
    answer: {
      en: "Cost share has 10 points, what customers do and say 55; retention is read over "
        + "twelve months, so that the saving meets its bill in one card.",
      zh: "成本占比 10 分，客户的去留与评价 55 分；留存按十二个月看，让节约与代价在同一张表里见面。",
    },
    shown: {
      what: {
        en:
          "Three quarters after a tenth of the cost was cut: its share has full points, a gain of two; retention, satisfaction and turnover "
          + "take five times that, and the budget that was not spent takes five points more.",
        zh: "砍掉一成成本三个季度之后：成本占比满分，多得 2 分；留存、满意与流失扣掉其五倍，没花的预算又扣 5 分。",
      },
      readings: { operatingCost: "2574000.00", spent: "2700000.00", customersAtEnd: 45200, customersSatisfied: 1780, leavers: 14 },
      kpi: "68.47",
    },
  },
  example: {
    readings: {
      customersAtEnd: 46000,
      customersGained: 9000,
      customersAtStart: 40000,
      customersSatisfied: 1840,
      satisfactionAnswers: 2000,
      spent: "2940000.00",
      budget: "3000000.00",
      promoters: 520,
      detractors: 120,
      recommendAnswers: 1000,
      operatingCost: "2860000.00",
      recurringRevenue: "26000000.00",
      leavers: 10,
      meanHeadcount: 200,
      months: "3",
      complaints: 400,
      orders: 100000,
    },
    points: ["83.33", "80.00", "100.00", "66.67", "80.00", "80.00", "75.00"],
    kpi: "82.00",
    levels: [[5, 4, 4], [5, 5, 4], [4, 4, 4], [4, 4, 4], [4, 4, null]],
    competency: "88.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "84.10",
    grade: "B",
  },
};
