import { coaching } from "../competency/coaching.js";
import { conflictResolution } from "../competency/conflict-resolution.js";
import { systemsKnowledge } from "../competency/systems-knowledge.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { writing } from "../competency/writing.js";
import { firstResponseTime, humanReplyRate } from "../indicator/contact-centre.js";
import { refundsWithinLimit } from "../indicator/e-commerce.js";
import { qualityScore } from "../indicator/quality.js";
import { attendanceRate } from "../indicator/workforce.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const deskSupervisor: Position = {
  id: "desk-supervisor",
  label: { en: "customer service supervisor", zh: "客服主管" },
  level: "supervisor",
  purpose: {
    en: "Runs the desk of an online service: who is on, how quickly and how well customers are answered, money back in time.",
    zh: "带在线客服：谁在线、回得快不快好不好、退款及不及时。",
  },
  indicators: [
    {
      indicator: qualityScore,
      weight: "25",
      marks: { none: "60", full: "90" },
      from: "quality",
      why: { en: "Ten conversations an agent, drawn by chance, read whole.", zh: "每人随机抽十段完整会话。" },
      counterweight: ["qa.calib-gap", "cc.csat-box"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: firstResponseTime,
      weight: "20",
      marks: { none: "90", full: "30" },
      marksBy: "TALKQ",
      from: "telephony",
      why: {
        en: "Of people, not of the greeting machine; 30 seconds is asked by a vendor's article, which is a lead.",
        zh: "只算人工，不算自动问候；30 秒出自一篇厂商文章，仅作线索。",
      },
      counterweight: ["cc.art", "cc.slow-replies"],
      notApplicable: { en: "No conversations.", zh: "没有会话。" },
    },
    {
      indicator: humanReplyRate,
      weight: "20",
      marks: { none: "0.9", full: "0.99" },
      from: "telephony",
      why: { en: "Nobody left without an answer, the night's messages included on the day after.", zh: "一个不落，夜间留言次日也要回。" },
      counterweight: ["cc.frt", "ec.one-solve"],
      notApplicable: { en: "Nobody wrote to a person.", zh: "没有转人工。" },
    },
    {
      indicator: refundsWithinLimit,
      weight: "20",
      marks: { none: "0.9", full: "1" },
      from: "shop",
      why: {
        en: "Over fifteen days after the goods came back is deliberate delay by law.",
        zh: "收到退货后超过十五日，法规视为故意拖延。",
      },
      counterweight: ["ec.refund-time", "ec.dispute-rate"],
      notApplicable: { en: "No refund was due.", zh: "没有到期退款。" },
    },
    {
      indicator: attendanceRate,
      weight: "15",
      marks: { none: "0.9", full: "0.98" },
      from: "workforce",
      why: { en: "Of the desk; approved leave stands in neither number.", zh: "全组出勤；批准的假两边都不计。" },
      counterweight: ["wfm.adherence", "wfm.overtime"],
      notApplicable: { en: "No shifts.", zh: "没有排班。" },
    },
  ],
  competencies: [
    { competency: coaching, level: 3, weight: "25" },
    { competency: teamLeadership, level: 3, weight: "25" },
    { competency: writing, level: 4, weight: "20" },
    { competency: conflictResolution, level: 3, weight: "15" },
    { competency: systemsKnowledge, level: 3, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "The internal customers are the warehouse and finance, who pay and send what the desk promises.",
      zh: "协作部门指仓库与财务：客服承诺的，由他们发货、付款。",
    },
  },
  keyIssue: {
    problem: {
      en: "\"One moment, please\": an empty greeting stops the clock, and the customer waits for the answer.",
      zh: "\"在的亲，稍等\"：空话停了表，客户还在等答案。",
    },
    seen: {
      en: "First response falls under the target, mean response does not move, quality falls, customers write again.",
      zh: "首响达标，平均响应不动，质检下滑，客户反复追问。",
    },
    elsewhere: [
      {
        what: {
          en: "A vendor leaves bots out of the first response; another does not let them stop the clock.",
          zh: "有厂商首响不计机器人，另有厂商规定机器人不停表。",
        },
        by: "INTER",
      },
      {
        what: {
          en: "A page sets an alert at a hundred seconds for any reply, not only the first.",
          zh: "有网页对每一次回复设 100 秒预警（C 级线索）。",
        },
        by: "SSSSZ",
      },
    ],
    answer: {
      en: "A greeting without content is a fault in the standard of quality, which weighs more than the first response.",
      zh: "质检标准把无内容问候列为差错，质检权重高于首响。",
    },
    shown: {
      what: {
        en: "Greetings bring the first response to full points, and quality takes more.",
        zh: "空问候把首响刷到满分，质检扣得更多。",
      },
      readings: { firstReplySeconds: "294000", reviewPoints: "7350" },
      kpi: "76.28",
    },
  },
  example: {
    readings: {
      reviewPoints: "8250",
      reviews: 100,
      firstReplySeconds: "441000",
      conversationsReplied: 9800,
      conversationsToHuman: 10000,
      refundsOnTime: 392,
      refundsDue: 400,
      shiftsAttended: 480,
      shiftsScheduled: 500,
    },
    points: ["75.00", "75.00", "88.89", "80.00", "75.00"],
    kpi: "78.78",
    levels: [[3, 3, 3], [3, 3, 3], [4, 3, 4], [3, 3, 3], [3, null, 3]],
    competency: "98.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "84.65",
    grade: "B",
  },
};
