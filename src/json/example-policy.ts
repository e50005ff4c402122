import type { QuantityNode } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";

export const base = { kind: "metric", id: "base" } as const satisfies QuantityNode;
export const gmv = { kind: "metric", id: "gmv" } as const satisfies QuantityNode;
export const target = { kind: "metric", id: "target" } as const satisfies QuantityNode;
export const orders = { kind: "metric", id: "orders" } as const satisfies QuantityNode;
export const inquiries = { kind: "metric", id: "inquiries" } as const satisfies QuantityNode;
export const response = { kind: "metric", id: "response" } as const satisfies QuantityNode;
export const worked = { kind: "metric", id: "worked" } as const satisfies QuantityNode;
export const due = { kind: "metric", id: "due" } as const satisfies QuantityNode;
export const refundRate = { kind: "metric", id: "refundRate" } as const satisfies QuantityNode;
export const rating = { kind: "metric", id: "rating" } as const satisfies QuantityNode;
export const rate = { kind: "parameter", id: "rate" } as const satisfies QuantityNode;

export const constant = (value: string) => ({ kind: "constant", value }) as const;

/** A month of a shop's customer service, in whose names the examples of every kind are written. */
export const examplePolicy: PolicyDefinition = {
  kind: "policy",
  format: 1,
  id: "shop-service",
  version: "2026-11",
  effectiveFrom: "2026-11-01",
  currency: { code: "CNY", places: 2 },
  label: { en: "Customer service of the shops", zh: "店铺客服" },
  metrics: [
    { id: "base", unit: "money", scope: "person", label: { en: "base salary", zh: "底薪" } },
    { id: "gmv", unit: "money", scope: "person", label: { en: "sales", zh: "成交额" } },
    { id: "target", unit: "money", scope: "person", label: { en: "target", zh: "目标" } },
    { id: "orders", unit: "count", scope: "person", label: { en: "orders", zh: "订单数" } },
    { id: "inquiries", unit: "count", scope: "person", label: { en: "inquiries", zh: "咨询数" } },
    { id: "response", unit: "seconds", scope: "person", label: { en: "response time", zh: "响应时长" } },
    { id: "worked", unit: "days", scope: "person", label: { en: "days worked", zh: "出勤天数" } },
    { id: "due", unit: "days", scope: "person", label: { en: "days due", zh: "应出勤天数" } },
    { id: "refundRate", unit: "ratio", scope: "team", range: ["0", "1"], label: { en: "refund rate", zh: "退款率" } },
    { id: "rating", unit: "points", scope: "team", range: ["0", "5"], label: { en: "rating", zh: "店铺评分" } },
  ],
  parameters: [{ id: "rate", unit: "ratio", value: "0.003", per: "person", label: { en: "commission rate", zh: "提成比例" } }],
  gates: [{
    id: "shop",
    gates: [
      { name: "refundRate", condition: { kind: "atMost", left: refundRate, right: constant("0.03") }, notApplicable: "pass" },
      { name: "rating", condition: { kind: "atLeast", left: rating, right: constant("4.7") }, notApplicable: "fail" },
    ],
    label: { en: "the shop", zh: "店铺考核" },
  }],
  scorecards: [{
    id: "service",
    items: [
      {
        name: "conversion",
        metric: { kind: "ratio", left: orders, right: inquiries, places: 4, rounding: "half-up", unit: "ratio" },
        weight: "60",
        points: { kind: "curve", points: [{ x: "0.2", y: "0" }, { x: "0.6", y: "100" }], rounding: "half-up" },
      },
      {
        name: "response",
        metric: response,
        weight: "40",
        points: { kind: "bandsUpTo", bands: [{ upTo: "20", value: "100" }, { upTo: "45", value: "60" }], otherwise: "0" },
      },
    ],
    weights: "hundred",
    notApplicable: "redistribute",
    adjustments: [],
    places: 2,
    grades: [{ grade: "A", from: "90" }, { grade: "B", from: "75" }, { grade: "C", from: "0" }],
    label: { en: "service", zh: "服务评分" },
  }],
  contests: [{
    id: "pk",
    factors: [
      { name: "gmv", quantity: gmv, order: "highest", prizes: ["300", "200", "100"] },
      { name: "response", quantity: response, order: "lowest", prizes: ["300", "200", "100"] },
    ],
    within: "team",
    eligible: { kind: "atLeast", left: inquiries, right: constant("50") },
    minimumEntrants: 2,
    method: "competition",
    tieBreakers: [],
    ties: "split",
    prizeRounding: "floor",
    overall: { by: "ranks", points: [], prizes: ["500"] },
    onFault: "pending",
    label: { en: "PK of the month", zh: "月度 PK" },
  }],
  expects: [{ name: "days", condition: { kind: "atMost", left: worked, right: due } }],
  pay: [
    { name: "base", quantity: { kind: "prorate", quantity: base, worked, whole: due, rounding: "half-up" }, rounding: "half-up" },
    { name: "commission", quantity: { kind: "times", left: gmv, right: rate }, rounding: "half-up" },
    {
      name: "bonus",
      quantity: {
        kind: "voidedBy",
        gates: "shop",
        quantity: {
          kind: "when",
          condition: { kind: "atLeast", left: gmv, right: target },
          met: constant("1000"),
          unmet: constant("0"),
        },
      },
      rounding: "half-up",
    },
    { name: "prize", quantity: { kind: "prizeOf", contest: "pk" }, rounding: "half-up" },
  ],
  protected: ["base"],
};
