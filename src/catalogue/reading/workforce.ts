import { metric } from "../../formula/index.js";

// What planning and forecasting count in a period, interval by interval.

export const shareErrorSum = metric("shareErrorSum", "ratio", {
  label: { en: "absolute forecast errors as shares, summed over intervals", zh: "各时段预测误差绝对比之和" },
});
export const intervalsForecast = metric("intervalsForecast", "count", { label: { en: "intervals with contacts", zh: "有来量的时段数" } });
export const absoluteErrorSum = metric("absoluteErrorSum", "count", {
  label: { en: "absolute forecast errors, summed", zh: "预测误差绝对值之和" },
});
export const actualContacts = metric("actualContacts", "count", { label: { en: "contacts that came", zh: "实际来量" } });
export const forecastContacts = metric("forecastContacts", "count", { label: { en: "contacts forecast", zh: "预测来量" } });
export const intervalsInBand = metric("intervalsInBand", "count", {
  label: { en: "intervals within the stated band", zh: "误差在规定范围内的时段数" },
});
export const minutesInState = metric("minutesInState", "minutes", {
  label: { en: "minutes in the scheduled state", zh: "处于排定状态的分钟数" },
});
export const minutesTracked = metric("minutesTracked", "minutes", {
  label: { en: "scheduled minutes tracked", zh: "纳入统计的排班分钟数" },
});
export const hoursWorked = metric("hoursWorked", "hours", {
  label: { en: "hours worked, overtime included", zh: "实际工作时数（含加班）" },
});
export const hoursScheduled = metric("hoursScheduled", "hours", { label: { en: "hours scheduled", zh: "排班时数" } });
export const hoursUnavailable = metric("hoursUnavailable", "hours", { label: { en: "paid hours not available", zh: "带薪不可用时数" } });
export const staffingGap = metric("staffingGap", "hours", {
  label: { en: "over- and under-staffing, summed without netting", zh: "超员与缺员时数之和（不相抵）" },
});
export const staffingShort = metric("staffingShort", "hours", { label: { en: "under-staffing, summed", zh: "缺员时数之和" } });
export const staffingRequired = metric("staffingRequired", "hours", { label: { en: "staffing required", zh: "需求时数" } });
export const intervalsAtLevel = metric("intervalsAtLevel", "count", {
  label: { en: "intervals at or over the service level", zh: "服务水平达标时段数" },
});
export const intervals = metric("intervals", "count", { label: { en: "intervals", zh: "时段数" } });
export const daysAbsent = metric("daysAbsent", "days", { label: { en: "days absent", zh: "缺勤天数" } });
export const daysAvailable = metric("daysAvailable", "days", { label: { en: "days available", zh: "应出勤天数" } });
export const shiftsAttended = metric("shiftsAttended", "count", { label: { en: "shifts attended", zh: "实际出勤班次" } });
export const shiftsScheduled = metric("shiftsScheduled", "count", { label: { en: "shifts scheduled", zh: "应出勤班次" } });
export const hoursReady = metric("hoursReady", "hours", { label: { en: "hours signed in and ready", zh: "签入可用时数" } });
export const hoursPlanned = metric("hoursPlanned", "hours", { label: { en: "hours planned", zh: "计划时数" } });
export const overtimeHours = metric("overtimeHours", "hours", { label: { en: "overtime hours", zh: "加班时数" } });
export const regularHours = metric("regularHours", "hours", { label: { en: "regular hours", zh: "正常工时" } });
export const replanErrorSum = metric("replanErrorSum", "ratio", {
  label: { en: "absolute errors of the re-forecast as shares, summed", zh: "日内重预测误差绝对比之和" },
});
export const intervalsReplanned = metric("intervalsReplanned", "count", { label: { en: "intervals re-forecast", zh: "重预测的时段数" } });
