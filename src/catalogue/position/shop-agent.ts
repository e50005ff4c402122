import { integrity } from "../competency/integrity.js";
import { needsAnalysis } from "../competency/needs-analysis.js";
import { persuasion } from "../competency/persuasion.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { serviceOrientation } from "../competency/service-orientation.js";
import { writing } from "../competency/writing.js";
import { averageResponseTime } from "../indicator/contact-centre.js";
import { salesTargetCompletion } from "../indicator/customer-development.js";
import { conversationReplyRate, nextDayConversion, orderValuePerBuyer, refundRate } from "../indicator/e-commerce.js";
import type { Position } from "../position.js";
import { specialistRules } from "../shared-rules.js";

export const shopAgent: Position = {
  id: "shop-agent",
  label: { en: "online shop agent", zh: "网店客服" },
  level: "specialist",
  purpose: {
    en: "Answers buyers in the shop's chat, before and after the sale, and turns inquiries into orders that stay.",
    zh: "在店铺聊天窗口接待买家，做好售前售后，把询单变成留得住的订单。",
  },
  indicators: [
    {
      indicator: salesTargetCompletion,
      weight: "30",
      marks: { none: "0.7", full: "1" },
      weightBy: "E777",
      from: "shop",
      why: {
        en: "What the post is for, net of refunds, as a share of the agent's own target, so that campaign months and quiet ones compare. "
          + "The target goes by the share of the inflow and the days on duty; days of leave take their part off.",
        zh: "岗位的根本，按退款后净额与个人目标折算，大促月和淡月可以相比。目标按分流权重和在岗天数定，请假按天折减。",
      },
      counterweight: ["ec.refund-rate", "ec.ask-conv-final"],
      notApplicable: { en: "No target was set, as in the first month.", zh: "未定目标，如入职首月。" },
    },
    {
      indicator: nextDayConversion,
      weight: "20",
      marks: { none: "0.2", full: "0.45" },
      weightBy: "E777",
      marksBy: "E777",
      from: "shop",
      why: {
        en: "Market and traffic move sales; how many of those who asked then paid is nearer to what the agent did.",
        zh: "成交额随行情和流量起落；问了的人里有多少付款，更接近客服自己的功劳。",
      },
      counterweight: ["ec.reply-rate", "ec.refund-rate"],
      notApplicable: { en: "Nobody inquired, as on an after-sales post.", zh: "没有询单，如售后岗。" },
    },
    {
      indicator: conversationReplyRate,
      weight: "20",
      marks: { none: "0.9", full: "1" },
      weightBy: "E777",
      from: "shop",
      why: {
        en:
          "A chat that nobody answers is lost without trace in every other figure. Automatic replies do not count, nor do chats that came "
          + "outside the agent's shift.",
        zh: "没人回的会话，在其他指标里都看不见。自动回复不算回复，下班后分来的会话不计。",
      },
      counterweight: ["ec.one-solve", "cc.answer-ask-ratio"],
      notApplicable: { en: "No chats were assigned on shift.", zh: "在岗时段没有分配会话。" },
    },
    {
      indicator: orderValuePerBuyer,
      weight: "10",
      marks: { none: "80", full: "120" },
      from: "shop",
      why: {
        en:
          "Shows advice that goes beyond the question; light, because the goods decide most of it. Set the marks about the shop's own mean "
          + "of the last three months.",
        zh: "看得出有没有关联推荐；权重轻，因为主要取决于商品。上下限按本店近三个月均值设。",
      },
      counterweight: ["ec.refund-rate"],
      notApplicable: { en: "No buyers.", zh: "没有成交买家。" },
    },
    {
      indicator: averageResponseTime,
      weight: "10",
      marks: { none: "90", full: "30" },
      from: "shop",
      why: {
        en: "Every reply, not only the first: an empty greeting cannot improve it much.",
        zh: "看每一次回复，不只首次响应：发一句\"亲，在的\"帮不了多少。",
      },
      counterweight: ["cc.answer-ask-ratio", "ec.one-solve"],
      notApplicable: { en: "No exchanges.", zh: "没有对话。" },
    },
    {
      indicator: refundRate,
      weight: "10",
      marks: { none: "0.12", full: "0.04" },
      from: "shop",
      why: {
        en: "Sales talked into being come back as refunds. Returns without reason in seven days are a buyer's right, and late or broken "
          + "parcels are not the agent's: both are left out, so that nobody is paid to stand in their way.",
        zh: "硬推的单，会以退款的形式回来。七天无理由退货是买家的法定权利，物流、破损退款不由客服造成，均不计入，免得有人为得分阻拦退货。",
      },
      counterweight: ["ec.dispute-rate", "ec.7day"],
      notApplicable: { en: "No paid orders.", zh: "没有付款订单。" },
    },
  ],
  competencies: [
    { competency: productKnowledge, level: 3, weight: "25" },
    { competency: writing, level: 3, weight: "20" },
    { competency: persuasion, level: 3, weight: "20" },
    { competency: needsAnalysis, level: 2, weight: "15" },
    { competency: serviceOrientation, level: 3, weight: "10" },
    { competency: integrity, level: 3, weight: "10" },
  ],
  rules: {
    ...specialistRules,
    differs: {
      en: "The platform's figures settle late: conversion is known a day after, refunds up to thirty days. The card is "
        + "settled on the fifth working day with what is known, and settled again for what comes later.",
      zh: "平台数据有滞后：次日转化晚一天，退款最长三十天。每月第五个工作日按已知数据核算，之后的变化重新结算补差。",
    },
  },
  keyIssue: {
    problem: {
      en: "Agents promise what the goods do not do, or give discounts away, to win the order; the sale counts "
        + "this month, the refund and the dispute come in the next, and the shop's rating pays.",
      zh: "为拿单夸大商品、随手让利：成交算在本月，退款纠纷落在下月，店铺评分买单。",
    },
    seen: {
      en: "Conversion and sales rise above the team's while the refund rate rises with "
        + "them, and final conversion moves away from next-day conversion.",
      zh: "转化和成交高出同组，退款率也跟着高；最终转化与次日转化拉开差距。",
    },
    elsewhere: [
      {
        what: {
          en: "A shop tool computes sales by who got the order placed and by who got it paid "
            + "side by side, since agents contend for the same order.",
          zh: "某店铺工具同时按\"促成下单\"和\"促成付款\"两种口径归属业绩，因为客服会争同一单。",
        },
        by: "CHITU-P",
      },
      {
        what: {
          en: "A commission on what is left after returns, as in the library's shop commission, is the stronger cure; a card only notices.",
          zh: "更有力的办法是按退款后的净额提成（见本库的店铺提成方案）；计分卡只能提醒。",
        },
        by: null,
      },
    ],
    answer: {
      en: "Completion and order value are net of refunds, the refund rate has points of its own, and what becomes known later is "
        + "settled again by `restate`, so that a refund of next month reaches the month that earned it.",
      zh: "完成率与客单价均按退款后净额计，退款率单独计分；之后才知道的用 restate 重新结算，下月的退款回到当初计功的那个月。",
    },
    shown: {
      what: {
        en: "Overselling: more inquirers pay, twice as many orders come back, net sales fall by a twentieth, and the month scores less.",
        zh: "过度推销：转化上升，退款订单翻倍，净成交额少了二十分之一，当月得分更低。",
      },
      readings: { inquirersPaidNextDay: 1640, sales: "162450.00", ordersRefunded: 240, netSales: "162450.00" },
      kpi: "64.30",
    },
  },
  example: {
    readings: {
      sales: "171000.00",
      salesTarget: "180000.00",
      inquirersPaidNextDay: 1600,
      inquirers: 4000,
      conversationsReplied: 4410,
      chatSessions: 4500,
      netSales: "171000.00",
      buyers: 1710,
      replySeconds: "810000",
      exchanges: 18000,
      ordersRefunded: 120,
      ordersPaid: 2000,
    },
    points: ["83.33", "80.00", "80.00", "50.00", "75.00", "75.00"],
    kpi: "77.00",
    levels: [[3, 3, 4], [3, 2, 3], [3, 3, 3], [2, 2, 2], [3, 3, null], [3, 3, 3]],
    competency: "97.33",
    conduct: { deductions: "0", praise: "5", points: "100.00" },
    score: "83.37",
    grade: "B",
  },
};
