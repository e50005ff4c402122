import {
  atLeast,
  atMost,
  bands,
  bandsUpTo,
  byGrade,
  contest,
  curve,
  definePolicy,
  gate,
  gates,
  highest,
  line,
  lowest,
  orElse,
  prizeOf,
  prorate,
  ratio,
  scorecard,
  times,
  voidedBy,
  when,
} from "jixiao";
import {
  base,
  complaints,
  conduct,
  disputeRate,
  draw,
  dsr,
  gmv,
  gradeBase,
  inquiries,
  orders,
  received,
  refundHours,
  refundRate,
  replyRate,
  response,
  satisfaction,
  target,
  wholeDays,
  workedDays,
} from "./metrics.js";

const shop = gates("shop", {
  refundRate: gate(atMost(refundRate, "0.03"), { label: { en: "refund rate", zh: "退款率" } }),
  // A shop without refunds has no refund time, and has earned its pass.
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass", label: { en: "refund time", zh: "退款时长" } }),
  disputeRate: gate(atMost(disputeRate, "0.001"), { label: { en: "disputes", zh: "纠纷退款率" } }),
  dsr: gate(atLeast(dsr, "4.7"), { label: { en: "DSR", zh: "DSR" } }),
  complaints: gate(atMost(complaints, 2), { label: { en: "complaints", zh: "店铺投诉" } }),
}, { label: { en: "the shop", zh: "店铺考核" } });

const labels = {
  gmv: { en: "GMV", zh: "成交额" },
  conversion: { en: "conversion", zh: "转化率" },
  response: { en: "response", zh: "响应" },
  received: { en: "received", zh: "接待" },
  satisfaction: { en: "satisfaction", zh: "满意度" },
  replyRate: { en: "reply rate", zh: "回复率" },
} as const;

const conversion = ratio(orders, inquiries, { places: 4 });

const service = scorecard(
  "service",
  {
    satisfaction: { metric: satisfaction, weight: 35, points: curve([["0.80", 0], ["0.95", 100]]), label: labels.satisfaction },
    conversion: { metric: conversion, weight: 30, points: curve([["0.20", 0], ["0.60", 100]]), label: labels.conversion },
    response: {
      metric: response,
      weight: 20,
      points: bandsUpTo([[20, 100], [30, 85], [45, 60]], { otherwise: 0 }),
      label: labels.response,
    },
    replyRate: {
      metric: replyRate,
      weight: 15,
      points: bands([["0.90", 60], ["0.95", 80], ["0.98", 100]], { otherwise: 0 }),
      label: labels.replyRate,
    },
  },
  {
    // Most people have neither praise nor a violation.
    adjustments: { conduct: orElse(conduct, 0) },
    grades: { A: 90, B: 75, C: 60, D: 0 },
    label: { en: "service", zh: "服务评分" },
  },
);

const pk = contest("pk", {
  factors: {
    gmv: highest(gmv, { label: labels.gmv }),
    conversion: highest(conversion, { label: labels.conversion }),
    response: lowest(response, { label: labels.response }),
    received: highest(received, { label: labels.received }),
  },
  within: "team",
  // A few customers must not outrank many.
  eligible: atLeast(received, 50),
  prizesPerFactor: [300, 200, 100],
  overall: { by: "ranks" },
  label: { en: "four-factor PK", zh: "四要素 PK" },
});

/** What the customer service of the shops is paid. Each prize is a line of its own, so that an unknown one holds up no other. */
export const agents = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  label: { en: "Customer service of the shops", zh: "店铺客服" },
  pay: {
    base: line(prorate(base, workedDays, wholeDays), { label: { en: "base", zh: "底薪" } }),
    commission: line(times(gmv, "0.003"), { label: { en: "commission", zh: "提成" } }),
    targetBonus: line(voidedBy(shop, when(atLeast(gmv, target), 1000, 0)), { label: { en: "bonus", zh: "达标奖金" } }),
    gradePay: line(times(gradeBase, byGrade(service, { A: "1.2", B: 1, C: "0.8", D: "0.5" })), {
      label: { en: "grade pay", zh: "绩效工资" },
    }),
    pkGmv: line(prizeOf(pk, "gmv"), { label: { en: "PK GMV", zh: "PK 成交额" } }),
    pkConversion: line(prizeOf(pk, "conversion"), { label: { en: "PK conversion", zh: "PK 转化率" } }),
    pkResponse: line(prizeOf(pk, "response"), { label: { en: "PK response", zh: "PK 响应" } }),
    pkReceived: line(prizeOf(pk, "received"), { label: { en: "PK received", zh: "PK 接待" } }),
  },
  // A newcomer's advance: not applicable to anybody else.
  draw,
  protected: ["base"],
});
