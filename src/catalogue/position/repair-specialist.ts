import { attentionToDetail } from "../competency/attention-to-detail.js";
import { integrity } from "../competency/integrity.js";
import { problemSolving } from "../competency/problem-solving.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { serviceOrientation } from "../competency/service-orientation.js";
import { firstTimeFixRate, meanTimeToRepair, onSiteOnTime, repeatRepairRate, technicianRating } from "../indicator/repair.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const repairSpecialist: Position = {
  id: "repair-specialist",
  label: { en: "repair technician", zh: "维修专员" },
  level: "specialist",
  purpose: {
    en: "Mends what is broken at the customer's, once, and explains what was done.",
    zh: "上门把东西修好，一次到位，并讲清做了什么。",
  },
  indicators: [
    {
      indicator: firstTimeFixRate,
      weight: "30",
      marks: { none: "0.63", full: "0.88" },
      marksBy: "SVMAX",
      from: "field",
      why: { en: "Over the jobs that were assigned, which the technician does not choose.", zh: "以派到的单为底，技师不能挑单。" },
      counterweight: ["fs.repeat", "fs.contractor-reject"],
      notApplicable: { en: "No jobs.", zh: "没有派工。" },
    },
    {
      indicator: repeatRepairRate,
      weight: "20",
      marks: { none: "0.12", full: "0.05" },
      marksBy: "WXB",
      from: "field",
      why: { en: "Counted against who was there last.", zh: "记在上一次上门的人名下。" },
      counterweight: ["fs.ftfr", "fs.return-visit"],
      notApplicable: { en: "No jobs.", zh: "没有派工。" },
    },
    {
      indicator: onSiteOnTime,
      weight: "20",
      marks: { none: "0.8", full: "0.98" },
      from: "field",
      why: {
        en: "Within the window that the customer was told, not the one that was agreed on the way.",
        zh: "以最初告知客户的时段为准，不以路上改约的为准。",
      },
      counterweight: ["fs.broken-promise", "fs.cancel"],
      notApplicable: { en: "No visits.", zh: "没有上门。" },
    },
    {
      indicator: meanTimeToRepair,
      weight: "15",
      marks: { none: "72", full: "24" },
      marksBy: "XIELI",
      from: "field",
      why: {
        en: "Waiting for parts included: the customer waits all the same. One firm's published mean is 24 hours.",
        zh: "含等件时间：客户一样在等。某企业公布的平均值为 24 小时。",
      },
      counterweight: ["fs.parts-wait", "fs.ftfr"],
      notApplicable: { en: "No repair was finished.", zh: "没有完修。" },
    },
    {
      indicator: technicianRating,
      weight: "15",
      marks: { none: "4", full: "4.8" },
      from: "survey",
      why: { en: "Sent by the system the day after.", zh: "由系统次日发送。" },
      counterweight: ["fs.return-visit"],
      notApplicable: { en: "Fewer than ten ratings.", zh: "评分不足十份。" },
    },
  ],
  competencies: [
    { competency: problemSolving, level: 3, weight: "30" },
    { competency: productKnowledge, level: 3, weight: "25" },
    { competency: serviceOrientation, level: 3, weight: "15" },
    { competency: attentionToDetail, level: 3, weight: "15" },
    { competency: integrity, level: 3, weight: "15" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "One job a month is repeated by a colleague with the parts that were taken out. It shows "
        + "more than a form; what is found is talked over and scores nothing.",
      zh: "每月抽一单由同事带拆下的旧件复检，比表格管用；发现的问题只辅导、不计分。",
    },
  },
  keyIssue: {
    problem: {
      en: "Good parts are changed with the bad one: it is quicker than finding the fault, the "
        + "customer pays, and the rate of first fixes looks best of all.",
      zh: "连好件一起换：比查故障快，客户买单，一次修复率还最好看。",
    },
    seen: {
      en: "First fixes high, parts per job above the group's, ratings down, and the parts sent back test as good.",
      zh: "一次修复率高，单均用件高于同组，评分下降，返回旧件检测完好。",
    },
    elsewhere: [
      {
        what: {
          en: "A practitioner asks to define the first time before improving it: visit, ticket or no return in thirty days.",
          zh: "有从业者主张先定义\"一次\"再谈提升：看上门、关单，还是三十天不返修。",
        },
        by: "FNAT",
      },
      {
        what: {
          en: "For cars the law counts: more than four repairs of one fault give a right to exchange.",
          zh: "家用汽车有法定次数：同一故障修理累计超过四次可换退。",
        },
        by: "LAW-CAR",
      },
    ],
    answer: {
      en: "Integrity is a competency with a level of its own, read from parts sent back; ratings have 15 points and repeats 20.",
      zh: "诚信单列为素质，依据返件检测评级；评分占 15，返修占 20。",
    },
    shown: {
      what: {
        en: "Every fault \"mended\" at once by changing more: first fixes have full points, ratings and repeats lose them.",
        zh: "多换件、次次\"一次修好\"：一次修复率满分，评分与返修扣分，总分下降。",
      },
      readings: { jobsFixedFirst: 66, jobsRepeated: 9, technicianRatingPoints: "164" },
      kpi: "61.43",
    },
  },
  example: {
    readings: {
      jobsFixedFirst: 62,
      jobs: 75,
      jobsRepeated: 6,
      arrivalsInWindow: 72,
      arrivals: 75,
      repairHours: "2400",
      repairs: 70,
      technicianRatingPoints: "184",
      technicianRatings: 40,
    },
    points: ["78.68", "57.14", "88.89", "78.54", "75.00"],
    kpi: "75.84",
    levels: [[3, 3, 4], [3, 3, 3], [3, 3, 3], [3, 2, 3], [3, 3, 3]],
    competency: "98.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "82.69",
    grade: "B",
  },
};
