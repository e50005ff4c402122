import type { Competency } from "../competency.js";

export const serviceKnowledge = {
  id: "service-knowledge",
  label: { en: "customer service knowledge", zh: "客服知识" },
  class: "knowledge",
  definition: {
    en: "How service is run: the steps of a case, the standards, the figures and what they mean.",
    zh: "客户服务的流程、规范、指标及其含义。",
  },
} satisfies Competency;
