import type { Competency } from "../competency.js";

export const budgetControl = {
  id: "budget-control",
  label: { en: "budget control", zh: "预算控制" },
  class: "skill",
  definition: {
    en: "Planning what the work costs, watching what is spent, and acting before it runs over.",
    zh: "编制费用预算，盯住支出，超支之前采取措施。",
  },
} satisfies Competency;
