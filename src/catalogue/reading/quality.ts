import { metric } from "../../formula/index.js";

// What quality assurance counts in a period.

export const reviewPoints = metric("reviewPoints", "points", {
  range: [0, null],
  label: { en: "points of reviews, summed", zh: "质检得分之和" },
});
export const reviews = metric("reviews", "count", { range: [0, null], label: { en: "reviews", zh: "质检件数" } });
export const contactsReviewed = metric("contactsReviewed", "count", {
  range: [0, null],
  label: { en: "contacts reviewed", zh: "已质检接触量" },
});
export const contactsHandled = metric("contactsHandled", "count", {
  range: [0, null],
  label: { en: "contacts handled", zh: "处理接触量" },
});
export const agentsReviewed = metric("agentsReviewed", "count", {
  range: [0, null],
  label: { en: "agents in the period", zh: "当期座席人数" },
});
export const reviewsPassed = metric("reviewsPassed", "count", {
  range: [0, null],
  label: { en: "reviews at or over the pass mark", zh: "达到合格线的质检件数" },
});
export const calibrationGap = metric("calibrationGap", "points", {
  range: [0, null],
  label: { en: "distances to the reference score, summed", zh: "与基准分之差的绝对值之和" },
});
export const contactsCalibrated = metric("contactsCalibrated", "count", {
  range: [0, null],
  label: { en: "scores given in calibration", zh: "校准评分次数" },
});
export const reviewsCritical = metric("reviewsCritical", "count", {
  range: [0, null],
  label: { en: "reviews with a critical error", zh: "出现致命差错的质检件数" },
});
export const defects = metric("defects", "count", { range: [0, null], label: { en: "defects", zh: "缺陷数" } });
export const unitsInspected = metric("unitsInspected", "count", { range: [0, null], label: { en: "units inspected", zh: "检查单位数" } });
export const opportunities = metric("opportunities", "count", {
  range: [0, null],
  label: { en: "opportunities for a defect", zh: "缺陷机会数" },
});
export const unitsReworked = metric("unitsReworked", "count", {
  range: [0, null],
  label: { en: "units reworked or rejected", zh: "返工或退回数" },
});
export const unitsIn = metric("unitsIn", "count", { range: [0, null], label: { en: "units put in", zh: "投入数" } });
export const auditsOnTime = metric("auditsOnTime", "count", {
  range: [0, null],
  label: { en: "audits finished by their date", zh: "按期完成质检任务数" },
});
export const auditsDue = metric("auditsDue", "count", { range: [0, null], label: { en: "audits due", zh: "应完成质检任务数" } });
export const actionsClosedOnTime = metric("actionsClosedOnTime", "count", {
  range: [0, null],
  label: { en: "corrective actions closed by their date", zh: "按期关闭的纠正措施数" },
});
export const actionsDue = metric("actionsDue", "count", {
  range: [0, null],
  label: { en: "corrective actions due", zh: "到期的纠正措施数" },
});
export const actionsRecurred = metric("actionsRecurred", "count", {
  range: [0, null],
  label: { en: "issues that came again", zh: "再次发生的问题数" },
});
export const actionsClosed = metric("actionsClosed", "count", {
  range: [0, null],
  label: { en: "corrective actions closed", zh: "已关闭的纠正措施数" },
});
export const answersAccurate = metric("answersAccurate", "count", {
  range: [0, null],
  label: { en: "accurate answers", zh: "正确答复数" },
});
export const answersTested = metric("answersTested", "count", { range: [0, null], label: { en: "answers tested", zh: "测试答复数" } });
export const feedbackGivenOnTime = metric("feedbackGivenOnTime", "count", {
  range: [0, null],
  label: { en: "reviews fed back in time", zh: "及时反馈的质检件数" },
});
export const goalsMet = metric("goalsMet", "count", { range: [0, null], label: { en: "improvement goals met", zh: "已达成的改进目标数" } });
export const goalsSet = metric("goalsSet", "count", { range: [0, null], label: { en: "improvement goals set", zh: "设定的改进目标数" } });
export const appealsUpheld = metric("appealsUpheld", "count", { range: [0, null], label: { en: "appeals upheld", zh: "申诉成立数" } });
export const appeals = metric("appeals", "count", { range: [0, null], label: { en: "appeals", zh: "申诉数" } });
