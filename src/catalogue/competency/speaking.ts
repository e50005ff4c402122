import type { Competency } from "../competency.js";

export const speaking = {
  id: "speaking",
  label: { en: "speaking", zh: "口头表达" },
  class: "skill",
  definition: {
    en: "Telling people what they need to know so that they understand it the first time.",
    zh: "把客户需要知道的事讲清楚，一遍就能听懂。",
  },
} satisfies Competency;
