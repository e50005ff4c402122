import type { Competency } from "../competency.js";

export const selfControl = {
  id: "self-control",
  label: { en: "self-control under pressure", zh: "情绪控制与抗压" },
  class: "quality",
  definition: {
    en: "Staying calm and correct with people who are not, and at peak load.",
    zh: "面对情绪激动的客户和高峰压力，言行保持平稳得体。",
  },
} satisfies Competency;
