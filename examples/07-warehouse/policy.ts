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
  lowest,
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
  disputeRate,
  dsr,
  gmv,
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
  refundRate: atMost(refundRate, "0.03"),
  // A shop without refunds has no refund time, and has earned its pass.
  refundHours: gate(atMost(refundHours, 24), { notApplicable: "pass" }),
  disputeRate: atMost(disputeRate, "0.001"),
  dsr: atLeast(dsr, "4.7"),
  complaints: atMost(complaints, 2),
});

const conversion = ratio(orders, inquiries, { places: 4 });

const service = scorecard(
  "service",
  {
    satisfaction: { metric: satisfaction, weight: 35, points: curve([["0.75", 0], ["0.95", 100]]) },
    conversion: { metric: conversion, weight: 30, points: curve([["0.15", 0], ["0.50", 100]]) },
    response: { metric: response, weight: 20, points: bandsUpTo([[25, 100], [35, 85], [50, 60]], { otherwise: 0 }) },
    replyRate: { metric: replyRate, weight: 15, points: bands([["0.90", 60], ["0.95", 80], ["0.98", 100]], { otherwise: 0 }) },
  },
  { grades: { A: 90, B: 75, C: 60, D: 0 } },
);

const pk = contest("pk", {
  factors: { gmv: highest(gmv), conversion: highest(conversion), response: lowest(response), received: highest(received) },
  within: "team",
  // A few customers must not outrank many.
  eligible: atLeast(received, 50),
  prizesPerFactor: [300, 200, 100],
});

/** What the customer service of a group of shops is paid. Each prize is a line of its own, so that an unknown one holds up no other. */
export const policy = definePolicy({
  id: "shops",
  version: "2026-10",
  currency: "CNY",
  pay: {
    base: prorate(base, workedDays, wholeDays),
    commission: times(gmv, "0.003"),
    bonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)),
    grade: byGrade(service, { A: 1200, B: 1000, C: 800, D: 500 }),
    pkGmv: prizeOf(pk, "gmv"),
    pkConversion: prizeOf(pk, "conversion"),
    pkResponse: prizeOf(pk, "response"),
    pkReceived: prizeOf(pk, "received"),
  },
});
