import { atLeast, byGrade, curve, definePolicy, gates, scorecard, voidedBy } from "jixiao";
import { answeredInTime, firstResponse, resolution, satisfaction } from "./metrics.js";

const desk = gates("desk", { answeredInTime: atLeast(answeredInTime, "0.30") });

const service = scorecard(
  "service",
  {
    satisfaction: { metric: satisfaction, weight: 50, points: curve([["0.60", 0], [1, 100]]) },
    firstResponse: { metric: firstResponse, weight: 30, points: curve([[5, 100], [30, 0]]) },
    resolution: { metric: resolution, weight: 20, points: curve([[4, 100], [72, 0]]) },
  },
  { grades: { A: 80, B: 50, C: 0 } },
);

export const policy = definePolicy({
  id: "helpdesk",
  version: "2026-11",
  currency: "CNY",
  pay: { bonus: voidedBy(desk, byGrade(service, { A: 600, B: 300, C: 0 })) },
});
