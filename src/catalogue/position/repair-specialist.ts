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
      why: {
        en: "Over the jobs that were assigned, which the technician does not choose; a job for which the store had no part is left out "
          + "here, and counted in the supervisor's card.",
        zh: "以派到的单为底，技师不能挑单；仓库缺件的单不计入本表，计入主管的。",
      },
      counterweight: ["fs.repeat", "fs.contractor-reject"],
      notApplicable: { en: "No jobs.", zh: "没有派工。" },
    },
    {
      indicator: repeatRepairRate,
      weight: "20",
      marks: { none: "0.12", full: "0.05" },
      marksBy: "WXB",
      from: "field",
      why: {
        en: "By unit and fault over thirty days, whatever the order number; counted against who was there last.",
        zh: "按同机同故障看三十天，换单号也算；记在上一次上门的人名下。",
      },
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
        en:
          "Hours in which the store owed a part, by the store's own record, are taken out: the supervisor answers for them by the parts fill rate. Rules for a "
          + "mobile network, read in a copy, ask for a mean of at most 24 hours.",
        zh: "仓库欠件的时间按仓库记录剔除，由主管的备件满足率反映，不计技师。某移动网服务质量规定（转载）要求平均不超过 24 小时。",
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
        + "more than a form; what is found is talked over and scores nothing. Parts changed for no fault are a falsified record, and are heard as such.",
      zh: "每月抽一单由同事带拆下的旧件复检，比表格管用；发现的问题只辅导、不计分。查实换下好件的，按弄虚作假的程序处理。",
    },
  },
  keyIssue: {
    problem: {
      en: "Closed is taken for mended: a restart or a patch ends the visit, counts as a first fix, and the fault comes back "
        + "under another number.",
      zh: "关单当修好：重启一下、临时对付，当场算\"一次修复\"，过几天同一故障换个单号又来了。",
    },
    seen: {
      en: "First fixes as counted on the day are high, new orders on the same unit follow within thirty days, ratings fall.",
      zh: "当天口径的一次修复率高，三十天内同机又报修，评分下降。",
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
          en: "A vendor names the ways in which the rate is dressed: closing early, and two technicians on one job.",
          zh: "有厂商列出做高一次修复率的手法：提前关单、两人去一单。",
        },
        by: "MAKULA",
      },
    ],
    answer: {
      en:
        "Repeats go by unit and fault, not by order, and weigh 20; ratings, asked by the system, 15: together more than the 30 of first fixes.",
      zh: "返修按同机同故障计、不按单号，占 20；评分由系统发送，占 15；合计高于一次修复的 30。",
    },
    shown: {
      what: {
        en: "Jobs closed on the first visit: first fixes have full points, repeats none, ratings hardly any, and the card scores less.",
        zh: "次次当场关单：一次修复率满分，返修归零、评分几乎归零，总分下降。",
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
