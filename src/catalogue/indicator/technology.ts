import { minus, ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  agreedHours,
  changesClosed,
  changesFailed,
  downHours,
  failures,
  hoursToRestore,
  incidents,
  incidentsInTime,
  incidentsResolved,
  incidentsRestored,
  majorIncidents,
  majorRecurrences,
  secondsToAcknowledge,
  secondsToDetect,
} from "../reading/technology.js";

// Technology and incidents: whether the systems that service works with are there, and how fast they are back.

export const availability = {
  id: "it.availability",
  label: { en: "system availability", zh: "系统可用率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(minus(agreedHours, downHours), agreedHours, { places: 5 }),
  choice: {
    en: "Some divide mean time between failures by itself and the time to restore; some count planned work as downtime. Here agreed hours "
      + "less unplanned downtime, since both can be read off a calendar and a log. Five places, so that three nines can be told from four.",
    zh:
      "有的口径用平均故障间隔除以间隔与恢复时间之和，有的把计划维护也算停机。这里取约定服务时长减去非计划停机时长，两者都能从日历和日志直接查到。保留五位小数，才分得清三个九和四个九。",
  },
  leftOut: {
    en: "Planned maintenance that was announced, and hours outside of the agreed service.",
    zh: "已提前公告的计划维护，以及约定服务时间以外的时段。",
  },
  gaming: {
    how: { en: "An outage is called planned work afterwards.", zh: "事后把故障停机记作计划维护。" },
    by: null,
    shownBy: ["it.mtbf", "it.change-fail"],
  },
  published: [{ value: { en: "99.9 % allows 43.8 minutes a month", zh: "99.9% 相当于每月允许停机 43.8 分钟" }, by: "ITIL" }],
  sources: ["ITIL", "GEANT"],
  examples: [
    { readings: { agreedHours: "720", downHours: "0.73" }, value: "0.99899" },
    { readings: { agreedHours: "720", downHours: "0" }, value: "1" },
    { readings: { agreedHours: "0", downHours: "0" }, value: null },
  ],
} satisfies Indicator;

export const meanTimeBetweenFailures = {
  id: "it.mtbf",
  label: { en: "mean time between failures", zh: "平均故障间隔时间" },
  unit: "hours",
  better: "up",
  range: ["0", null],
  formula: ratio(minus(agreedHours, downHours), failures, { places: 2, unit: "hours" }),
  choice: {
    en: "Between failures is counted from restoring to the next failure here; the time between incidents of some sources has the time to "
      + "restore in it as well.",
    zh: "这里从恢复之时算到下一次故障；有的资料所说“事件间隔”把恢复时间也算在内。",
  },
  leftOut: {
    en: "Planned work is no failure. In a month without a failure it is not applicable, which is the best there is.",
    zh: "计划维护不算故障。当月没有故障时不适用，也就是最好的情况。",
  },
  gaming: {
    how: { en: "Several failures are logged as one.", zh: "把几次故障合并登记为一次。" },
    by: null,
    shownBy: ["it.availability", "it.mttr"],
  },
  published: [],
  sources: ["GEANT", "RODRI", "ITIL"],
  examples: [
    { readings: { agreedHours: "720", downHours: "6", failures: 4 }, value: "178.5" },
    { readings: { agreedHours: "720", downHours: "0", failures: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanTimeToAcknowledge = {
  id: "it.mtta",
  label: { en: "mean time to acknowledge", zh: "平均故障响应时间" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(secondsToAcknowledge, incidents, { places: 1, unit: "seconds" }),
  choice: {
    en: "From the first event of the incident until somebody takes it on; some count from the ticket, which starts later.",
    zh: "从事件的第一条告警算到有人受理为止；有的口径从建单算起，起点更晚。",
  },
  leftOut: { en: "Taking on is no mending: nothing is said of how long it lasts afterwards.", zh: "受理不等于修复：不反映之后还要多久。" },
  gaming: {
    how: { en: "A rule assigns every incident at once, and nobody looks at it.", zh: "设置自动派单，秒级“受理”，实际无人查看。" },
    by: null,
    shownBy: ["it.mttr"],
  },
  published: [],
  sources: ["MOOG"],
  examples: [
    { readings: { secondsToAcknowledge: "5400", incidents: 36 }, value: "150" },
    { readings: { secondsToAcknowledge: "0", incidents: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanTimeToDetect = {
  id: "it.mttd",
  label: { en: "mean time to detect", zh: "平均故障发现时间" },
  unit: "seconds",
  better: "down",
  range: ["0", null],
  formula: ratio(secondsToDetect, incidents, { places: 1, unit: "seconds" }),
  choice: {
    en:
      "From when the failure began, as was found out afterwards, until it was detected; tools that know the first event alone count from that.",
    zh: "从事后查明的故障起点算到被发现为止；只掌握首条告警的工具从首条告警算起。",
  },
  leftOut: { en: "Failures whose beginning is not known.", zh: "起点无法查明的故障。" },
  gaming: {
    how: { en: "The beginning is put to where it was noticed.", zh: "把故障起点填成被发现的时刻。" },
    by: null,
    shownBy: ["it.availability"],
  },
  published: [],
  sources: ["MOOG2"],
  examples: [
    { readings: { secondsToDetect: "7200", incidents: 36 }, value: "200" },
    { readings: { secondsToDetect: "0", incidents: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanTimeToRestore = {
  id: "it.mttr",
  label: { en: "mean time to restore", zh: "平均恢复时间" },
  unit: "hours",
  better: "down",
  range: ["0", null],
  formula: ratio(hoursToRestore, incidentsRestored, { places: 2, unit: "hours" }),
  choice: {
    en: "The R is read as repair, recovery, respond and resolve. Here restoring: from the beginning until service is back for users, "
      + "whether or not the cause is mended.",
    zh: "R 有修复、恢复、响应、解决四种读法。这里取恢复：从故障发生到用户恢复使用为止，不论根因是否已消除。",
  },
  leftOut: { en: "Incidents that still last at the end of the period; they count in the next.", zh: "期末尚未恢复的事件，计入下一周期。" },
  gaming: {
    how: { en: "An incident is closed before users are back and opened again.", zh: "用户还没恢复就先关单，之后再重开。" },
    by: null,
    shownBy: ["it.major-recur", "it.availability"],
  },
  published: [],
  sources: ["RODRI"],
  examples: [
    { readings: { hoursToRestore: "45", incidentsRestored: 36 }, value: "1.25" },
    { readings: { hoursToRestore: "0", incidentsRestored: 0 }, value: null },
  ],
} satisfies Indicator;

export const failedChanges = {
  id: "it.change-fail",
  label: { en: "share of failed changes", zh: "变更失败率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(changesFailed, changesClosed, { places: 4 }),
  choice: {
    en: "Of the changes closed in the period, as the source counts; counting by when they were planned gives another month.",
    zh: "与资料一致，以当期关闭的变更为分母；按计划实施日统计会归入不同月份。",
  },
  leftOut: { en: "Changes that were withdrawn before anything was touched.", zh: "实施前已撤销的变更。" },
  gaming: {
    how: { en: "A change that was rolled back is closed as successful.", zh: "已回滚的变更按成功关闭。" },
    by: null,
    shownBy: ["it.availability", "it.mtbf"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { changesFailed: 3, changesClosed: 64 }, value: "0.0469" },
    { readings: { changesFailed: 0, changesClosed: 0 }, value: null },
  ],
} satisfies Indicator;

export const incidentsHandledInTime = {
  id: "it.inc-ontime",
  label: { en: "incidents resolved in time", zh: "事件按时解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(incidentsInTime, incidentsResolved, { places: 4 }),
  choice: {
    en: "Of those resolved, as the source counts. What is open and late already is in no month's base: show its number beside it.",
    zh: "与资料一致，以已解决事件为分母。已超时但仍未解决的不在任何月份的分母里，须另列其数量。",
  },
  leftOut: { en: "Incidents that are still open, late ones among them.", zh: "尚未解决的事件，包括已经超时的。" },
  gaming: {
    how: { en: "Late ones are left open, or their priority is lowered.", zh: "超时的单子一直不关，或者调低优先级。" },
    by: null,
    shownBy: ["it.mttr"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { incidentsInTime: 58, incidentsResolved: 64 }, value: "0.9063" },
    { readings: { incidentsInTime: 0, incidentsResolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const recurringMajorIncidents = {
  id: "it.major-recur",
  label: { en: "recurring major incidents", zh: "重大故障复发率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(majorRecurrences, majorIncidents, { places: 4 }),
  choice: {
    en: "The catalogue's own: of the major incidents of the period, those with the same cause as an earlier one of the last twelve months.",
    zh: "本目录自拟：当期重大故障中，与此前十二个月内某次故障同一根因的占比。",
  },
  leftOut: { en: "Incidents whose cause was not found.", zh: "根因未查明的故障。" },
  gaming: {
    how: { en: "The second one is given another cause.", zh: "第二次发生时换一个根因登记。" },
    by: null,
    shownBy: ["it.mtbf"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { majorRecurrences: 1, majorIncidents: 4 }, value: "0.25" },
    { readings: { majorRecurrences: 0, majorIncidents: 0 }, value: null },
  ],
} satisfies Indicator;
