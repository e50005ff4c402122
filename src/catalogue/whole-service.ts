import { complaintRate } from "./indicator/complaints.js";
import { customerRetention, customerSatisfaction } from "./indicator/customer-relations.js";
import { turnover } from "./indicator/people.js";
import { budgetUse } from "./indicator/service-management.js";
import type { PositionIndicator } from "./position.js";

type Measured = Omit<PositionIndicator, "weight" | "why">;

/** What service is measured by as a whole: on the card of the department, and on that of who answers for it. */
export const wholeService = {
  retention: {
    indicator: customerRetention,
    marks: { none: "0.8", full: "0.95" },
    from: "crm",
    counterweight: ["cr.churn", "cr.rev-churn-net"],
    notApplicable: { en: "No customers at the start.", zh: "期初无客户。" },
  },
  satisfaction: {
    indicator: customerSatisfaction,
    marks: { none: "0.8", full: "0.95" },
    from: "survey",
    counterweight: ["cc.survey-part", "cr.ces"],
    notApplicable: {
      en: "The year's plan, which is not the department's, has no survey in the quarter. One that was due and was dropped scores 0 of 1.",
      zh: "年度计划（不由本部门定）当季未安排调查。应做而取消的，按 1 份答卷、0 份满意计。",
    },
  },
  complaints: {
    indicator: complaintRate,
    marks: { none: "0.01", full: "0.002" },
    from: "complaints",
    counterweight: ["cp.regulator-count", "cp.valid-count"],
    notApplicable: { en: "No orders.", zh: "没有订单。" },
  },
  budget: {
    indicator: budgetUse,
    marks: { noneBelow: "0.8", fullFrom: "0.95", fullTo: "1", noneAbove: "1.05" },
    marksBy: "GL",
    from: "finance",
    counterweight: ["sm.cost-share"],
    notApplicable: { en: "No budget of its own.", zh: "没有独立预算。" },
  },
  turnover: {
    indicator: turnover,
    marks: { none: "0.4", full: "0.15" },
    from: "personnel",
    counterweight: ["ppl.core-turnover"],
    notApplicable: { en: "Fewer than ten people.", zh: "不足十人。" },
  },
} as const satisfies Readonly<Record<string, Measured>>;
