import { attentionToDetail } from "../competency/attention-to-detail.js";
import { integrity } from "../competency/integrity.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { systemsKnowledge } from "../competency/systems-knowledge.js";
import {
  correctionsOnTime,
  duplicateShare,
  recordCompleteness,
  updateTimeliness,
  valueValidity,
} from "../indicator/customer-information.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const informationSpecialist: Position = {
  id: "information-specialist",
  label: { en: "customer information specialist", zh: "客户信息专员" },
  level: "specialist",
  purpose: {
    en: "Enters, checks and mends customer records, and does what customers ask about their own data.",
    zh: "录入、核对、修正客户资料，并办理客户对自己信息的请求。",
  },
  indicators: [
    {
      indicator: recordCompleteness,
      weight: "25",
      marks: { none: "0.85", full: "0.98" },
      from: "crm",
      why: {
        en:
          "Over the records that were assigned, and over the fields that a stated purpose needs: what the customer declines to give is in "
          + "neither count, since the law asks to collect no more than is needed.",
        zh: "以分到的资料、且为既定目的所必需的字段为底；客户不愿提供的字段分子分母都不计：法律要求收集限于最小范围。",
      },
      counterweight: ["ci.validity", "ci.accuracy"],
      notApplicable: { en: "No records assigned.", zh: "未分配资料。" },
    },
    {
      indicator: valueValidity,
      weight: "20",
      marks: { none: "0.9", full: "0.99" },
      from: "crm",
      why: { en: "A telephone number that lacks a digit is worse than none.", zh: "少一位的号码比没有更糟。" },
      counterweight: ["ci.completeness"],
      notApplicable: { en: "No values entered.", zh: "没有录入值。" },
    },
    {
      indicator: updateTimeliness,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "crm",
      why: { en: "Tomorrow's parcel goes to the address of today.", zh: "明天的包裹按今天的地址寄。" },
      counterweight: ["ci.stale"],
      notApplicable: { en: "Nothing changed.", zh: "没有变更。" },
    },
    {
      indicator: correctionsOnTime,
      weight: "20",
      marks: { none: "0.8", full: "1" },
      from: "tickets",
      why: { en: "A right of the customer's: asked once, it has to be done in time.", zh: "这是客户的法定权利：提出就要按时办。" },
      counterweight: ["sm.dsr-sla"],
      notApplicable: { en: "No requests.", zh: "没有请求。" },
    },
    {
      indicator: duplicateShare,
      weight: "15",
      marks: { none: "0.05", full: "0.01" },
      from: "crm",
      why: { en: "Looking before entering is half the craft.", zh: "录入前先查重，是一半的功夫。" },
      counterweight: ["ci.consistency"],
      notApplicable: { en: "No records.", zh: "没有资料。" },
    },
  ],
  competencies: [
    { competency: attentionToDetail, level: 3, weight: "35" },
    { competency: recordKeeping, level: 3, weight: "25" },
    { competency: integrity, level: 3, weight: "25" },
    { competency: systemsKnowledge, level: 2, weight: "15" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Looking up records without need is conduct (50 points), and so is asking for it: who gave the order answers for it. "
        + "Who declines such an order and reports it loses nothing.",
      zh: "无工作需要的查询按行为规范扣 50 分；授意他人查询的同样扣分，责任由授意人承担。拒绝并报告的，不因此受任何影响。",
    },
  },
  keyIssue: {
    problem: {
      en: "Bulk goes before people: a thousand fields show in the figures, three customers who want an address corrected do not.",
      zh: "批量优先于个人：一千个字段看得见，三位要改地址的客户看不见。",
    },
    seen: {
      en: "Completeness rises, requests of customers miss their time, and the same customers complain.",
      zh: "完整率上升，客户请求超时，同一批客户来投诉。",
    },
    elsewhere: [
      {
        what: { en: "Corrections have to be made in good time; the law gives no number of days.", zh: "法律要求及时更正，未给出天数。" },
        by: "LAW-PIPL",
      },
      { what: { en: "One firm asks 95 % of data requests within 30 days of itself.", zh: "某公司自定三十天内 95%。" }, by: "GL" },
    ],
    answer: {
      en: "Requests weigh 20 of a hundred although they are few: of forty, each one that is late costs two and a half points.",
      zh: "请求数量虽少仍占 20：四十件里每晚办一件，就少 2.5 分。",
    },
    shown: {
      what: {
        en: "Eighty fields more and five more requests late: the card scores less.",
        zh: "多录八十个字段，多晚办五件请求：总分下降。",
      },
      readings: { fieldsFilled: 3920, correctionsInTime: 33 },
      kpi: "70.86",
    },
  },
  example: {
    readings: {
      fieldsFilled: 3840,
      fieldsRequired: 4000,
      validValues: 7780,
      presentValues: 8000,
      updatesInTime: 184,
      changesLearnt: 200,
      correctionsInTime: 38,
      correctionRequests: 40,
      duplicateRecords: 40,
      customerRecords: 2000,
    },
    points: ["84.62", "80.56", "80.00", "75.00", "75.00"],
    kpi: "79.52",
    levels: [[3, 3, 4], [3, 3, 3], [3, 3, 3], [2, 2, 2]],
    competency: "100.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "85.66",
    grade: "B",
  },
};
