import { dataAnalysis } from "../competency/data-analysis.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { processImprovement } from "../competency/process-improvement.js";
import { scoreCalibration } from "../competency/score-calibration.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { actionRecurrence, actionsOnTime, calibrationGapMean, improvementGoalsMet, reviewCoverage } from "../indicator/quality.js";
import { budgetUse } from "../indicator/service-management.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const qualityManager: Position = {
  id: "quality-manager",
  label: { en: "customer quality manager", zh: "客户质量管理经理" },
  level: "manager",
  purpose: {
    en: "Answers for whether service gets better by what reviews find, and for whether reviews are fair.",
    zh: "对质检能否带来改进、是否公平负责。",
  },
  indicators: [
    {
      indicator: calibrationGapMean,
      weight: "20",
      marks: { none: "10", full: "3" },
      marksBy: "TURN",
      from: "quality",
      why: {
        en: "Assessors ten to fifteen points apart are called unfair by a practitioner; wages hang on it.",
        zh: "有从业者认为评分相差十至十五分即不公平；工资系于此。",
      },
      counterweight: ["qa.appeal-overturn", "qa.score"],
      notApplicable: {
        en: "Nothing was calibrated, which is a fault of the post and scores by the plan.",
        zh: "未做校准：属本岗位失职，在计划完成中体现。",
      },
    },
    {
      indicator: improvementGoalsMet,
      weight: "20",
      marks: { none: "0.4", full: "1" },
      from: "plan",
      why: { en: "Reviews that change nothing cost more than they bring.", zh: "不带来改变的质检得不偿失。" },
      counterweight: ["qa.capa-recur"],
      notApplicable: { en: "None were set.", zh: "未设改进目标。" },
    },
    {
      indicator: actionRecurrence,
      weight: "20",
      marks: { none: "0.2", full: "0.02" },
      from: "quality",
      why: { en: "Whether it was mended or only closed.", zh: "是解决了，还是只是关掉了。" },
      counterweight: ["qa.capa-ontime"],
      notApplicable: { en: "No action was closed in the window.", zh: "观察期内没有关闭的措施。" },
    },
    {
      indicator: actionsOnTime,
      weight: "15",
      marks: { none: "0.7", full: "1" },
      from: "quality",
      why: { en: "Promises to the departments that were reviewed.", zh: "对被检部门的承诺。" },
      counterweight: ["qa.capa-recur"],
      notApplicable: { en: "No action was due.", zh: "没有到期措施。" },
    },
    {
      indicator: reviewCoverage,
      weight: "10",
      marks: { none: "0.01", full: "0.03" },
      marksBy: "DECF",
      from: "quality",
      why: {
        en: "Light: what is drawn by chance matters more than how much. One to five per cent is usual by hand.",
        zh: "权重轻：随机比数量要紧。人工抽检通常为 1%–5%。",
      },
      counterweight: ["qa.calib-gap", "qa.samples"],
      notApplicable: { en: "Nothing was handled.", zh: "没有服务量。" },
    },
    {
      indicator: budgetUse,
      weight: "15",
      marks: { noneBelow: "0.8", fullFrom: "0.95", fullTo: "1", noneAbove: "1.05" },
      marksBy: "GL",
      from: "finance",
      why: { en: "Listening hours are the budget.", zh: "听录音的工时就是预算。" },
      counterweight: ["qa.coverage"],
      notApplicable: { en: "No budget of its own.", zh: "没有独立预算。" },
    },
  ],
  competencies: [
    { competency: scoreCalibration, level: 4, weight: "30" },
    { competency: dataAnalysis, level: 4, weight: "20" },
    { competency: processImprovement, level: 4, weight: "25" },
    { competency: teamLeadership, level: 4, weight: "15" },
    { competency: legalKnowledge, level: 3, weight: "10" },
  ],
  rules: {
    ...managerRules,
    calibration: {
      cases: 10,
      tolerance: "5",
      of: { en: "contacts, each month, with an outside expert's score as the mark", zh: "服务记录（每月，以外部专家评分为基准）" },
    },
    differs: {
      en: "Calibration is stricter than of other managers, since everybody else's pay rests on it: ten contacts a "
        + "month within five points. Gaps are measured against an expert, not against the mean.",
      zh: "校准严于其他经理（每月十件、五分以内），因为全员工资系于此；以专家分为准，不以平均分为准。",
    },
  },
  keyIssue: {
    problem: {
      en: "Quality is the police: scores are high, people are afraid of it, and the same mistakes come every month.",
      zh: "质检成了警察：分数挺高、人人害怕，同样的错月月有。",
    },
    seen: {
      en: "Actions close on time and come back; nobody appeals, which means that nobody believes in it.",
      zh: "措施按期关闭又复发；没人申诉，不是服气，是不信。",
    },
    elsewhere: [
      {
        what: {
          en: "A vendor writes that closed is not effective: recurrence has to be read beside it.",
          zh: "有厂商指出关闭不等于有效，须与复发率同看。",
        },
        by: "ASSURX",
      },
      {
        what: {
          en: "A platform keeps average, highest, lowest and an expert's score of a calibration.",
          zh: "某平台记录校准的平均、最高、最低分与专家分。",
        },
        by: "GEN-QM",
      },
    ],
    answer: { en: "Recurrence and improvement weigh 40, closing on time 15.", zh: "复发与改进占 40，按期关闭占 15。" },
    shown: {
      what: {
        en: "Every action closed by the last day, and three more of them come back: the card scores less.",
        zh: "月底全部关闭，复发多三件：总分下降。",
      },
      readings: { actionsClosedOnTime: 50, actionsRecurred: 6 },
      kpi: "75.44",
    },
  },
  example: {
    readings: {
      calibrationGap: "180",
      contactsCalibrated: 40,
      goalsMet: 8,
      goalsSet: 10,
      actionsRecurred: 3,
      actionsClosed: 50,
      actionsClosedOnTime: 46,
      actionsDue: 50,
      contactsReviewed: 1200,
      contactsHandled: 48000,
      spent: "294000.00",
      budget: "300000.00",
    },
    points: ["78.57", "66.67", "77.78", "73.33", "75.00", "100.00"],
    kpi: "78.10",
    levels: [[4, 4, 4], [4, 3, 4], [4, 4, 3], [4, 4, 4], [3, 3, null]],
    competency: "95.50",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "82.68",
    grade: "B",
  },
};
