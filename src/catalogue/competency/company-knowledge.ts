import type { Competency } from "../competency.js";

export const companyKnowledge = {
  id: "company-knowledge",
  label: { en: "company knowledge", zh: "公司知识" },
  class: "knowledge",
  definition: {
    en: "What the company is, does and promises, and who in it settles what.",
    zh: "公司的业务、承诺和内部分工：什么事归谁管。",
  },
} satisfies Competency;
