import { coaching } from "../competency/coaching.js";
import { coordination } from "../competency/coordination.js";
import { problemSolving } from "../competency/problem-solving.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { shiftScheduling } from "../competency/shift-scheduling.js";
import { complaintRate } from "../indicator/complaints.js";
import { firstTimeFixRate, onSiteOnTime, partsFillRate, repeatRepairRate, technicianUtilisation } from "../indicator/repair.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const repairSupervisor: Position = {
  id: "repair-supervisor",
  label: { en: "repair supervisor", zh: "维修主管" },
  level: "supervisor",
  purpose: {
    en: "Sends technicians so that the fault is mended on the first visit, in the promised window, with the parts in the van.",
    zh: "调度技师，做到一次修好、按约上门、带对备件。",
  },
  indicators: [
    {
      indicator: firstTimeFixRate,
      weight: "25",
      marks: { none: "0.63", full: "0.88" },
      marksBy: "SVMAX",
      from: "field",
      why: {
        en: "From the laggards' share to that of the best in a firm's published sample.",
        zh: "取一家机构样本中落后者与最佳者为零分、满分。",
      },
      counterweight: ["fs.repeat", "fs.parts-fill"],
      notApplicable: { en: "No jobs.", zh: "没有派工。" },
    },
    {
      indicator: repeatRepairRate,
      weight: "20",
      marks: { none: "0.12", full: "0.05" },
      marksBy: "WXB",
      from: "field",
      why: { en: "The same unit within thirty days, whatever number the order has.", zh: "同一台机器三十天内再修即计，换单号也算。" },
      counterweight: ["fs.ftfr", "fs.return-visit"],
      notApplicable: { en: "No jobs.", zh: "没有派工。" },
    },
    {
      indicator: onSiteOnTime,
      weight: "20",
      marks: { none: "0.8", full: "0.98" },
      from: "field",
      why: { en: "Somebody took half a day off to be at home.", zh: "客户请了半天假在家等。" },
      counterweight: ["fs.cancel", "fs.broken-promise"],
      notApplicable: { en: "No visits.", zh: "没有上门。" },
    },
    {
      indicator: partsFillRate,
      weight: "15",
      marks: { none: "0.8", full: "0.95" },
      from: "field",
      why: { en: "By request and not by order, since orders can be split.", zh: "按需求件数计：按单可以拆单。" },
      counterweight: ["fs.ftfr"],
      notApplicable: { en: "No parts were asked for.", zh: "没有领件需求。" },
    },
    {
      indicator: technicianUtilisation,
      weight: "10",
      marks: { noneBelow: "0.5", fullFrom: "0.65", fullTo: "0.8", noneAbove: "0.95" },
      marksBy: "SODT",
      from: "field",
      why: {
        en: "A band that one practitioner gives with driving counted: above it there is no room for a job that turns out harder.",
        zh: "区间取自一位从业者（含路途）：超过上限就没有余地应付难活。",
      },
      counterweight: ["fs.safety", "fs.travel"],
      notApplicable: { en: "No technician on duty.", zh: "无在岗技师。" },
    },
    {
      indicator: complaintRate,
      weight: "10",
      marks: { none: "0.02", full: "0.005" },
      from: "complaints",
      why: { en: "The customer's view of all the above.", zh: "客户对以上各项的总评。" },
      counterweight: ["cp.valid-count"],
      notApplicable: { en: "No orders.", zh: "没有订单。" },
    },
  ],
  competencies: [
    { competency: shiftScheduling, level: 3, weight: "25" },
    { competency: problemSolving, level: 4, weight: "25" },
    { competency: coaching, level: 3, weight: "20" },
    { competency: coordination, level: 3, weight: "15" },
    { competency: productKnowledge, level: 4, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Safety stands above the card: a recordable accident is looked into by itself and changes no score, so that nobody hides one.",
      zh: "安全在评分之外：可记录事故单独调查、不影响得分，免得有人瞒报。",
    },
  },
  keyIssue: {
    problem: {
      en: "More visits are squeezed into the day. Arrivals are on time, technicians leave before the "
        + "fault is understood, and the van comes back next week under a new number.",
      zh: "一天塞更多的单：上门准时，没弄明白就走，下周换个单号再来一趟。",
    },
    seen: {
      en: "Utilisation above the band, repeat repairs up, first fixes level because the return has a number of its own.",
      zh: "利用率超区间，返修率升，一次修复率因换单号而不变。",
    },
    elsewhere: [
      {
        what: { en: "A repeat window of a week or two flatters against thirty days.", zh: "返修窗口取一两周，会比三十天好看。" },
        by: "WTV",
      },
      {
        what: {
          en: "Two technicians on one job and early closing are ways to make the rate.",
          zh: "一单派两人、提前关单，都是做数的办法。",
        },
        by: "MAKULA",
      },
    ],
    answer: {
      en: "Repeats are counted by the unit and not by the order number, with 20 points; "
        + "utilisation loses points above the band as well as below.",
      zh: "返修按机器不按单号计，占 20；利用率超出区间同样扣分。",
    },
    shown: {
      what: {
        en: "A fifth more hours on the road, all on time, and half as many repeats again: the card scores less.",
        zh: "出车工时多两成、全部准时，返修多一半：总分下降。",
      },
      readings: { arrivalsInWindow: 784, workHours: "1160", travelHours: "280", jobsRepeated: 76 },
      kpi: "69.14",
    },
  },
  example: {
    readings: {
      jobsFixedFirst: 664,
      jobs: 800,
      jobsRepeated: 48,
      arrivalsInWindow: 752,
      arrivals: 800,
      partsFromStock: 552,
      partsRequested: 600,
      workHours: "960",
      travelHours: "240",
      technicianHours: "1600",
      complaints: 8,
      orders: 800,
    },
    points: ["80.00", "85.71", "77.78", "80.00", "100.00", "66.67"],
    kpi: "81.37",
    levels: [[3, 3, 3], [4, 4, 4], [3, 3, 3], [2, 3, 3], [4, 4, null]],
    competency: "94.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "85.46",
    grade: "B",
  },
};
