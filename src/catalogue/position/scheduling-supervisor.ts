import { coordination } from "../competency/coordination.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { decisionMaking } from "../competency/decision-making.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { shiftScheduling } from "../competency/shift-scheduling.js";
import { occupancy } from "../indicator/contact-centre.js";
import { scheduleAdherence, scheduleEfficiency, serviceLevelConsistency, shrinkage } from "../indicator/workforce.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const schedulingSupervisor: Position = {
  id: "scheduling-supervisor",
  label: { en: "scheduling supervisor", zh: "排班主管" },
  level: "supervisor",
  purpose: {
    en: "Puts people where the calls will be, hour by hour, and treats their evenings as theirs.",
    zh: "让人出现在电话来的那个钟点，也尊重他们下班后的时间。",
  },
  indicators: [
    {
      indicator: scheduleEfficiency,
      weight: "30",
      marks: { none: "0.75", full: "0.92" },
      from: "workforce",
      why: {
        en: "Over and under are added and not netted: forty too many at noon do not answer the evening.",
        zh: "富余与缺口相加、不相抵：中午多四十人救不了晚高峰。",
      },
      counterweight: ["wfm.coverage", "wfm.sl-consistency", "wfm.overtime"],
      notApplicable: { en: "No requirement was stated.", zh: "未提出人力需求。" },
    },
    {
      indicator: serviceLevelConsistency,
      weight: "25",
      marks: { none: "0.6", full: "0.9" },
      from: "telephony",
      why: {
        en:
          "By interval: a good day with two bad hours was bad for those who called then. Intervals in which volume passed the forecast by "
          + "over a fifth are the forecast's and left out.",
        zh: "按时段：一天均值好看，那两个钟头打来的人不好过。来量超出预测两成以上的时段属预测问题，剔除。",
      },
      counterweight: ["cc.service-level", "wfm.in-band"],
      notApplicable: { en: "No intervals.", zh: "无时段数据。" },
    },
    {
      indicator: shrinkage,
      weight: "15",
      marks: { noneBelow: "0.2", fullFrom: "0.26", fullTo: "0.35", noneAbove: "0.42" },
      marksBy: "SWPPS",
      from: "workforce",
      why: {
        en: "Half of the planners asked assumed 26 to 35 %; there is no standard, so set the own year's band. Below it coaching was "
          + "cancelled, above it nobody planned. Sickness and statutory leave count as planned: nobody is scored for who falls ill.",
        zh:
          "受访排班员半数假设 26%–35%；没有行业标准，应按本中心全年数据定区间。低了说明取消了辅导，高了说明没计划。病假与法定假按计划数计：别人生病不算在本岗头上。",
      },
      counterweight: ["tr.plan-done", "wfm.adherence"],
      notApplicable: { en: "No hours were scheduled.", zh: "未排班。" },
    },
    {
      indicator: occupancy,
      weight: "15",
      marks: { noneBelow: "0.65", fullFrom: "0.75", fullTo: "0.85", noneAbove: "0.95" },
      marksBy: "CCH-OCC",
      from: "telephony",
      why: {
        en: "A band: a trade site calls 85 to 90 % the upper zone; what lies above is paid in sickness and leavers.",
        zh: "设区间：有行业网站把 85%–90% 列为上限区；再高，就要用病假和离职来还。",
      },
      counterweight: ["ppl.turnover", "wfm.overtime"],
      notApplicable: { en: "No time was available.", zh: "无可用时长。" },
    },
    {
      indicator: scheduleAdherence,
      weight: "15",
      marks: { none: "0.8", full: "0.95" },
      from: "workforce",
      why: {
        en: "Shared with the team supervisors: half of it is whether the schedule can be kept.",
        zh: "与座席主管共担：一半看班表本身守不守得住。",
      },
      counterweight: ["wfm.conformance"],
      notApplicable: { en: "No schedule was tracked.", zh: "未跟踪班表。" },
    },
  ],
  competencies: [
    { competency: shiftScheduling, level: 5, weight: "35" },
    { competency: dataAnalysis, level: 4, weight: "25" },
    { competency: coordination, level: 3, weight: "20" },
    { competency: decisionMaking, level: 3, weight: "10" },
    { competency: legalKnowledge, level: 3, weight: "10" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Agents drawn by lot assess whether schedules were told in time and changes "
        + "were fair; they stand for those who report to the post. Overtime is agreed with the person and recorded before it is worked.",
      zh: "由抽签座席代行下属评价，评班表是否提前告知、调班是否公平。加班须与本人协商，先登记后安排。",
    },
  },
  keyIssue: {
    problem: {
      en: "The day is right and the hours are wrong: daily totals of people meet daily totals of calls.",
      zh: "按天够、按钟点不够：全天人数对得上全天话量。",
    },
    seen: {
      en: "Service level of the day at target with a third of the intervals under it; overtime and idle time on the same day.",
      zh: "日服务水平达标，三分之一时段不达标；同一天里既加班又闲置。",
    },
    elsewhere: [
      {
        what: { en: "A practitioner warns against netting what is over with what is under.", zh: "有从业者提醒富余与缺口不可相抵。" },
        by: "CCP3",
      },
      {
        what: {
          en: "A vendor defines efficiency by both and coverage by the lack alone.",
          zh: "有厂商以两者之和定义排班效率，以缺口单独定义覆盖率。",
        },
        by: "INFOR",
      },
    ],
    answer: { en: "Fifty-five points are counted by interval, none by the day.", zh: "55 分按时段计，没有一分按天计。" },
    shown: {
      what: {
        en: "The same people moved to comfortable hours: the day's totals are as before, the intervals are not.",
        zh: "同样多的人挪到舒服的钟点：全天总数不变，时段全乱。",
      },
      readings: { staffingGap: "1600", intervalsAtLevel: 840 },
      kpi: "59.16",
    },
  },
  example: {
    readings: {
      staffingGap: "960",
      staffingRequired: "8000",
      intervalsAtLevel: 990,
      intervals: 1200,
      hoursUnavailable: "4960",
      hoursScheduled: "16000",
      talkSeconds: "26000000",
      holdSeconds: "2000000",
      afterCallSeconds: "4000000",
      availableSeconds: "8000000",
      minutesInState: "441600",
      minutesTracked: "480000",
    },
    points: ["76.47", "75.00", "100.00", "100.00", "80.00"],
    kpi: "83.69",
    levels: [[5, 4, 4], [4, 4, 4], [3, 3, 3], [3, 3, 3], [3, 3, null]],
    competency: "94.40",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "87.18",
    grade: "B",
  },
};
