import type { Competency } from "../competency.js";

export const processImprovement = {
  id: "process-improvement",
  label: { en: "process improvement", zh: "流程改进与创新" },
  class: "skill",
  definition: {
    en: "Finding what in a process costs customers or colleagues effort, and changing it.",
    zh: "找出流程里让客户或同事费劲的地方并加以改变。",
  },
} satisfies Competency;
