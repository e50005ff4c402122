import { listening } from "../competency/listening.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { recordKeeping } from "../competency/record-keeping.js";
import { selfControl } from "../competency/self-control.js";
import { serviceOrientation } from "../competency/service-orientation.js";
import { speaking } from "../competency/speaking.js";
import { averageHandleTime, firstContactResolutionGross, satisfiedShare, transferRate } from "../indicator/contact-centre.js";
import { qualityScore } from "../indicator/quality.js";
import { scheduleAdherence } from "../indicator/workforce.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const callCentreAgent: Position = {
  id: "call-centre-agent",
  label: { en: "call-centre agent", zh: "座席员" },
  level: "specialist",
  purpose: {
    en: "Answers customers by telephone and chat, and settles what they came with, at once where that is possible.",
    zh: "接听客户来电与在线咨询，能当场解决的当场解决。",
  },
  indicators: [
    {
      indicator: qualityScore,
      weight: "25",
      marks: { none: "60", full: "90" },
      from: "quality",
      why: {
        en: "What was said to the customer, heard by somebody else, on contacts that the system draws.",
        zh: "由他人听录音、看记录打分，样本由系统抽取；本表中只有它看\"说了什么\"。",
      },
      counterweight: ["cc.csat-box", "qa.calib-gap"],
      notApplicable: {
        en: "Fewer than four contacts of the agent's were reviewed: one call does not decide 25 points.",
        zh: "当月被抽检不足四件：一通电话不能决定 25 分。",
      },
    },
    {
      indicator: firstContactResolutionGross,
      weight: "20",
      marks: { none: "0.5", full: "0.7" },
      marksBy: "SQM",
      from: "tickets",
      why: {
        en: "A customer who has to call again costs twice and is angry the second time. "
          + "Full points at what one firm's sample reaches on average. Over contacts that reached the agent: "
          + "callers who gave up in the queue stand in the supervisor's service level.",
        zh: "客户再打一次，成本翻倍、火气更大。满分值取一家机构样本的平均水平。来量只计分到本人的，排队中放弃的算在主管的服务水平里。",
      },
      counterweight: ["cc.repeat-contact", "cc.transfer-rate"],
      notApplicable: { en: "No contact reached the agent.", zh: "当月没有分到来电。" },
    },
    {
      indicator: satisfiedShare,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "survey",
      why: { en: "The customer's own word, beside the reviewer's.", zh: "客户自己的评价，与质检互为印证。" },
      counterweight: ["cc.survey-part", "qa.score"],
      notApplicable: {
        en: "Fewer than a handful answered: under ten answers the team gives null.",
        zh: "参评太少：不足十份时按不适用填 null。",
      },
    },
    {
      indicator: averageHandleTime,
      weight: "15",
      marks: { noneBelow: "180", fullFrom: "240", fullTo: "360", noneAbove: "480" },
      from: "telephony",
      why: {
        en: "Time is what the centre pays for. A band, because the shortest calls are those that helped nobody.",
        zh: "时间就是成本。设区间而不是越短越好：最短的电话往往什么都没解决。",
      },
      counterweight: ["cc.fcr-gross", "cc.transfer-rate", "cc.repeat-contact"],
      notApplicable: { en: "No contacts were answered.", zh: "当月没有应答。" },
    },
    {
      indicator: scheduleAdherence,
      weight: "10",
      marks: { none: "0.8", full: "0.95" },
      from: "workforce",
      why: {
        en:
          "One who is not where the schedule has them makes everybody else's queue longer. Short breaks are in the schedule or in neither "
          + "count: full points at 95 % leave 24 minutes of a shift, and nobody is scored for the way to the toilet.",
        zh: "一人不在岗，全队排队变长。短休排进班表，或分子分母都不计：95% 即满分，八小时留有 24 分钟；如厕饮水不扣分。",
      },
      counterweight: ["wfm.conformance", "cc.occupancy-logged-in"],
      notApplicable: { en: "On leave or in training for the whole period.", zh: "全月休假或参训。" },
    },
    {
      indicator: transferRate,
      weight: "10",
      marks: { none: "0.15", full: "0.05" },
      from: "telephony",
      why: {
        en: "Passing a caller on is right when another team has the answer, and the cheapest way to shorten a call when not.",
        zh: "该转的要转；不该转的转走，是缩短通话最省事的办法。",
      },
      counterweight: ["cc.fcr-gross", "cc.consult-accept"],
      notApplicable: { en: "No sessions were handled.", zh: "没有处理会话。" },
    },
  ],
  competencies: [
    { competency: listening, level: 3, weight: "25" },
    { competency: speaking, level: 3, weight: "20" },
    { competency: selfControl, level: 3, weight: "20" },
    { competency: serviceOrientation, level: 3, weight: "15" },
    { competency: productKnowledge, level: 3, weight: "10" },
    { competency: recordKeeping, level: 2, weight: "10" },
  ],
  rules: {
    ...specialistRules,
    assessedBy: [{ role: "superior", weight: "50" }, { role: "qualityReviewer", weight: "30" }, { role: "self", weight: "20" }],
    differs: {
      en: "A quality reviewer assesses in the place of colleagues: they hear the calls, and colleagues sit "
        + "too near. The quality score and the levels come from different contacts. Recording and review stand in the "
        + "published rules, customers are told at the start of the call, and recordings are heard for quality and coaching alone.",
      zh: "由质检员代替同事评价：质检听得到通话，同事坐得太近不便评。质检得分与素质评级取自不同的服务记录。录音与抽检写入公示的规章，"
        + "接通时告知客户；录音只用于质检与辅导，调听留痕。",
    },
  },
  keyIssue: {
    problem: {
      en: "Pressed to be quick, agents end calls before the matter is settled, pass callers on, or pick the easy "
        + "ones. The queue looks better for a week and the same customers are back in it.",
      zh: "一味要求快，座席就会没解决先挂断、转走、挑简单的接。排队好看一周，同一批客户又回到队列里。",
    },
    seen: {
      en: "Handle time falls while repeat contacts and transfers rise and first contact "
        + "resolution falls; the total time spent on a matter grows.",
      zh: "平均处理时长下降，同时重复来电和转接上升、一次解决率下降；同一件事的总耗时反而变长。",
    },
    elsewhere: [
      {
        what: {
          en: "A practitioner describes these side effects of a target for handle time and advises against holding agents to it.",
          zh: "有从业者描述了时长指标的这些副作用，不主张用它压座席。",
        },
        by: "SQUAWK",
      },
      { what: { en: "Resolution that agents report themselves has to be audited.", zh: "座席自报的解决率需要核查。" }, by: "ASQ" },
    ],
    answer: {
      en: "Handle time has a band and 15 points, and being quicker within the band gains nothing; what is lost by cutting "
        + "calls short (resolution 20, transfers 10, satisfaction 20) has more than three times that.",
      zh: "处理时长设区间、只占 15 分，区间内再快也不加分；抢快会损失的（一次解决 20、转接 10、满意 20）是它的三倍多。",
    },
    shown: {
      what: {
        en: "The same month with calls a fifth shorter, inside the band as before: more transfers, fewer settled, and fewer points.",
        zh: "同一个月，处理时长缩短五分之一（刚好仍在区间内）：转接多了、解决少了，得分下降。",
      },
      readings: { talkSeconds: "160000", holdSeconds: "8000", afterCallSeconds: "24000", resolvedAtFirst: 440, sessionsTransferred: 96 },
      kpi: "64.33",
    },
  },
  example: {
    readings: {
      reviewPoints: "672",
      reviews: 8,
      resolvedAtFirst: 520,
      contactsOffered: 800,
      surveysSatisfied: 81,
      surveysAnswered: 90,
      talkSeconds: "196000",
      holdSeconds: "12000",
      afterCallSeconds: "32000",
      contactsAnswered: 800,
      minutesInState: "8832",
      minutesTracked: "9600",
      sessionsTransferred: 56,
      sessionsHandled: 800,
    },
    points: ["80.00", "75.00", "66.67", "100.00", "80.00", "80.00"],
    kpi: "79.33",
    levels: [[3, 3, 3], [3, 3, 4], [2, 3, 3], [3, null, 3], [3, 2, 3], [2, 2, 2]],
    competency: "91.33",
    conduct: { deductions: "5", praise: "5", points: "100.00" },
    score: "83.80",
    grade: "B",
  },
};
