import { minus, ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  cases,
  casesClosed,
  casesEscalated,
  casesOpen,
  casesOpened,
  casesReopened,
  casesResolved,
  casesUntouched,
  complainantsSatisfied,
  complainantsSurveyed,
  complaintDays,
  complaints,
  complaintsAcknowledgedInTime,
  complaintsAtRegulator,
  complaintsDue,
  complaintsInDeadline,
  complaintsRepeated,
  complaintsResolved,
  complaintsResolvedEarly,
  complaintsUnanswered,
  complaintsUpheld,
  externalDecided,
  externalForCustomer,
  feedbackOnTime,
  feedbackRequired,
  hotlineRequests,
  hotlineResolved,
  hotlineResponded,
  hoursToResolve,
  hoursWaitingOnUs,
  orders,
  targetsBreached,
} from "../reading/complaints.js";

// Complaints: how many there are, how fast and how well they are settled, and how many go further.

export const complaintRate = {
  id: "cp.rate-orders",
  label: { en: "complaints per order", zh: "客户投诉率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(complaints, orders, { places: 5 }),
  choice: {
    en:
      "Over orders. Regulators publish complaints per 100,000 customers; the base must be what can give rise to a complaint. Made to the firm.",
    zh: "以订单数为分母。监管机构公布的是每十万用户投诉量；分母必须是可能引发投诉的业务量。指向本企业提出的投诉。",
  },
  leftOut: { en: "Enquiries, and complaints about what is not the firm's.", zh: "咨询，以及与本企业无关的投诉。" },
  gaming: {
    how: { en: "Complaining is made hard, or a complaint is called an enquiry.", zh: "把投诉入口做得难找，或者把投诉登记成咨询。" },
    by: null,
    shownBy: ["cp.regulator-count", "cp.repeat"],
  },
  published: [],
  sources: ["001DOC", "OFCOM"],
  examples: [
    { readings: { complaints: 42, orders: 18000 }, value: "0.00233" },
    { readings: { complaints: 1, orders: 0 }, value: null },
  ],
} satisfies Indicator;

export const upheldComplaints = {
  id: "cp.valid-count",
  label: { en: "complaints found valid", zh: "有效投诉次数" },
  unit: "count",
  better: "down",
  range: ["0", null],
  formula: complaintsUpheld,
  choice: {
    en: "A count, decided by somebody who did not serve the customer. Compare people only where they served about as many.",
    zh: "按次数统计，由没有参与该次服务的人判定是否有效。只有服务量相近的人才宜相比。",
  },
  leftOut: { en: "Complaints that were withdrawn before they were decided.", zh: "判定之前已撤回的投诉。" },
  gaming: {
    how: { en: "Whoever is complained about decides.", zh: "被投诉的人自己判定。" },
    by: null,
    shownBy: ["cp.ext-upheld", "cp.rate-orders"],
  },
  published: [],
  sources: ["51D"],
  examples: [
    { readings: { complaintsUpheld: 2 }, value: "2" },
    { readings: { complaintsUpheld: null }, value: null },
  ],
} satisfies Indicator;

export const meanResolutionDays = {
  id: "cp.resolve-time",
  label: { en: "mean time to resolve a complaint", zh: "投诉平均解决时间" },
  unit: "days",
  better: "down",
  range: ["0", null],
  formula: ratio(complaintDays, complaintsResolved, { places: 1, unit: "days" }),
  choice: {
    en: "Calendar days from receiving to resolving, of those resolved in the period.",
    zh: "当期解决的投诉，从收到至解决的自然日。",
  },
  leftOut: { en: "Complaints that are open still: pair it with the cases untouched.", zh: "尚未解决的投诉；须与“久无进展案件占比”同看。" },
  gaming: {
    how: { en: "Complaints are closed unresolved.", zh: "没解决就关单。" },
    by: null,
    shownBy: ["cp.reopen", "cp.stale", "cp.csat"],
  },
  published: [
    { value: { en: "30 calendar days (Australia)", zh: "30 个自然日（澳大利亚）" }, by: "RG271" },
    { value: { en: "8 weeks; 15 business days for payments (United Kingdom)", zh: "8 周；支付类 15 个工作日（英国）" }, by: "DISP" },
    { value: { en: "15 days, 30 where complex (banks in China)", zh: "15 日，复杂的 30 日（中国银行业保险业）" }, by: "BANK-CN" },
  ],
  sources: ["WUK", "SNB"],
  examples: [
    { readings: { complaintDays: "150", complaintsResolved: 40 }, value: "3.8" },
    { readings: { complaintDays: "0", complaintsResolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const resolvedInDeadline = {
  id: "cp.in-deadline",
  label: { en: "complaints resolved by their deadline", zh: "投诉按期解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(complaintsInDeadline, complaintsDue, { places: 4 }),
  choice: {
    en:
      "Of those whose deadline fell into the period, so that what is late and open counts against it; one library divides by all complaints.",
    zh: "以期限落在当期的投诉为分母，超期未解决的也计入；有的口径以全部投诉为分母。",
  },
  leftOut: { en: "Complaints that were passed to another firm in time.", zh: "按时移交给其他单位的投诉。" },
  gaming: {
    how: { en: "The clock is stopped while waiting for an answer that nobody asked for.", zh: "以“等客户答复”为名停表，其实没人去问。" },
    by: null,
    shownBy: ["cp.wait-share", "cp.reopen"],
  },
  published: [
    {
      value: { en: "15 days, up to 60 while in progress (United States, finance)", zh: "15 日，处理中的可至 60 日（美国金融）" },
      by: "CFPB",
    },
    { value: { en: "accepted or refused within 7 working days (China)", zh: "7 个工作日内决定是否受理（中国市场监管）" }, by: "LAW-12315" },
  ],
  sources: ["DISP", "RG271", "CFPB", "LAW-12315", "MLIB"],
  examples: [
    { readings: { complaintsInDeadline: 57, complaintsDue: 60 }, value: "0.95" },
    { readings: { complaintsInDeadline: 0, complaintsDue: 0 }, value: null },
  ],
} satisfies Indicator;

export const acknowledgedInTime = {
  id: "cp.ack-time",
  label: { en: "complaints acknowledged in time", zh: "投诉首次响应及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(complaintsAcknowledgedInTime, complaints, { places: 4 }),
  choice: {
    en: "By a person who names the matter; an automatic receipt does not count.",
    zh: "以人工就事项本身作出回应为准；自动回执不算。",
  },
  leftOut: { en: "Complaints without a way to answer.", zh: "没有留下联系方式的投诉。" },
  gaming: {
    how: { en: "A phrase is sent that says nothing of the matter.", zh: "发一句与事项无关的套话。" },
    by: null,
    shownBy: ["cp.resolve-time", "cp.csat"],
  },
  published: [{ value: { en: "24 hours", zh: "24 小时" }, by: "RG271" }],
  sources: ["RG271"],
  examples: [
    { readings: { complaintsAcknowledgedInTime: 59, complaints: 60 }, value: "0.9833" },
    { readings: { complaintsAcknowledgedInTime: 0, complaints: 0 }, value: null },
  ],
} satisfies Indicator;

export const resolvedEarly = {
  id: "cp.early-close",
  label: { en: "complaints resolved by the third business day", zh: "三个工作日内解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(complaintsResolvedEarly, complaints, { places: 4 }),
  choice: {
    en: "By the close of the third business day after receiving, as one law counts; another has a like rule at five days.",
    zh: "以收到后第三个工作日结束前解决为准；另一法规的类似规定是五日。",
  },
  leftOut: { en: "Whether the customer agreed that it was resolved.", zh: "客户是否认可已解决。" },
  gaming: {
    how: { en: "Money is paid at once so that nothing is asked.", zh: "先赔钱了事，不查原因。" },
    by: null,
    shownBy: ["cp.repeat", "cp.rate-orders"],
  },
  published: [],
  sources: ["DISP15", "RG271"],
  examples: [
    { readings: { complaintsResolvedEarly: 33, complaints: 60 }, value: "0.55" },
    { readings: { complaintsResolvedEarly: 0, complaints: 0 }, value: null },
  ],
} satisfies Indicator;

export const escalationRate = {
  id: "cp.escalation",
  label: { en: "escalation rate", zh: "投诉升级率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(casesEscalated, cases, { places: 4 }),
  choice: {
    en: "Cases with at least one escalation, as both vendors count; counting escalations would let one case weigh three.",
    zh: "与两家厂商一致，按“至少升级一次的案件”统计；按升级次数算，一个案件可能顶三个。",
  },
  leftOut: { en: "Handing over to a colleague of the same level.", zh: "同级同事之间的转交。" },
  gaming: {
    how: { en: "Escalating is refused.", zh: "拒绝替客户升级。" },
    by: null,
    shownBy: ["cp.regulator-count", "cp.repeat"],
  },
  published: [],
  sources: ["MSD2", "SNCSM"],
  examples: [
    { readings: { casesEscalated: 9, cases: 300 }, value: "0.03" },
    { readings: { casesEscalated: 0, cases: 0 }, value: null },
  ],
} satisfies Indicator;

export const reopenRate = {
  id: "cp.reopen",
  label: { en: "reopen rate", zh: "投诉重开率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(casesReopened, casesResolved, { places: 4 }),
  choice: {
    en:
      "Cases reopened at least once over those resolved in the same period. It may pass 1: what is reopened may have been resolved before.",
    zh: "当期至少重开一次的案件除以当期解决的案件。可能大于 1：重开的可能是上期解决的。",
  },
  leftOut: { en: "A thank-you that reopens a case by itself.", zh: "客户道谢引起的自动重开。" },
  gaming: {
    how: { en: "A new case is opened in its place.", zh: "不重开，另建新单。" },
    by: null,
    shownBy: ["cp.repeat"],
  },
  published: [
    { value: { en: "3.1 % mean of one sample", zh: "某样本均值 3.1%" }, by: "MHQ" },
    { value: { en: "under 5 %", zh: "低于 5%" }, by: "AICX" },
  ],
  sources: ["SNB", "SNCSM"],
  examples: [
    { readings: { casesReopened: 11, casesResolved: 290 }, value: "0.0379" },
    { readings: { casesReopened: 1, casesResolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const complaintSatisfaction = {
  id: "cp.csat",
  label: { en: "satisfaction with how complaints are settled", zh: "投诉解决满意率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(complainantsSatisfied, complainantsSurveyed, { places: 4 }),
  choice: {
    en: "Of those who answered. One scheme divides by all complaints handled, which turns silence into discontent.",
    zh: "以参与回访的为分母。有的办法以全部处理件数为分母，没作答就成了不满意。",
  },
  leftOut: { en: "Who did not answer: state how many were asked.", zh: "未作答的；须写明回访了多少人。" },
  gaming: {
    how: { en: "Only those who thanked are asked.", zh: "只回访道过谢的客户。" },
    by: null,
    shownBy: ["cp.repeat", "cp.regulator-count"],
  },
  published: [{ value: { en: "94.1 % on one city's hotline in 2020", zh: "某市热线 2020 年疫情类诉求 94.1%" }, by: "BJ" }],
  sources: ["WUK", "BJ"],
  examples: [
    { readings: { complainantsSatisfied: 44, complainantsSurveyed: 50 }, value: "0.88" },
    { readings: { complainantsSatisfied: 0, complainantsSurveyed: 0 }, value: null },
  ],
} satisfies Indicator;

export const hotlineResponseRate = {
  id: "cp.three-rates-response",
  label: { en: "hotline response rate", zh: "热线响应率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(hotlineResponded, hotlineRequests, { places: 4 }),
  choice: {
    en:
      "The first of the three rates of a city hotline; the exact bases were not on the page that was read, so requests of the period are taken.",
    zh: "市民热线“三率”之一；所读页面未写明确切分母，这里取当期诉求数。",
  },
  leftOut: { en: "Requests that belong to nobody's office.", zh: "无责任单位的诉求。" },
  gaming: {
    how: { en: "A call is made that settles nothing.", zh: "打个电话了事，不办事。" },
    by: null,
    shownBy: ["cp.three-rates-resolution", "cp.csat"],
  },
  published: [],
  sources: ["BJ"],
  examples: [
    { readings: { hotlineResponded: 990, hotlineRequests: 1000 }, value: "0.99" },
    { readings: { hotlineResponded: 0, hotlineRequests: 0 }, value: null },
  ],
} satisfies Indicator;

export const hotlineResolutionRate = {
  id: "cp.three-rates-resolution",
  label: { en: "hotline resolution rate", zh: "热线解决率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(hotlineResolved, hotlineRequests, { places: 4 }),
  choice: {
    en:
      "The second of the three rates, over the same requests, so that the three can be compared; the third is the satisfaction of complaints.",
    zh: "“三率”之二，分母同响应率，便于对照；第三个是投诉解决满意率。",
  },
  leftOut: { en: "Requests that the law does not let the office grant.", zh: "依法不能满足的诉求。" },
  gaming: {
    how: { en: "Explaining is counted as resolving.", zh: "把“已解释”算作“已解决”。" },
    by: null,
    shownBy: ["cp.csat", "cp.repeat"],
  },
  published: [{ value: { en: "94.3 % in one city in 2020", zh: "某市 2020 年 94.3%" }, by: "BJ" }],
  sources: ["BJ"],
  examples: [
    { readings: { hotlineResolved: 943, hotlineRequests: 1000 }, value: "0.943" },
    { readings: { hotlineResolved: 0, hotlineRequests: 0 }, value: null },
  ],
} satisfies Indicator;

export const externalUpholdRate = {
  id: "cp.ext-upheld",
  label: { en: "external cases decided for the customer", zh: "外部裁决支持客户率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(externalForCustomer, externalDecided, { places: 4 }),
  choice: {
    en: "Of cases that an ombudsman or arbiter decided; settled ones are in neither number.",
    zh: "以申诉机构或仲裁机构作出裁决的案件为分母；和解的分子分母都不计。",
  },
  leftOut: { en: "Cases that were settled before.", zh: "裁决前和解的案件。" },
  gaming: {
    how: { en: "Lost cases are paid off before they are decided.", zh: "眼看要输的案件，裁决前先赔付了结。" },
    by: null,
    shownBy: ["cp.regulator-count"],
  },
  published: [
    {
      value: { en: "published only for firms with at least 30 new and 30 resolved cases", zh: "仅公布新案和结案均不少于 30 件的企业" },
      by: "FOS",
    },
  ],
  sources: ["FOS"],
  examples: [
    { readings: { externalForCustomer: 12, externalDecided: 40 }, value: "0.3" },
    { readings: { externalForCustomer: 0, externalDecided: 0 }, value: null },
  ],
} satisfies Indicator;

export const regulatorComplaintShare = {
  id: "cp.regulator-count",
  label: { en: "complaints that reached a regulator", zh: "监管转办投诉占比" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(complaintsAtRegulator, complaints, { places: 4 }),
  choice: {
    en: "Over the complaints made to the firm in the period. It may pass 1, where people go to the regulator at once.",
    zh: "以当期直接向本企业提出的投诉为分母。若客户都直接找监管部门，可能大于 1。",
  },
  leftOut: { en: "Whether the regulator found them right.", zh: "监管部门是否认定属实。" },
  gaming: {
    how: { en: "Complainants are paid off, or asked to withdraw, before the month ends.", zh: "月底前用补偿换撤诉。" },
    by: null,
    shownBy: ["cp.repeat", "cp.ext-upheld"],
  },
  published: [],
  sources: ["CFPB", "OFCOM"],
  examples: [
    { readings: { complaintsAtRegulator: 3, complaints: 60 }, value: "0.05" },
    { readings: { complaintsAtRegulator: 2, complaints: 0 }, value: null },
  ],
} satisfies Indicator;

export const unansweredComplaints = {
  id: "cp.no-response",
  label: { en: "complaints unanswered past the limit", zh: "超期未答复率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(complaintsUnanswered, complaintsDue, { places: 4 }),
  choice: { en: "Of complaints whose limit fell into the period.", zh: "以答复期限落在当期的投诉为分母。" },
  leftOut: { en: "What the answer said.", zh: "答复的内容。" },
  gaming: {
    how: { en: "An empty answer is sent on the last day.", zh: "最后一天发一个空洞的答复。" },
    by: null,
    shownBy: ["cp.csat", "cp.reopen"],
  },
  published: [{ value: { en: "flagged at 30 days", zh: "满 30 天列为异常" }, by: "CFPBM" }],
  sources: ["CFPBM"],
  examples: [
    { readings: { complaintsUnanswered: 1, complaintsDue: 60 }, value: "0.0167" },
    { readings: { complaintsUnanswered: 0, complaintsDue: 0 }, value: null },
  ],
} satisfies Indicator;

export const repeatComplaintRate = {
  id: "cp.repeat",
  label: { en: "repeat complaint rate", zh: "重复投诉率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(complaintsRepeated, complaints, { places: 4 }),
  choice: {
    en: "The catalogue's own: complaints of a customer about a matter that they complained about within the last 90 days.",
    zh: "本目录自拟：同一客户就同一事项在 90 天内再次提出的投诉占比。",
  },
  leftOut: {
    en: "Another customer with the same matter: that is a cause to be found, not a repeat.",
    zh: "不同客户就同一事项的投诉：那是要查的共性原因，不是重复。",
  },
  gaming: {
    how: { en: "The second is joined to the first.", zh: "把第二次并入第一次。" },
    by: null,
    shownBy: ["cp.reopen"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { complaintsRepeated: 6, complaints: 60 }, value: "0.1" },
    { readings: { complaintsRepeated: 0, complaints: 0 }, value: null },
  ],
} satisfies Indicator;

export const backlogGrowth = {
  id: "cp.backlog-growth",
  label: { en: "backlog growth", zh: "积压增量" },
  unit: "count",
  better: "down",
  range: [null, null],
  formula: minus(casesOpened, casesClosed),
  choice: { en: "Opened less closed in the period; under zero the backlog shrinks.", zh: "当期新开减关闭；为负说明积压在减少。" },
  leftOut: { en: "How old the open cases are.", zh: "未结案件积压了多久。" },
  gaming: {
    how: { en: "Many are closed on the last day of the month.", zh: "月底最后一天集中关单。" },
    by: null,
    shownBy: ["cp.reopen", "cp.stale"],
  },
  published: [],
  sources: ["SNCSM"],
  examples: [
    { readings: { casesOpened: 310, casesClosed: 322 }, value: "-12" },
    { readings: { casesOpened: 0, casesClosed: 0 }, value: "0" },
  ],
} satisfies Indicator;

export const untouchedCases = {
  id: "cp.stale",
  label: { en: "open cases without progress", zh: "久无进展案件占比" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(casesUntouched, casesOpen, { places: 4 }),
  choice: {
    en: "Of the cases open at the end of the period, those untouched for over five days, as one vendor's default has it.",
    zh: "以期末未结案件为分母，超过五天无进展的占比（某厂商的默认值）。",
  },
  leftOut: { en: "Cases that wait for a date agreed with the customer.", zh: "与客户约定了日期、正在等待的案件。" },
  gaming: {
    how: { en: "Empty notes are written.", zh: "写空备注刷新时间。" },
    by: null,
    shownBy: ["cp.resolve-time", "cp.in-deadline"],
  },
  published: [{ value: { en: "5 days", zh: "5 天" }, by: "SNCSM" }],
  sources: ["SNCSM"],
  examples: [
    { readings: { casesUntouched: 4, casesOpen: 80 }, value: "0.05" },
    { readings: { casesUntouched: 0, casesOpen: 0 }, value: null },
  ],
} satisfies Indicator;

export const targetBreachShare = {
  id: "cp.breach",
  label: { en: "share that broke its target", zh: "SLA 超时率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(targetsBreached, casesResolved, { places: 4 }),
  choice: {
    en:
      "Of cases resolved, by the priority in force when the target was set. Tools differ in whether a pause stops the clock or resets it.",
    zh: "以已解决案件为分母，按设定时限当时的优先级。挂起是停表还是重置，各工具不同。",
  },
  leftOut: { en: "Open cases that broke it already.", zh: "已超时但尚未解决的案件。" },
  gaming: {
    how: { en: "Cases are parked in a state that stops the clock.", zh: "把单子挂起停表。" },
    by: "AGENTH",
    shownBy: ["cp.stale", "cp.wait-share"],
  },
  published: [],
  sources: ["SNB", "ZD", "AGENTH"],
  examples: [
    { readings: { targetsBreached: 14, casesResolved: 280 }, value: "0.05" },
    { readings: { targetsBreached: 0, casesResolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const feedbackTimeliness = {
  id: "cp.feedback-ontime",
  label: { en: "customers' feedback answered in time", zh: "意见反馈及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(feedbackOnTime, feedbackRequired, { places: 4 }),
  choice: { en: "Of feedback that had to be given by a date that the rule states.", zh: "以制度规定了反馈期限的事项为分母。" },
  leftOut: { en: "Whether anything changed by it.", zh: "反馈之后是否有改进。" },
  gaming: {
    how: { en: "An answer is sent that promises an answer.", zh: "回复一句“会尽快回复”。" },
    by: null,
    shownBy: ["cp.csat"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { feedbackOnTime: 95, feedbackRequired: 100 }, value: "0.95" },
    { readings: { feedbackOnTime: 0, feedbackRequired: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerWaitShare = {
  id: "cp.wait-share",
  label: { en: "share of the time that customers wait on us", zh: "客户等待占比" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(hoursWaitingOnUs, hoursToResolve, { places: 4 }),
  choice: {
    en: "Time in which the next step was ours over all time to resolve, of the cases resolved in the period.",
    zh: "当期解决的案件中，轮到我方处理的时间占全部解决时间的比例。",
  },
  leftOut: { en: "Time outside of working hours, where the policy counts those alone.", zh: "若制度只算工作时间，则不含非工作时间。" },
  gaming: {
    how: { en: "A case is set to wait for the customer.", zh: "把状态改成“等客户”。" },
    by: null,
    shownBy: ["cp.resolve-time", "cp.stale"],
  },
  published: [{ value: { en: "at most 35 %, one firm's goal", zh: "不高于 35%（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL", "ZD"],
  examples: [
    { readings: { hoursWaitingOnUs: "840", hoursToResolve: "2800" }, value: "0.3" },
    { readings: { hoursWaitingOnUs: "0", hoursToResolve: "0" }, value: null },
  ],
} satisfies Indicator;
