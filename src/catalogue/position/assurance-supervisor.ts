import { coaching } from "../competency/coaching.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { qualityChecking } from "../competency/quality-checking.js";
import { scoreCalibration } from "../competency/score-calibration.js";
import { serviceKnowledge } from "../competency/service-knowledge.js";
import { calibrationGapMean, criticalErrorRate, monitoringPassRate, reviewCoverage, reviewFeedbackOnTime } from "../indicator/quality.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const assuranceSupervisor: Position = {
  id: "assurance-supervisor",
  label: { en: "quality assurance supervisor", zh: "质量保证主管" },
  level: "supervisor",
  purpose: {
    en: "Sees in the call centre that what customers are told is right, and that what went wrong is known the same week.",
    zh: "在呼叫中心保证说的都对，错的当周就知道。",
  },
  indicators: [
    {
      indicator: calibrationGapMean,
      weight: "25",
      marks: { none: "10", full: "3" },
      marksBy: "TURN",
      from: "quality",
      why: { en: "A pass rate means nothing before the scale is one.", zh: "评分标准不统一，合格率没有意义。" },
      counterweight: ["qa.appeal-overturn", "qa.pass-rate"],
      notApplicable: { en: "Nothing was calibrated.", zh: "未做校准。" },
    },
    {
      indicator: monitoringPassRate,
      weight: "20",
      marks: { none: "0.7", full: "0.9" },
      marksBy: "CSG-95598",
      from: "quality",
      why: { en: "A power company's standard asks that nine of ten reach the mark.", zh: "某电网企业标准要求九成达到监听合格线。" },
      counterweight: ["qa.calib-gap", "qa.critical-rate"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: criticalErrorRate,
      weight: "20",
      marks: { none: "0.05", full: "0.01" },
      from: "quality",
      why: {
        en: "A wrong promise about money or law: rare, and the only error that costs more than a call.",
        zh: "关于钱或法律的错误承诺：少，却是唯一比一通电话更贵的错。",
      },
      counterweight: ["qa.info-accuracy", "qa.calib-gap"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: reviewFeedbackOnTime,
      weight: "20",
      marks: { none: "0.7", full: "0.95" },
      from: "quality",
      why: { en: "Within three working days; a critical error on the same day.", zh: "三个工作日内反馈，致命差错当天反馈。" },
      counterweight: ["qa.audit-ontime"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: reviewCoverage,
      weight: "15",
      marks: { none: "0.01", full: "0.03" },
      marksBy: "DECF",
      from: "quality",
      why: { en: "Over hours and channels; night shifts are where nobody listens.", zh: "覆盖各时段各渠道：夜班最没人听。" },
      counterweight: ["qa.samples"],
      notApplicable: { en: "Nothing was handled.", zh: "没有服务量。" },
    },
  ],
  competencies: [
    { competency: qualityChecking, level: 4, weight: "30" },
    { competency: scoreCalibration, level: 4, weight: "30" },
    { competency: coaching, level: 3, weight: "15" },
    { competency: dataAnalysis, level: 3, weight: "15" },
    { competency: serviceKnowledge, level: 4, weight: "10" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Ten reviewed agents, drawn by lot, assess in the place of neighbour departments.",
      zh: "以抽签产生的十名被检座席代替协作部门评价。",
    },
  },
  keyIssue: {
    problem: {
      en: "Leniency: the pass rate is a target of the centre, so reviewers help it.",
      zh: "放水：合格率是中心的指标，质检就帮着凑。",
    },
    seen: {
      en: "Pass rate rises, the gap to the expert rises with it, complaints and critical errors do not fall.",
      zh: "合格率升，与专家的偏差同升，投诉和致命差错没有减少。",
    },
    elsewhere: [
      {
        what: {
          en: "The same standard sets the share that has to pass, which is a reason to pass people.",
          zh: "同一标准规定了须合格的比例，这本身就是放水的理由。",
        },
        by: "CSG-95598",
      },
      {
        what: {
          en: "A platform marks questions that fail a review by themselves, whatever the points.",
          zh: "某平台设一票否决题，与总分无关。",
        },
        by: "GEN-QM",
      },
    ],
    answer: {
      en: "The gap weighs more than the pass rate; a critical error fails a review whatever its points.",
      zh: "偏差权重高于合格率；致命差错一票否决。",
    },
    shown: {
      what: {
        en: "Sixteen more reviews passed by kindness: the pass rate has full points and the gap takes them back.",
        zh: "评分放松、多放过十六件：合格率满分，偏差把分扣回去。",
      },
      readings: { reviewsPassed: 274, calibrationGap: "160" },
      kpi: "69.39",
    },
  },
  example: {
    readings: {
      calibrationGap: "96",
      contactsCalibrated: 20,
      reviewsPassed: 258,
      reviews: 300,
      reviewsCritical: 6,
      feedbackGivenOnTime: 270,
      contactsReviewed: 300,
      contactsHandled: 12000,
    },
    points: ["74.29", "80.00", "75.00", "80.00", "75.00"],
    kpi: "76.82",
    levels: [[4, 4, 4], [4, 3, 4], [3, 3, 3], [3, 3, 3], [4, 4, null]],
    competency: "97.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.02",
    grade: "B",
  },
};
