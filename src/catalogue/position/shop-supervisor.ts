import { coaching } from "../competency/coaching.js";
import { conflictResolution } from "../competency/conflict-resolution.js";
import { dataAnalysis } from "../competency/data-analysis.js";
import { productKnowledge } from "../competency/product-knowledge.js";
import { teamLeadership } from "../competency/team-leadership.js";
import { buyersAnsweredByPerson, disputeRate, nextDayConversion, refundRate, shopRating } from "../indicator/e-commerce.js";
import { qualityScore } from "../indicator/quality.js";
import type { Position } from "../position.js";
import { supervisorRules } from "../shared-rules.js";

export const shopSupervisor: Position = {
  id: "shop-supervisor",
  label: { en: "online shop service supervisor", zh: "网店客服主管" },
  level: "supervisor",
  purpose: {
    en: "Leads the agents of a shop: answered in time, advised rightly, refunded fairly.",
    zh: "带店铺客服团队：回得及时、讲得清楚、退得公道。",
  },
  indicators: [
    {
      indicator: buyersAnsweredByPerson,
      weight: "20",
      marks: { none: "0.7", full: "0.95" },
      from: "shop",
      why: {
        en: "Every platform counts three minutes in its own way: set the platform's own variant; the target here is no platform's.",
        zh: "各平台三分钟口径不一：按所在平台的口径取数；这里的目标值不是任何平台的。",
      },
      counterweight: ["cc.art", "ec.one-solve"],
      notApplicable: { en: "Nobody consulted.", zh: "无人咨询。" },
    },
    {
      indicator: nextDayConversion,
      weight: "20",
      marks: { none: "0.2", full: "0.45" },
      marksBy: "E777",
      from: "shop",
      why: {
        en: "Of the team; who gets which share of the inflow has to be known before people are compared.",
        zh: "看全组；比较个人之前先弄清分流权重。",
      },
      counterweight: ["ec.ask-conv-final", "ec.refund-rate"],
      notApplicable: { en: "Nobody inquired.", zh: "没有询单。" },
    },
    {
      indicator: qualityScore,
      weight: "20",
      marks: { none: "60", full: "90" },
      from: "quality",
      why: {
        en: "Promises that the goods do not keep are found here before the buyer finds them.",
        zh: "夸大承诺要在买家发现之前由质检发现。",
      },
      counterweight: ["qa.calib-gap", "ec.dispute-rate"],
      notApplicable: { en: "No reviews.", zh: "没有质检。" },
    },
    {
      indicator: refundRate,
      weight: "15",
      marks: { none: "0.12", full: "0.04" },
      from: "shop",
      why: {
        en: "Known up to thirty days later, and settled again then. Goods differ: set the marks by the trade, clothing comes back far more "
          + "often than food. Returns without reason are left out.",
        zh: "最晚三十天后才知道，届时补结算。类目差别大，服饰退款率远高于食品，上下限须按本类目设；七天无理由退货不计。",
      },
      counterweight: ["ec.dispute-rate", "ec.7day"],
      notApplicable: { en: "No paid orders.", zh: "没有付款订单。" },
    },
    {
      indicator: shopRating,
      weight: "15",
      marks: { none: "4.5", full: "4.8" },
      from: "shop",
      why: { en: "The area \"service\" of the rating, which is the team's own.", zh: "只取\"服务态度\"一项，其余不归客服。" },
      counterweight: ["ec.dispute-rate", "cc.csat-box"],
      notApplicable: { en: "No ratings.", zh: "没有评分。" },
    },
    {
      indicator: disputeRate,
      weight: "10",
      marks: { none: "0.002", full: "0.0002" },
      from: "shop",
      why: { en: "Rare and dear: the platform decided against the shop.", zh: "少而贵：平台判商家责任。" },
      counterweight: ["ec.refund-time", "ec.refund-rate"],
      notApplicable: { en: "No paid orders.", zh: "没有付款订单。" },
    },
  ],
  competencies: [
    { competency: coaching, level: 3, weight: "30" },
    { competency: teamLeadership, level: 3, weight: "20" },
    { competency: productKnowledge, level: 4, weight: "20" },
    { competency: dataAnalysis, level: 3, weight: "15" },
    { competency: conflictResolution, level: 3, weight: "15" },
  ],
  rules: {
    ...supervisorRules,
    differs: {
      en: "Operations and the warehouse are the internal customers. After campaign months "
        + "the talk is within five working days; nothing else changes.",
      zh: "协作部门指运营与仓库。大促月的面谈提前到 5 个工作日内，其他不变。",
    },
  },
  keyIssue: {
    problem: {
      en: "Pre-sale and after-sale blame each other: the one earns by promising, the other is scored for the refunds.",
      zh: "售前售后互相推责：售前靠承诺拿业绩，退款却考核售后。",
    },
    seen: {
      en: "Conversion by agent and refunds by agent do not lie with the same people; disputes name promises of the chat.",
      zh: "转化高的人与退款多的人不是同一批（责任错位）；纠纷里引用的是聊天承诺。",
    },
    elsewhere: [
      {
        what: {
          en: "A shop tool gives after-sales people workload figures only and does not compare them in sales.",
          zh: "某店铺工具对售后只计工作量，不参与销售比较。",
        },
        by: "CHITU-S",
      },
      {
        what: { en: "A platform's interface has each group's share of the inflow as a setting.", zh: "某平台接口提供客服分流权重设置。" },
        by: "TOP-WW",
      },
    ],
    answer: {
      en: "One supervisor answers for both sides in one card: conversion and refunds, quality and disputes.",
      zh: "一张表同时管售前售后：转化与退款、质检与纠纷都由主管负责。",
    },
    shown: {
      what: {
        en: "More conversion by promising more: what pre-sales gains, refunds, quality and disputes take six times on the same card.",
        zh: "售前靠多承诺提转化：同一张表里，退款、质检、纠纷扣掉的是转化所得的六倍。",
      },
      readings: { inquirersPaidNextDay: 3526, ordersRefunded: 945, reviewPoints: "6080", disputesLost: 14 },
      kpi: "64.91",
    },
  },
  example: {
    readings: {
      buyersAnsweredByPersonInTarget: 8280,
      buyersConsulting: 9200,
      inquirersPaidNextDay: 3280,
      inquirers: 8200,
      reviewPoints: "6720",
      reviews: 80,
      ordersRefunded: 630,
      ordersPaid: 10500,
      shopRatingPoints: "9420",
      shopRatings: 2000,
      disputesLost: 7,
    },
    points: ["80.00", "80.00", "80.00", "75.00", "70.00", "73.89"],
    kpi: "77.14",
    levels: [[3, 3, 3], [3, 3, 3], [4, 4, 4], [3, 2, 3], [3, 3, null]],
    competency: "98.00",
    conduct: { deductions: "0", praise: "0", points: "100.00" },
    score: "83.50",
    grade: "B",
  },
};
