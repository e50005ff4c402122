import { coaching } from "../competency/coaching.js";
import { listening } from "../competency/listening.js";
import { selfControl } from "../competency/self-control.js";
import { serviceKnowledge } from "../competency/service-knowledge.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { averageHandleTime, firstContactResolutionGross, serviceLevel } from "../indicator/contact-centre.js";
import { teamRetention } from "../indicator/people.js";
import { qualityScore } from "../indicator/quality.js";
import { scheduleAdherence } from "../indicator/workforce.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const agentSupervisor: Position = {
  id: "agent-supervisor",
  label: { en: "team supervisor of agents", zh: "座席主管" },
  level: "supervisor",
  purpose: { en: "Leads a dozen agents: listens, coaches, and keeps the queue manned.", zh: "带十几名座席：听、教、保证有人接。" },
  indicators: [
    {
      indicator: qualityScore,
      weight: "25",
      marks: { none: "60", full: "90" },
      from: "quality",
      why: {
        en: "The mean of the team, over contacts drawn by chance: what coaching changes.",
        zh: "全组随机抽检均分：辅导改变的就是它。",
      },
      counterweight: ["qa.calib-gap", "cc.csat-box"],
      notApplicable: { en: "Nobody of the team was reviewed.", zh: "全组未被抽检。" },
    },
    {
      indicator: serviceLevel,
      weight: "20",
      marks: { none: "0.6", full: "0.9" },
      from: "telephony",
      why: {
        en: "Of the team's own queue and hours; intervals in which volume passed the forecast by over a fifth are left out of both counts.",
        zh: "只看本组的队列与时段；来量超出预测两成以上的时段，分子分母都剔除。",
      },
      counterweight: ["cc.abandon-rate", "wfm.adherence"],
      notApplicable: { en: "The team has no queue of its own.", zh: "本组无独立队列。" },
    },
    {
      indicator: firstContactResolutionGross,
      weight: "15",
      marks: { none: "0.5", full: "0.7" },
      marksBy: "SQM",
      from: "tickets",
      why: { en: "Shows whether agents may and can decide.", zh: "看座席有没有权、会不会拍板。" },
      counterweight: ["cc.repeat-contact", "cc.transfer-rate"],
      notApplicable: { en: "No contacts.", zh: "没有来量。" },
    },
    {
      indicator: scheduleAdherence,
      weight: "15",
      marks: { none: "0.8", full: "0.95" },
      from: "workforce",
      why: { en: "Coaching has to be in the schedule, or it shows as absence here.", zh: "辅导要排进班表，否则在这里显示为离岗。" },
      counterweight: ["wfm.conformance", "wfm.shrinkage"],
      notApplicable: { en: "No schedule was tracked.", zh: "未跟踪班表。" },
    },
    {
      indicator: averageHandleTime,
      weight: "10",
      marks: { noneBelow: "180", fullFrom: "240", fullTo: "360", noneAbove: "480" },
      from: "telephony",
      why: {
        en: "The agents' own band, for the team: nobody is pressed below it.",
        zh: "与座席同一区间，看全组平均；不许把个人往区间以下压。",
      },
      counterweight: ["cc.fcr-gross", "cc.transfer-rate"],
      notApplicable: { en: "No contacts were answered.", zh: "没有应答。" },
    },
    {
      indicator: teamRetention,
      weight: "15",
      marks: { none: "0.5", full: "0.84" },
      marksBy: "GL",
      from: "personnel",
      why: {
        en:
          "People leave their supervisor. Full points at one software firm's goal; half gone in a year is none, since centres lose a third "
          + "on average. Who moves within the house is not counted.",
        zh: "员工离开的往往是主管。满分取某软件公司自定的目标；呼叫中心年流失平均约三分之一，故一年走一半才得零分。内部调动不算。",
      },
      counterweight: ["ppl.turnover", "qa.score"],
      notApplicable: { en: "Fewer than five people.", zh: "不足五人。" },
    },
  ],
  competencies: [
    { competency: coaching, level: 4, weight: "35" },
    { competency: teamLeadership, level: 3, weight: "25" },
    { competency: listening, level: 4, weight: "15" },
    { competency: serviceKnowledge, level: 4, weight: "15" },
    { competency: selfControl, level: 4, weight: "10" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Agents assess their supervisor unsigned; fewer than four answers leave their weight to the others.",
      zh: "座席对主管不记名评价，不足四份时权重归其他评价人。",
    },
  },
  keyIssue: {
    problem: {
      en: "The supervisor is the best agent: takes the hard calls, mends the figures, and nobody learns.",
      zh: "主管成了最好的座席：难的自己接，数字自己补，没人学得到。",
    },
    seen: {
      en: "Service level is good while the supervisor is in, quality of the team stands still, and people leave.",
      zh: "主管在岗时服务水平好，全组质量不动，人陆续走。",
    },
    elsewhere: [
      {
        what: { en: "A competency model for this post puts developing people beside results.", zh: "有岗位素质模型把培养人与出结果并列。" },
        by: "WORKITECT",
      },
      { what: { en: "One firm holds months' leavers under 1.3 %.", zh: "某公司要求月流失低于 1.3%。" }, by: "GL2" },
    ],
    answer: {
      en: "What only coaching can move (quality, resolution, retention) has 55 points; the queue has 20.",
      zh: "只能靠带人改善的（质量、解决、留存）占 55，队列占 20。",
    },
    shown: {
      what: {
        en: "The queue saved by the supervisor's own hands: service level has full points, "
          + "quality slips, one more leaves, and the card scores less.",
        zh: "主管亲自救队列：服务水平满分，质量下滑、又走一人，总分下降。",
      },
      readings: { contactsInTarget: 9000, reviewPoints: "7584", leaversOfYear: 5 },
      kpi: "77.19",
    },
  },
  example: {
    readings: {
      reviewPoints: "8100",
      reviews: 96,
      contactsInTarget: 8100,
      contactsOffered: 10000,
      resolvedAtFirst: 6600,
      minutesInState: "110400",
      minutesTracked: "120000",
      talkSeconds: "2400000",
      holdSeconds: "150000",
      afterCallSeconds: "300000",
      contactsAnswered: 9500,
      meanHeadcount: 15,
      leaversOfYear: 3,
    },
    points: ["81.27", "70.00", "80.00", "80.00", "100.00", "88.24"],
    kpi: "81.55",
    levels: [[4, 3, 4], [3, 3, 3], [4, 4, 4], [4, 4, null], [4, 4, 4]],
    competency: "96.50",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "86.21",
    grade: "B",
  },
};
