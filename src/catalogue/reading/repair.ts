import { metric } from "../../formula/index.js";

// What repair and field service count in a period.

export const jobsFixedFirst = metric("jobsFixedFirst", "count", {
  range: [0, null],
  label: { en: "jobs fixed on the first visit", zh: "首次上门即修复的工单数" },
});
export const jobs = metric("jobs", "count", { range: [0, null], label: { en: "repair jobs", zh: "维修工单数" } });
export const jobsRepeated = metric("jobsRepeated", "count", {
  range: [0, null],
  label: { en: "jobs on the same unit again within the stated days", zh: "规定天数内同机返修工单数" },
});
export const repairHours = metric("repairHours", "hours", {
  range: [0, null],
  label: { en: "hours from report to restored, summed", zh: "报修至修复总时长" },
});
export const repairs = metric("repairs", "count", { range: [0, null], label: { en: "repairs finished", zh: "完成维修数" } });
export const workOrderHours = metric("workOrderHours", "hours", {
  range: [0, null],
  label: { en: "hours from creation to all visits done, summed", zh: "建单至全部上门完成总时长" },
});
export const workOrders = metric("workOrders", "count", { range: [0, null], label: { en: "work orders finished", zh: "完成工单数" } });
export const schedulingHours = metric("schedulingHours", "hours", {
  range: [0, null],
  label: { en: "hours from creation to the first booking, summed", zh: "建单至首次派工总时长" },
});
export const arrivalsInWindow = metric("arrivalsInWindow", "count", {
  range: [0, null],
  label: { en: "arrivals within the promised window", zh: "约定时段内到达数" },
});
export const arrivals = metric("arrivals", "count", { range: [0, null], label: { en: "arrivals", zh: "上门次数" } });
export const ordersLate = metric("ordersLate", "count", {
  range: [0, null],
  label: { en: "orders not finished within the promised window", zh: "未在承诺时段内完成的工单数" },
});
export const bookingsCancelled = metric("bookingsCancelled", "count", {
  range: [0, null],
  label: { en: "bookings cancelled", zh: "取消预约数" },
});
export const bookingsMade = metric("bookingsMade", "count", { range: [0, null], label: { en: "bookings", zh: "预约数" } });
export const travelMinutes = metric("travelMinutes", "minutes", { range: [0, null], label: { en: "travel, summed", zh: "路途总时长" } });
export const trips = metric("trips", "count", { range: [0, null], label: { en: "trips", zh: "出行次数" } });
export const workHours = metric("workHours", "hours", { range: [0, null], label: { en: "hours at work on jobs", zh: "作业时数" } });
export const travelHours = metric("travelHours", "hours", { range: [0, null], label: { en: "hours of travel", zh: "路途时数" } });
export const technicianHours = metric("technicianHours", "hours", {
  range: [0, null],
  label: { en: "available hours of technicians", zh: "技师可用时数" },
});
export const actualHours = metric("actualHours", "hours", { range: [0, null], label: { en: "actual hours of jobs", zh: "实际作业时数" } });
export const plannedHours = metric("plannedHours", "hours", {
  range: [0, null],
  label: { en: "planned hours of jobs", zh: "计划作业时数" },
});
export const standardHours = metric("standardHours", "hours", {
  range: [0, null],
  label: { en: "standard hours of the jobs done", zh: "完成工单标准工时" },
});
export const partsFromStock = metric("partsFromStock", "count", {
  range: [0, null],
  label: { en: "requests for parts met from stock", zh: "库存满足的备件请求数" },
});
export const partsRequested = metric("partsRequested", "count", {
  range: [0, null],
  label: { en: "requests for parts", zh: "备件请求数" },
});
export const repairsLong = metric("repairsLong", "count", {
  range: [0, null],
  label: { en: "repairs over the stated days", zh: "超过规定天数的维修数" },
});
export const jobsRefused = metric("jobsRefused", "count", { range: [0, null], label: { en: "jobs refused", zh: "拒接工单数" } });
export const jobsOffered = metric("jobsOffered", "count", { range: [0, null], label: { en: "jobs offered", zh: "派出工单数" } });
export const technicianRatingPoints = metric("technicianRatingPoints", "points", {
  range: [0, null],
  label: { en: "ratings of technicians, summed", zh: "技师评分总和" },
});
export const technicianRatings = metric("technicianRatings", "count", {
  range: [0, null],
  label: { en: "ratings of technicians", zh: "技师评分次数" },
});
export const customersCalledBack = metric("customersCalledBack", "count", {
  range: [0, null],
  label: { en: "customers called back after a repair", zh: "维修后已回访客户数" },
});
export const safetyIncidents = metric("safetyIncidents", "count", {
  range: [0, null],
  label: { en: "recordable incidents", zh: "可记录事故数" },
});
export const fieldHours = metric("fieldHours", "hours", { range: [0, null], label: { en: "hours worked in the field", zh: "外勤工时" } });
export const preventiveOrders = metric("preventiveOrders", "count", {
  range: [0, null],
  label: { en: "preventive work orders", zh: "预防性工单数" },
});
