import { coaching } from "../competency/coaching.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { persuasion } from "../competency/persuasion.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { workPlanning } from "../competency/work-planning.js";
import { leadConversion, leadFollowUpTime, quotaShare, salesCycle, salesTargetCompletion } from "../indicator/customer-development.js";
import { trainingPlanCompletion } from "../indicator/people.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const developmentSupervisor: Position = {
  id: "development-supervisor",
  label: { en: "customer development supervisor", zh: "客户开发主管" },
  level: "supervisor",
  purpose: {
    en: "Leads a group of developers: hands out leads, keeps them moving, and brings everybody to the target.",
    zh: "带一组开发专员：分线索、盯进度，让每个人都达标。",
  },
  indicators: [
    {
      indicator: salesTargetCompletion,
      weight: "25",
      marks: { none: "0.7", full: "1" },
      from: "crm",
      why: { en: "The group's result, of the group's own target.", zh: "小组的结果，按小组目标折算。" },
      counterweight: ["cd.quota-share", "ec.refund-rate"],
      notApplicable: { en: "No target was set.", zh: "未定目标。" },
    },
    {
      indicator: quotaShare,
      weight: "25",
      marks: { none: "0.3", full: "0.8" },
      from: "crm",
      why: {
        en: "A supervisor's work shows in the middle of the group, not in its best seller.",
        zh: "主管的功夫看中间层，不看销冠一个人。",
      },
      counterweight: ["cd.target-done", "ppl.turnover"],
      notApplicable: { en: "Fewer than three people with targets.", zh: "有目标的组员不足三人。" },
    },
    {
      indicator: leadConversion,
      weight: "20",
      marks: { none: "0.1", full: "0.3" },
      from: "crm",
      why: {
        en: "Of what marketing paid for; bad leads stay in the base, and are complained of in writing instead.",
        zh: "市场花钱换来的线索；坏线索不剔除，改为书面反馈给市场。",
      },
      counterweight: ["cd.win-rate", "cd.followup-time"],
      notApplicable: { en: "No leads came.", zh: "没有来线索。" },
    },
    {
      indicator: leadFollowUpTime,
      weight: "10",
      marks: { none: "48", full: "4" },
      from: "crm",
      why: { en: "Handing out leads at once is the supervisor's own act.", zh: "当场分派线索，是主管自己的动作。" },
      counterweight: ["cd.contact-rate", "cd.lead-conv"],
      notApplicable: { en: "No lead qualified.", zh: "没有合格线索。" },
    },
    {
      indicator: salesCycle,
      weight: "10",
      marks: { none: "60", full: "30" },
      from: "crm",
      why: {
        en: "Deals that nobody pushes or closes fill the pipeline and deceive the forecast.",
        zh: "没人推也没人关的单，撑大商机、误导预测。",
      },
      counterweight: ["cd.win-rate", "cd.deal-size"],
      notApplicable: { en: "No deal was closed.", zh: "没有成交关单。" },
    },
    {
      indicator: trainingPlanCompletion,
      weight: "10",
      marks: { none: "0.7", full: "1" },
      from: "training",
      why: { en: "Coaching gives way to selling unless it is counted.", zh: "不算数的话，带人总给卖货让路。" },
      counterweight: ["tr.pass-rate", "cd.quota-share"],
      notApplicable: { en: "No training was planned in the month.", zh: "当月无培训计划。" },
    },
  ],
  competencies: [
    { competency: coaching, level: 3, weight: "30" },
    { competency: teamLeadership, level: 3, weight: "20" },
    { competency: persuasion, level: 4, weight: "20" },
    { competency: workPlanning, level: 3, weight: "15" },
    { competency: dataAnalysis, level: 2, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "The group rates the supervisor with a weight of 20 and unsigned; with fewer than four "
        + "answers its weight goes to the others, so that nobody is found out.",
      zh: "组员评价占 20 且不记名；不足四份时权重归其他评价人，避免对号入座。",
    },
  },
  keyIssue: {
    problem: {
      en: "One star carries the group: the supervisor gives that person the good leads, "
        + "the target is met, and the others learn nothing and leave.",
      zh: "一个销冠扛全组：主管把好线索都给他，目标达成了，其他人学不到东西、陆续离开。",
    },
    seen: {
      en: "Group completion stays high while the share of people at quota falls and turnover of the young rises.",
      zh: "小组完成率高，达标人数占比却下降，新人流失上升。",
    },
    elsewhere: [
      {
        what: {
          en: "An open catalogue of metrics takes the share of representatives at quota as a metric of its own beside the sum of sales.",
          zh: "一份公开指标库把达标人数占比与销售额并列为独立指标。",
        },
        by: "MLIB",
      },
      {
        what: {
          en: "Leads handed out in turn, with the order on the wall, leave nothing to pick from.",
          zh: "线索轮流分配、顺序公开，就没有挑拣的余地。",
        },
        by: null,
      },
    ],
    answer: {
      en: "The share at quota weighs as much as the sum of sales, so that five more at quota are worth more than the star's extra order.",
      zh: "达标占比与销售额同权：多带几个人达标，比销冠多签一单值钱。",
    },
    shown: {
      what: {
        en: "The same sales, made by three of ten: half the weight of the result is lost.",
        zh: "销售额不变，但只有三人达标：得分大幅下降。",
      },
      readings: { repsAtQuota: 3 },
      kpi: "56.56",
    },
  },
  example: {
    readings: {
      sales: "475000.00",
      salesTarget: "500000.00",
      repsAtQuota: 6,
      reps: 10,
      leadsQualified: 78,
      leads: 300,
      followUpHours: "1170",
      cycleDays: "1080",
      dealsClosed: 24,
      trainingHoursDone: "22",
      trainingHoursPlanned: "24",
    },
    points: ["83.33", "60.00", "80.00", "75.00", "50.00", "72.23"],
    kpi: "71.56",
    levels: [[3, 3, 3], [3, 3, 3], [4, 4, 4], [2, 3, 3], [2, null, 2]],
    competency: "94.00",
    conduct: { deductions: "5", praise: "0", points: "95.00" },
    score: "78.34",
    grade: "C",
  },
};
