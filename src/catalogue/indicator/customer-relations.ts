import { minus, plus, ratio, times } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  callBacksDone,
  callBacksPlanned,
  customersAtEnd,
  customersAtStart,
  customersGained,
  customersLost,
  customersLostBefore,
  customersOrdering,
  customersReferring,
  customersRegained,
  customersRepeat,
  customersSatisfied,
  detractors,
  effortAnswers,
  effortPoints,
  healthPoints,
  healthWeight,
  keyCustomersLost,
  marginPerOrder,
  ordersInLifetime,
  ordersPlaced,
  promoters,
  recommendAnswers,
  revenueContracted,
  revenueExpanded,
  revenueLost,
  revenueOpening,
  satisfactionAnswers,
} from "../reading/customer-relations.js";

// Customer relations: whether customers are content, stay, and come again.

export const netPromoterScore = {
  id: "cr.nps",
  label: { en: "net promoter score", zh: "净推荐值（NPS）" },
  unit: "points",
  better: "up",
  range: ["-100", "100"],
  formula: ratio(times(minus(promoters, detractors), 100), recommendAnswers, { places: 1, unit: "points" }),
  choice: {
    en: "Answers of 9 and 10 less those of 0 to 6, over answers, times 100. Surveys of the relation and of one contact are not mixed.",
    zh: "9 至 10 分减 0 至 6 分的答卷数，除以答卷数再乘 100。关系型与事务型调查不混算。",
  },
  leftOut: {
    en: "Answers of 7 and 8 count in the base alone.",
    zh: "7 至 8 分只计入分母。",
  },
  gaming: {
    how: {
      en: "Tens are asked for, or given for a concession.",
      zh: "索要十分，或用优惠换十分。",
    },
    by: "CT-NPS",
    shownBy: ["cr.retention", "cc.survey-part"],
  },
  published: [],
  sources: ["RETLY", "DELA", "CT-NPS", "MLIB"],
  examples: [
    { readings: { promoters: 110, detractors: 40, recommendAnswers: 200 }, value: "35" },
    { readings: { promoters: 0, detractors: 0, recommendAnswers: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerSatisfaction = {
  id: "cr.csat",
  label: { en: "customer satisfaction", zh: "客户满意度" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersSatisfied, satisfactionAnswers, { places: 4 }),
  choice: {
    en: "Satisfied answers over answers. The mean of ratings gives another picture; one library holds both under two names.",
    zh: "满意答卷占比。评分均值是另一种口径；某指标库两种都收、名称不同。",
  },
  leftOut: {
    en: "Who did not answer.",
    zh: "未作答的客户。",
  },
  gaming: {
    how: {
      en: "Only happy customers are asked.",
      zh: "只调查满意的客户。",
    },
    by: null,
    shownBy: ["cr.retention", "cp.rate-orders"],
  },
  published: [],
  sources: ["SOP", "ZEN", "WUK", "MLIB"],
  examples: [
    { readings: { customersSatisfied: 372, satisfactionAnswers: 400 }, value: "0.93" },
    { readings: { customersSatisfied: 0, satisfactionAnswers: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerEffort = {
  id: "cr.ces",
  label: { en: "customer effort", zh: "客户费力度" },
  unit: "points",
  better: "up",
  range: ["1", "7"],
  formula: ratio(effortPoints, effortAnswers, { places: 2, unit: "points" }),
  choice: {
    en: "Agreement from 1 to 7 that it was easy: more is better. An older form from 1 to 5 points the other way.",
    zh: "对“办理轻松”的同意程度，1 至 7：越高越好。旧式 1 至 5 的方向相反。",
  },
  leftOut: {
    en: "Who gave up.",
    zh: "放弃的客户。",
  },
  gaming: {
    how: {
      en: "Only short matters are surveyed.",
      zh: "只调查简单事项。",
    },
    by: null,
    shownBy: ["cc.repeat-contact"],
  },
  published: [],
  sources: ["NICER", "MLIB"],
  examples: [
    { readings: { effortPoints: "1160", effortAnswers: 200 }, value: "5.8" },
    { readings: { effortPoints: "0", effortAnswers: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerRetention = {
  id: "cr.retention",
  label: { en: "customer retention", zh: "客户保持率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(minus(customersAtEnd, customersGained), customersAtStart, { places: 4 }),
  choice: {
    en: "Customers at the end less those gained, over those at the start; who is a customer, by contract or by activity, is stated.",
    zh: "期末减新增再除以期初；按合同还是按活跃界定客户须写明。",
  },
  leftOut: {
    en: "What they bought.",
    zh: "购买多少。",
  },
  gaming: {
    how: {
      en: "Dormant customers count as kept.",
      zh: "沉睡客户也算保持。",
    },
    by: null,
    shownBy: ["cr.repurchase"],
  },
  published: [],
  sources: ["EXPR", "METK", "MLIB"],
  examples: [
    { readings: { customersAtEnd: 520, customersGained: 60, customersAtStart: 500 }, value: "0.92" },
    { readings: { customersAtEnd: 10, customersGained: 10, customersAtStart: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerChurn = {
  id: "cr.churn",
  label: { en: "customer churn", zh: "客户流失率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(customersLost, customersAtStart, { places: 4 }),
  choice: {
    en: "Of customers at the start. Others add the new ones to the base, or count those who could leave alone.",
    zh: "以期初客户为分母。也有加上新增、或只算可能离开者的。",
  },
  leftOut: {
    en: "Customers gained and lost within the period.",
    zh: "当期新增又流失的客户。",
  },
  gaming: {
    how: {
      en: "Dead accounts are written off late.",
      zh: "拖延注销死账户。",
    },
    by: null,
    shownBy: ["cr.repurchase"],
  },
  published: [],
  sources: ["CHM", "CHARG", "IHR", "DISPLAYR", "MLIB"],
  examples: [
    { readings: { customersLost: 40, customersAtStart: 500 }, value: "0.08" },
    { readings: { customersLost: 0, customersAtStart: 0 }, value: null },
  ],
} satisfies Indicator;

export const grossRevenueChurn = {
  id: "cr.rev-churn-gross",
  label: { en: "gross revenue churn", zh: "收入流失率（毛）" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(plus(revenueLost, revenueContracted), revenueOpening, { places: 4 }),
  choice: {
    en: "Lost and contracted over opening recurring revenue; one library leaves contraction out.",
    zh: "流失加缩减除以期初经常性收入；某指标库不含缩减。",
  },
  leftOut: {
    en: "Expansion of others.",
    zh: "其他客户的扩展。",
  },
  gaming: {
    how: {
      en: "A contraction is booked as a discount.",
      zh: "把缩减记成折扣。",
    },
    by: null,
    shownBy: ["ka.nrr"],
  },
  published: [],
  sources: ["CHM", "MLIB"],
  examples: [
    { readings: { revenueLost: "20000.00", revenueContracted: "5000.00", revenueOpening: "500000.00" }, value: "0.05" },
    { readings: { revenueLost: "0", revenueContracted: "0", revenueOpening: "0" }, value: null },
  ],
} satisfies Indicator;

export const netRevenueChurn = {
  id: "cr.rev-churn-net",
  label: { en: "net revenue churn", zh: "收入流失率（净）" },
  unit: "ratio",
  better: "down",
  range: [null, "1"],
  formula: ratio(minus(plus(revenueLost, revenueContracted), revenueExpanded), revenueOpening, { places: 4 }),
  choice: {
    en: "Lost and contracted less expanded, over opening; it may fall under 0. Regained customers count as expansion.",
    zh: "流失加缩减减扩展，除以期初；可能为负。挽回的客户计入扩展。",
  },
  leftOut: {
    en: "New customers.",
    zh: "新客户。",
  },
  gaming: {
    how: {
      en: "Expansion hides who leaves.",
      zh: "用扩展掩盖流失。",
    },
    by: null,
    shownBy: ["cr.churn", "cr.rev-churn-gross"],
  },
  published: [],
  sources: ["CHM"],
  examples: [
    {
      readings: { revenueLost: "20000.00", revenueContracted: "5000.00", revenueExpanded: "15000.00", revenueOpening: "500000.00" },
      value: "0.02",
    },
    { readings: { revenueLost: "0", revenueContracted: "0", revenueExpanded: "0", revenueOpening: "0" }, value: null },
  ],
} satisfies Indicator;

export const repurchaseRate = {
  id: "cr.repurchase",
  label: { en: "repurchase rate", zh: "复购率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersRepeat, customersOrdering, { places: 4 }),
  choice: {
    en: "Customers with two orders or more in the period over those who ordered in it. Where the first order may lie "
      + "before, past values change later.",
    zh: "当期下单两次及以上的客户除以当期下单客户。若首单可在期前，历史值会变。",
  },
  leftOut: {
    en: "Refunded orders.",
    zh: "已退款订单。",
  },
  gaming: {
    how: {
      en: "An order is split in two.",
      zh: "一单拆两单。",
    },
    by: null,
    shownBy: ["cr.order-freq", "ec.refund-rate"],
  },
  published: [],
  sources: ["LSS", "SWITCH", "TRESL", "MLIB"],
  examples: [
    { readings: { customersRepeat: 180, customersOrdering: 600 }, value: "0.3" },
    { readings: { customersRepeat: 0, customersOrdering: 0 }, value: null },
  ],
} satisfies Indicator;

export const orderFrequency = {
  id: "cr.order-freq",
  label: { en: "order frequency", zh: "订单频次" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(ordersPlaced, customersOrdering, { places: 2, unit: "ratio" }),
  choice: {
    en: "Orders over customers who ordered.",
    zh: "下单数除以下单客户数。",
  },
  leftOut: {
    en: "Size of orders.",
    zh: "订单大小。",
  },
  gaming: {
    how: {
      en: "Orders are split.",
      zh: "拆单。",
    },
    by: null,
    shownBy: ["ec.aov"],
  },
  published: [],
  sources: ["GLOSS", "MLIB"],
  examples: [
    { readings: { ordersPlaced: 900, customersOrdering: 600 }, value: "1.5" },
    { readings: { ordersPlaced: "0", customersOrdering: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerLifetimeValue = {
  id: "cr.clv",
  label: { en: "customer lifetime value", zh: "客户终身价值" },
  unit: "money",
  better: "up",
  range: [null, null],
  formula: times(marginPerOrder, ordersInLifetime),
  choice: {
    en: "Margin of an order times the orders that a customer places in all; a product of averages misleads where they hang together.",
    zh: "单笔毛利乘以生命周期订单数；各均值相关时，均值之积会误导。",
  },
  leftOut: {
    en: "Interest.",
    zh: "资金时间价值。",
  },
  gaming: {
    how: {
      en: "A long life is assumed.",
      zh: "假定很长的生命周期。",
    },
    by: null,
    shownBy: ["cr.retention", "cd.payback"],
  },
  published: [],
  sources: ["GLOSS", "REVF", "MLIB"],
  examples: [
    { readings: { marginPerOrder: "40.00", ordersInLifetime: "6.5" }, value: "260" },
    { readings: { marginPerOrder: null, ordersInLifetime: "6.5" }, value: null },
  ],
} satisfies Indicator;

export const healthScore = {
  id: "cr.health",
  label: { en: "health score", zh: "客户健康度" },
  unit: "points",
  better: "up",
  range: ["0", "100"],
  formula: ratio(healthPoints, healthWeight, { places: 1, unit: "points" }),
  choice: {
    en: "Weighted points of the signals that have data over their weight; one vendor's example weighs usage 30, "
      + "satisfaction 20, NPS 20, orders 20, licences 10.",
    zh: "有数据的信号加权得分除以其权重；某厂商示例：使用 30、满意 20、NPS 20、订单 20、许可 10。",
  },
  leftOut: {
    en: "Signals without data.",
    zh: "没有数据的信号。",
  },
  gaming: {
    how: {
      en: "Signals that look well are chosen.",
      zh: "挑好看的信号。",
    },
    by: null,
    shownBy: ["cr.churn"],
  },
  published: [],
  sources: ["SNH", "MLIB"],
  examples: [
    { readings: { healthPoints: "7650", healthWeight: "90" }, value: "85" },
    { readings: { healthPoints: "0", healthWeight: 0 }, value: null },
  ],
} satisfies Indicator;

export const callBackRate = {
  id: "cr.callback",
  label: { en: "call-back rate", zh: "客户回访率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(callBacksDone, callBacksPlanned, { places: 4 }),
  choice: {
    en: "Call-backs in which the customer was reached, over planned.",
    zh: "联系到客户的回访数除以计划数。",
  },
  leftOut: {
    en: "What the customer said.",
    zh: "客户说了什么。",
  },
  gaming: {
    how: {
      en: "A call that nobody answered counts.",
      zh: "没人接也算回访。",
    },
    by: null,
    shownBy: ["cr.csat", "cp.feedback-ontime"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { callBacksDone: 190, callBacksPlanned: 200 }, value: "0.95" },
    { readings: { callBacksDone: 0, callBacksPlanned: 0 }, value: null },
  ],
} satisfies Indicator;

export const keyCustomersLostCount = {
  id: "cr.lost-key",
  label: { en: "key customers lost", zh: "大客户流失数" },
  unit: "count",
  better: "down",
  range: ["0", null],
  formula: keyCustomersLost,
  choice: {
    en: "Of the list of key customers as it stood at the start.",
    zh: "以期初大客户名单为准。",
  },
  leftOut: {
    en: "Key customers who buy less.",
    zh: "减少购买的大客户。",
  },
  gaming: {
    how: {
      en: "A customer is taken off the list before.",
      zh: "流失前先移出名单。",
    },
    by: null,
    shownBy: ["ka.churn", "ka.growth"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { keyCustomersLost: 1 }, value: "1" },
    { readings: { keyCustomersLost: null }, value: null },
  ],
} satisfies Indicator;

export const winBackRate = {
  id: "cr.winback",
  label: { en: "win-back rate", zh: "客户挽回率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersRegained, customersLostBefore, { places: 4 }),
  choice: {
    en: "The catalogue's own ratio: of customers lost in the twelve months before the period, those who bought in it.",
    zh: "比率为本目录自拟：此前十二个月流失的客户中，当期重新购买的占比。",
  },
  leftOut: {
    en: "Why they had left.",
    zh: "当初为何离开。",
  },
  gaming: {
    how: {
      en: "Dormant ones are called lost, and then regained.",
      zh: "把沉睡的先算流失再算挽回。",
    },
    by: null,
    shownBy: ["cr.churn"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { customersRegained: 12, customersLostBefore: 80 }, value: "0.15" },
    { readings: { customersRegained: 0, customersLostBefore: 0 }, value: null },
  ],
} satisfies Indicator;

export const referralRate = {
  id: "cr.referral",
  label: { en: "referral rate", zh: "客户推荐率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersReferring, customersOrdering, { places: 4 }),
  choice: {
    en: "The catalogue's own: customers who referred somebody who bought.",
    zh: "本目录自拟：推荐的人完成购买才算。",
  },
  leftOut: {
    en: "Recommending without a trace.",
    zh: "没有留痕的口碑。",
  },
  gaming: {
    how: {
      en: "Referrals are bought.",
      zh: "花钱买推荐。",
    },
    by: null,
    shownBy: ["cr.nps"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { customersReferring: 30, customersOrdering: 600 }, value: "0.05" },
    { readings: { customersReferring: 0, customersOrdering: 0 }, value: null },
  ],
} satisfies Indicator;
