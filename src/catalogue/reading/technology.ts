import { metric } from "../../formula/index.js";

// What a technology desk counts in a period, of its systems, incidents and changes.

export const agreedHours = metric("agreedHours", "hours", {
  range: [0, null],
  label: { en: "hours of agreed service", zh: "约定服务时长" },
});
export const downHours = metric("downHours", "hours", {
  range: [0, null],
  label: { en: "hours of unplanned downtime", zh: "非计划停机时长" },
});
export const failures = metric("failures", "count", { range: [0, null], label: { en: "failures", zh: "故障次数" } });
export const incidents = metric("incidents", "count", { range: [0, null], label: { en: "incidents", zh: "事件数" } });
export const incidentsRestored = metric("incidentsRestored", "count", {
  range: [0, null],
  label: { en: "incidents restored", zh: "已恢复事件数" },
});
export const incidentsResolved = metric("incidentsResolved", "count", {
  range: [0, null],
  label: { en: "incidents resolved", zh: "已解决事件数" },
});
export const incidentsInTime = metric("incidentsInTime", "count", {
  range: [0, null],
  label: { en: "incidents resolved in time", zh: "按时解决事件数" },
});
export const majorIncidents = metric("majorIncidents", "count", { range: [0, null], label: { en: "major incidents", zh: "重大故障数" } });
export const majorRecurrences = metric("majorRecurrences", "count", {
  range: [0, null],
  label: { en: "major incidents that came again", zh: "重复发生的重大故障数" },
});
export const secondsToAcknowledge = metric("secondsToAcknowledge", "seconds", {
  range: [0, null],
  label: { en: "time from first event to taking on, summed", zh: "首次告警至受理总时长" },
});
export const secondsToDetect = metric("secondsToDetect", "seconds", {
  range: [0, null],
  label: { en: "time from beginning to detection, summed", zh: "故障发生至发现总时长" },
});
export const hoursToRestore = metric("hoursToRestore", "hours", {
  range: [0, null],
  label: { en: "time from beginning to restoring, summed", zh: "故障发生至恢复总时长" },
});
export const changesClosed = metric("changesClosed", "count", { range: [0, null], label: { en: "changes closed", zh: "已关闭变更数" } });
export const changesFailed = metric("changesFailed", "count", { range: [0, null], label: { en: "changes failed", zh: "失败变更数" } });
