import { coordination } from "../competency/coordination.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { relationshipBuilding } from "../competency/relationship-building.js";
import { meanResolutionDays } from "../indicator/complaints.js";
import { recordCompleteness } from "../indicator/customer-information.js";
import { keyAccountVisits, productPenetration } from "../indicator/key-accounts.js";
import { informationOnTime } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const keyAccountSpecialist: Position = {
  id: "key-account-specialist",
  label: { en: "key account specialist", zh: "大客户专员" },
  level: "specialist",
  purpose: {
    en: "Visits key accounts, settles their daily matters, and brings home what they plan.",
    zh: "拜访大客户、处理日常事务、带回客户的打算。",
  },
  indicators: [
    {
      indicator: meanResolutionDays,
      weight: "25",
      marks: { none: "7", full: "2" },
      from: "complaints",
      why: { en: "A key account rings one person and measures the company by that answer.", zh: "大客户只找一个人，也据此衡量整个公司。" },
      counterweight: ["cp.reopen", "cp.stale"],
      notApplicable: { en: "No complaint was resolved.", zh: "没有办结的投诉。" },
    },
    {
      indicator: keyAccountVisits,
      weight: "20",
      marks: { none: "8", full: "16" },
      from: "crm",
      why: { en: "The work itself; up to the plan, with minutes.", zh: "本职工作；到计划为止，须有纪要。" },
      counterweight: ["sm.info-ontime", "ka.penetration"],
      notApplicable: { en: "Travel was not possible.", zh: "客观上无法出行。" },
    },
    {
      indicator: productPenetration,
      weight: "20",
      marks: { none: "0.3", full: "0.6" },
      from: "crm",
      why: {
        en: "What could be bought is fixed at the start of the year, so that it does not shrink to fit.",
        zh: "可购产品清单年初定，不许越缩越小。",
      },
      counterweight: ["ka.sow", "ec.refund-rate"],
      notApplicable: { en: "Nothing else that the account could buy.", zh: "没有其他可购产品。" },
    },
    {
      indicator: informationOnTime,
      weight: "20",
      marks: { none: "0.8", full: "1" },
      from: "plan",
      why: {
        en: "What a visit is for: changes, plans and complaints reach the company within two days.",
        zh: "拜访的意义：变动、计划、抱怨两天内回到公司。",
      },
      counterweight: ["ka.visits", "cp.repeat"],
      notApplicable: { en: "Nothing was to be passed on.", zh: "没有需要传递的信息。" },
    },
    {
      indicator: recordCompleteness,
      weight: "15",
      marks: { none: "0.85", full: "0.98" },
      from: "crm",
      why: { en: "The account outlives the post holder.", zh: "人会换，客户还在。" },
      counterweight: ["ci.accuracy"],
      notApplicable: { en: "No records assigned.", zh: "没有负责的资料。" },
    },
  ],
  competencies: [
    { competency: relationshipBuilding, level: 3, weight: "30" },
    { competency: needsAnalysis, level: 3, weight: "25" },
    { competency: productKnowledge, level: 3, weight: "20" },
    { competency: coordination, level: 3, weight: "15" },
    { competency: recordKeeping, level: 2, weight: "10" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Peers are colleagues of sales and service who deal with the same account.",
      zh: "同事评价由服务同一客户的销售与客服同事作出。",
    },
  },
  keyIssue: {
    problem: {
      en: "Visits are made for the count. Tea is drunk, nothing is learnt, and the customer's plans are read in the newspaper.",
      zh: "为次数而拜访：喝茶聊天、一无所获，客户的打算还要从新闻上看。",
    },
    seen: {
      en: "Visits at or over the plan, few transfers of information, penetration unchanged.",
      zh: "拜访达标甚至超标，信息传递少，渗透率不动。",
    },
    elsewhere: [
      { what: { en: "A published card counts visits alone.", zh: "有公开考核表只数拜访次数（C 级线索）。" }, by: "WUK" },
      {
        what: {
          en: "A vendor writes that activities can be rolled up to a share of the account plan, which says what they were for.",
          zh: "有厂商建议把活动汇总为客户计划完成度，说明活动为了什么。",
        },
        by: "IDLE",
      },
    ],
    answer: {
      en: "Visits are worth no more than the plan, and what they bring back weighs twice as much.",
      zh: "拜访到计划封顶，带回来的东西权重是它的两倍。",
    },
    shown: {
      what: {
        en: "Two visits more, and a third of the news not passed on: the card scores less.",
        zh: "多拜访两次，三分之一的消息没传回来：总分下降。",
      },
      readings: { keyVisits: 16, transfersOnTime: 34, productsBought: 25 },
      kpi: "64.87",
    },
  },
  example: {
    readings: {
      complaintDays: "48",
      complaintsResolved: 16,
      keyVisits: 14,
      productsBought: 27,
      productsPossible: 50,
      transfersOnTime: 45,
      transfersRequired: 50,
      fieldsFilled: 950,
      fieldsRequired: 1000,
    },
    points: ["80.00", "75.00", "80.00", "50.00", "76.92"],
    kpi: "72.54",
    levels: [[3, 3, 3], [3, 3, 3], [3, 3, 3], [2, 3, 3], [2, null, 2]],
    competency: "93.00",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "79.38",
    grade: "C",
  },
};
