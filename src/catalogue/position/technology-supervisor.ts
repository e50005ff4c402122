import { coordination } from "../competency/coordination.js";
import { decisionMaking } from "../competency/decision-making.js";
import { problemSolving } from "../competency/problem-solving.js";
import { systemsKnowledge } from "../competency/systems-knowledge.js";
import { writing } from "../competency/writing.js";
import {
  availability,
  failedChanges,
  incidentsHandledInTime,
  meanTimeBetweenFailures,
  meanTimeToAcknowledge,
  meanTimeToRestore,
} from "../indicator/technology.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const technologySupervisor: Position = {
  id: "technology-supervisor",
  label: { en: "technology supervisor", zh: "技术主管" },
  level: "supervisor",
  purpose: {
    en: "Keeps telephone, chat and customer systems running, and brings them back quickly.",
    zh: "保障话务、在线与客户系统运行，坏了尽快恢复。",
  },
  indicators: [
    {
      indicator: availability,
      weight: "25",
      marks: { none: "0.99", full: "0.999" },
      from: "operations",
      why: {
        en: "Of the agreed hours; three nines allow about three quarters of an hour a month.",
        zh: "按约定时段计；三个九每月约允许四十四分钟。",
      },
      counterweight: ["it.change-fail", "it.mttr"],
      notApplicable: { en: "No hours were agreed.", zh: "未约定服务时段。" },
    },
    {
      indicator: meanTimeToRestore,
      weight: "20",
      marks: { none: "8", full: "2" },
      from: "operations",
      why: { en: "From the beginning of the outage, not from the ticket.", zh: "从故障发生算起，不从报单算起。" },
      counterweight: ["it.major-recur", "it.inc-ontime"],
      notApplicable: { en: "No incident.", zh: "没有故障。" },
    },
    {
      indicator: meanTimeToAcknowledge,
      weight: "15",
      marks: { none: "900", full: "120" },
      from: "operations",
      why: {
        en: "Somebody has it: until then a hundred agents do not know whether to wait.",
        zh: "有人接手了：在此之前一百个座席不知道该不该等。",
      },
      counterweight: ["it.mttr"],
      notApplicable: { en: "No incident.", zh: "没有故障。" },
    },
    {
      indicator: incidentsHandledInTime,
      weight: "15",
      marks: { none: "0.8", full: "0.98" },
      from: "tickets",
      why: { en: "By urgency as it was when reported.", zh: "按报告时的紧急程度计。" },
      counterweight: ["cp.breach"],
      notApplicable: { en: "No incident was resolved.", zh: "没有解决的事件。" },
    },
    {
      indicator: failedChanges,
      weight: "15",
      marks: { none: "0.2", full: "0.02" },
      from: "operations",
      why: { en: "Most outages were changes in the evening before.", zh: "多数故障源于前一晚的变更。" },
      counterweight: ["it.availability"],
      notApplicable: { en: "No change was closed.", zh: "没有关闭的变更。" },
    },
    {
      indicator: meanTimeBetweenFailures,
      weight: "10",
      marks: { none: "60", full: "240" },
      from: "operations",
      why: { en: "Whether causes are removed or only restarted.", zh: "是除根，还是重启了事。" },
      counterweight: ["it.major-recur"],
      notApplicable: { en: "No failure: nothing lies between.", zh: "没有故障，也就没有间隔。" },
    },
  ],
  competencies: [
    { competency: problemSolving, level: 4, weight: "30" },
    { competency: systemsKnowledge, level: 4, weight: "25" },
    { competency: coordination, level: 3, weight: "20" },
    { competency: decisionMaking, level: 3, weight: "15" },
    { competency: writing, level: 3, weight: "10" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Internal customers are the shift leads: they know which outage was not in the ticket system.",
      zh: "协作部门指值班长：哪次故障没进系统，他们最清楚。",
    },
  },
  keyIssue: {
    problem: {
      en: "Outages become \"planned\": maintenance is declared afterwards, and the availability is kept.",
      zh: "故障变\"计划\"：事后补报维护，保住可用率。",
    },
    seen: {
      en: "Planned hours grow on the days of failures; agents' complaints do not match the record.",
      zh: "故障日的计划停机变多；座席反映与记录对不上。",
    },
    elsewhere: [
      {
        what: {
          en: "A research network reports maintenance apart and counts all the seconds of the month.",
          zh: "某科研网按全月秒数计，并把维护单列。",
        },
        by: "GEANT",
      },
      {
        what: { en: "Four readings of the R in mean time to repair give four figures.", zh: "MTTR 的 R 有四种理解，得四个数。" },
        by: "RODRI",
      },
    ],
    answer: {
      en: "Planned means announced two working days before; all else is down time. Agreed hours are fixed by the operations side.",
      zh: "提前两个工作日通知的才算计划，其余都是停机；约定时段由业务方确定。",
    },
    shown: {
      what: {
        en: "The same month with the unannounced maintenance of four hours counted as what it was.",
        zh: "同一个月，把四小时未预告的\"维护\"如实计为停机。",
      },
      readings: { downHours: "5.8", failures: 5 },
      kpi: "61.24",
    },
  },
  example: {
    readings: {
      agreedHours: "720",
      downHours: "1.8",
      hoursToRestore: "70",
      incidentsRestored: 20,
      secondsToAcknowledge: "6300",
      incidents: 20,
      incidentsInTime: 19,
      incidentsResolved: 20,
      changesFailed: 2,
      changesClosed: 40,
      failures: 4,
    },
    points: ["83.33", "75.00", "75.00", "83.33", "83.33", "66.42"],
    kpi: "78.72",
    levels: [[4, 4, 4], [4, 4, 4], [3, 3, 3], [3, 2, 3], [3, null, 3]],
    competency: "98.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "84.60",
    grade: "B",
  },
};
