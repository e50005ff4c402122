import type { Competency } from "../competency.js";

export const shiftScheduling = {
  id: "shift-scheduling",
  label: { en: "shift scheduling", zh: "排班" },
  class: "skill",
  definition: {
    en: "Putting the right number of people with the right skills at the right hours, within rest and hour rules.",
    zh: "在工时与休息规定内，把够数的人、对口的技能排到需要的时段。",
  },
} satisfies Competency;
