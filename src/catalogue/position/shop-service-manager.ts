import { dataAnalysis } from "../competency/data-analysis.js";
import { decisionMaking } from "../competency/decision-making.js";
import { legalKnowledge } from "../competency/legal-knowledge.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { salesTargetCompletion } from "../indicator/customer-development.js";
import { finalConversion, meanRefundHours, refundRate, shopRating } from "../indicator/e-commerce.js";
import { turnover } from "../indicator/people.js";
import type { Position } from "../position.js";
import { managerRules } from "../shared-rules.js";

export const shopServiceManager: Position = {
  id: "shop-service-manager",
  label: { en: "online shop manager for service", zh: "网店客服店长" },
  level: "manager",
  purpose: {
    en: "Answers for what the shop sells and for the figures by which the platform ranks it.",
    zh: "对店铺的成交和平台考核的店铺指标负责。",
  },
  indicators: [
    {
      indicator: salesTargetCompletion,
      weight: "30",
      marks: { none: "0.7", full: "1" },
      from: "shop",
      why: { en: "Net of refunds known at the settlement.", zh: "扣除结算时已知的退款。" },
      counterweight: ["ec.refund-rate", "cd.cac"],
      notApplicable: { en: "No target was set.", zh: "未定目标。" },
    },
    {
      indicator: shopRating,
      weight: "20",
      marks: { none: "4.5", full: "4.8" },
      from: "shop",
      why: {
        en: "The platform shows it to every buyer; the lowest of the three areas is taken.",
        zh: "平台对所有买家展示；取三项中最低的一项。",
      },
      counterweight: ["ec.dispute-rate"],
      notApplicable: { en: "No ratings.", zh: "没有评分。" },
    },
    {
      indicator: refundRate,
      weight: "15",
      marks: { none: "0.12", full: "0.04" },
      from: "shop",
      why: {
        en: "Also what goods and pictures promise, which is the manager's; so every refund counts here, returns without reason too. "
          + "Set the marks by the trade.",
        zh: "也含商品与主图的承诺，那是店长的责任；因此本项计全部退款，含七天无理由。上下限按本类目设。",
      },
      counterweight: ["ec.7day"],
      notApplicable: { en: "No paid orders.", zh: "没有付款订单。" },
    },
    {
      indicator: finalConversion,
      weight: "15",
      marks: { none: "0.25", full: "0.5" },
      from: "shop",
      why: { en: "In the end, not next day: the manager can wait for it.", zh: "看最终付款：店长等得起。" },
      counterweight: ["ec.ask-conv-next", "ec.refund-rate"],
      notApplicable: { en: "Nobody inquired.", zh: "没有询单。" },
    },
    {
      indicator: meanRefundHours,
      weight: "10",
      marks: { none: "72", full: "24" },
      from: "shop",
      why: { en: "Money that comes back in a day buys the next order.", zh: "一天到账的退款，换来下一单。" },
      counterweight: ["ec.refund-ontime", "ec.dispute-rate"],
      notApplicable: { en: "No refunds.", zh: "没有退款。" },
    },
    {
      indicator: turnover,
      weight: "10",
      marks: { none: "0.6", full: "0.2" },
      from: "personnel",
      why: { en: "With an agent who knows the goods goes what the shop has learnt.", zh: "熟悉商品的客服走了，店铺积累的经验也就没了。" },
      counterweight: ["ppl.core-turnover"],
      notApplicable: { en: "Fewer than ten people.", zh: "不足十人。" },
    },
  ],
  competencies: [
    { competency: dataAnalysis, level: 4, weight: "25" },
    { competency: teamLeadership, level: 4, weight: "25" },
    { competency: productKnowledge, level: 4, weight: "20" },
    { competency: decisionMaking, level: 4, weight: "20" },
    { competency: legalKnowledge, level: 3, weight: "10" },
  ],
  rules: {
    ...managerRules,
    differs: {
      en: "The department's target bonus and its gates are the shop commission of this library, beside this "
        + "card: a gate that was missed takes the bonus, and never performance pay or base.",
      zh: "部门目标奖与店铺门槛另见本库的店铺提成方案：门槛未过只取消目标奖，不动绩效工资与基本工资。",
    },
  },
  keyIssue: {
    problem: {
      en: "The campaign is won and the shop is lost: discounts and pressure fill a month, "
        + "the rating and refunds of the next two are paid by everybody.",
      zh: "赢了大促输了店铺：靠打折施压冲一个月，后两个月的评分与退款由全店买单。",
    },
    seen: {
      en: "Completion over a hundred, the rating falling week by week, refund hours doubled because nobody was planned for them.",
      zh: "完成率超百，评分逐周下滑，退款时长翻倍，因为没人排退款的班。",
    },
    elsewhere: [
      {
        what: {
          en: "A platform publishes ratings by area over thirty days and over a year: a bad month shows at once and for long.",
          zh: "某平台按三十天与一年公布分项评分：坏的一个月立刻看得见、也留得久。",
        },
        by: "EBAY",
      },
      {
        what: {
          en: "Gates void a bonus outright; a card lets good sales and a poor rating meet in one figure. Both have their place.",
          zh: "门槛一票否决奖金，计分卡让销售与评分在一个数里相遇，各有用处。",
        },
        by: null,
      },
    ],
    answer: {
      en: "Rating, refunds and refund time weigh 45 against 30 for sales; what a gate voids is stated apart.",
      zh: "评分、退款率与退款时长共 45，高于成交的 30；门槛取消什么另行写明。",
    },
    shown: {
      what: {
        en: "The target reached by a campaign: completion has full points, rating, refunds and the wait for them take more.",
        zh: "大促冲到目标：完成率满分，评分、退款率与退款时长扣得更多。",
      },
      readings: { sales: "1000000.00", shopRatingPoints: "13890", ordersRefunded: 1440, refunds: 1440, refundHours: "73440" },
      kpi: "68.17",
    },
  },
  example: {
    readings: {
      sales: "920000.00",
      salesTarget: "1000000.00",
      shopRatingPoints: "14190",
      shopRatings: 3000,
      ordersRefunded: 960,
      ordersPaid: 16000,
      inquirersPaidFinally: 5400,
      inquirers: 12000,
      refundHours: "32640",
      refunds: 960,
      leavers: 3,
      meanHeadcount: 40,
      months: "3",
    },
    points: ["73.33", "76.67", "75.00", "80.00", "79.17", "75.00"],
    kpi: "76.00",
    levels: [[4, 4, 4], [4, 4, 3], [4, 4, 4], [4, 3, 4], [3, 3, null]],
    competency: "95.50",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "81.10",
    grade: "B",
  },
};
