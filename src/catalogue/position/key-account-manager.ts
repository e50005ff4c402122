import { decisionMaking } from "../competency/decision-making.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { negotiation } from "../competency/negotiation.js";
import { relationshipBuilding } from "../competency/relationship-building.js";
import { salesForecastAccuracy } from "../indicator/customer-development.js";
import {
  accountGrowth,
  accountMarketingCost,
  collectionPeriod,
  netRevenueRetention,
  renewalValueRate,
  shareOfWallet,
} from "../indicator/key-accounts.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const keyAccountManager: Position = {
  id: "key-account-manager",
  label: { en: "key account manager", zh: "大客户经理" },
  level: "manager",
  purpose: { en: "Answers for what the largest customers bring in, keep and owe.", zh: "对大客户贡献多少、留住多少、欠款多少负责。" },
  indicators: [
    {
      indicator: netRevenueRetention,
      weight: "20",
      marks: { none: "0.9", full: "1.1" },
      from: "finance",
      why: {
        en: "Growth with those who are there already, less what was lost: no new logo can hide a leak.",
        zh: "存量客户的增减：新签再多也掩盖不了漏损。",
      },
      counterweight: ["ka.grr", "ka.concentration"],
      notApplicable: { en: "No opening revenue.", zh: "期初无收入。" },
    },
    {
      indicator: renewalValueRate,
      weight: "20",
      marks: { none: "0.8", full: "0.95" },
      from: "crm",
      why: { en: "By value, since one large customer lost outweighs many small ones kept.", zh: "按金额：丢一个大的抵得上留住很多小的。" },
      counterweight: ["ka.renewal-logo", "ka.churn"],
      notApplicable: { en: "Nothing was up for renewal.", zh: "当季无到期合同。" },
    },
    {
      indicator: accountMarketingCost,
      weight: "20",
      marks: { none: "0.1", full: "0.04" },
      weightBy: "E163",
      from: "finance",
      why: {
        en: "One published contract for this post gives cost twenty points; it keeps growth from being bought.",
        zh: "一份公开的大客户经理责任书给费用 20 分：防止用费用买增长。",
      },
      counterweight: ["ka.growth", "sm.budget-use"],
      notApplicable: { en: "No revenue.", zh: "没有收入。" },
    },
    {
      indicator: accountGrowth,
      weight: "10",
      marks: { none: "0", full: "0.15" },
      weightBy: "E163",
      from: "finance",
      why: { en: "Over accounts of both periods only.", zh: "只比两期都有的客户。" },
      counterweight: ["ka.nrr", "ka.collection-days"],
      notApplicable: { en: "No base period.", zh: "没有可比基期。" },
    },
    {
      indicator: shareOfWallet,
      weight: "10",
      marks: { none: "0.2", full: "0.4" },
      from: "crm",
      why: {
        en: "A customer may grow with us and faster with others; the category spend is the customer's own figure, written down.",
        zh: "客户对我们增长，对别家可能增长更快。品类总支出用客户自述并留档。",
      },
      counterweight: ["ka.penetration"],
      notApplicable: { en: "The customer does not say what it spends.", zh: "客户不透露品类总支出。" },
    },
    {
      indicator: collectionPeriod,
      weight: "10",
      marks: { none: "90", full: "45" },
      from: "finance",
      why: { en: "A sale is one when it is paid.", zh: "收到钱才算卖出去。" },
      counterweight: ["ka.cei", "cd.target-done"],
      notApplicable: {
        en: "Nothing was due in the quarter. Where something was and nothing came, the open amount counts with the days it has run.",
        zh: "当季没有到期应收。有到期而未回款的，按未收金额与已拖天数计入。",
      },
    },
    {
      indicator: salesForecastAccuracy,
      weight: "10",
      marks: { none: "0.7", full: "0.95" },
      weightBy: "E163",
      from: "crm",
      why: {
        en: "Production and purchasing act on this figure. The forecast counts that stood on the first day of the quarter.",
        zh: "生产和采购照它办事。以季度首日的预测为准。",
      },
      counterweight: ["cd.cycle"],
      notApplicable: { en: "No forecast was asked for.", zh: "未要求预测。" },
    },
  ],
  competencies: [
    { competency: relationshipBuilding, level: 5, weight: "25" },
    { competency: negotiation, level: 4, weight: "25" },
    { competency: needsAnalysis, level: 4, weight: "20" },
    { competency: decisionMaking, level: 4, weight: "15" },
    { competency: legalKnowledge, level: 3, weight: "15" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "Finance is one of the internal customers, and the levels of negotiation come from the "
        + "talks themselves, at which the superior sat in at least once a quarter.",
      zh: "协作部门含财务；谈判能力按实际谈判评级，上级每季度至少旁听一次。",
    },
  },
  keyIssue: {
    problem: {
      en: "Volume is bought with terms: longer credit, discounts and entertainment raise "
        + "this quarter's revenue, and the money comes late or not at all.",
      zh: "用条件换量：放账期、给折扣、多招待，本季收入上去了，钱迟迟不来。",
    },
    seen: {
      en: "Growth above plan together with a longer collection period and higher cost per revenue; large orders in the last week.",
      zh: "增长超计划，同时账期变长、费用率上升；季末最后一周集中大单。",
    },
    elsewhere: [
      {
        what: {
          en: "A published contract for this post weighs revenue 30, cost 20, growth 10 and forecast 10.",
          zh: "一份公开责任书：收入 30、费用 20、增长 10、预测 10（C 级线索）。",
        },
        by: "E163",
      },
      {
        what: {
          en: "Collection period and days outstanding disagree when sales swing, so the card takes days by amount paid.",
          zh: "销售波动时两种账期口径会打架，本表按实际回款金额加权。",
        },
        by: "DELTA",
      },
    ],
    answer: {
      en: "What bought volume lifts (growth, revenue retention, share of wallet) has 40 points and is full soon; cost, collection and the "
        + "forecast, which it was not in, have 40 as well and fall faster.",
      zh: "买来的量能抬高的（增长、净收入留存、钱包份额）共 40 分且很快封顶；费用、账期和没报进去的预测也共 40 分，跌得更快。",
    },
    shown: {
      what: {
        en: "Seven per cent more revenue on longer credit and higher cost, in no forecast: growth and retention have full points, and the "
          + "card scores less.",
        zh: "放账期、加费用，多做 7% 的收入且未列入预测：增长与净收入留存满分，总分下降。",
      },
      readings: {
        accountRevenue: "9000000.00",
        accountExpansion: "1400000.00",
        spendWithUs: "9000000.00",
        accountCost: "630000.00",
        amountDays: "450000000",
        salesForecastError: "1320000.00",
      },
      kpi: "73.48",
    },
  },
  example: {
    readings: {
      accountOpening: "8000000.00",
      accountExpansion: "800000.00",
      accountContraction: "160000.00",
      accountChurned: "240000.00",
      valueRenewed: "2760000.00",
      valueUpForRenewal: "3000000.00",
      accountCost: "420000.00",
      accountRevenue: "8400000.00",
      accountRevenueBase: "7500000.00",
      spendWithUs: "8400000.00",
      spendInCategory: "24000000.00",
      amountDays: "324000000",
      amountPaid: "6000000",
      salesForecast: "8000000.00",
      salesForecastError: "720000.00",
    },
    points: ["75.00", "80.00", "83.33", "80.00", "75.00", "80.00", "84.00"],
    kpi: "79.57",
    levels: [[5, 4, 4], [4, 4, 4], [4, 4, 4], [4, 3, 4], [3, 3, null]],
    competency: "94.50",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.58",
    grade: "B",
  },
};
