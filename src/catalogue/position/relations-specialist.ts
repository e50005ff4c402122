import { coordination } from "../competency/coordination.js";
import { listening } from "../competency/listening.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { socialPerceptiveness } from "../competency/social-perceptiveness.js";
import { speaking } from "../competency/speaking.js";
import { feedbackTimeliness } from "../indicator/complaints.js";
import { updateTimeliness } from "../indicator/customer-information.js";
import { callBackRate, customerEffort, customerSatisfaction } from "../indicator/customer-relations.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const relationsSpecialist: Position = {
  id: "relations-specialist",
  label: { en: "customer relations specialist", zh: "客户关系专员" },
  level: "specialist",
  purpose: {
    en: "Calls customers back, hears what they want, and sees that somebody acts on it.",
    zh: "回访客户、听取意见，并确保有人去办。",
  },
  indicators: [
    {
      indicator: callBackRate,
      weight: "25",
      marks: { none: "0.8", full: "1" },
      from: "crm",
      why: { en: "The daily work. Only talks that took place count, not attempts.", zh: "日常工作。接通并谈成才算，拨打不算。" },
      counterweight: ["cr.repurchase", "sm.info-ontime"],
      notApplicable: { en: "None were planned.", zh: "没有回访计划。" },
    },
    {
      indicator: feedbackTimeliness,
      weight: "25",
      marks: { none: "0.8", full: "0.98" },
      from: "tickets",
      why: {
        en: "What a customer says is worth something on the day on which the right department hears it.",
        zh: "客户的话，在责任部门听到的那天才有价值。",
      },
      counterweight: ["cp.repeat", "cp.stale"],
      notApplicable: { en: "No feedback needed an answer.", zh: "没有需要答复的意见。" },
    },
    {
      indicator: customerSatisfaction,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "survey",
      why: { en: "Sent by the system after the talk.", zh: "通话后由系统发送。" },
      counterweight: ["cc.survey-part"],
      notApplicable: { en: "Fewer than ten answers.", zh: "有效答卷不足十份。" },
    },
    {
      indicator: updateTimeliness,
      weight: "15",
      marks: { none: "0.8", full: "0.95" },
      from: "crm",
      why: { en: "A changed address that stays on a note is lost.", zh: "记在纸上的新地址等于没有。" },
      counterweight: ["ci.accuracy", "ci.stale"],
      notApplicable: { en: "Nothing changed.", zh: "没有变更。" },
    },
    {
      indicator: customerEffort,
      weight: "15",
      marks: { none: "4", full: "6" },
      from: "survey",
      why: {
        en: "How hard it was, on a scale of seven on which more is easier: satisfaction hides it.",
        zh: "七级量表，分高为省力：满意度看不出客户费了多大劲。",
      },
      counterweight: ["cr.csat", "cc.repeat-contact"],
      notApplicable: { en: "Fewer than ten answers.", zh: "有效答卷不足十份。" },
    },
  ],
  competencies: [
    { competency: listening, level: 3, weight: "30" },
    { competency: socialPerceptiveness, level: 3, weight: "20" },
    { competency: speaking, level: 3, weight: "20" },
    { competency: coordination, level: 2, weight: "15" },
    { competency: recordKeeping, level: 2, weight: "15" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Five recorded talks a month are scored by the superior and by a neighbour "
        + "group's, since this post has no quality reviewer of its own.",
      zh: "本岗位没有专职质检，每月五通录音由本组上级与相邻组上级各评一次。",
    },
  },
  keyIssue: {
    problem: {
      en: "Customers are asked and never answered. What they say is noted, nobody acts, and at the next call they have stopped talking.",
      zh: "问了没下文。客户说的记下来了，没人办；下次再打，客户已懒得说。",
    },
    seen: {
      en: "Call-backs are complete while feedback in time falls and the same complaint comes twice.",
      zh: "回访完成率高，意见反馈及时率下降，同样的投诉再来一次。",
    },
    elsewhere: [
      {
        what: { en: "A published card has feedback handled in time as an item of its own.", zh: "有公开考核表把意见反馈及时率单列。" },
        by: "WUK",
      },
      {
        what: {
          en: "A board of the ten oldest open feedbacks, seen by the departments that owe the answer, may do more than a score.",
          zh: "可把最久未答的十条意见公示给责任部门，也许比打分有效。",
        },
        by: null,
      },
    ],
    answer: {
      en: "Feedback answered in time weighs as much as the call-backs; it is counted until the customer was told.",
      zh: "意见反馈与回访同权，答复客户之后才算完成。",
    },
    shown: {
      what: {
        en: "All call-backs done, and every eighth opinion left lying: the card scores less.",
        zh: "回访全部完成，但八条意见里有一条压着没办：总分下降。",
      },
      readings: { callBacksDone: 140, feedbackOnTime: 87, effortPoints: "265" },
      kpi: "72.97",
    },
  },
  example: {
    readings: {
      callBacksDone: 133,
      callBacksPlanned: 140,
      feedbackOnTime: 95,
      feedbackRequired: 100,
      customersSatisfied: 46,
      satisfactionAnswers: 50,
      updatesInTime: 74,
      changesLearnt: 80,
      effortPoints: "280",
      effortAnswers: 50,
    },
    points: ["75.00", "83.33", "80.00", "83.33", "80.00"],
    kpi: "80.08",
    levels: [[3, 3, 3], [2, 3, 3], [3, 3, 3], [2, 2, 2], [2, 2, null]],
    competency: "90.67",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "84.19",
    grade: "B",
  },
};
