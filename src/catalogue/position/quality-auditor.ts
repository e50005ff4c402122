import { integrity } from "../competency/integrity.js";
import { listening } from "../competency/listening.js";
import { qualityChecking } from "../competency/quality-checking.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { scoreCalibration } from "../competency/score-calibration.js";
import { appealsOverturned, auditsInTime, calibrationGapMean, reviewsPerAgent } from "../indicator/quality.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const qualityAuditor: Position = {
  id: "quality-auditor",
  label: { en: "quality auditor", zh: "质量监督员" },
  level: "specialist",
  purpose: {
    en: "Reviews the calls of the centre beside the agents, and stands by the score.",
    zh: "在现场评审通话，并对自己打的分负责。",
  },
  indicators: [
    {
      indicator: auditsInTime,
      weight: "30",
      marks: { none: "0.8", full: "1" },
      from: "quality",
      why: { en: "The plan of the week, by shift.", zh: "按班次的周计划。" },
      counterweight: ["qa.calib-gap"],
      notApplicable: { en: "None were due.", zh: "没有到期质检。" },
    },
    {
      indicator: calibrationGapMean,
      weight: "30",
      marks: { none: "10", full: "3" },
      marksBy: "TURN",
      from: "quality",
      why: {
        en: "Sitting among those one scores bends the scale; the expert does not sit there.",
        zh: "坐在被评的人中间，尺子会弯；专家不坐在那里。",
      },
      counterweight: ["qa.appeal-overturn"],
      notApplicable: { en: "Nothing was calibrated.", zh: "未做校准。" },
    },
    {
      indicator: reviewsPerAgent,
      weight: "20",
      marks: { none: "4", full: "8" },
      marksBy: "OTTO",
      from: "quality",
      why: { en: "Every agent alike, liked or not.", zh: "每名座席一视同仁。" },
      counterweight: ["qa.calib-gap"],
      notApplicable: { en: "No agents assigned.", zh: "未分配座席。" },
    },
    {
      indicator: appealsOverturned,
      weight: "20",
      marks: { none: "0.5", full: "0.15" },
      from: "quality",
      why: { en: "Upheld by somebody who did not score.", zh: "由未评分者裁定成立。" },
      counterweight: ["qa.calib-gap"],
      notApplicable: { en: "No appeals.", zh: "没有申诉。" },
    },
  ],
  competencies: [
    { competency: qualityChecking, level: 3, weight: "35" },
    { competency: listening, level: 3, weight: "20" },
    { competency: scoreCalibration, level: 3, weight: "20" },
    { competency: integrity, level: 3, weight: "15" },
    { competency: recordKeeping, level: 2, weight: "10" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Auditors change teams each quarter. Peers are the other auditors, after a shared session of scoring.",
      zh: "监督员每季轮换团队；同事评价由其他监督员在共同评分后作出。",
    },
  },
  keyIssue: {
    problem: {
      en: "Sitting in the room: friends are scored gently, and whoever complained of the auditor is not.",
      zh: "同处一室：熟人手松，提过意见的手紧。",
    },
    seen: {
      en: "Scores of one auditor by team differ from the others' of the same team; gaps to the expert have a sign.",
      zh: "同一团队不同监督员均分不一；与专家的偏差总朝一个方向。",
    },
    elsewhere: [
      {
        what: {
          en: "A platform keeps who gave a score, who disputed it, and how long it took.",
          zh: "某平台记录评分人、申诉人与处理时长。",
        },
        by: "ZQA",
      },
      {
        what: {
          en: "Scoring without a name on the recording is possible in most tools and seldom used.",
          zh: "多数工具支持隐去姓名评分，却很少人用。",
        },
        by: null,
      },
    ],
    answer: { en: "The gap weighs as much as the plan; recordings come without names.", zh: "偏差与计划同权；录音隐名。" },
    shown: {
      what: {
        en: "A month of gentle scores: the gap doubles and another appeal of the others is upheld.",
        zh: "手松的一个月：偏差翻倍，其他人的申诉又成立一件。",
      },
      readings: { calibrationGap: "68", appealsUpheld: 2 },
      kpi: "45.28",
    },
  },
  example: {
    readings: {
      auditsOnTime: 152,
      auditsDue: 160,
      calibrationGap: "36",
      contactsCalibrated: 8,
      reviews: 160,
      agentsReviewed: 22,
      appealsUpheld: 1,
      appeals: 4,
    },
    points: ["75.00", "78.57", "81.75", "71.43"],
    kpi: "76.71",
    levels: [[3, 3, 3], [3, 3, 3], [2, 3, 3], [3, 3, 3], [2, 2, null]],
    competency: "90.67",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "81.83",
    grade: "B",
  },
};
