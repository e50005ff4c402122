import type { Competency } from "../competency.js";

export const initiative = {
  id: "initiative",
  label: { en: "initiative", zh: "主动性" },
  class: "quality",
  definition: {
    en: "Taking up what needs doing without being asked, and going along with change.",
    zh: "该做的事不等吩咐就做，情况变化时随之调整。",
  },
} satisfies Competency;
