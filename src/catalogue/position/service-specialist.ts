import { coordination } from "../competency/coordination.js";
import { dependability } from "../competency/dependability.js";
import { listening } from "../competency/listening.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { writing } from "../competency/writing.js";
import { feedbackTimeliness, meanResolutionDays } from "../indicator/complaints.js";
import { callBackRate } from "../indicator/customer-relations.js";
import { informationOnTime } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const serviceSpecialist: Position = {
  id: "service-specialist",
  label: { en: "customer service management specialist", zh: "客户服务管理专员" },
  level: "specialist",
  purpose: {
    en: "Takes up what customers report, sends it where it belongs, and does not let go until it is answered.",
    zh: "受理客户反映，转到该办的地方，盯到有结果。",
  },
  indicators: [
    {
      indicator: feedbackTimeliness,
      weight: "30",
      marks: { none: "0.8", full: "0.98" },
      from: "tickets",
      why: { en: "Whoever wrote is waiting.", zh: "写信来的人在等。" },
      counterweight: ["cp.repeat", "cp.stale"],
      notApplicable: { en: "No feedback needed an answer.", zh: "没有需要答复的意见。" },
    },
    {
      indicator: informationOnTime,
      weight: "25",
      marks: { none: "0.8", full: "1" },
      from: "plan",
      why: { en: "A complaint that reaches production a month late teaches nobody.", zh: "投诉晚一个月到生产部，谁也学不到东西。" },
      counterweight: ["sm.sla-met"],
      notApplicable: { en: "Nothing was to be passed on.", zh: "没有需要传递的信息。" },
    },
    {
      indicator: meanResolutionDays,
      weight: "25",
      marks: { none: "10", full: "3" },
      from: "complaints",
      why: { en: "From the customer's first word, not from the form.", zh: "从客户第一次开口起算，不从填表起算。" },
      counterweight: ["cp.reopen", "cp.backlog-growth"],
      notApplicable: { en: "Nothing was resolved.", zh: "没有办结。" },
    },
    {
      indicator: callBackRate,
      weight: "20",
      marks: { none: "0.8", full: "1" },
      from: "crm",
      why: { en: "To hear whether it stayed settled.", zh: "听一听是不是真的解决了。" },
      counterweight: ["cp.csat"],
      notApplicable: { en: "None were planned.", zh: "没有回访计划。" },
    },
  ],
  competencies: [
    { competency: coordination, level: 3, weight: "30" },
    { competency: recordKeeping, level: 3, weight: "20" },
    { competency: writing, level: 3, weight: "20" },
    { competency: dependability, level: 3, weight: "20" },
    { competency: listening, level: 2, weight: "10" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Peers are the contacts in the departments to which cases are sent: they see whether a case comes complete.",
      zh: "同事评价由各接办部门的对口人作出：案子转得清不清楚，他们最有数。",
    },
  },
  keyIssue: {
    problem: {
      en: "Cases lie between departments. Each has passed it on, none has it, and the specialist has no power to make anybody answer.",
      zh: "案子卡在部门之间：都转了，没人办，专员又指挥不动谁。",
    },
    seen: {
      en: "Transfers are on time and resolution is not; the oldest open cases have the most addressees.",
      zh: "转办及时、办结不及时；最老的未结案件经手部门最多。",
    },
    elsewhere: [
      {
        what: {
          en: "One firm keeps the share of the time in which customers wait on it at 35 % or less.",
          zh: "某公司要求客户等待占比不超过 35%。",
        },
        by: "GL",
      },
      {
        what: {
          en: "A vendor's dashboard lists open cases that nobody touched for five days.",
          zh: "某厂商看板列出五天未更新的在办案件。",
        },
        by: "SNCSM",
      },
    ],
    answer: {
      en: "Half the weight is on what ends with the customer (answer and resolution). Time that lies with a named department is "
        + "taken out of the specialist's days by the superior, in writing, and shown to that department's head.",
      zh: "一半权重在到达客户的结果（答复、办结）；滞留在指定部门的时间由上级书面剔除，并通报该部门负责人。",
    },
    shown: {
      what: {
        en: "The same month with eighty days taken out, since they lay with a department that "
          + "was told: it is the specialist's own days that are scored.",
        zh: "同一个月剔除滞留在他部门的八十天（已书面通报）：只按专员自己的天数评分。",
      },
      readings: { complaintDays: "170" },
      kpi: "80.23",
    },
  },
  example: {
    readings: {
      feedbackOnTime: 190,
      feedbackRequired: 200,
      transfersOnTime: 56,
      transfersRequired: 60,
      complaintDays: "250",
      complaintsResolved: 50,
      callBacksDone: 76,
      callBacksPlanned: 80,
    },
    points: ["83.33", "66.65", "71.43", "75.00"],
    kpi: "74.52",
    levels: [[3, 3, 3], [3, 3, 3], [3, 2, 3], [3, 3, 3], [2, 2, null]],
    competency: "97.33",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "81.63",
    grade: "B",
  },
};
