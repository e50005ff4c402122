import { metric } from "../../formula/index.js";

// What a service department spends, plans and promises in a period.

export const operatingCost = metric("operatingCost", "money", {
  range: [0, null],
  label: { en: "operating cost of service", zh: "客服运营成本" },
});
export const inboundContacts = metric("inboundContacts", "count", {
  range: [0, null],
  label: { en: "inbound contacts", zh: "呼入接触量" },
});
export const recurringRevenue = metric("recurringRevenue", "money", { label: { en: "recurring revenue", zh: "经常性收入" } });
export const spent = metric("spent", "money", { range: [0, null], label: { en: "spent", zh: "实际费用" } });
export const budget = metric("budget", "money", { range: [0, null], label: { en: "budget", zh: "预算费用" } });
export const planItemsDone = metric("planItemsDone", "count", { range: [0, null], label: { en: "plan items done", zh: "已完成计划项" } });
export const planItems = metric("planItems", "count", { range: [0, null], label: { en: "plan items due", zh: "应完成计划项" } });
export const surveysDone = metric("surveysDone", "count", { range: [0, null], label: { en: "surveys done", zh: "已完成调研数" } });
export const surveysPlanned = metric("surveysPlanned", "count", { range: [0, null], label: { en: "surveys planned", zh: "计划调研数" } });
export const transfersOnTime = metric("transfersOnTime", "count", {
  range: [0, null],
  label: { en: "information passed on in time", zh: "及时传递信息条数" },
});
export const transfersRequired = metric("transfersRequired", "count", {
  range: [0, null],
  label: { en: "information to be passed on", zh: "应传递信息条数" },
});
export const ticketsInTime = metric("ticketsInTime", "count", {
  range: [0, null],
  label: { en: "tickets resolved within their target", zh: "达标解决工单数" },
});
export const ticketsResolved = metric("ticketsResolved", "count", {
  range: [0, null],
  label: { en: "tickets resolved", zh: "已解决工单数" },
});
export const ticketsClosedSameDay = metric("ticketsClosedSameDay", "count", {
  range: [0, null],
  label: { en: "tickets closed on the day they were opened", zh: "当日关闭工单数" },
});
export const ticketsClosed = metric("ticketsClosed", "count", { range: [0, null], label: { en: "tickets closed", zh: "已关闭工单数" } });
export const serviceRequests = metric("serviceRequests", "count", {
  range: [0, null],
  label: { en: "service requests", zh: "服务请求数" },
});
export const fulfillers = metric("fulfillers", "count", {
  range: [0, null],
  label: { en: "people who fulfilled requests", zh: "处理人数" },
});
export const subjectRequestsInTime = metric("subjectRequestsInTime", "count", {
  range: [0, null],
  label: { en: "data-subject requests met in time", zh: "按时答复的个人信息请求数" },
});
export const subjectRequests = metric("subjectRequests", "count", {
  range: [0, null],
  label: { en: "data-subject requests due", zh: "应答复的个人信息请求数" },
});
export const standardPoints = metric("standardPoints", "points", { range: [0, null], label: { en: "points reached", zh: "实得分" } });
export const standardPointsApplicable = metric("standardPointsApplicable", "points", {
  range: [0, null],
  label: { en: "points of what applies", zh: "适用条款总分" },
});
export const deliveriesOnTime = metric("deliveriesOnTime", "count", {
  range: [0, null],
  label: { en: "orders delivered on time", zh: "按期交付订单数" },
});
export const deliveriesDue = metric("deliveriesDue", "count", { range: [0, null], label: { en: "orders due", zh: "应交付订单数" } });
