import { integrity } from "../competency/integrity.js";
import { listening } from "../competency/listening.js";
import { qualityChecking } from "../competency/quality-checking.js";
import { scoreCalibration } from "../competency/score-calibration.js";
import { writing } from "../competency/writing.js";
import { appealsOverturned, auditsInTime, calibrationGapMean, reviewFeedbackOnTime, reviewsPerAgent } from "../indicator/quality.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const qualitySpecialist: Position = {
  id: "quality-specialist",
  label: { en: "quality monitoring specialist", zh: "质量监控专员" },
  level: "specialist",
  purpose: {
    en: "Reviews contacts drawn by chance, scores them by the standard, and tells the agent what to change.",
    zh: "评审随机抽取的服务记录，按标准打分，告诉座席改什么。",
  },
  indicators: [
    {
      indicator: auditsInTime,
      weight: "20",
      marks: { none: "0.8", full: "1" },
      from: "quality",
      why: { en: "The month's plan, review by review.", zh: "当月计划，逐件完成。" },
      counterweight: ["qa.calib-gap", "qa.samples"],
      notApplicable: { en: "None were due.", zh: "没有到期质检。" },
    },
    {
      indicator: calibrationGapMean,
      weight: "30",
      marks: { none: "10", full: "3" },
      marksBy: "TURN",
      from: "quality",
      why: {
        en: "Against the expert's score, on contacts that one does not know to be calibrated. Ten points apart is what one source calls "
          + "unfair; full points at three are the catalogue's own.",
        zh: "与专家分比，且不知道哪件是校准件。差 10 分被视为不公平（C 级线索），3 分满分为本目录所定。",
      },
      counterweight: ["qa.appeal-overturn"],
      notApplicable: { en: "Nothing was calibrated.", zh: "未做校准。" },
    },
    {
      indicator: reviewFeedbackOnTime,
      weight: "20",
      marks: { none: "0.7", full: "0.95" },
      from: "quality",
      why: { en: "Scoring is half the work; telling the agent is the other.", zh: "打分只是一半，反馈给座席才算完成。" },
      counterweight: ["qa.audit-ontime"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: reviewsPerAgent,
      weight: "10",
      marks: { none: "4", full: "8" },
      marksBy: "OTTO",
      from: "quality",
      why: {
        en: "Four to ten a month are called usual; under that a score is chance.",
        zh: "有资料称通常每人每月四至十件（C 级线索），再少就是碰运气。",
      },
      counterweight: ["qa.calib-gap"],
      notApplicable: { en: "No agents assigned.", zh: "未分配座席。" },
    },
    {
      indicator: appealsOverturned,
      weight: "20",
      marks: { none: "0.5", full: "0.15" },
      from: "quality",
      why: {
        en: "Some have to be upheld, or nobody would appeal; half are too many.",
        zh: "总该有成立的，否则没人申诉；一半成立就太多了。",
      },
      counterweight: ["qa.calib-gap"],
      notApplicable: { en: "Fewer than five appeals: one of them would decide.", zh: "申诉不足五件：一件就定了结果。" },
    },
  ],
  competencies: [
    { competency: qualityChecking, level: 3, weight: "30" },
    { competency: listening, level: 3, weight: "20" },
    { competency: scoreCalibration, level: 3, weight: "20" },
    { competency: writing, level: 3, weight: "15" },
    { competency: integrity, level: 3, weight: "15" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "Appeals against a score go to another reviewer first and to human resources second; neither may have scored the contact. "
        + "Recording and review stand in the published rules; recordings are heard for scoring and coaching alone, each hearing is logged, "
        + "and they are deleted when their time is up.",
      zh:
        "对分数的申诉先由另一名质检复评，再到人力资源；两者都未评过该件。录音与质检写入公示的规章；录音只用于评分与辅导，调听留痕，到期删除。",
    },
  },
  keyIssue: {
    problem: {
      en: "Numbers are made with what is easy: short, clean calls, half listened to.",
      zh: "凑数挑容易的：短的、干净的，听一半就打分。",
    },
    seen: {
      en: "Reviewed contacts are shorter than those handled; scores cluster; appeals are upheld more often.",
      zh: "被检通话短于总体；分数扎堆；申诉成立率上升。",
    },
    elsewhere: [
      {
        what: {
          en: "A practitioner shows that five a month is a habit whose margin stays wide.",
          zh: "有从业者指出每月五件只是习惯，误差仍然很大。",
        },
        by: "CCP4",
      },
      {
        what: {
          en: "Drawing by chance in the system, with no second draw, leaves nothing to choose.",
          zh: "由系统随机抽取、不许重抽，就无从挑选。",
        },
        by: null,
      },
    ],
    answer: {
      en: "Count and plan weigh 30, agreement with the expert and appeals 50; contacts are drawn by the system.",
      zh: "数量与计划占 30，与专家一致和申诉占 50；样本由系统抽取。",
    },
    shown: {
      what: {
        en: "All reviews done and nearly twice the gap: haste costs more than it brings.",
        zh: "件数全部完成、偏差近翻倍：赶工得不偿失。",
      },
      readings: { auditsOnTime: 120, feedbackGivenOnTime: 114, calibrationGap: "85", appealsUpheld: 4 },
      kpi: "54.08",
    },
  },
  example: {
    readings: {
      auditsOnTime: 114,
      auditsDue: 120,
      calibrationGap: "45",
      contactsCalibrated: 10,
      feedbackGivenOnTime: 108,
      reviews: 120,
      agentsReviewed: 17,
      appealsUpheld: 2,
      appeals: 8,
    },
    points: ["75.00", "78.57", "80.00", "76.50", "71.43"],
    kpi: "76.51",
    levels: [[3, 3, 3], [3, 3, 4], [3, 2, 3], [3, 3, 3], [3, 3, 3]],
    competency: "97.33",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.02",
    grade: "B",
  },
};
