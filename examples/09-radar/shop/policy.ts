import {
  atLeast,
  atMost,
  bands,
  byGrade,
  contest,
  curve,
  definePolicy,
  gate,
  gates,
  highest,
  line,
  lowest,
  metrics,
  orElse,
  prizeOf,
  scorecard,
  times,
  voidedBy,
  when,
} from "jixiao";

const { base, gradeBase, target, gmv, received, response, satisfaction, conversion } = metrics({
  person: {
    base: { unit: "money", label: { en: "base salary", zh: "底薪" } },
    gradeBase: { unit: "money", label: { en: "base of the grade pay", zh: "绩效基数" } },
    target: { unit: "money", label: { en: "target", zh: "目标" } },
    gmv: { unit: "money", label: { en: "sales (GMV)", zh: "成交额" } },
    received: { unit: "count", label: { en: "customers received", zh: "接待人数" } },
    response: { unit: "seconds", label: { en: "response time", zh: "响应时间" } },
    satisfaction: { unit: "ratio", label: { en: "satisfaction", zh: "满意度" } },
    conversion: { unit: "ratio", label: { en: "conversion", zh: "转化率" } },
  },
});

const { refundRate, disputeRate, dsr, complaints } = metrics({
  team: {
    refundRate: { unit: "ratio", label: { en: "refund rate", zh: "退款率" } },
    disputeRate: { unit: "ratio", label: { en: "disputes", zh: "纠纷率" } },
    dsr: { unit: "points", label: { en: "DSR", zh: "DSR 评分" } },
    complaints: { unit: "count", label: { en: "complaints", zh: "店铺投诉" } },
  },
});

const labels = {
  gmv: { en: "sales", zh: "成交额" },
  conversion: { en: "conversion", zh: "转化率" },
  response: { en: "response", zh: "响应" },
  received: { en: "received", zh: "接待" },
  satisfaction: { en: "satisfaction", zh: "满意度" },
} as const;

// A shop to which nobody has come yet has done nothing wrong.
const shop = gates("shop", {
  refundRate: gate(atMost(refundRate, "0.03"), { notApplicable: "pass", label: { en: "refund rate", zh: "退款率" } }),
  disputeRate: gate(atMost(disputeRate, "0.005"), { notApplicable: "pass", label: { en: "disputes", zh: "纠纷率" } }),
  dsr: gate(atLeast(dsr, "4.7"), { notApplicable: "pass", label: { en: "DSR", zh: "DSR 评分" } }),
  complaints: gate(atMost(complaints, 4), { label: { en: "complaints", zh: "店铺投诉" } }),
}, { label: { en: "shop gates", zh: "店铺指标" } });

const service = scorecard("service", {
  satisfaction: { metric: satisfaction, weight: 30, points: curve([["0.80", 0], ["0.95", 100]]), label: labels.satisfaction },
  conversion: { metric: conversion, weight: 25, points: curve([["0.25", 0], ["0.60", 100]]), label: labels.conversion },
  response: { metric: response, weight: 20, points: curve([[15, 100], [45, 0]]), label: labels.response },
  gmv: { metric: gmv, weight: 15, points: curve([[0, 0], [1, 100]]), attainmentOf: target, label: labels.gmv },
  received: { metric: received, weight: 10, points: bands([[60, 40], [100, 70], [140, 100]], { otherwise: 0 }), label: labels.received },
}, { grades: { A: 85, B: 70, C: 55, D: 0 }, label: { en: "service score", zh: "服务评分" } });

const pk = contest("pk", {
  factors: {
    gmv: highest(gmv, { label: labels.gmv }),
    conversion: highest(conversion, { label: labels.conversion }),
    response: lowest(response, { label: labels.response }),
    received: highest(received, { label: labels.received }),
  },
  eligible: atLeast(received, 20),
  prizesPerFactor: [500, 300, 200],
  overall: { by: "ranks" },
  label: { en: "four-factor PK", zh: "四要素 PK" },
});

/** Four shops: base, 0.3% of sales, 1,000.00 for the target unless the shop fails, pay by grade, and prizes of a PK of everybody. */
export const shopPolicy = definePolicy({
  id: "radar-shops",
  version: "2026-11",
  currency: "CNY",
  label: { en: "Customer service of four shops", zh: "四家店铺的客服" },
  pay: {
    base: line(base, { label: { en: "base", zh: "底薪" } }),
    commission: line(times(gmv, "0.003"), { label: { en: "commission", zh: "提成" } }),
    targetBonus: line(voidedBy(shop, when(atLeast(gmv, target), 1000, 0)), { label: { en: "target bonus", zh: "达标奖金" } }),
    gradePay: line(times(gradeBase, orElse(byGrade(service, { A: "1.2", B: 1, C: "0.8", D: "0.5" }), 1)), {
      label: { en: "grade pay", zh: "绩效工资" },
    }),
    prize: line(prizeOf(pk), { label: { en: "PK prizes", zh: "PK 奖金" } }),
  },
  protected: ["base"],
});
