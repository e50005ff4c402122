import {
  bands,
  bandsUpTo,
  byGrade,
  contest,
  curve,
  definePolicy,
  highest,
  lowest,
  metrics,
  prizeOf,
  ratio,
  scorecard,
  times,
} from "jixiao";

// A scorecard of five items that decides performance pay, and the four-factor PK.

const { gmv, performanceBase, satisfaction, orders, inquiries, responseSeconds, replyRate, attendance } = metrics({
  person: {
    gmv: "money",
    performanceBase: "money",
    satisfaction: "ratio",
    orders: "count",
    inquiries: "count",
    responseSeconds: "seconds",
    replyRate: "ratio",
    attendance: "ratio",
  },
});

const conversion = ratio(orders, inquiries, { places: 4 });

const service = scorecard(
  "service",
  {
    satisfaction: { metric: satisfaction, weight: 30, points: curve([["0.80", 0], ["0.95", 100]]) },
    conversion: { metric: conversion, weight: 30, points: curve([["0.20", 0], ["0.60", 100]]) },
    response: { metric: responseSeconds, weight: 20, points: bandsUpTo([[25, 100], [35, 80], [50, 60]], { otherwise: 0 }) },
    reply: { metric: replyRate, weight: 10, points: curve([["0.90", 0], ["1", 100]]) },
    attendance: { metric: attendance, weight: 10, points: bands([["0.9", 60], ["0.95", 80], [1, 100]], { otherwise: 0 }) },
  },
  { grades: { A: 90, B: 75, C: 60, D: 0 } },
);

const pk = contest("pk", {
  factors: { gmv: highest(gmv), conversion: highest(conversion), response: lowest(responseSeconds), received: highest(inquiries) },
  within: "team",
  prizesPerFactor: [300, 200, 100],
});

export const performance = definePolicy({
  id: "performance",
  version: "2026-11",
  currency: "CNY",
  pay: { performancePay: times(performanceBase, byGrade(service, { A: "1.2", B: "1", C: "0.8", D: 0 })), prize: prizeOf(pk) },
});
