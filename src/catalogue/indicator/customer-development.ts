import { minus, plus, ratio } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  acquisitionCost,
  acquisitionCostPerCustomer,
  bookings,
  callsDialled,
  customersContacted,
  customersNew,
  customersTargeted,
  customersWithMore,
  customersWon,
  cycleDays,
  dealsClosed,
  dealsLost,
  dealsWon,
  followUpHours,
  leads,
  leadsQualified,
  monthlyMarginPerCustomer,
  newProductGoalAmount,
  newProductSales,
  offersMade,
  offersTaken,
  personsReached,
  pipelineValue,
  reps,
  repsAtQuota,
  sales,
  salesBase,
  salesForecast,
  salesForecastError,
  salesTarget,
  signUps,
  signUpsActivated,
  visitsMade,
  visitsPlanned,
} from "../reading/customer-development.js";

// Customer development: whether leads become customers, at what cost, and how well sales are foreseen.

export const leadConversion = {
  id: "cd.lead-conv",
  label: { en: "lead conversion", zh: "线索转化率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(leadsQualified, leads, { places: 4 }),
  choice: {
    en: "Leads qualified over leads of the same month of creation, so that old leads flatter no month.",
    zh: "同月产生的线索中合格的占比，旧线索不会美化本月。",
  },
  leftOut: {
    en: "Invalid and duplicate leads, by a stated rule.",
    zh: "按规则剔除的无效与重复线索。",
  },
  gaming: {
    how: {
      en: "Bad leads are dropped from the base.",
      zh: "把差线索从分母里剔掉。",
    },
    by: "GART",
    shownBy: ["cd.cust-conv"],
  },
  published: [],
  sources: ["PROWI", "MLIB"],
  examples: [
    { readings: { leadsQualified: 90, leads: 300 }, value: "0.3" },
    { readings: { leadsQualified: 0, leads: 0 }, value: null },
  ],
} satisfies Indicator;

export const customerConversion = {
  id: "cd.cust-conv",
  label: { en: "customer conversion", zh: "客户转化率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersWon, customersContacted, { places: 4 }),
  choice: {
    en: "Customers won over customers contacted in the period.",
    zh: "当期成交客户数除以接触客户数。",
  },
  leftOut: {
    en: "What they bought.",
    zh: "买了多少。",
  },
  gaming: {
    how: {
      en: "Hopeless customers are not entered.",
      zh: "没希望的客户不登记。",
    },
    by: null,
    shownBy: ["cd.lead-conv", "cd.contact-rate"],
  },
  published: [],
  sources: ["RLUK"],
  examples: [
    { readings: { customersWon: 48, customersContacted: 400 }, value: "0.12" },
    { readings: { customersWon: 0, customersContacted: 0 }, value: null },
  ],
} satisfies Indicator;

export const winRate = {
  id: "cd.win-rate",
  label: { en: "win rate", zh: "赢单率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(dealsWon, plus(dealsWon, dealsLost), { places: 4 }),
  choice: {
    en: "Won over decided, by number. It is not pipeline conversion, and open deals left out make it optimistic; one "
      + "library divides by all qualified opportunities.",
    zh: "已定结果中赢单的占比，按笔数。它不是管道转化率，不含未结商机因而偏乐观；另一口径以全部合格商机为分母。",
  },
  leftOut: {
    en: "Deals that are still open.",
    zh: "未结的商机。",
  },
  gaming: {
    how: {
      en: "Losses are not marked, or called no decision.",
      zh: "输单不登记，或记成“未决定”。",
    },
    by: "FUNNEL",
    shownBy: ["cd.cycle", "cd.pipeline-cover"],
  },
  published: [{ value: { en: "31.6 % becomes 25.5 % with those counted", zh: "计入后由 31.6% 变为 25.5%" }, by: "FUNNEL" }],
  sources: ["GART", "FUNNEL", "MLIB"],
  examples: [
    { readings: { dealsWon: 12, dealsLost: 28 }, value: "0.3" },
    { readings: { dealsWon: 0, dealsLost: 0 }, value: null },
  ],
} satisfies Indicator;

export const pipelineCoverage = {
  id: "cd.pipeline-cover",
  label: { en: "pipeline coverage", zh: "商机覆盖率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(pipelineValue, salesTarget, { places: 2, unit: "ratio" }),
  choice: {
    en: "Qualified pipeline that closes in the period over the target. Three times is a rule of thumb that fits a win "
      + "rate of a third alone.",
    zh: "当期预计成交的合格商机除以目标。“三倍”只适合三分之一赢单率。",
  },
  leftOut: {
    en: "How likely each is.",
    zh: "各商机的把握。",
  },
  gaming: {
    how: {
      en: "Pipeline is padded.",
      zh: "虚报商机。",
    },
    by: "EMBER",
    shownBy: ["cd.win-rate"],
  },
  published: [
    { value: { en: "3 times, which fits a win rate of a third only", zh: "3 倍，只适合三分之一的赢单率" }, by: "SFPC" },
    { value: { en: "about 7 times at a win rate of 14 %", zh: "赢单率 14% 时约 7 倍" }, by: "MXM" },
  ],
  sources: ["GLM", "SFPC", "MXM", "EMBER", "MLIB"],
  examples: [
    { readings: { pipelineValue: "3000000", salesTarget: "1000000" }, value: "3" },
    { readings: { pipelineValue: "0", salesTarget: 0 }, value: null },
  ],
} satisfies Indicator;

export const leadFollowUpTime = {
  id: "cd.followup-time",
  label: { en: "lead follow-up time", zh: "线索跟进时长" },
  unit: "hours",
  better: "down",
  range: ["0", null],
  formula: ratio(followUpHours, leadsQualified, { places: 1, unit: "hours" }),
  choice: {
    en: "From qualified to the next step with the customer.",
    zh: "从合格到与客户的下一步动作。",
  },
  leftOut: {
    en: "Leads without a next step.",
    zh: "没有下一步的线索。",
  },
  gaming: {
    how: {
      en: "The state is changed without contact.",
      zh: "不联系只改状态。",
    },
    by: null,
    shownBy: ["cd.contact-rate"],
  },
  published: [],
  sources: ["GLM"],
  examples: [
    { readings: { followUpHours: "180", leadsQualified: 90 }, value: "2" },
    { readings: { followUpHours: "0", leadsQualified: 0 }, value: null },
  ],
} satisfies Indicator;

export const qualifiedLeads = {
  id: "cd.mql",
  label: { en: "qualified leads", zh: "合格线索数" },
  unit: "count",
  better: "up",
  range: ["0", null],
  formula: leadsQualified,
  choice: {
    en: "Leads that reach the score that the rule states.",
    zh: "达到评分规则的线索数。",
  },
  leftOut: {
    en: "What became of them.",
    zh: "后续结果。",
  },
  gaming: {
    how: {
      en: "The rule is loosened.",
      zh: "放宽评分规则。",
    },
    by: null,
    shownBy: ["cd.lead-conv", "cd.cust-conv"],
  },
  published: [],
  sources: ["GLM"],
  examples: [
    { readings: { leadsQualified: 90 }, value: "90" },
    { readings: { leadsQualified: null }, value: null },
  ],
} satisfies Indicator;

export const customerAcquisitionCost = {
  id: "cd.cac",
  label: { en: "acquisition cost", zh: "获客成本" },
  unit: "money",
  better: "down",
  range: ["0", null],
  formula: ratio(acquisitionCost, customersNew, { places: 2, unit: "money" }),
  choice: {
    en: "Fully loaded: marketing, sales and their people, of the same period. Media alone is another figure.",
    zh: "全口径：同期营销、销售及人工。只算投放是另一个数。",
  },
  leftOut: {
    en: "Customers who came back.",
    zh: "回流的老客户。",
  },
  gaming: {
    how: {
      en: "Returning customers count as new.",
      zh: "把老客户算作新客户。",
    },
    by: null,
    shownBy: ["cr.retention"],
  },
  published: [],
  sources: ["ORM", "GRAD", "RLUK"],
  examples: [
    { readings: { acquisitionCost: "90000.00", customersNew: 300 }, value: "300" },
    { readings: { acquisitionCost: "0", customersNew: 0 }, value: null },
  ],
} satisfies Indicator;

export const acquisitionPayback = {
  id: "cd.payback",
  label: { en: "acquisition payback, in months", zh: "获客回收期（月）" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(acquisitionCostPerCustomer, monthlyMarginPerCustomer, { places: 1, unit: "ratio" }),
  choice: {
    en: "Cost of a customer over the monthly margin of one; without margin in it, it is shorter.",
    zh: "单个客户成本除以其月毛利；不扣成本则显得更短。",
  },
  leftOut: {
    en: "Customers who leave before.",
    zh: "提前流失的客户。",
  },
  gaming: {
    how: {
      en: "Revenue in place of margin.",
      zh: "用收入代替毛利。",
    },
    by: null,
    shownBy: ["cr.retention"],
  },
  published: [],
  sources: ["GRAD", "SAASG"],
  examples: [
    { readings: { acquisitionCostPerCustomer: "300.00", monthlyMarginPerCustomer: "50.00" }, value: "6" },
    { readings: { acquisitionCostPerCustomer: "0", monthlyMarginPerCustomer: 0 }, value: null },
  ],
} satisfies Indicator;

export const activationRate = {
  id: "cd.activation",
  label: { en: "activation rate", zh: "激活率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(signUpsActivated, signUps, { places: 4 }),
  choice: {
    en: "Sign-ups that reached the event within the window; both are stated.",
    zh: "在窗口期内完成规定动作的新注册占比；动作与窗口须写明。",
  },
  leftOut: {
    en: "What they did later.",
    zh: "之后的行为。",
  },
  gaming: {
    how: {
      en: "An event that means nothing is chosen.",
      zh: "选一个没意义的动作当激活。",
    },
    by: "BIGD",
    shownBy: ["cr.retention"],
  },
  published: [],
  sources: ["BIGD", "KPIT", "MLIB"],
  examples: [
    { readings: { signUpsActivated: 240, signUps: 400 }, value: "0.6" },
    { readings: { signUpsActivated: 0, signUps: 0 }, value: null },
  ],
} satisfies Indicator;

export const salesTargetCompletion = {
  id: "cd.target-done",
  label: { en: "sales target completion", zh: "销售目标完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(sales, salesTarget, { places: 4 }),
  choice: {
    en: "Paid sales less returns over the target. In a rule compare the amounts, not this share: 99.996 % shows as 100 %.",
    zh: "已付款销售额扣除退货后除以目标。规则里应比较金额而不是本比率：99.996% 会显示为 100%。",
  },
  leftOut: {
    en: "Orders that are not paid yet.",
    zh: "未付款订单。",
  },
  gaming: {
    how: {
      en: "Orders are pulled forward, or kept back once the target is met.",
      zh: "提前压单，或完成后留到下月。",
    },
    by: null,
    shownBy: ["cd.sales-growth", "ec.refund-rate"],
  },
  published: [],
  sources: ["E777", "DOCZJ", "MLIB"],
  examples: [
    { readings: { sales: "128000.00", salesTarget: "100000.00" }, value: "1.28" },
    { readings: { sales: 0, salesTarget: 0 }, value: null },
  ],
} satisfies Indicator;

export const salesGrowth = {
  id: "cd.sales-growth",
  label: { en: "sales growth", zh: "销售收入增长率" },
  unit: "ratio",
  better: "up",
  range: ["-1", null],
  formula: ratio(minus(sales, salesBase), salesBase, { places: 4 }),
  choice: {
    en: "Against the same period of last year, which season does not disturb; against the last period is another figure.",
    zh: "与去年同期比，不受季节影响；环比是另一个数。",
  },
  leftOut: {
    en: "Growth of the market.",
    zh: "市场本身的增长。",
  },
  gaming: {
    how: {
      en: "The base period is chosen.",
      zh: "挑基期。",
    },
    by: null,
    shownBy: ["cd.target-done"],
  },
  published: [],
  sources: ["001DOC", "E163"],
  examples: [
    { readings: { sales: "115000.00", salesBase: "100000.00" }, value: "0.15" },
    { readings: { sales: "0", salesBase: "0" }, value: null },
  ],
} satisfies Indicator;

export const newProductGoal = {
  id: "cd.new-product",
  label: { en: "new product goal", zh: "新产品任务完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(newProductSales, newProductGoalAmount, { places: 4 }),
  choice: {
    en: "Sales of what is on the list of new products over their goal.",
    zh: "新产品清单内的销售额除以目标。",
  },
  leftOut: {
    en: "Old products in new boxes.",
    zh: "换包装的老产品。",
  },
  gaming: {
    how: {
      en: "Old products are listed as new.",
      zh: "把老产品列为新产品。",
    },
    by: null,
    shownBy: ["cd.target-done"],
  },
  published: [],
  sources: ["001DOC"],
  examples: [
    { readings: { newProductSales: "45000.00", newProductGoalAmount: "50000.00" }, value: "0.9" },
    { readings: { newProductSales: 0, newProductGoalAmount: 0 }, value: null },
  ],
} satisfies Indicator;

export const upsellRate = {
  id: "cd.upsell",
  label: { en: "upsell rate", zh: "增购率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(offersTaken, offersMade, { places: 4 }),
  choice: {
    en: "Customers who took the offer over those who got one.",
    zh: "接受报价的客户数除以获得报价的客户数。",
  },
  leftOut: {
    en: "Who was not asked.",
    zh: "没有问到的客户。",
  },
  gaming: {
    how: {
      en: "Only sure buyers get an offer.",
      zh: "只给肯定会买的人报价。",
    },
    by: null,
    shownBy: ["cd.cross-sell"],
  },
  published: [{ value: { en: "5 to 20 % for cross-selling software", zh: "软件交叉销售 5% 至 20%" }, by: "DIGG" }],
  sources: ["SHNO", "WSP", "MLIB"],
  examples: [
    { readings: { offersTaken: 30, offersMade: 200 }, value: "0.15" },
    { readings: { offersTaken: 0, offersMade: 0 }, value: null },
  ],
} satisfies Indicator;

export const crossSellRate = {
  id: "cd.cross-sell",
  label: { en: "cross-sell rate", zh: "交叉销售率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(customersWithMore, customersTargeted, { places: 4 }),
  choice: {
    en: "Customers with a further product over customers targeted; orders with several items are a poor proxy.",
    zh: "新增其他产品的客户数除以目标客户数；多件订单不能代替。",
  },
  leftOut: {
    en: "Returned products.",
    zh: "退货的产品。",
  },
  gaming: {
    how: {
      en: "Products are given away with others.",
      zh: "捆绑赠送。",
    },
    by: null,
    shownBy: ["cr.retention"],
  },
  published: [{ value: { en: "5 to 20 % in subscription software", zh: "订阅软件 5% 至 20%" }, by: "DIGG" }],
  sources: ["DIGG", "WSP", "MLIB"],
  examples: [
    { readings: { customersWithMore: 24, customersTargeted: 200 }, value: "0.12" },
    { readings: { customersWithMore: 0, customersTargeted: 0 }, value: null },
  ],
} satisfies Indicator;

export const outboundContactRate = {
  id: "cd.contact-rate",
  label: { en: "outbound contact rate", zh: "外呼触达率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(personsReached, callsDialled, { places: 4 }),
  choice: {
    en: "The person, not the line: contact is not connection.",
    zh: "联系到本人，而不只是接通。",
  },
  leftOut: {
    en: "What was said.",
    zh: "说了什么。",
  },
  gaming: {
    how: {
      en: "Whoever answers counts.",
      zh: "谁接都算。",
    },
    by: null,
    shownBy: ["cd.cust-conv"],
  },
  published: [],
  sources: ["CONV"],
  examples: [
    { readings: { personsReached: 300, callsDialled: 1500 }, value: "0.2" },
    { readings: { personsReached: 0, callsDialled: 0 }, value: null },
  ],
} satisfies Indicator;

export const salesForecastAccuracy = {
  id: "cd.forecast-acc",
  label: { en: "sales forecast accuracy", zh: "销售预测准确率" },
  unit: "ratio",
  better: "up",
  range: [null, "1"],
  formula: ratio(minus(salesForecast, salesForecastError), salesForecast, { places: 4 }),
  choice: {
    en: "One less the distance from the forecast over the forecast, as it stood on a stated date; it may fall under 0. "
      + "Over the actual figure it is another.",
    zh: "1 减去与预测之差占预测的比例，以规定日期的预测为准；可能为负。以实际为分母是另一个数。",
  },
  leftOut: {
    en: "Which way it missed.",
    zh: "偏高还是偏低。",
  },
  gaming: {
    how: {
      en: "Forecasts are made low.",
      zh: "故意报低。",
    },
    by: null,
    shownBy: ["cd.target-done"],
  },
  published: [],
  sources: ["MLIB", "E163"],
  examples: [
    { readings: { salesForecast: "100000.00", salesForecastError: "8000.00" }, value: "0.92" },
    { readings: { salesForecast: "0", salesForecastError: "0" }, value: null },
  ],
} satisfies Indicator;

export const salesCycle = {
  id: "cd.cycle",
  label: { en: "sales cycle", zh: "成交周期" },
  unit: "days",
  better: "down",
  range: ["0", null],
  formula: ratio(cycleDays, dealsClosed, { places: 1, unit: "days" }),
  choice: {
    en: "From opportunity to close, won and lost; from first touch and won alone are others.",
    zh: "从商机建立到结束，含输赢；从首次接触算、只算赢单是别的口径。",
  },
  leftOut: {
    en: "Open opportunities.",
    zh: "未结商机。",
  },
  gaming: {
    how: {
      en: "Opportunities are entered late.",
      zh: "晚登记商机。",
    },
    by: null,
    shownBy: ["cd.win-rate"],
  },
  published: [],
  sources: ["MLIB"],
  examples: [
    { readings: { cycleDays: "1200", dealsClosed: 40 }, value: "30" },
    { readings: { cycleDays: "0", dealsClosed: 0 }, value: null },
  ],
} satisfies Indicator;

export const meanDealSize = {
  id: "cd.deal-size",
  label: { en: "mean deal size", zh: "平均成交额" },
  unit: "money",
  better: "up",
  range: ["0", null],
  formula: ratio(bookings, dealsClosed, { places: 2, unit: "money" }),
  choice: {
    en: "Bookings over deals closed.",
    zh: "成交金额除以成交笔数。",
  },
  leftOut: {
    en: "Discounts given later.",
    zh: "事后折扣。",
  },
  gaming: {
    how: {
      en: "Deals are split or merged.",
      zh: "拆单或并单。",
    },
    by: null,
    shownBy: ["cd.win-rate"],
  },
  published: [],
  sources: ["MLIB"],
  examples: [
    { readings: { bookings: "480000.00", dealsClosed: 40 }, value: "12000" },
    { readings: { bookings: "0", dealsClosed: 0 }, value: null },
  ],
} satisfies Indicator;

export const quotaShare = {
  id: "cd.quota-share",
  label: { en: "share of reps at quota", zh: "达标销售占比" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(repsAtQuota, reps, { places: 4 }),
  choice: {
    en: "Of reps active the whole period.",
    zh: "以整个周期在岗的销售为分母。",
  },
  leftOut: {
    en: "By how much.",
    zh: "超出或差多少。",
  },
  gaming: {
    how: {
      en: "Quotas are set low.",
      zh: "把定额定低。",
    },
    by: null,
    shownBy: ["cd.target-done"],
  },
  published: [],
  sources: ["MLIB"],
  examples: [
    { readings: { repsAtQuota: 12, reps: 20 }, value: "0.6" },
    { readings: { repsAtQuota: 0, reps: 0 }, value: null },
  ],
} satisfies Indicator;

export const visitPlanCompletion = {
  id: "cd.visits-done",
  label: { en: "visit plan completion", zh: "拜访完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(visitsMade, visitsPlanned, { places: 4 }),
  choice: {
    en: "The catalogue's own, by analogy with planned call-backs: visits with a record over visits planned.",
    zh: "本目录自拟，参照计划回访：有记录的拜访数除以计划数。",
  },
  leftOut: {
    en: "What came of them.",
    zh: "拜访的结果。",
  },
  gaming: {
    how: {
      en: "Visits are written down that nobody made.",
      zh: "虚报拜访。",
    },
    by: null,
    shownBy: ["cd.cust-conv"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { visitsMade: 57, visitsPlanned: 60 }, value: "0.95" },
    { readings: { visitsMade: 0, visitsPlanned: 0 }, value: null },
  ],
} satisfies Indicator;
