import { minus, plus, ratio, times } from "../../formula/index.js";
import type { Indicator } from "../indicator.js";
import {
  accountChurned,
  accountContraction,
  accountCost,
  accountExpansion,
  accountOpening,
  accountRevenue,
  accountRevenueBase,
  accounts,
  accountsAtStart,
  accountsLost,
  accountsRenewed,
  accountsUpForRenewal,
  amountDays,
  amountPaid,
  contactsActive,
  contactsIdentified,
  creditSales,
  keyVisits,
  planActions,
  planActionsDone,
  productsBought,
  productsPossible,
  receivablesClosing,
  receivablesCurrent,
  receivablesOpening,
  revenueAll,
  reviewsHeld,
  reviewsScheduled,
  spendInCategory,
  spendWithUs,
  topRevenue,
  valueRenewed,
  valueUpForRenewal,
  walletBrands,
  walletRank,
} from "../reading/key-accounts.js";

// Key accounts: whether the customers who matter most stay, grow and pay.

export const shareOfWallet = {
  id: "ka.sow",
  label: { en: "share of wallet", zh: "钱包份额" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(spendWithUs, spendInCategory, { places: 4 }),
  choice: {
    en: "Over the customer's spend in the category, which is an estimate: who made it and when is stated.",
    zh: "以客户该品类总支出为分母，属估计值：谁估的、何时估的须写明。",
  },
  leftOut: {
    en: "What the customer makes itself.",
    zh: "客户自制部分。",
  },
  gaming: {
    how: {
      en: "The category is drawn narrowly.",
      zh: "把品类划窄。",
    },
    by: null,
    shownBy: ["ka.growth", "ka.penetration"],
  },
  published: [],
  sources: ["CIRC", "HUB"],
  examples: [
    { readings: { spendWithUs: "300000.00", spendInCategory: "1200000.00" }, value: "0.25" },
    { readings: { spendWithUs: 0, spendInCategory: 0 }, value: null },
  ],
} satisfies Indicator;

export const walletAllocation = {
  id: "ka.wallet-alloc",
  label: { en: "wallet allocation by rank", zh: "钱包分配（按名次）" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(times(minus(1, ratio(walletRank, plus(walletBrands, 1), { places: 6 })), 2), walletBrands, { places: 4 }),
  choice: {
    en: "An estimate from the customer's ranking of brands: (1 − rank ÷ (brands + 1)) × 2 ÷ brands. The inner quotient "
      + "is rounded to six places.",
    zh: "由客户对品牌的排名估计：（1 − 名次 ÷（品牌数 + 1））× 2 ÷ 品牌数。内层商保留六位小数。",
  },
  leftOut: {
    en: "What they really spend.",
    zh: "实际支出。",
  },
  gaming: {
    how: {
      en: "Customers who rank us first are asked.",
      zh: "只问把我方排第一的客户。",
    },
    by: null,
    shownBy: ["ka.sow"],
  },
  published: [],
  sources: ["OREIL"],
  examples: [
    { readings: { walletRank: 1, walletBrands: 3 }, value: "0.5" },
    { readings: { walletRank: 1, walletBrands: 0 }, value: null },
  ],
} satisfies Indicator;

export const renewalRate = {
  id: "ka.renewal-logo",
  label: { en: "renewal rate by account", zh: "续约率（按客户）" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(accountsRenewed, accountsUpForRenewal, { places: 4 }),
  choice: {
    en: "Accounts whose contract ended in the period; early and late renewals count in the month of the old end.",
    zh: "以合同在当期到期的客户为分母；提前或推迟续约都计入原到期月。",
  },
  leftOut: {
    en: "At what price.",
    zh: "续约价格。",
  },
  gaming: {
    how: {
      en: "Renewal dates are moved.",
      zh: "改动到期日。",
    },
    by: null,
    shownBy: ["ka.renewal-value"],
  },
  published: [{ value: { en: "90 % by count, 80 % by value in one example", zh: "某例按客户 90%、按金额 80%" }, by: "WINS" }],
  sources: ["WINS", "BIGD2", "MLIB"],
  examples: [
    { readings: { accountsRenewed: 18, accountsUpForRenewal: 20 }, value: "0.9" },
    { readings: { accountsRenewed: 0, accountsUpForRenewal: 0 }, value: null },
  ],
} satisfies Indicator;

export const renewalValueRate = {
  id: "ka.renewal-value",
  label: { en: "renewal rate by value", zh: "续约率（按金额）" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(valueRenewed, valueUpForRenewal, { places: 4 }),
  choice: {
    en: "Value renewed of what was up, without uplift, so that it stays at most 1.",
    zh: "应续金额中已续的部分，不含提价，故不超过 1。",
  },
  leftOut: {
    en: "Uplift.",
    zh: "提价。",
  },
  gaming: {
    how: {
      en: "Hard accounts are renewed for a month.",
      zh: "难续的先续一个月。",
    },
    by: null,
    shownBy: ["ka.renewal-logo", "ka.grr"],
  },
  published: [{ value: { en: "80 % by value in one example", zh: "某例按金额 80%" }, by: "WINS" }],
  sources: ["WINS"],
  examples: [
    { readings: { valueRenewed: "800000.00", valueUpForRenewal: "1000000.00" }, value: "0.8" },
    { readings: { valueRenewed: 0, valueUpForRenewal: 0 }, value: null },
  ],
} satisfies Indicator;

export const netRevenueRetention = {
  id: "ka.nrr",
  label: { en: "net revenue retention", zh: "净收入留存率" },
  unit: "ratio",
  better: "up",
  range: ["0", null],
  formula: ratio(minus(plus(accountOpening, accountExpansion), plus(accountContraction, accountChurned)), accountOpening, { places: 4 }),
  choice: {
    en: "Opening plus expansion less contraction and churn, over opening; new customers are out.",
    zh: "期初加扩展减缩减减流失，除以期初；不含新客户。",
  },
  leftOut: {
    en: "New customers.",
    zh: "新客户。",
  },
  gaming: {
    how: {
      en: "A new contract is booked as expansion.",
      zh: "把新签记成扩展。",
    },
    by: null,
    shownBy: ["ka.grr"],
  },
  published: [],
  sources: ["CHM", "MLIB"],
  examples: [
    {
      readings: { accountOpening: "500000.00", accountExpansion: "60000.00", accountContraction: "10000.00", accountChurned: "20000.00" },
      value: "1.06",
    },
    { readings: { accountOpening: "0", accountExpansion: "0", accountContraction: "0", accountChurned: "0" }, value: null },
  ],
} satisfies Indicator;

export const grossRevenueRetention = {
  id: "ka.grr",
  label: { en: "gross revenue retention", zh: "毛收入留存率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(minus(accountOpening, plus(accountContraction, accountChurned)), accountOpening, { places: 4 }),
  choice: {
    en: "Opening less contraction and churn, over opening: at most 1.",
    zh: "期初减缩减减流失，除以期初：不超过 1。",
  },
  leftOut: {
    en: "Expansion.",
    zh: "扩展。",
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
    { readings: { accountOpening: "500000.00", accountContraction: "10000.00", accountChurned: "20000.00" }, value: "0.94" },
    { readings: { accountOpening: "0", accountContraction: "0", accountChurned: "0" }, value: null },
  ],
} satisfies Indicator;

export const accountCoverage = {
  id: "ka.coverage",
  label: { en: "account coverage", zh: "客户覆盖率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(contactsActive, contactsIdentified, { places: 4 }),
  choice: {
    en: "Contacts with an exchange in the period over contacts identified; another form counts accounts.",
    zh: "当期有往来的联系人除以已识别联系人；另一口径按客户数。",
  },
  leftOut: {
    en: "Who decides.",
    zh: "谁是决策人。",
  },
  gaming: {
    how: {
      en: "Fewer contacts are identified.",
      zh: "少登记联系人。",
    },
    by: null,
    shownBy: ["ka.visits"],
  },
  published: [{ value: { en: "70 to 90 %", zh: "70% 至 90%" }, by: "KPID" }],
  sources: ["KPID", "SETS"],
  examples: [
    { readings: { contactsActive: 40, contactsIdentified: 50 }, value: "0.8" },
    { readings: { contactsActive: 0, contactsIdentified: 0 }, value: null },
  ],
} satisfies Indicator;

export const productPenetration = {
  id: "ka.penetration",
  label: { en: "penetration index", zh: "产品渗透率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(productsBought, productsPossible, { places: 4 }),
  choice: {
    en: "Products bought of those that the account could use, by a list agreed before.",
    zh: "客户可用产品中已购的占比，清单事先商定。",
  },
  leftOut: {
    en: "How much of each.",
    zh: "各产品用量。",
  },
  gaming: {
    how: {
      en: "The list is short.",
      zh: "把清单列短。",
    },
    by: null,
    shownBy: ["ka.sow"],
  },
  published: [],
  sources: ["KPID2"],
  examples: [
    { readings: { productsBought: 6, productsPossible: 10 }, value: "0.6" },
    { readings: { productsBought: 0, productsPossible: 0 }, value: null },
  ],
} satisfies Indicator;

export const accountGrowth = {
  id: "ka.growth",
  label: { en: "key account growth", zh: "大客户收入增长率" },
  unit: "ratio",
  better: "up",
  range: ["-1", null],
  formula: ratio(minus(accountRevenue, accountRevenueBase), accountRevenueBase, { places: 4 }),
  choice: {
    en: "Of accounts of both periods alone, else an account that was added looks like growth.",
    zh: "只算两期都在的客户，否则新增客户会显得像增长。",
  },
  leftOut: {
    en: "Accounts gained or lost.",
    zh: "新增或流失的客户。",
  },
  gaming: {
    how: {
      en: "Revenue is pulled forward.",
      zh: "提前确认收入。",
    },
    by: null,
    shownBy: ["ka.collection-days"],
  },
  published: [],
  sources: ["TEXTA", "E163"],
  examples: [
    { readings: { accountRevenue: "1120000.00", accountRevenueBase: "1000000.00" }, value: "0.12" },
    { readings: { accountRevenue: "0", accountRevenueBase: "0" }, value: null },
  ],
} satisfies Indicator;

export const revenuePerAccount = {
  id: "ka.arpu",
  label: { en: "revenue per account", zh: "单客户收入" },
  unit: "money",
  better: "up",
  range: ["0", null],
  formula: ratio(accountRevenue, accounts, { places: 2, unit: "money" }),
  choice: {
    en: "Over accounts at the end of the period.",
    zh: "以期末大客户数为分母。",
  },
  leftOut: {
    en: "How it is spread.",
    zh: "分布是否集中。",
  },
  gaming: {
    how: {
      en: "Small accounts are dropped.",
      zh: "把小客户剔出名单。",
    },
    by: null,
    shownBy: ["ka.concentration"],
  },
  published: [],
  sources: ["E163"],
  examples: [
    { readings: { accountRevenue: "1120000.00", accounts: 14 }, value: "80000" },
    { readings: { accountRevenue: "0", accounts: 0 }, value: null },
  ],
} satisfies Indicator;

export const accountChurn = {
  id: "ka.churn",
  label: { en: "key account churn", zh: "大客户流失率" },
  unit: "ratio",
  better: "down",
  range: ["0", "1"],
  formula: ratio(accountsLost, accountsAtStart, { places: 4 }),
  choice: {
    en: "Of the list at the start.",
    zh: "以期初名单为准。",
  },
  leftOut: {
    en: "Accounts that buy less.",
    zh: "减少购买的客户。",
  },
  gaming: {
    how: {
      en: "An account is reclassified before it is lost.",
      zh: "流失前先降级。",
    },
    by: null,
    shownBy: ["ka.growth", "cr.lost-key"],
  },
  published: [],
  sources: ["E163", "CHM"],
  examples: [
    { readings: { accountsLost: 1, accountsAtStart: 20 }, value: "0.05" },
    { readings: { accountsLost: 0, accountsAtStart: 0 }, value: null },
  ],
} satisfies Indicator;

export const accountMarketingCost = {
  id: "ka.marketing-cost",
  label: { en: "account marketing cost", zh: "大客户营销费用率" },
  unit: "ratio",
  better: "down",
  range: ["0", null],
  formula: ratio(accountCost, accountRevenue, { places: 4 }),
  choice: {
    en: "The catalogue's own reading of a name in one contract: cost over revenue of the accounts.",
    zh: "某合约只有名称，本目录取其义：费用除以客户收入。",
  },
  leftOut: {
    en: "Time of people.",
    zh: "人员投入时间。",
  },
  gaming: {
    how: {
      en: "Cost is booked elsewhere.",
      zh: "费用记到别处。",
    },
    by: null,
    shownBy: ["sm.budget-use"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { accountCost: "56000.00", accountRevenue: "1120000.00" }, value: "0.05" },
    { readings: { accountCost: 0, accountRevenue: 0 }, value: null },
  ],
} satisfies Indicator;

export const collectionPeriod = {
  id: "ka.collection-days",
  label: { en: "collection period", zh: "平均应收账期" },
  unit: "days",
  better: "down",
  range: ["0", null],
  formula: ratio(amountDays, amountPaid, { places: 1, unit: "days" }),
  choice: {
    en: "Days until paid, weighted by amount, of what was paid in the period. Receivables over credit sales times days "
      + "differs where sales swing.",
    zh: "当期回款按金额加权的天数。“应收÷赊销×天数”在销售波动时会不同。",
  },
  leftOut: {
    en: "What is not paid yet.",
    zh: "尚未回款的部分。",
  },
  gaming: {
    how: {
      en: "Small invoices are collected first.",
      zh: "先催小额。",
    },
    by: null,
    shownBy: ["ka.cei"],
  },
  published: [],
  sources: ["001DOC", "COMM-O", "DELTA", "MLIB"],
  examples: [
    { readings: { amountDays: "4500000", amountPaid: "100000" }, value: "45" },
    { readings: { amountDays: "0", amountPaid: 0 }, value: null },
  ],
} satisfies Indicator;

export const collectionEffectiveness = {
  id: "ka.cei",
  label: { en: "collection effectiveness", zh: "应收回收有效率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(
    minus(plus(receivablesOpening, creditSales), receivablesClosing),
    minus(plus(receivablesOpening, creditSales), receivablesCurrent),
    { places: 4 },
  ),
  choice: {
    en: "Collected over what could be collected: opening receivables and credit sales, less closing, over the same less what is not due.",
    zh: "已收除以可收：期初应收加赊销减期末应收，除以期初应收加赊销减未到期应收。",
  },
  leftOut: {
    en: "What is disputed.",
    zh: "有争议的款项。",
  },
  gaming: {
    how: {
      en: "Due dates are moved.",
      zh: "改动到期日。",
    },
    by: null,
    shownBy: ["ka.collection-days"],
  },
  published: [],
  sources: ["COMM-O"],
  examples: [
    {
      readings: {
        receivablesOpening: "200000.00",
        creditSales: "300000.00",
        receivablesClosing: "180000.00",
        receivablesCurrent: "100000.00",
      },
      value: "0.8",
    },
    { readings: { receivablesOpening: "0", creditSales: "0", receivablesClosing: "0", receivablesCurrent: "0" }, value: null },
  ],
} satisfies Indicator;

export const keyAccountVisits = {
  id: "ka.visits",
  label: { en: "key account visits", zh: "大客户回访次数" },
  unit: "count",
  better: "up",
  range: ["0", null],
  formula: keyVisits,
  choice: {
    en: "Visits with a record, up to the plan: more is not better beyond it.",
    zh: "有记录的回访，以计划为限：超出计划并非更好。",
  },
  leftOut: {
    en: "What came of them.",
    zh: "回访结果。",
  },
  gaming: {
    how: {
      en: "Visits are written down that nobody made.",
      zh: "虚报回访。",
    },
    by: null,
    shownBy: ["ka.coverage", "ka.growth"],
  },
  published: [],
  sources: ["WUK"],
  examples: [
    { readings: { keyVisits: 24 }, value: "24" },
    { readings: { keyVisits: null }, value: null },
  ],
} satisfies Indicator;

export const accountPlanCompletion = {
  id: "ka.plan-done",
  label: { en: "account plan completion", zh: "客户计划完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(planActionsDone, planActions, { places: 4 }),
  choice: {
    en: "The catalogue's own formula of a name that one source uses: actions done over actions due.",
    zh: "某资料只有名称，公式为本目录自拟：已完成动作除以应完成动作。",
  },
  leftOut: {
    en: "What they were worth.",
    zh: "动作的价值。",
  },
  gaming: {
    how: {
      en: "Easy actions are planned.",
      zh: "只列容易的动作。",
    },
    by: null,
    shownBy: ["ka.growth", "ka.sow"],
  },
  published: [],
  sources: [],
  examples: [
    { readings: { planActionsDone: 18, planActions: 20 }, value: "0.9" },
    { readings: { planActionsDone: 0, planActions: 0 }, value: null },
  ],
} satisfies Indicator;

export const businessReviewsHeld = {
  id: "ka.qbr-done",
  label: { en: "business reviews held", zh: "业务回顾完成率" },
  unit: "ratio",
  better: "up",
  range: ["0", "1"],
  formula: ratio(reviewsHeld, reviewsScheduled, { places: 4 }),
  choice: {
    en: "Over reviews scheduled, one for each account and quarter; over accounts it is another figure.",
    zh: "以计划回顾数为分母，每客户每季一次；以客户数为分母是另一个数。",
  },
  leftOut: {
    en: "Who came.",
    zh: "谁出席。",
  },
  gaming: {
    how: {
      en: "Hard accounts are not scheduled.",
      zh: "难缠的客户不排。",
    },
    by: null,
    shownBy: ["ka.coverage"],
  },
  published: [],
  sources: ["MLIB"],
  examples: [
    { readings: { reviewsHeld: 9, reviewsScheduled: 10 }, value: "0.9" },
    { readings: { reviewsHeld: 0, reviewsScheduled: 0 }, value: null },
  ],
} satisfies Indicator;

export const revenueConcentration = {
  id: "ka.concentration",
  label: { en: "revenue concentration", zh: "收入集中度" },
  unit: "ratio",
  better: "none",
  range: ["0", "1"],
  formula: ratio(topRevenue, revenueAll, { places: 4 }),
  choice: {
    en: "Of the largest ten; it warns, and judges nobody.",
    zh: "前十大客户占比；用于预警，不评价谁。",
  },
  leftOut: {
    en: "Groups of firms that belong together.",
    zh: "未合并的关联企业。",
  },
  gaming: {
    how: { en: "One customer is booked as several, or several small ones as one.", zh: "把一个客户拆成几个户头，或把几个小户并成一个。" },
    by: null,
    shownBy: ["ka.growth", "ka.arpu"],
  },
  published: [{
    value: { en: "the top fifth holds 60 to 80 % in most firms, by one's own claim", zh: "多数企业前五分之一客户占 60% 至 80%（其自称）" },
    by: "PROL",
  }],
  sources: ["PROL", "MLIB"],
  examples: [
    { readings: { topRevenue: "3000000.00", revenueAll: "5000000.00" }, value: "0.6" },
    { readings: { topRevenue: 0, revenueAll: 0 }, value: null },
  ],
} satisfies Indicator;
