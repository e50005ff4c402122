import { metric } from "../../formula/index.js";

// What is counted of complaints in a period.

export const complaints = metric("complaints", "count", { range: [0, null], label: { en: "complaints", zh: "投诉件数" } });
export const orders = metric("orders", "count", { range: [0, null], label: { en: "orders", zh: "订单数" } });
export const complaintsUpheld = metric("complaintsUpheld", "count", {
  range: [0, null],
  label: { en: "complaints found valid", zh: "有效投诉件数" },
});
export const complaintsResolved = metric("complaintsResolved", "count", {
  range: [0, null],
  label: { en: "complaints resolved", zh: "已解决投诉件数" },
});
export const complaintDays = metric("complaintDays", "days", {
  range: [0, null],
  label: { en: "days from complaint to resolution, summed", zh: "投诉至解决总天数" },
});
export const complaintsDue = metric("complaintsDue", "count", {
  range: [0, null],
  label: { en: "complaints whose deadline came", zh: "到期投诉件数" },
});
export const complaintsInDeadline = metric("complaintsInDeadline", "count", {
  range: [0, null],
  label: { en: "complaints resolved by their deadline", zh: "按期解决投诉件数" },
});
export const complaintsAcknowledgedInTime = metric("complaintsAcknowledgedInTime", "count", {
  range: [0, null],
  label: { en: "complaints acknowledged in time", zh: "及时受理投诉件数" },
});
export const complaintsResolvedEarly = metric("complaintsResolvedEarly", "count", {
  range: [0, null],
  label: { en: "complaints resolved by the third business day", zh: "三个工作日内解决的投诉件数" },
});
export const casesEscalated = metric("casesEscalated", "count", {
  range: [0, null],
  label: { en: "cases escalated at least once", zh: "升级过的案件数" },
});
export const cases = metric("cases", "count", { range: [0, null], label: { en: "cases", zh: "案件数" } });
export const casesReopened = metric("casesReopened", "count", {
  range: [0, null],
  label: { en: "cases reopened at least once", zh: "重开过的案件数" },
});
export const casesResolved = metric("casesResolved", "count", { range: [0, null], label: { en: "cases resolved", zh: "已解决案件数" } });
export const complainantsSatisfied = metric("complainantsSatisfied", "count", {
  range: [0, null],
  label: { en: "complainants who were satisfied", zh: "对处理满意的投诉人数" },
});
export const complainantsSurveyed = metric("complainantsSurveyed", "count", {
  range: [0, null],
  label: { en: "complainants who answered", zh: "参与回访的投诉人数" },
});
export const hotlineRequests = metric("hotlineRequests", "count", {
  range: [0, null],
  label: { en: "hotline requests", zh: "热线诉求数" },
});
export const hotlineResponded = metric("hotlineResponded", "count", {
  range: [0, null],
  label: { en: "hotline requests responded to", zh: "已响应诉求数" },
});
export const hotlineResolved = metric("hotlineResolved", "count", {
  range: [0, null],
  label: { en: "hotline requests resolved", zh: "已解决诉求数" },
});
export const externalDecided = metric("externalDecided", "count", {
  range: [0, null],
  label: { en: "external cases decided", zh: "外部机构裁决案件数" },
});
export const externalForCustomer = metric("externalForCustomer", "count", {
  range: [0, null],
  label: { en: "external cases decided for the customer", zh: "外部机构支持客户的案件数" },
});
export const complaintsAtRegulator = metric("complaintsAtRegulator", "count", {
  range: [0, null],
  label: { en: "complaints that reached a regulator", zh: "转到监管部门的投诉件数" },
});
export const complaintsUnanswered = metric("complaintsUnanswered", "count", {
  range: [0, null],
  label: { en: "complaints unanswered past the limit", zh: "超期未答复投诉件数" },
});
export const complaintsRepeated = metric("complaintsRepeated", "count", {
  range: [0, null],
  label: { en: "complaints about the same matter again", zh: "同一事项重复投诉件数" },
});
export const casesOpened = metric("casesOpened", "count", { range: [0, null], label: { en: "cases opened", zh: "新开案件数" } });
export const casesClosed = metric("casesClosed", "count", { range: [0, null], label: { en: "cases closed", zh: "关闭案件数" } });
export const casesOpen = metric("casesOpen", "count", { range: [0, null], label: { en: "cases open at the end", zh: "期末未结案件数" } });
export const casesUntouched = metric("casesUntouched", "count", {
  range: [0, null],
  label: { en: "open cases untouched for longer than stated", zh: "超过规定天数无进展的未结案件数" },
});
export const targetsBreached = metric("targetsBreached", "count", {
  range: [0, null],
  label: { en: "resolved cases that broke their target", zh: "超时解决的案件数" },
});
export const feedbackOnTime = metric("feedbackOnTime", "count", {
  range: [0, null],
  label: { en: "feedback given in time", zh: "及时反馈件数" },
});
export const feedbackRequired = metric("feedbackRequired", "count", {
  range: [0, null],
  label: { en: "feedback to be given", zh: "应反馈件数" },
});
export const hoursWaitingOnUs = metric("hoursWaitingOnUs", "hours", {
  range: [0, null],
  label: { en: "time that customers waited on us, summed", zh: "客户等待我方总时长" },
});
export const hoursToResolve = metric("hoursToResolve", "hours", {
  range: [0, null],
  label: { en: "time to resolve, summed", zh: "解决总时长" },
});
