import {
  atLeast,
  atMost,
  bands,
  contest,
  curve,
  definePolicy,
  gates,
  highest,
  marginal,
  metric,
  metrics,
  prizeOf,
  scorecard,
  times,
  byGrade,
  voidedBy,
  when,
} from "../../src/index.js";

export const gmv = metric("gmv", "money");

const { target, base, orders, csat, refundRate, dsr } = metrics({
  person: { target: "money", base: "money", orders: "count", csat: "ratio" },
  team: { refundRate: "ratio", dsr: "points" },
});

const shop = gates("shop", { refundRate: atMost(refundRate, "0.03"), dsr: atLeast(dsr, "4.7") });

const service = scorecard("service", {
  csat: { metric: csat, weight: 60, points: curve([["0.80", 0], ["0.95", 100]]) },
  orders: { metric: orders, weight: 40, points: bands([[100, 50], [200, 100]], { otherwise: 0 }) },
}, { grades: { A: 90, B: 60, C: 0 } });

const pk = contest("pk", { factors: { orders: highest(orders) }, within: "team", prizesPerFactor: [300, 100] });

/** A shop's rules with each thing that decides: a target, tiers, gates, a card with grades, a contest, a cap. */
export const rules = definePolicy({
  id: "shop-service",
  version: "2026-11",
  currency: "CNY",
  pay: {
    base,
    commission: marginal(gmv, [[0, "0.002"], [100000, "0.005"]]),
    targetBonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)),
    performance: times(base, byGrade(service, { A: "0.2", B: "0.1", C: 0 })),
    prize: prizeOf(pk),
  },
  cap: 8000,
});

export const november = {
  period: "2026-11",
  teams: [{ id: "shop-1", refundRate: "0.021", dsr: "4.82" }],
  people: [
    { id: "li", team: "shop-1", gmv: "81200.00", target: 100000, base: 4000, orders: 120, csat: "0.90" },
    { id: "wang", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000, orders: 180, csat: "0.93" },
    { id: "zhao", team: "shop-1", gmv: "40000.00", target: 60000, base: 3600, orders: 90, csat: "0.82" },
  ],
};
