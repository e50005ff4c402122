import type { Competency } from "../competency.js";

export const dependability = {
  id: "dependability",
  label: { en: "dependability", zh: "责任心" },
  class: "quality",
  definition: {
    en: "Doing what was promised, by when it was promised, and saying so when it will not be.",
    zh: "答应的事按时办到，办不到提前说明。",
  },
} satisfies Competency;
