import { coaching } from "../competency/coaching.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { qualityChecking } from "../competency/quality-checking.js";
import { scoreCalibration } from "../competency/score-calibration.js";
import { writing } from "../competency/writing.js";
import { actionRecurrence, auditsInTime, calibrationGapMean, reviewCoverage, reviewFeedbackOnTime } from "../indicator/quality.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const qualitySupervisor: Position = {
  id: "quality-supervisor",
  label: { en: "customer quality supervisor", zh: "客户质量管理主管" },
  level: "supervisor",
  purpose: {
    en: "Leads the reviewers: what is reviewed, how alike they score, how soon agents hear of it.",
    zh: "带质检组：抽什么、打分是否一致、多快反馈给座席。",
  },
  indicators: [
    {
      indicator: calibrationGapMean,
      weight: "25",
      marks: { none: "10", full: "3" },
      marksBy: "TURN",
      from: "quality",
      why: { en: "The supervisor's own act: one session a week.", zh: "主管自己的动作：每周一次校准会。" },
      counterweight: ["qa.appeal-overturn"],
      notApplicable: { en: "Nothing was calibrated.", zh: "未做校准。" },
    },
    {
      indicator: auditsInTime,
      weight: "20",
      marks: { none: "0.8", full: "1" },
      from: "quality",
      why: { en: "A review of last month's call teaches nobody.", zh: "评上个月的电话，谁也学不到。" },
      counterweight: ["qa.feedback-ontime", "qa.calib-gap"],
      notApplicable: { en: "None were due.", zh: "没有到期质检。" },
    },
    {
      indicator: reviewFeedbackOnTime,
      weight: "20",
      marks: { none: "0.7", full: "0.95" },
      from: "quality",
      why: { en: "Within three working days the agent still remembers.", zh: "三个工作日内，座席还记得当时。" },
      counterweight: ["qa.audit-ontime"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: actionRecurrence,
      weight: "20",
      marks: { none: "0.2", full: "0.02" },
      from: "quality",
      why: { en: "What reviews were for.", zh: "质检的目的。" },
      counterweight: ["qa.capa-ontime"],
      notApplicable: { en: "No action was closed.", zh: "没有关闭的措施。" },
    },
    {
      indicator: reviewCoverage,
      weight: "15",
      marks: { none: "0.01", full: "0.03" },
      marksBy: "DECF",
      from: "quality",
      why: { en: "Drawn by chance over hours, channels and people, new ones twice.", zh: "按时段、渠道、人员随机抽，新人加倍。" },
      counterweight: ["qa.samples", "qa.calib-gap"],
      notApplicable: { en: "Nothing was handled.", zh: "没有服务量。" },
    },
  ],
  competencies: [
    { competency: scoreCalibration, level: 4, weight: "30" },
    { competency: qualityChecking, level: 4, weight: "25" },
    { competency: coaching, level: 3, weight: "20" },
    { competency: dataAnalysis, level: 3, weight: "15" },
    { competency: writing, level: 3, weight: "10" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Those reviewed are the internal customers asked, ten of them drawn by lot.",
      zh: "协作部门评价由抽签产生的十名被检座席作出。",
    },
  },
  keyIssue: {
    problem: {
      en: "Two reviewers, two scales: who reviews decides what a month is worth.",
      zh: "两个质检两把尺：谁来评，决定了一个月值多少钱。",
    },
    seen: {
      en: "Mean scores by reviewer differ for the same team; appeals come from one reviewer's people.",
      zh: "同一团队按质检员分均分不一；申诉集中在某一位名下。",
    },
    elsewhere: [
      {
        what: {
          en: "A practitioner calls ten to fifteen points between assessors unfair.",
          zh: "有从业者认为评分员相差十至十五分不公平。",
        },
        by: "TURN",
      },
      {
        what: {
          en: "A platform's data model keeps disputes with the rating expected and the time to resolve.",
          zh: "某平台数据模型记录申诉的期望评分与处理时长。",
        },
        by: "ZQA",
      },
    ],
    answer: {
      en: "The gap has the largest weight, and until it is under five points a month's "
        + "quality scores are taken as N/A in everybody's card.",
      zh: "校准偏差权重最大；在其低于五分之前，全员质检得分按不适用处理。",
    },
    shown: {
      what: {
        en: "The same month with a gap of nine points: the largest item has almost nothing.",
        zh: "同一个月，校准偏差九分：最大的一项几乎失分。",
      },
      readings: { calibrationGap: "180" },
      kpi: "61.69",
    },
  },
  example: {
    readings: {
      calibrationGap: "90",
      contactsCalibrated: 20,
      auditsOnTime: 380,
      auditsDue: 400,
      feedbackGivenOnTime: 356,
      reviews: 400,
      actionsRecurred: 2,
      actionsClosed: 40,
      contactsReviewed: 400,
      contactsHandled: 16000,
    },
    points: ["78.57", "75.00", "76.00", "83.33", "75.00"],
    kpi: "77.76",
    levels: [[4, 4, 4], [4, 4, 4], [3, 2, 3], [3, 3, 3], [3, 3, null]],
    competency: "97.33",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.76",
    grade: "B",
  },
};
