import type { Competency } from "../competency.js";

export const dataAnalysis = {
  id: "data-analysis",
  label: { en: "data analysis", zh: "数据分析" },
  class: "skill",
  definition: {
    en: "Finding out from figures what happened and why.",
    zh: "从数据中看出发生了什么、为什么发生。",
  },
} satisfies Competency;
