import { minus, ratio, times } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  actionsClosed,
  actionsClosedOnTime,
  actionsDue,
  actionsRecurred,
  agentsReviewed,
  answersAccurate,
  answersTested,
  appeals,
  appealsUpheld,
  auditsDue,
  auditsOnTime,
  calibrationGap,
  contactsCalibrated,
  contactsHandled,
  contactsReviewed,
  defects,
  feedbackGivenOnTime,
  goalsMet,
  goalsSet,
  opportunities,
  reviewPoints,
  reviews,
  reviewsCritical,
  reviewsPassed,
  unitsIn,
  unitsInspected,
  unitsReworked,
} from "../reading/quality.js";

// Quality management: how good contacts are, and how far those who judge them can be trusted.

export const qualityScore = {
  id: "qa.score",
  label: { en: "quality score", zh: "质检得分" },
  unit: "points",
  better: "up",
  range: ["0", "100"],
  formula: ratio(reviewPoints, reviews, { places: 2, unit: "points" }),
  choice: {
    en: "The mean of the period's reviews, each from 0 to 100 by a form whose sections weigh 100. Tools differ in what "
      + "a question that does not apply does: here it leaves both sides of the form.",
    zh: "当期质检的平均分；每件按总权重 100 的评分表打 0 至 100 分。各工具对“不适用”题处理不同：这里从评分表两边都去掉。",
  },
  leftOut: {
    en: "Contacts that were not reviewed.",
    zh: "未被抽检的接触。",
  },
  gaming: {
    how: {
      en: "Easy contacts are picked for review.",
      zh: "挑简单的来抽检。",
    },
    by: null,
    shownBy: ["qa.coverage", "qa.calib-gap"],
  },
  published: [{ value: { en: "90 to 100 is gold in one scheme", zh: "某方案 90 至 100 分为金牌" }, by: "E777" }],
  sources: ["MCC5"],
  examples: [
    { readings: { reviewPoints: "1102.5", reviews: 12 }, value: "91.88" },
    { readings: { reviewPoints: "0", reviews: 0 }, value: null },
  ],
} satisfies Indicator;

export const reviewCoverage = {
  id: "qa.coverage",
  label: { en: "review coverage", zh: "质检覆盖率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(contactsReviewed, contactsHandled, { places: 4 }),
  choice: {
    en: "Contacts that were rated; opening one is no review.",
    zh: "以已评分为准；只打开听过不算。",
  },
  leftOut: {
    en: "How they were drawn: at random, or for a reason.",
    zh: "抽取方式：随机还是有针对性。",
  },
  gaming: {
    how: {
      en: "Short contacts are reviewed.",
      zh: "专挑短的质检。",
    },
    by: null,
    shownBy: ["qa.samples", "qa.calib-gap"],
  },
  published: [{ value: { en: "1 to 5 % by hand", zh: "人工质检一般 1% 至 5%" }, by: "DECF" }],
  sources: ["DECF", "OTTO"],
  examples: [
    { readings: { contactsReviewed: 360, contactsHandled: 12000 }, value: "0.03" },
    { readings: { contactsReviewed: 0, contactsHandled: 0 }, value: null },
  ],
} satisfies Indicator;

export const reviewsPerAgent = {
  id: "qa.samples",
  label: { en: "reviews per agent", zh: "人均质检件数" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(reviews, agentsReviewed, { places: 2 }),
  choice: {
    en: "Over the agents who worked in the period. The number wanted follows from the margin that is needed; a fixed five is a habit.",
    zh: "除以当期在岗座席数。需要多少件取决于允许误差，“固定五件”只是习惯。",
  },
  leftOut: {
    en: "That one was reviewed ten times and another never.",
    zh: "有人被检十次、有人一次没有。",
  },
  gaming: {
    how: {
      en: "Many short reviews of a few.",
      zh: "对少数人做很多简短质检。",
    },
    by: null,
    shownBy: ["qa.coverage"],
  },
  published: [{ value: { en: "4 to 10 a month", zh: "每月 4 至 10 件" }, by: "OTTO" }],
  sources: ["OTTO", "CCP4"],
  examples: [
    { readings: { reviews: 168, agentsReviewed: 28 }, value: "6" },
    { readings: { reviews: 3, agentsReviewed: 0 }, value: null },
  ],
} satisfies Indicator;

export const monitoringPassRate = {
  id: "qa.pass-rate",
  label: { en: "monitoring pass rate", zh: "监听合格率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(reviewsPassed, reviews, { places: 4 }),
  choice: {
    en: "A review passes at the mark itself; one with a critical error fails whatever its points.",
    zh: "达到合格线即合格；出现致命差错的，不论得分都不合格。",
  },
  leftOut: {
    en: "By how much.",
    zh: "差多少分。",
  },
  gaming: {
    how: {
      en: "Doubtful ones are lifted to the mark.",
      zh: "把临界的抬到合格线。",
    },
    by: null,
    shownBy: ["qa.calib-gap", "qa.score"],
  },
  published: [{
    value: { en: "at least 90 % of agents reach the mark, in one company", zh: "某企业要求 90% 以上座席达标" },
    by: "CSG-95598",
  }],
  sources: ["NJS", "CSG-95598"],
  examples: [
    { readings: { reviewsPassed: 156, reviews: 168 }, value: "0.9286" },
    { readings: { reviewsPassed: 0, reviews: 0 }, value: null },
  ],
} satisfies Indicator;

export const calibrationGapMean = {
  id: "qa.calib-gap",
  label: { en: "calibration gap", zh: "校准偏差" },
  unit: "points",
  better: "down",
  range: ["0", null],
  formula: ratio(calibrationGap, contactsCalibrated, { places: 2, unit: "points" }),
  choice: {
    en: "The mean distance to the reference score over contacts that several assessors scored. Tools report the range "
      + "and the distance to an expert; the mean needs no largest one.",
    zh: "多名评分人共评的接触中，与基准分之差的绝对值的平均。工具也报极差和与专家的差；均值不受单个极端值左右。",
  },
  leftOut: {
    en: "Contacts that one assessor scored alone.",
    zh: "只有一人评分的接触。",
  },
  gaming: {
    how: {
      en: "Assessors agree before they score.",
      zh: "评分前先商量好。",
    },
    by: null,
    shownBy: ["qa.appeal-overturn"],
  },
  published: [{
    value: { en: "10 to 15 points between assessors is called unfair", zh: "评分人之间差 10 至 15 分被视为不公平" },
    by: "TURN",
  }],
  sources: ["TURN", "GEN-QM"],
  examples: [
    { readings: { calibrationGap: "46", contactsCalibrated: 20 }, value: "2.3" },
    { readings: { calibrationGap: "0", contactsCalibrated: 0 }, value: null },
  ],
} satisfies Indicator;

export const criticalErrorRate = {
  id: "qa.critical-rate",
  label: { en: "critical error rate", zh: "致命差错率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(reviewsCritical, reviews, { places: 4 }),
  choice: {
    en: "Reviews with at least one critical error: which questions are critical stands in the form, as one vendor's model has it.",
    zh: "至少出现一个致命差错的质检件数；哪些题为致命题写在评分表里（某厂商的数据模型如此）。",
  },
  leftOut: {
    en: "How many in one contact.",
    zh: "一次接触里出现几个。",
  },
  gaming: {
    how: {
      en: "A critical question is marked not applicable.",
      zh: "把致命题标为不适用。",
    },
    by: null,
    shownBy: ["qa.calib-gap", "cp.valid-count"],
  },
  published: [],
  sources: ["GEN-QM"],
  examples: [
    { readings: { reviewsCritical: 3, reviews: 168 }, value: "0.0179" },
    { readings: { reviewsCritical: 0, reviews: 0 }, value: null },
  ],
} satisfies Indicator;

export const defectsPerUnit = {
  id: "qa.dpu",
  label: { en: "defects per unit", zh: "单位缺陷数" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(defects, unitsInspected, { places: 4 }),
  choice: {
    en: "Defects, not defective units: one unit may have three.",
    zh: "按缺陷数而非缺陷单位数：一个单位可能有三处缺陷。",
  },
  leftOut: {
    en: "How grave they are.",
    zh: "缺陷的严重程度。",
  },
  gaming: {
    how: {
      en: "Units are joined.",
      zh: "把多个单位并成一个。",
    },
    by: null,
    shownBy: ["qa.dpmo"],
  },
  published: [],
  sources: ["FLYLIB", "MLIB"],
  examples: [
    { readings: { defects: 21, unitsInspected: 300 }, value: "0.07" },
    { readings: { defects: 0, unitsInspected: 0 }, value: null },
  ],
} satisfies Indicator;

export const defectsPerMillion = {
  id: "qa.dpmo",
  label: { en: "defects per million opportunities", zh: "百万机会缺陷数" },
  unit: "ratio",
  better: "down",
  range: ["0", "1000000"],
  formula: ratio(times(defects, 1000000), opportunities, { places: 1 }),
  choice: {
    en: "Over opportunities, units times what can go wrong in each; the list of opportunities is fixed before counting.",
    zh: "除以机会数，即单位数乘以每个单位可能出错的项数；机会清单须在统计前固定。",
  },
  leftOut: {
    en: "Opportunities that nobody listed.",
    zh: "没有列入清单的机会。",
  },
  gaming: {
    how: {
      en: "Opportunities are padded.",
      zh: "把机会数做大。",
    },
    by: null,
    shownBy: ["qa.dpu"],
  },
  published: [],
  sources: ["FLYLIB"],
  examples: [
    { readings: { defects: 21, opportunities: 6000 }, value: "3500" },
    { readings: { defects: 0, opportunities: 0 }, value: null },
  ],
} satisfies Indicator;

export const firstPassYield = {
  id: "qa.fpy",
  label: { en: "first-pass yield", zh: "一次合格率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(minus(unitsIn, unitsReworked), unitsIn, { places: 4 }),
  choice: {
    en: "Put in less reworked or rejected, over put in.",
    zh: "投入减去返工与退回，再除以投入。",
  },
  leftOut: {
    en: "Rework that was done at once and not written down.",
    zh: "当场改掉、没有登记的返工。",
  },
  gaming: {
    how: {
      en: "Rework is hidden.",
      zh: "隐瞒返工。",
    },
    by: null,
    shownBy: ["qa.dpu"],
  },
  published: [],
  sources: ["SIXS"],
  examples: [
    { readings: { unitsIn: 500, unitsReworked: 15 }, value: "0.97" },
    { readings: { unitsIn: 0, unitsReworked: 0 }, value: null },
  ],
} satisfies Indicator;

export const auditsInTime = {
  id: "qa.audit-ontime",
  label: { en: "audits done on time", zh: "质检及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(auditsOnTime, auditsDue, { places: 4 }),
  choice: {
    en: "The catalogue's own, by analogy with other on-time rates: of audits whose date fell into the period.",
    zh: "本目录自拟，参照其他及时率：以应完成日落在当期的任务为分母。",
  },
  leftOut: {
    en: "How thorough they were.",
    zh: "做得是否仔细。",
  },
  gaming: {
    how: {
      en: "An audit is closed unread.",
      zh: "没看就关。",
    },
    by: null,
    shownBy: ["qa.calib-gap", "qa.appeal-overturn"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { auditsOnTime: 76, auditsDue: 80 }, value: "0.95" },
    { readings: { auditsOnTime: 0, auditsDue: 0 }, value: null },
  ],
} satisfies Indicator;

export const actionsOnTime = {
  id: "qa.capa-ontime",
  label: { en: "corrective actions closed on time", zh: "纠正措施按期关闭率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(actionsClosedOnTime, actionsDue, { places: 4 }),
  choice: {
    en: "Of actions due in the period. Closed is not effective: pair it with recurrence.",
    zh: "以当期到期的措施为分母。关闭不等于有效：须与复发率同看。",
  },
  leftOut: {
    en: "Whether it helped.",
    zh: "是否有效。",
  },
  gaming: {
    how: {
      en: "Dates are moved.",
      zh: "把到期日往后改。",
    },
    by: null,
    shownBy: ["qa.capa-recur"],
  },
  published: [],
  sources: ["APO", "ATLAS", "ALTAB", "ASSURX"],
  examples: [
    { readings: { actionsClosedOnTime: 18, actionsDue: 20 }, value: "0.9" },
    { readings: { actionsClosedOnTime: 0, actionsDue: 0 }, value: null },
  ],
} satisfies Indicator;

export const actionRecurrence = {
  id: "qa.capa-recur",
  label: { en: "recurrence after corrective action", zh: "纠正措施复发率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(actionsRecurred, actionsClosed, { places: 4 }),
  choice: {
    en: "Issues that came again within the window that the policy states, over actions closed; another source turns it round.",
    zh: "规定期限内再次发生的问题数除以已关闭措施数；另一资料取其补数。",
  },
  leftOut: {
    en: "Issues with a new name.",
    zh: "换了名目的同一问题。",
  },
  gaming: {
    how: {
      en: "It is opened as a new issue.",
      zh: "当作新问题登记。",
    },
    by: null,
    shownBy: ["qa.critical-rate"],
  },
  published: [],
  sources: ["APO", "ALTAB"],
  examples: [
    { readings: { actionsRecurred: 2, actionsClosed: 40 }, value: "0.05" },
    { readings: { actionsRecurred: 0, actionsClosed: 0 }, value: null },
  ],
} satisfies Indicator;

export const answerAccuracy = {
  id: "qa.info-accuracy",
  label: { en: "answer accuracy", zh: "答复准确率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(answersAccurate, answersTested, { places: 4 }),
  choice: {
    en: "Of answers to test calls by people whom the agents do not know.",
    zh: "以座席不认识的人员拨打的测试电话为准。",
  },
  leftOut: {
    en: "How the answer was given.",
    zh: "答复的态度。",
  },
  gaming: {
    how: {
      en: "Test calls are recognised.",
      zh: "识别出测试电话。",
    },
    by: null,
    shownBy: ["qa.score", "cp.valid-count"],
  },
  published: [{ value: { en: "at least 75 %", zh: "不低于 75%" }, by: "CQF" }],
  sources: ["CQF"],
  examples: [
    { readings: { answersAccurate: 47, answersTested: 50 }, value: "0.94" },
    { readings: { answersAccurate: 0, answersTested: 0 }, value: null },
  ],
} satisfies Indicator;

export const reviewFeedbackOnTime = {
  id: "qa.feedback-ontime",
  label: { en: "review feedback on time", zh: "质检反馈及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(feedbackGivenOnTime, reviews, { places: 4 }),
  choice: {
    en: "The catalogue's own: reviews that the agent has seen within the days that the policy states.",
    zh: "本目录自拟：在规定天数内让座席看到结果的质检占比。",
  },
  leftOut: {
    en: "Whether anybody spoke with the agent.",
    zh: "是否与座席当面沟通过。",
  },
  gaming: {
    how: {
      en: "Results are posted where nobody looks.",
      zh: "贴在没人看的地方。",
    },
    by: null,
    shownBy: ["qa.appeal-overturn"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { feedbackGivenOnTime: 160, reviews: 168 }, value: "0.9524" },
    { readings: { feedbackGivenOnTime: 0, reviews: 0 }, value: null },
  ],
} satisfies Indicator;

export const improvementGoalsMet = {
  id: "qa.improve-done",
  label: { en: "improvement goals met", zh: "流程改进目标完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(goalsMet, goalsSet, { places: 4 }),
  choice: {
    en: "Goals with a figure and a date; one without either is none.",
    zh: "有数值、有日期的才算目标。",
  },
  leftOut: {
    en: "How hard they were.",
    zh: "目标的难度。",
  },
  gaming: {
    how: {
      en: "Easy goals are set.",
      zh: "定容易的目标。",
    },
    by: null,
    shownBy: ["qa.capa-recur", "sm.cost-per-contact"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { goalsMet: 4, goalsSet: 5 }, value: "0.8" },
    { readings: { goalsMet: 0, goalsSet: 0 }, value: null },
  ],
} satisfies Indicator;

export const appealsOverturned = {
  id: "qa.appeal-overturn",
  label: { en: "appeals upheld", zh: "质检申诉成立率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(appealsUpheld, appeals, { places: 4 }),
  choice: {
    en: "Of appeals decided in the period, by somebody who did not score; the parts stand in one vendor's data model, "
      + "the ratio is the catalogue's own. Few appeals are no good sign by themselves.",
    zh: "以当期裁定的申诉为分母，由未参与评分的人裁定；各字段见某厂商数据模型，比率为本目录自拟。申诉少本身不说明质检好。",
  },
  leftOut: {
    en: "Scores that nobody dared to appeal.",
    zh: "不敢申诉的评分。",
  },
  gaming: {
    how: {
      en: "Appeals are discouraged.",
      zh: "劝人别申诉。",
    },
    by: null,
    shownBy: ["qa.calib-gap"],
  },
  published: [],
  sources: ["ZQA"],
  examples: [
    { readings: { appealsUpheld: 3, appeals: 12 }, value: "0.25" },
    { readings: { appealsUpheld: 0, appeals: 0 }, value: null },
  ],
} satisfies Indicator;
