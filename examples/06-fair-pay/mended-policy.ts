import {
  atLeast,
  atMost,
  byGrade,
  contest,
  curve,
  definePolicy,
  gates,
  highest,
  lowest,
  marginal,
  prizeOf,
  scorecard,
  voidedBy,
  when,
} from "jixiao";
import { base, dsr, gmv, refundRate, response, satisfaction, target } from "./metrics.js";

const shop = gates("shop", { dsr: atLeast(dsr, "4.7"), refundRate: atMost(refundRate, "0.03") });

const service = scorecard(
  "service",
  {
    satisfaction: { metric: satisfaction, weight: 60, points: curve([["0.80", 0], ["0.95", 100]]) },
    response: { metric: response, weight: 40, points: curve([[10, 100], [60, 0]]) },
  },
  { grades: { A: 90, B: 75, C: 0 } },
);

const pk = contest("pk", { factors: { gmv: highest(gmv), response: lowest(response) }, within: "team", prizesPerFactor: [500, 300] });

/** The same with what the laws found put right. */
export const mended = definePolicy({
  id: "shop-bonus",
  version: "2026-12",
  currency: "CNY",
  pay: {
    base,
    commission: marginal(gmv, [[0, "0.02"], [100_000, "0.0076"]]),
    targetBonus: voidedBy(shop, when(atLeast(gmv, target), 1000, 0)),
    gradePay: byGrade(service, { A: 800, B: 400, C: 0 }),
    prize: prizeOf(pk),
  },
});
