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
        en: "Sitting among those one scores bends the scale; the expert does not sit there. Ten points apart is what one source calls "
          + "unfair; full points at three are the catalogue's own.",
        zh: "与被评人同处一室，评分尺度容易偏；专家不在现场，可作基准。差 10 分被视为不公平（C 级线索），3 分满分为本目录所定。",
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
      counterweight: ["qa.calib-gap", "qa.coverage"],
      notApplicable: { en: "No agents assigned.", zh: "未分配座席。" },
    },
    {
      indicator: appealsOverturned,
      weight: "20",
      marks: { none: "0.5", full: "0.15" },
      from: "quality",
      why: { en: "Upheld by somebody who did not score.", zh: "由未评分者裁定成立。" },
      counterweight: ["qa.calib-gap"],
      notApplicable: { en: "Fewer than five appeals: one of them would decide.", zh: "申诉不足五件：一件就定了结果。" },
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
      en: "Auditors change teams each quarter. Peers are the other auditors, after a shared session of scoring. "
        + "Half of the reviews are of recordings from which name and number were taken; they are heard for scoring alone, and who heard "
        + "which is logged.",
      zh: "监督员每季轮换团队；同事评价由其他监督员在共同评分后作出。一半评审用隐去工号与客户号码的录音；录音只用于评分，调听留痕。",
    },
  },
  keyIssue: {
    problem: {
      en: "Sitting in the room: friends are scored gently, and whoever complained of the auditor is not.",
      zh: "同处一室，宽严不一：对熟人偏松，对提过意见的人偏严。",
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
          en: "Taking names off a recording before it is scored costs little, and the two halves can then be compared.",
          zh: "评分前隐去录音中的姓名工号，成本不高，隐名与实名两部分还能互相对照。",
        },
        by: null,
      },
    ],
    answer: {
      en: "The gap weighs as much as the plan; half of the reviews are of recordings without names, so that both halves can be compared.",
      zh: "偏差与计划同权；一半评审用隐名录音，可与现场评审对照。",
    },
    shown: {
      what: {
        en: "A month of gentle scores: the gap all but doubles, and twice as many appeals of the others are upheld.",
        zh: "评分偏松的一个月：偏差近翻倍，其他人的申诉成立也翻倍。",
      },
      readings: { calibrationGap: "68", appealsUpheld: 4 },
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
      appealsUpheld: 2,
      appeals: 8,
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
