import { budgetControl } from "../competency/budget-control.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { decisionMaking } from "../competency/decision-making.js";
import { negotiation } from "../competency/negotiation.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { workPlanning } from "../competency/work-planning.js";
import {
  customerAcquisitionCost,
  newProductGoal,
  pipelineCoverage,
  salesTargetCompletion,
  winRate,
} from "../indicator/customer-development.js";
import { coreTurnover } from "../indicator/people.js";
import { budgetUse } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const developmentManager: Position = {
  id: "development-manager",
  label: { en: "customer development manager", zh: "客户开发经理" },
  level: "manager",
  purpose: {
    en: "Answers for how many new customers the company wins, and what winning them costs.",
    zh: "对赢得多少新客户、花多少代价赢得负责。",
  },
  indicators: [
    {
      indicator: salesTargetCompletion,
      weight: "30",
      marks: { none: "0.7", full: "1" },
      from: "finance",
      why: {
        en: "The result of the post, counted when the money is in, so that nothing is won on paper.",
        zh: "岗位的结果，按到账计，避免纸面成交。",
      },
      counterweight: ["ka.collection-days", "cd.forecast-acc"],
      notApplicable: { en: "No target was set for the quarter.", zh: "当季未定目标。" },
    },
    {
      indicator: winRate,
      weight: "15",
      marks: { none: "0.15", full: "0.3" },
      from: "crm",
      why: {
        en: "Shows whether the team picks its battles, which the sum of sales does not.",
        zh: "看团队会不会选商机，销售额看不出这一点。",
      },
      counterweight: ["cd.pipeline-cover", "cd.cycle"],
      notApplicable: { en: "Nothing was decided in the quarter.", zh: "当季没有结案的商机。" },
    },
    {
      indicator: pipelineCoverage,
      weight: "10",
      marks: { none: "1.5", full: "4" },
      from: "crm",
      why: {
        en: "Next quarter's sales are decided now. One over the usual win rate is needed; four fits a win rate of a quarter.",
        zh: "下季度的业绩现在就定了。需要的倍数是赢单率的倒数，四倍对应约四分之一的赢单率。",
      },
      counterweight: ["cd.win-rate", "cd.cycle"],
      notApplicable: { en: "No target for the coming quarter yet.", zh: "下季度目标未定。" },
    },
    {
      indicator: customerAcquisitionCost,
      weight: "15",
      marks: { none: "600", full: "300" },
      from: "finance",
      why: {
        en: "All costs, wages included: otherwise the next customer can always be bought.",
        zh: "含人工的全部成本：否则客户总能用钱买到。",
      },
      counterweight: ["cd.payback", "cd.activation"],
      notApplicable: { en: "No new customers, and then the sales say enough.", zh: "没有新客户，此时销售额已说明问题。" },
    },
    {
      indicator: newProductGoal,
      weight: "10",
      marks: { none: "0.5", full: "1" },
      from: "finance",
      why: { en: "What is easy to sell is sold anyway.", zh: "好卖的产品不用考核也会卖。" },
      counterweight: ["cd.target-done"],
      notApplicable: { en: "No new product in the quarter.", zh: "当季没有新产品。" },
    },
    {
      indicator: coreTurnover,
      weight: "10",
      marks: { none: "0.15", full: "0.05" },
      from: "personnel",
      why: {
        en: "Whoever leaves takes the customers along. Who counts as core is written down at the start of the year.",
        zh: "骨干一走带走客户。谁算核心员工，年初书面确定。",
      },
      counterweight: ["ppl.turnover"],
      notApplicable: { en: "No core staff named.", zh: "未界定核心员工。" },
    },
    {
      indicator: budgetUse,
      weight: "10",
      marks: { noneBelow: "0.8", fullFrom: "0.95", fullTo: "1", noneAbove: "1.05" },
      marksBy: "GL",
      from: "finance",
      why: {
        en: "Within five per cent, as one firm asks of itself; money not spent on plans is no merit either.",
        zh: "以某公司自定的正负 5% 为参照；计划内的钱没花也不是成绩。",
      },
      counterweight: ["cd.cac"],
      notApplicable: { en: "No budget of its own.", zh: "没有独立预算。" },
    },
  ],
  competencies: [
    { competency: teamLeadership, level: 4, weight: "25" },
    { competency: negotiation, level: 4, weight: "20" },
    { competency: dataAnalysis, level: 3, weight: "20" },
    { competency: workPlanning, level: 4, weight: "15" },
    { competency: budgetControl, level: 3, weight: "10" },
    { competency: decisionMaking, level: 4, weight: "10" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "The internal customers asked are service and finance: the one gets the customers that "
        + "were promised too much, the other the invoices that nobody pays.",
      zh: "协作部门指客服与财务：过度承诺的客户由前者接手，收不回的账由后者追讨。",
    },
  },
  keyIssue: {
    problem: {
      en: "The target is reached by buying it: discounts, campaigns and gifts at the quarter's "
        + "end bring customers who cost more than they will ever bring in.",
      zh: "季末靠打折、投放、送礼冲目标：客户是来了，花的比将来赚的多。",
    },
    seen: {
      en: "Completion jumps in the last weeks together with acquisition cost and "
        + "overspending, and the next quarter opens with an empty pipeline.",
      zh: "最后几周完成率跳升，获客成本和超支同步上升，下季度开局商机见底。",
    },
    elsewhere: [
      {
        what: { en: "Counting media alone, and not labour, makes acquisition look cheap.", zh: "只算投放不算人工，会让获客成本显得很低。" },
        by: "ORM",
      },
      {
        what: {
          en: "Leaving undecided deals out of the win rate flatters it: in its data 31.6 % became 25.5 %.",
          zh: "赢单率不计悬而未决的商机会虚高：其数据由 31.6% 降到 25.5%。",
        },
        by: "FUNNEL",
      },
    ],
    answer: {
      en: "Sales weigh 30; acquisition cost, budget and the pipeline of the next quarter weigh 35 "
        + "together, so that a target that was bought loses more than it brings.",
      zh: "销售额占 30，获客成本、预算与下季商机合计占 35：买来的目标得不偿失。",
    },
    shown: {
      what: {
        en: "The last five per cent of the target bought by a campaign: completion is full, and the card scores less.",
        zh: "用一场活动买来最后 5%：完成率满分，总分反而下降。",
      },
      readings: { sales: "3000000.00", acquisitionCost: "420000.00", customersNew: 840, spent: "530000.00", pipelineValue: "7500000.00" },
      kpi: "60.67",
    },
  },
  example: {
    readings: {
      sales: "2850000.00",
      salesTarget: "3000000.00",
      dealsWon: 24,
      dealsLost: 76,
      pipelineValue: "10500000.00",
      acquisitionCost: "312000.00",
      customersNew: 780,
      newProductSales: "320000.00",
      newProductGoalAmount: "400000.00",
      coreLeavers: 1,
      coreStaff: 12,
      spent: "485000.00",
      budget: "500000.00",
    },
    points: ["83.33", "60.00", "80.00", "66.67", "60.00", "66.70", "100.00"],
    kpi: "74.67",
    levels: [[4, 4, 3], [4, 4, 4], [3, 3, 3], [4, 3, 4], [3, 3, null], [4, 4, 4]],
    competency: "96.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "80.20",
    grade: "B",
  },
};
