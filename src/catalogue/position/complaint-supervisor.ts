import { conflictResolution } from "../competency/conflict-resolution.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { processImprovement } from "../competency/process-improvement.js";
import { selfControl } from "../competency/self-control.js";
import { writing } from "../competency/writing.js";
import {
  acknowledgedInTime,
  complaintSatisfaction,
  escalationRate,
  reopenRate,
  repeatComplaintRate,
  resolvedInDeadline,
} from "../indicator/complaints.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const complaintSupervisor: Position = {
  id: "complaint-supervisor",
  label: { en: "complaint supervisor", zh: "客户投诉主管" },
  level: "supervisor",
  purpose: {
    en: "Settles complaints in time, for good, and tells the house what caused them.",
    zh: "按期、彻底地办结投诉，并告诉公司病根在哪。",
  },
  indicators: [
    {
      indicator: resolvedInDeadline,
      weight: "25",
      marks: { none: "0.85", full: "1" },
      from: "complaints",
      why: { en: "Of those due, on the day that law or promise sets.", zh: "以到期件为底，按法定或承诺期限。" },
      counterweight: ["cp.reopen", "cp.csat"],
      notApplicable: { en: "No complaint was due.", zh: "没有到期投诉。" },
    },
    {
      indicator: complaintSatisfaction,
      weight: "20",
      marks: { none: "0.7", full: "0.9" },
      from: "survey",
      why: {
        en: "Asked by another team a week after. Whom the platform or a regulator found to claim in bad faith is not asked; nobody else is "
          + "taken off the list.",
        zh: "由其他团队一周后回访。平台或监管认定为恶意索赔的不回访，其余一律不得剔除。",
      },
      counterweight: ["cp.reopen", "cp.ext-upheld"],
      notApplicable: { en: "Fewer than ten answers.", zh: "有效回访不足十份。" },
    },
    {
      indicator: reopenRate,
      weight: "15",
      marks: { none: "0.1", full: "0.031" },
      marksBy: "MHQ",
      from: "complaints",
      why: { en: "A sample of one year had 3.1 % on average.", zh: "某年度样本平均为 3.1%。" },
      counterweight: ["cp.in-deadline", "cp.repeat"],
      notApplicable: { en: "Nothing was resolved.", zh: "没有办结。" },
    },
    {
      indicator: repeatComplaintRate,
      weight: "15",
      marks: { none: "0.15", full: "0.05" },
      from: "complaints",
      why: { en: "The same customer with the same matter under a new number.", zh: "同一客户同一事项换了单号。" },
      counterweight: ["cp.reopen"],
      notApplicable: { en: "No complaints.", zh: "没有投诉。" },
    },
    {
      indicator: acknowledgedInTime,
      weight: "15",
      marks: { none: "0.8", full: "1" },
      from: "complaints",
      why: { en: "Within a day, by a person; a regulator asks for 24 hours.", zh: "一天之内由人确认；某监管要求 24 小时。" },
      counterweight: ["cp.no-response", "cp.resolve-time"],
      notApplicable: { en: "No complaints.", zh: "没有投诉。" },
    },
    {
      indicator: escalationRate,
      weight: "10",
      marks: { none: "0.1", full: "0.03" },
      from: "complaints",
      why: { en: "Not to zero: blocking the way up is worse than going it.", zh: "不求为零：堵住升级比升级更糟。" },
      counterweight: ["cp.regulator-count"],
      notApplicable: { en: "No cases.", zh: "没有案件。" },
    },
  ],
  competencies: [
    { competency: conflictResolution, level: 5, weight: "30" },
    { competency: selfControl, level: 4, weight: "20" },
    { competency: legalKnowledge, level: 4, weight: "20" },
    { competency: writing, level: 4, weight: "15" },
    { competency: processImprovement, level: 3, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Nobody decides on a complaint about themselves or their own group; such cases "
        + "go to the manager and stand in no figure of this card.",
      zh: "任何人不裁决针对自己或本组的投诉；此类案件交经理，不计入本表。",
    },
  },
  keyIssue: {
    problem: {
      en: "Closed in time is not settled: the file is shut on the last day, or the loudest are paid off, and the quiet come back.",
      zh: "按期关不等于解决：最后一天强关，或给嗓门大的赔钱了事，老实的又回来了。",
    },
    seen: {
      en: "Deadlines kept, reopened and repeated cases up, satisfaction down, closings in the last two days of the deadline.",
      zh: "时限达标，重开与重复上升，满意度下降，办结扎堆在到期前两天。",
    },
    elsewhere: [
      {
        what: { en: "An ombudsman publishes by firm how often it decides for the customer.", zh: "某申诉专员按企业公布支持客户的比例。" },
        by: "FOS",
      },
      {
        what: {
          en: "A regulator lets a firm close early what is settled within five days, and has it recorded all the same.",
          zh: "某监管允许五日内了结的从简处理，但仍须登记。",
        },
        by: "RG271",
      },
    ],
    answer: {
      en: "What comes back (reopened, repeated) and what complainants say weigh 50, twice the deadline.",
      zh: "回头的（重开、重复）与投诉人评价占 50，是时限的两倍。",
    },
    shown: {
      what: {
        en: "Every file shut in time: the deadline gains five and a half points, what comes back and what is said of it costs over twenty.",
        zh: "全部按期关闭：时限多得 5.5 分，回头件与不满意扣掉二十多分，总分下降。",
      },
      readings: { complaintsInDeadline: 120, casesReopened: 9, complaintsRepeated: 14, complainantsSatisfied: 78 },
      kpi: "60.30",
    },
  },
  example: {
    readings: {
      complaintsInDeadline: 116,
      complaintsDue: 120,
      complainantsSatisfied: 86,
      complainantsSurveyed: 100,
      casesReopened: 5,
      casesResolved: 100,
      complaintsRepeated: 10,
      complaints: 125,
      complaintsAcknowledgedInTime: 120,
      casesEscalated: 6,
      cases: 125,
    },
    points: ["77.80", "80.00", "72.46", "70.00", "80.00", "74.29"],
    kpi: "76.25",
    levels: [[5, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4], [3, 2, null]],
    competency: "92.70",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "81.55",
    grade: "B",
  },
};
