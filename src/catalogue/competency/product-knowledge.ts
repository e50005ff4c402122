import type { Competency } from "../competency.js";

export const productKnowledge = {
  id: "product-knowledge",
  label: { en: "product knowledge", zh: "产品知识" },
  class: "knowledge",
  definition: {
    en: "What is sold, how it is used, what goes wrong with it and what it cannot do.",
    zh: "所售产品和服务的用途、用法、常见故障与局限。",
  },
} satisfies Competency;
