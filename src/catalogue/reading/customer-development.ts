import { metric } from "../../formula/index.js";

// What those who win customers count in a period.

export const leadsQualified = metric("leadsQualified", "count", { range: [0, null], label: { en: "leads qualified", zh: "合格线索数" } });
export const leads = metric("leads", "count", { range: [0, null], label: { en: "leads", zh: "线索数" } });
export const customersWon = metric("customersWon", "count", { range: [0, null], label: { en: "customers won", zh: "成交客户数" } });
export const customersContacted = metric("customersContacted", "count", {
  range: [0, null],
  label: { en: "customers contacted", zh: "接触客户数" },
});
export const dealsWon = metric("dealsWon", "count", { range: [0, null], label: { en: "deals won", zh: "赢单数" } });
export const dealsLost = metric("dealsLost", "count", { range: [0, null], label: { en: "deals lost", zh: "输单数" } });
export const pipelineValue = metric("pipelineValue", "money", {
  range: [0, null],
  label: { en: "qualified pipeline that closes in the period", zh: "当期预计成交的合格商机金额" },
});
export const salesTarget = metric("salesTarget", "money", { range: [0, null], label: { en: "sales target", zh: "销售目标" } });
export const followUpHours = metric("followUpHours", "hours", {
  range: [0, null],
  label: { en: "time from qualified to the next step, summed", zh: "线索跟进总时长" },
});
export const acquisitionCost = metric("acquisitionCost", "money", {
  range: [0, null],
  label: { en: "cost of marketing, sales and their people", zh: "营销、销售及人工成本" },
});
export const customersNew = metric("customersNew", "count", { range: [0, null], label: { en: "new customers", zh: "新客户数" } });
export const acquisitionCostPerCustomer = metric("acquisitionCostPerCustomer", "money", {
  label: { en: "acquisition cost of a customer", zh: "单个客户获客成本" },
});
export const monthlyMarginPerCustomer = metric("monthlyMarginPerCustomer", "money", {
  label: { en: "monthly margin of a customer", zh: "单个客户月毛利" },
});
export const signUpsActivated = metric("signUpsActivated", "count", {
  range: [0, null],
  label: { en: "sign-ups that reached the event", zh: "完成激活的新注册数" },
});
export const signUps = metric("signUps", "count", { range: [0, null], label: { en: "new sign-ups", zh: "新注册数" } });
export const sales = metric("sales", "money", { label: { en: "sales", zh: "销售额" } });
export const salesBase = metric("salesBase", "money", { label: { en: "sales of the base period", zh: "基期销售额" } });
export const newProductSales = metric("newProductSales", "money", { label: { en: "sales of new products", zh: "新产品销售额" } });
export const newProductGoalAmount = metric("newProductGoalAmount", "money", {
  range: [0, null],
  label: { en: "goal for new products", zh: "新产品目标" },
});
export const offersTaken = metric("offersTaken", "count", {
  range: [0, null],
  label: { en: "customers who took the offer", zh: "接受增购的客户数" },
});
export const offersMade = metric("offersMade", "count", {
  range: [0, null],
  label: { en: "customers who got an offer", zh: "获得增购报价的客户数" },
});
export const customersWithMore = metric("customersWithMore", "count", {
  range: [0, null],
  label: { en: "customers with a further product", zh: "新增其他产品的客户数" },
});
export const customersTargeted = metric("customersTargeted", "count", {
  range: [0, null],
  label: { en: "customers targeted", zh: "目标客户数" },
});
export const personsReached = metric("personsReached", "count", { range: [0, null], label: { en: "persons reached", zh: "联系到本人数" } });
export const callsDialled = metric("callsDialled", "count", { range: [0, null], label: { en: "calls dialled", zh: "拨打数" } });
export const salesForecast = metric("salesForecast", "money", { label: { en: "sales forecast", zh: "预测销售额" } });
export const salesForecastError = metric("salesForecastError", "money", {
  range: [0, null],
  label: { en: "absolute distance of sales from forecast", zh: "销售与预测之差的绝对值" },
});
export const cycleDays = metric("cycleDays", "days", {
  range: [0, null],
  label: { en: "days from opportunity to close, summed", zh: "商机至成交总天数" },
});
export const dealsClosed = metric("dealsClosed", "count", { range: [0, null], label: { en: "deals closed", zh: "成交笔数" } });
export const bookings = metric("bookings", "money", { label: { en: "bookings", zh: "成交金额" } });
export const repsAtQuota = metric("repsAtQuota", "count", { range: [0, null], label: { en: "reps at or over quota", zh: "达标销售人数" } });
export const reps = metric("reps", "count", { range: [0, null], label: { en: "active reps", zh: "在岗销售人数" } });
export const visitsMade = metric("visitsMade", "count", { range: [0, null], label: { en: "visits made", zh: "已完成拜访数" } });
export const visitsPlanned = metric("visitsPlanned", "count", { range: [0, null], label: { en: "visits planned", zh: "计划拜访数" } });
