import type { Competency } from "../competency.js";

export const decisionMaking = {
  id: "decision-making",
  label: { en: "judgement and decisions", zh: "判断与决策" },
  class: "skill",
  definition: {
    en: "Weighing what an action costs and brings, and deciding in time.",
    zh: "权衡利弊，及时作出决定。",
  },
} satisfies Competency;
