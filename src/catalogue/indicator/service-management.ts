import { ratio, times } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  budget,
  deliveriesDue,
  deliveriesOnTime,
  fulfillers,
  inboundContacts,
  operatingCost,
  planItems,
  planItemsDone,
  recurringRevenue,
  serviceRequests,
  spent,
  standardPoints,
  standardPointsApplicable,
  subjectRequests,
  subjectRequestsInTime,
  surveysDone,
  surveysPlanned,
  ticketsClosed,
  ticketsClosedSameDay,
  ticketsInTime,
  ticketsResolved,
  transfersOnTime,
  transfersRequired,
} from "../reading/service-management.js";

// Service management: what service costs, whether what was planned was done, and whether what was promised was kept.

export const costPerContact = {
  id: "sm.cost-per-contact",
  label: { en: "cost per contact", zh: "单次接触成本" },
  unit: "money",
  better: "down",
  range: ["0", null],
  formula: ratio(operatingCost, inboundContacts, { places: 2, unit: "money" }),
  choice: {
    en: "Some count staff alone, about seven tenths of the cost; some divide by tickets resolved. Here all operating cost over all inbound "
      + "contacts, so that a change of tools shows as well as a change of staff.",
    zh: "有的只算人工（约占七成），有的除以已解决工单数。这里用全部运营成本除以全部呼入接触量，工具投入和人员变化都能反映。",
  },
  leftOut: { en: "Contacts that a bot or a page settled without anybody.", zh: "完全由机器人或自助页面解决、没有人工参与的接触。" },
  gaming: {
    how: { en: "Repeat calls make each one cheaper, so nobody minds them.", zh: "重复来电会摊低单次成本，于是没人去减少重复来电。" },
    by: null,
    shownBy: ["sm.sla-met", "sm.cost-share"],
  },
  published: [{ value: { en: "2 to 5 yuan a call", zh: "每通 2 至 5 元" }, by: "CSDN-CC" }],
  sources: ["ICMI-C", "MLIB"],
  examples: [
    { readings: { operatingCost: "412500.00", inboundContacts: 98214 }, value: "4.2" },
    { readings: { operatingCost: "412500.00", inboundContacts: 0 }, value: null },
  ],
} satisfies Indicator;

export const supportCostShare = {
  id: "sm.cost-share",
  label: { en: "support cost as a share of recurring revenue", zh: "客服成本占收入比" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(operatingCost, recurringRevenue, { places: 4 }),
  choice: {
    en: "Of recurring revenue, as the firm that publishes its own counts; shops without subscriptions take net sales and say so.",
    zh: "公开该指标的企业以经常性收入为分母；没有订阅收入的店铺改用净销售额，并写明。",
  },
  leftOut: { en: "Cost of service that other departments bear.", zh: "由其他部门承担的服务成本。" },
  gaming: {
    how: { en: "Cost is booked to another department.", zh: "把成本记到别的部门。" },
    by: null,
    shownBy: ["sm.cost-per-contact", "sm.budget-use"],
  },
  published: [{ value: { en: "at most 10 %, one firm's goal", zh: "不高于 10%（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL"],
  examples: [
    { readings: { operatingCost: "412500.00", recurringRevenue: "6250000.00" }, value: "0.066" },
    { readings: { operatingCost: "412500.00", recurringRevenue: "0" }, value: null },
  ],
} satisfies Indicator;

export const budgetUse = {
  id: "sm.budget-use",
  label: { en: "budget use", zh: "费用预算控制率" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(spent, budget, { places: 4 }),
  choice: {
    en: "Spent over budget. Others give the difference over the budget, and one page divides by what was spent; this form needs no sign.",
    zh: "实际除以预算。也有用差额除以预算的，还有除以实际的；这种写法不涉及正负号。",
  },
  leftOut: { en: "What was ordered in the period and is not paid yet.", zh: "当期已下单但尚未付款的支出。" },
  gaming: {
    how: { en: "Spending is pushed into the next period.", zh: "把支出推到下一周期。" },
    by: null,
    shownBy: ["sm.plan-done"],
  },
  published: [{ value: { en: "within 5 % of the plan, one firm's goal", zh: "与计划相差 5% 以内（一家企业自定的目标）" }, by: "GL" }],
  sources: ["WUK", "GL", "LIVEF"],
  examples: [
    { readings: { spent: "186400.00", budget: "200000.00" }, value: "0.932" },
    { readings: { spent: "0", budget: "0" }, value: null },
  ],
} satisfies Indicator;

export const planCompletion = {
  id: "sm.plan-done",
  label: { en: "business plan completion", zh: "业务计划完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(planItemsDone, planItems, { places: 4 }),
  choice: {
    en: "Items of the plan, each counted once. Weighted items are a scorecard: give them weights there, where everybody sees them.",
    zh: "按计划项计数，每项一次。需要加权的应放进计分卡，权重大家都看得见。",
  },
  leftOut: { en: "Items that were taken out of the plan by whoever approved it.", zh: "经批准人同意从计划中撤下的事项。" },
  gaming: {
    how: { en: "The plan is cut into many small items, or written late.", zh: "把计划拆成许多小项，或者事后补写计划。" },
    by: null,
    shownBy: ["sm.sla-met", "sm.budget-use"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { planItemsDone: 17, planItems: 20 }, value: "0.85" },
    { readings: { planItemsDone: 0, planItems: 0 }, value: null },
  ],
} satisfies Indicator;

export const surveyPlanCompletion = {
  id: "sm.survey-plan",
  label: { en: "survey plan completion", zh: "客户调研计划完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(surveysDone, surveysPlanned, { places: 4 }),
  choice: {
    en: "A survey is done when its report is there, not when the forms went out.",
    zh: "以提交调研报告为完成，而不是以发出问卷为完成。",
  },
  leftOut: { en: "How many answered, and what became of what they said.", zh: "有多少客户作答、意见后来怎么处理，都不反映。" },
  gaming: {
    how: { en: "Small surveys are held in place of the planned one.", zh: "用几次小调研顶替计划中的大调研。" },
    by: null,
    shownBy: ["sm.plan-done"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { surveysDone: 3, surveysPlanned: 4 }, value: "0.75" },
    { readings: { surveysDone: 1, surveysPlanned: 0 }, value: null },
  ],
} satisfies Indicator;

export const informationOnTime = {
  id: "sm.info-ontime",
  label: { en: "service information passed on in time", zh: "信息传递及时率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(transfersOnTime, transfersRequired, { places: 4 }),
  choice: {
    en: "Of what had to be passed on by a rule that names what, to whom and by when; without such a rule there is nothing to count.",
    zh: "以制度写明“什么、给谁、何时之前”的信息为分母；没有这样的制度就无从统计。",
  },
  leftOut: { en: "Whether what was passed on was right and was read.", zh: "传递的内容是否正确、对方是否看过。" },
  gaming: {
    how: { en: "Half of it is passed on in time and the rest later.", zh: "先按时传一半，其余之后再补。" },
    by: null,
    shownBy: ["sm.sla-met"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { transfersOnTime: 46, transfersRequired: 48 }, value: "0.9583" },
    { readings: { transfersOnTime: 0, transfersRequired: 0 }, value: null },
  ],
} satisfies Indicator;

export const serviceTargetAttainment = {
  id: "sm.sla-met",
  label: { en: "tickets resolved within their target", zh: "SLA 达成率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(ticketsInTime, ticketsResolved, { places: 4 }),
  choice: {
    en: "Of tickets resolved, as the sources count, by the target that held when the ticket was resolved.",
    zh: "与资料一致，以已解决工单为分母，按解决时适用的时限判断。",
  },
  leftOut: { en: "Open tickets that are late already: show their number beside it.", zh: "已超时但尚未解决的工单，须另列其数量。" },
  gaming: {
    how: { en: "Late tickets stay open, or wait in a state that stops the clock.", zh: "超时工单一直挂着不关，或者挂起停表。" },
    by: null,
    shownBy: ["sm.samedays", "sm.cost-per-contact"],
  },
  published: [{
    value: { en: "at least 95 % for the first reply, one firm's goal", zh: "首次回复不低于 95%（一家企业自定的目标）" },
    by: "GL",
  }],
  sources: ["SNB", "GL"],
  examples: [
    { readings: { ticketsInTime: 1843, ticketsResolved: 1920 }, value: "0.9599" },
    { readings: { ticketsInTime: 0, ticketsResolved: 0 }, value: null },
  ],
} satisfies Indicator;

export const sameDayClose = {
  id: "sm.samedays",
  label: { en: "closed on the day of opening", zh: "当日关闭率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(ticketsClosedSameDay, ticketsClosed, { places: 4 }),
  choice: {
    en:
      "By the calendar day of the customer's time zone; with a closing hour, a ticket after it belongs to the next day, and the rule says so.",
    zh: "按客户所在时区的自然日统计；若设截单时间，之后的工单归入次日，并写进规则。",
  },
  leftOut: { en: "Tickets that are still open.", zh: "尚未关闭的工单。" },
  gaming: {
    how: { en: "Tickets are closed in the evening and opened again next morning.", zh: "晚上关单，第二天早上再重开。" },
    by: null,
    shownBy: ["sm.sla-met"],
  },
  published: [],
  sources: ["SNCSM"],
  examples: [
    { readings: { ticketsClosedSameDay: 1204, ticketsClosed: 1876 }, value: "0.6418" },
    { readings: { ticketsClosedSameDay: 0, ticketsClosed: 0 }, value: null },
  ],
} satisfies Indicator;

export const requestsPerFulfiller = {
  id: "sm.tickets-per-head",
  label: { en: "requests per fulfiller", zh: "人均处理请求数" },
  unit: "ratio",
  better: "band",
  range: ["0", null],
  formula: ratio(serviceRequests, fulfillers, { places: 2 }),
  choice: {
    en:
      "By distinct people who fulfilled at least one request, as the source counts; part-time people count as one, so compare like with like.",
    zh: "与资料一致，按处理过至少一个请求的不同人员计数；兼职也算一人，故只宜同类相比。",
  },
  leftOut: { en: "How hard the requests were.", zh: "请求的难易程度。" },
  gaming: {
    how: { en: "Easy requests are picked, or one request is split.", zh: "挑简单的做，或把一个请求拆成几个。" },
    by: null,
    shownBy: ["sm.sla-met", "sm.samedays"],
  },
  published: [],
  sources: ["SNB"],
  examples: [
    { readings: { serviceRequests: 1920, fulfillers: 14 }, value: "137.14" },
    { readings: { serviceRequests: 12, fulfillers: 0 }, value: null },
  ],
} satisfies Indicator;

export const subjectRequestsOnTime = {
  id: "sm.dsr-sla",
  label: { en: "data-subject requests met in time", zh: "个人信息请求按时答复率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(subjectRequestsInTime, subjectRequests, { places: 4 }),
  choice: {
    en: "Of those whose limit fell into the period, whether or not they were answered: what is late and open counts against it.",
    zh: "以时限落在当期的请求为分母，不论是否已答复：超时未答复的同样计入。",
  },
  leftOut: { en: "Requests that were refused with a reason count as met.", zh: "说明理由后拒绝的，视为已答复。" },
  gaming: {
    how: {
      en: "An empty answer stops the clock, or another proof of identity starts it anew.",
      zh: "空答复停表，或以补充身份证明为由重新计时。",
    },
    by: null,
    shownBy: ["ci.correct-ontime", "cp.regulator-count"],
  },
  published: [{ value: { en: "at least 95 % within 30 days, one firm's goal", zh: "30 天内不低于 95%（一家企业自定的目标）" }, by: "GL" }],
  sources: ["GL"],
  examples: [
    { readings: { subjectRequestsInTime: 39, subjectRequests: 40 }, value: "0.975" },
    { readings: { subjectRequestsInTime: 0, subjectRequests: 0 }, value: null },
  ],
} satisfies Indicator;

export const serviceStandardScore = {
  id: "sm.standard-score",
  label: { en: "service standard score", zh: "服务标准评价得分" },
  unit: "points",
  better: "up",
  range: ["0", "100"],
  formula: ratio(times(standardPoints, 100), standardPointsApplicable, { places: 1, unit: "points" }),
  choice: {
    en:
      "Points reached over points of the clauses that apply, times 100: a clause that does not apply leaves both. From articles about the "
      + "standard; its own text was not read.",
    zh: "实得分除以适用条款总分再乘 100；不适用的条款分子分母都去掉。依据介绍该标准的文章，未读到标准原文。",
  },
  leftOut: { en: "Clauses that do not apply, each with its reason.", zh: "不适用的条款，须逐条说明理由。" },
  gaming: {
    how: { en: "Hard clauses are called not applicable.", zh: "把难达标的条款说成不适用。" },
    by: null,
    shownBy: ["sm.plan-done"],
  },
  published: [{
    value: { en: "70 passes; 80, 90 and 95 are three, four and five stars", zh: "70 分达标；80、90、95 分分别为三、四、五星级" },
    by: "GBT27922",
  }],
  sources: ["GBT27922"],
  examples: [
    { readings: { standardPoints: "84.5", standardPointsApplicable: "94" }, value: "89.9" },
    { readings: { standardPoints: "0", standardPointsApplicable: "0" }, value: null },
  ],
} satisfies Indicator;

export const deliveryOnTime = {
  id: "sm.delivery-ontime",
  label: { en: "orders delivered on time", zh: "订单按期交付率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(deliveriesOnTime, deliveriesDue, { places: 4 }),
  choice: {
    en: "Whole orders, by the date that was promised first. Some count lines of orders, which forgives what is missing.",
    zh: "按整单、以首次承诺的日期为准。有的按订单行统计，缺货的部分就被掩盖了。",
  },
  leftOut: { en: "Orders that the customer put off.", zh: "客户自己要求延期的订单。" },
  gaming: {
    how: { en: "A later date is promised once it is late.", zh: "临近超期时重新承诺一个更晚的日期。" },
    by: null,
    shownBy: ["sm.sla-met"],
  },
  published: [],
  sources: ["001DOC", "MLIB"],
  examples: [
    { readings: { deliveriesOnTime: 412, deliveriesDue: 430 }, value: "0.9581" },
    { readings: { deliveriesOnTime: 0, deliveriesDue: 0 }, value: null },
  ],
} satisfies Indicator;
