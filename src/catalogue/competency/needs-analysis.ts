import type { Competency } from "../competency.js";

export const needsAnalysis = {
  id: "needs-analysis",
  label: { en: "needs analysis", zh: "需求分析" },
  class: "skill",
  definition: {
    en: "Finding out what a customer needs, which is not always what is asked for.",
    zh: "弄清客户真正需要什么，而不只是嘴上问的。",
  },
} satisfies Competency;
