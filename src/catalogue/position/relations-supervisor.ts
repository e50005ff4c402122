import { coaching } from "../competency/coaching.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { listening } from "../competency/listening.js";
import { relationshipBuilding } from "../competency/relationship-building.js";
import { workPlanning } from "../competency/work-planning.js";
import { resolvedInDeadline } from "../indicator/complaints.js";
import { callBackRate, customerRetention, customerSatisfaction, repurchaseRate } from "../indicator/customer-relations.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const relationsSupervisor: Position = {
  id: "relations-supervisor",
  label: { en: "customer relations supervisor", zh: "客户关系主管" },
  level: "supervisor",
  purpose: {
    en: "Leads those who call customers back and look after them, so that they buy again.",
    zh: "带领回访与维护团队，让客户再次购买。",
  },
  indicators: [
    {
      indicator: repurchaseRate,
      weight: "25",
      marks: { none: "0.2", full: "0.35" },
      from: "crm",
      why: {
        en: "The plainest proof that looking after customers works. Orders of the period only, so that past values do not move.",
        zh: "维护有没有用，看回购最直接。只计本期订单，历史数不再变动。",
      },
      counterweight: ["cr.order-freq", "ec.refund-rate"],
      notApplicable: { en: "Nobody ordered.", zh: "本期无人下单。" },
    },
    {
      indicator: customerRetention,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "crm",
      why: { en: "Of the customers assigned to the group, whom it cannot choose.", zh: "以分配给本组的客户为底，不能自己挑。" },
      counterweight: ["cr.churn"],
      notApplicable: { en: "No customers assigned.", zh: "没有分配客户。" },
    },
    {
      indicator: customerSatisfaction,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "survey",
      why: { en: "Asked of all who were served, by the system and not by the group.", zh: "由系统向所有被服务客户发送，不由本组发放。" },
      counterweight: ["cc.survey-part", "cr.ces"],
      notApplicable: { en: "Fewer than thirty answers.", zh: "有效答卷不足三十份。" },
    },
    {
      indicator: resolvedInDeadline,
      weight: "20",
      marks: { none: "0.85", full: "1" },
      from: "complaints",
      why: { en: "An unhappy customer counts the days.", zh: "不满意的客户在数日子。" },
      counterweight: ["cp.reopen", "cp.csat"],
      notApplicable: { en: "No complaint was due.", zh: "没有到期投诉。" },
    },
    {
      indicator: callBackRate,
      weight: "15",
      marks: { none: "0.8", full: "1" },
      from: "crm",
      why: {
        en: "Planned call-backs that were held; light, since they are the means and not the end.",
        zh: "计划内回访的完成情况；权重轻，因为它是手段不是目的。",
      },
      counterweight: ["cr.repurchase", "sm.info-ontime"],
      notApplicable: { en: "None were planned.", zh: "没有回访计划。" },
    },
  ],
  competencies: [
    { competency: relationshipBuilding, level: 3, weight: "25" },
    { competency: coaching, level: 3, weight: "25" },
    { competency: listening, level: 4, weight: "15" },
    { competency: workPlanning, level: 3, weight: "20" },
    { competency: dataAnalysis, level: 2, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "The list of customers to call back is drawn by the system by purchase and by "
        + "complaint; the group may add to it and may not strike.",
      zh: "回访名单由系统按购买与投诉抽取，本组可加不可删。",
    },
  },
  keyIssue: {
    problem: {
      en: "Call-backs are made to be counted: the friendly customers, at the end of the month, three questions read out.",
      zh: "为完成数量而回访：月底突击、专打好说话的、照着念三句。",
    },
    seen: {
      en: "Completion is full and satisfaction of those asked is high, while repurchase "
        + "does not move and complaints of the others arrive late.",
      zh: "回访完成率满、受访者满意度高，回购纹丝不动，其余客户的投诉姗姗来迟。",
    },
    elsewhere: [
      {
        what: {
          en: "A published card counts the call-backs alone, which is what this problem lives on.",
          zh: "有公开考核表只数回访次数，问题正由此而来。",
        },
        by: "WUK",
      },
      {
        what: {
          en: "How repurchase moves depends on the period looked back over, so the card fixes it.",
          zh: "复购率随回溯期变化，故本表固定口径。",
        },
        by: "LSS",
      },
    ],
    answer: {
      en: "Call-backs weigh 15 and what they are for (repurchase, retention) 45; the list is drawn by chance and by complaint.",
      zh: "回访数量占 15，回访的目的（复购、留存）占 45；名单随机并按投诉抽取。",
    },
    shown: {
      what: {
        en: "All call-backs done and satisfaction up, with the dissatisfied left out: repurchase and deadlines pay for it.",
        zh: "回访全部完成、满意度上升，但避开了不满的客户：复购与投诉时限下降，总分更低。",
      },
      readings: { callBacksDone: 300, customersSatisfied: 282, customersRepeat: 324, complaintsInDeadline: 54 },
      kpi: "65.33",
    },
  },
  example: {
    readings: {
      customersRepeat: 372,
      customersOrdering: 1200,
      customersAtEnd: 1104,
      customersGained: 60,
      customersAtStart: 1160,
      customersSatisfied: 276,
      satisfactionAnswers: 300,
      complaintsInDeadline: 57,
      complaintsDue: 60,
      callBacksDone: 282,
      callBacksPlanned: 300,
    },
    points: ["73.33", "66.67", "80.00", "66.67", "70.00"],
    kpi: "71.50",
    levels: [[3, 3, 3], [3, 3, 3], [4, 4, 4], [3, 2, 3], [2, 2, 2]],
    competency: "97.33",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "79.38",
    grade: "C",
  },
};
