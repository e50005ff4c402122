import { coaching } from "../competency/coaching.js";
import { conflictResolution } from "../competency/conflict-resolution.js";
import { coordination } from "../competency/coordination.js";
import { serviceKnowledge } from "../competency/service-knowledge.js";
import { workPlanning } from "../competency/work-planning.js";
import { resolvedInDeadline } from "../indicator/complaints.js";
import { callBackRate } from "../indicator/customer-relations.js";
import { cooperationSatisfaction, trainingPlanCompletion } from "../indicator/people.js";
import { serviceTargetAttainment } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const serviceSupervisor: Position = {
  id: "service-supervisor",
  label: { en: "customer service management supervisor", zh: "客户服务管理主管" },
  level: "supervisor",
  purpose: {
    en: "Sees that every request gets its answer in time, whichever department owes it.",
    zh: "不管该哪个部门答，确保每个请求按时有回音。",
  },
  indicators: [
    {
      indicator: serviceTargetAttainment,
      weight: "30",
      marks: { none: "0.8", full: "0.98" },
      from: "tickets",
      why: { en: "The promise to the customer, ticket by ticket.", zh: "对客户的承诺，逐单兑现。" },
      counterweight: ["cp.wait-share", "cp.stale"],
      notApplicable: { en: "No ticket was resolved.", zh: "没有办结工单。" },
    },
    {
      indicator: resolvedInDeadline,
      weight: "25",
      marks: { none: "0.85", full: "1" },
      from: "complaints",
      why: { en: "Due is due, whatever the ticket's status says.", zh: "到期就是到期，不管工单挂着什么状态。" },
      counterweight: ["cp.reopen", "cp.csat"],
      notApplicable: { en: "No complaint was due.", zh: "没有到期投诉。" },
    },
    {
      indicator: callBackRate,
      weight: "15",
      marks: { none: "0.8", full: "1" },
      from: "crm",
      why: { en: "Closed is what the customer says is closed.", zh: "客户说好了才算好。" },
      counterweight: ["cp.csat"],
      notApplicable: { en: "None were planned.", zh: "没有回访计划。" },
    },
    {
      indicator: trainingPlanCompletion,
      weight: "15",
      marks: { none: "0.7", full: "1" },
      from: "training",
      why: { en: "New people learn here or at the customer's cost.", zh: "新人不在这里学，就拿客户练手。" },
      counterweight: ["tr.pass-rate"],
      notApplicable: { en: "No training was planned.", zh: "当月无培训计划。" },
    },
    {
      indicator: cooperationSatisfaction,
      weight: "15",
      marks: { none: "3", full: "4.5" },
      from: "survey",
      why: {
        en: "Most late answers wait for a neighbour department, and neighbours answer whom they like to work with.",
        zh: "迟到的答复多半卡在别的部门，合作愉快的先办。",
      },
      counterweight: ["sm.info-ontime"],
      notApplicable: { en: "Fewer than five ratings.", zh: "评价不足五份。" },
    },
  ],
  competencies: [
    { competency: coordination, level: 4, weight: "30" },
    { competency: workPlanning, level: 3, weight: "20" },
    { competency: coaching, level: 3, weight: "20" },
    { competency: conflictResolution, level: 3, weight: "15" },
    { competency: serviceKnowledge, level: 3, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Neighbour departments give their rating in the survey of the card and as "
        + "assessors: two people each, so that nobody's mood counts twice.",
      zh: "协作部门既填满意度又作评价人，由两个人分别填写，避免同一人的情绪算两次。",
    },
  },
  keyIssue: {
    problem: {
      en: "The clock is stopped instead of the problem: tickets are parked in \"pending\", and the target is met on paper.",
      zh: "停的是表不是问题：工单挂\"待处理\"，纸面达标。",
    },
    seen: {
      en: "Attainment rises with the share of the time that customers wait on us, and complaints pass their deadline.",
      zh: "达成率与客户等待占比同升，投诉超期增加。",
    },
    elsewhere: [
      {
        what: {
          en: "A vendor describes parking tickets in pending to keep the clock from running.",
          zh: "有厂商描述了把工单挂起以停表的做法。",
        },
        by: "AGENTH",
      },
      {
        what: { en: "Of two targets, the priority that was in force when the clock started counts.", zh: "以计时开始时生效的优先级为准。" },
        by: "ZD",
      },
    ],
    answer: {
      en: "Complaints are counted by their due date, not by the ticket's status, and weigh 25; the wait on us is watched beside the card.",
      zh: "投诉按到期日计、不看工单状态，占 25；客户等待占比在表外监控。",
    },
    shown: {
      what: {
        en: "Twenty tickets more in time by parking, and four complaints overdue: the card scores less.",
        zh: "靠挂起多达标二十单，四件投诉超期：总分下降。",
      },
      readings: { ticketsInTime: 780, complaintsInDeadline: 35 },
      kpi: "69.08",
    },
  },
  example: {
    readings: {
      ticketsInTime: 760,
      ticketsResolved: 800,
      complaintsInDeadline: 38,
      complaintsDue: 40,
      callBacksDone: 114,
      callBacksPlanned: 120,
      trainingHoursDone: "19",
      trainingHoursPlanned: "20",
      cooperationRatings: "42",
      cooperationRatingsGiven: 10,
    },
    points: ["83.33", "66.67", "75.00", "83.33", "80.00"],
    kpi: "77.42",
    levels: [[4, 4, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3], [3, null, 3]],
    competency: "97.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.44",
    grade: "B",
  },
};
