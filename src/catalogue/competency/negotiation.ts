import type { Competency } from "../competency.js";

export const negotiation = {
  id: "negotiation",
  label: { en: "negotiation", zh: "谈判能力" },
  class: "skill",
  definition: {
    en: "Reaching terms that both sides keep.",
    zh: "谈成双方都认可、都会履行的方案。",
  },
} satisfies Competency;
