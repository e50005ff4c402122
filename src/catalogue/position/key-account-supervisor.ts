import { coaching } from "../competency/coaching.js";
import { coordination } from "../competency/coordination.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { relationshipBuilding } from "../competency/relationship-building.js";
import { workPlanning } from "../competency/work-planning.js";
import { customerSatisfaction } from "../indicator/customer-relations.js";
import { accountChurn, accountCoverage, accountPlanCompletion, keyAccountVisits, renewalRate } from "../indicator/key-accounts.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const keyAccountSupervisor: Position = {
  id: "key-account-supervisor",
  label: { en: "key account supervisor", zh: "大客户主管" },
  level: "supervisor",
  purpose: {
    en: "Keeps the accounts of a region or an industry, and the people who look after them.",
    zh: "守住一个区域或行业的大客户，并带好负责的人。",
  },
  indicators: [
    {
      indicator: renewalRate,
      weight: "20",
      marks: { none: "0.75", full: "0.95" },
      from: "crm",
      why: {
        en: "By account, beside the manager's by value: the supervisor is not to give up the small ones.",
        zh: "按客户数，与经理的金额口径互补：主管不能放弃小客户。",
      },
      counterweight: ["ka.renewal-value"],
      notApplicable: { en: "Nothing was up for renewal.", zh: "无到期合同。" },
    },
    {
      indicator: accountChurn,
      weight: "20",
      marks: { none: "0.1", full: "0" },
      from: "crm",
      why: { en: "Reclassifying an account before it leaves needs the manager's signature.", zh: "流失前改客户等级，须经理签字。" },
      counterweight: ["ka.growth", "cr.lost-key"],
      notApplicable: { en: "No accounts at the start.", zh: "期初无客户。" },
    },
    {
      indicator: customerSatisfaction,
      weight: "20",
      marks: { none: "0.75", full: "0.95" },
      from: "survey",
      why: { en: "Asked of three people in each account: buyer, user, payer.", zh: "每个客户问三类人：采购、使用、付款。" },
      counterweight: ["cr.ces", "cp.repeat"],
      notApplicable: { en: "Fewer than ten answers.", zh: "有效答卷不足十份。" },
    },
    {
      indicator: accountCoverage,
      weight: "15",
      marks: { none: "0.4", full: "0.8" },
      marksBy: "KPID",
      from: "crm",
      why: { en: "An account that hangs on one person leaves with that person.", zh: "只靠一个人维系的客户，会跟着这个人走。" },
      counterweight: ["ka.visits"],
      notApplicable: { en: "No contacts identified yet.", zh: "尚未梳理联系人。" },
    },
    {
      indicator: accountPlanCompletion,
      weight: "15",
      marks: { none: "0.6", full: "1" },
      from: "plan",
      why: {
        en: "Actions that customer and company wrote down together, not the supervisor's own list.",
        zh: "与客户共同写下的行动项，不是自己列的清单。",
      },
      counterweight: ["ka.growth", "ka.qbr-done"],
      notApplicable: { en: "No plan was due.", zh: "无到期计划。" },
    },
    {
      indicator: keyAccountVisits,
      weight: "10",
      marks: { none: "12", full: "24" },
      from: "crm",
      why: { en: "Up to the plan and no further; a visit without minutes does not count.", zh: "到计划为止，多了不加分；没有纪要的不算。" },
      counterweight: ["ka.coverage", "sm.info-ontime"],
      notApplicable: { en: "Travel was not possible.", zh: "客观上无法出行。" },
    },
  ],
  competencies: [
    { competency: relationshipBuilding, level: 4, weight: "30" },
    { competency: coaching, level: 3, weight: "20" },
    { competency: needsAnalysis, level: 4, weight: "20" },
    { competency: coordination, level: 3, weight: "15" },
    { competency: workPlanning, level: 3, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Competencies are assessed after joint visits, two a half-year; a level without a visit seen is left null.",
      zh: "素质评级以陪访为依据，每半年两次；没看过的一律填 null，不估。",
    },
  },
  keyIssue: {
    problem: {
      en: "The relationship is private property: one person knows the customer, nobody "
        + "else is let near, and it goes when that person goes.",
      zh: "客户关系私人化：只有一个人熟，别人不让碰，人走客户走。",
    },
    seen: {
      en: "Few active contacts of many identified, visits always by the same person "
        + "to the same person, renewals lost after a resignation.",
      zh: "已识别联系人很多、活跃的很少；总是同一人拜访同一人；离职之后续约丢失。",
    },
    elsewhere: [
      {
        what: {
          en: "Over 961,000 accounts the mean share that was touched at all was a fifth; the best reached two fifths.",
          zh: "在 96.1 万个客户的样本里，平均只触达五分之一，最好的约五分之二。",
        },
        by: "SETS",
      },
      {
        what: {
          en: "An aggregator gives 70 to 90 % of contacts, without saying of whom.",
          zh: "某汇总站给出 70%–90%，未说明样本（C 级线索）。",
        },
        by: "KPID",
      },
    ],
    answer: {
      en: "Coverage has 15 points, and each account has a second name in the system before a visit of the first one counts.",
      zh: "覆盖率占 15；系统里登记了第二负责人之后，拜访才计数。",
    },
    shown: {
      what: {
        en: "The same accounts, with half the contacts active: the card says it before the resignation does.",
        zh: "客户一个没少，活跃联系人减半：离职发生之前，评分先说话。",
      },
      readings: { contactsActive: 42 },
      kpi: "61.88",
    },
  },
  example: {
    readings: {
      accountsRenewed: 18,
      accountsUpForRenewal: 20,
      accountsLost: 1,
      accountsAtStart: 40,
      customersSatisfied: 54,
      satisfactionAnswers: 60,
      contactsActive: 84,
      contactsIdentified: 120,
      planActionsDone: 34,
      planActions: 40,
      keyVisits: 21,
    },
    points: ["75.00", "75.00", "75.00", "75.00", "62.50", "75.00"],
    kpi: "73.13",
    levels: [[4, 4, 4], [3, 3, 3], [3, 4, 4], [3, 3, 3], [3, 3, null]],
    competency: "94.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "79.69",
    grade: "C",
  },
};
