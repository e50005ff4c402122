import { metric } from "../../formula/index.js";

// What planning and forecasting count in a period, interval by interval.

export const shareErrorSum = metric("shareErrorSum", "ratio", {
  range: [0, null],
  label: { en: "absolute forecast errors as shares, summed over intervals", zh: "各时段预测误差绝对比之和" },
});
export const intervalsForecast = metric("intervalsForecast", "count", {
  range: [0, null],
  label: { en: "intervals with contacts", zh: "有来量的时段数" },
});
export const absoluteErrorSum = metric("absoluteErrorSum", "count", {
  range: [0, null],
  label: { en: "absolute forecast errors, summed", zh: "预测误差绝对值之和" },
});
export const actualContacts = metric("actualContacts", "count", { range: [0, null], label: { en: "contacts that came", zh: "实际来量" } });
export const forecastContacts = metric("forecastContacts", "count", {
  range: [0, null],
  label: { en: "contacts forecast", zh: "预测来量" },
});
export const intervalsInBand = metric("intervalsInBand", "count", {
  range: [0, null],
  label: { en: "intervals within the stated band", zh: "误差在规定范围内的时段数" },
});
export const minutesInState = metric("minutesInState", "minutes", {
  range: [0, null],
  label: { en: "minutes in the scheduled state", zh: "处于排定状态的分钟数" },
});
export const minutesTracked = metric("minutesTracked", "minutes", {
  range: [0, null],
  label: { en: "scheduled minutes tracked", zh: "纳入统计的排班分钟数" },
});
export const hoursWorked = metric("hoursWorked", "hours", {
  range: [0, null],
  label: { en: "hours worked, overtime included", zh: "实际工作时数（含加班）" },
});
export const hoursScheduled = metric("hoursScheduled", "hours", { range: [0, null], label: { en: "hours scheduled", zh: "排班时数" } });
export const hoursUnavailable = metric("hoursUnavailable", "hours", {
  range: [0, null],
  label: { en: "paid hours not available", zh: "带薪不可用时数" },
});
export const staffingGap = metric("staffingGap", "hours", {
  range: [0, null],
  label: { en: "over- and under-staffing, summed without netting", zh: "超员与缺员时数之和（不相抵）" },
});
export const staffingShort = metric("staffingShort", "hours", {
  range: [0, null],
  label: { en: "under-staffing, summed", zh: "缺员时数之和" },
});
export const staffingRequired = metric("staffingRequired", "hours", {
  range: [0, null],
  label: { en: "staffing required", zh: "需求时数" },
});
export const intervalsAtLevel = metric("intervalsAtLevel", "count", {
  range: [0, null],
  label: { en: "intervals at or over the service level", zh: "服务水平达标时段数" },
});
export const intervals = metric("intervals", "count", { range: [0, null], label: { en: "intervals", zh: "时段数" } });
export const daysAbsent = metric("daysAbsent", "days", { range: [0, null], label: { en: "days absent", zh: "缺勤天数" } });
export const daysAvailable = metric("daysAvailable", "days", { range: [0, null], label: { en: "days available", zh: "应出勤天数" } });
export const shiftsAttended = metric("shiftsAttended", "count", { range: [0, null], label: { en: "shifts attended", zh: "实际出勤班次" } });
export const shiftsScheduled = metric("shiftsScheduled", "count", {
  range: [0, null],
  label: { en: "shifts scheduled", zh: "应出勤班次" },
});
export const hoursReady = metric("hoursReady", "hours", {
  range: [0, null],
  label: { en: "hours signed in and ready", zh: "签入可用时数" },
});
export const hoursPlanned = metric("hoursPlanned", "hours", { range: [0, null], label: { en: "hours planned", zh: "计划时数" } });
export const overtimeHours = metric("overtimeHours", "hours", { range: [0, null], label: { en: "overtime hours", zh: "加班时数" } });
export const regularHours = metric("regularHours", "hours", { range: [0, null], label: { en: "regular hours", zh: "正常工时" } });
export const replanErrorSum = metric("replanErrorSum", "ratio", {
  range: [0, null],
  label: { en: "absolute errors of the re-forecast as shares, summed", zh: "日内重预测误差绝对比之和" },
});
export const intervalsReplanned = metric("intervalsReplanned", "count", {
  range: [0, null],
  label: { en: "intervals re-forecast", zh: "重预测的时段数" },
});
