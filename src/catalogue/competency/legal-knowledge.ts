import type { Competency } from "../competency.js";

export const legalKnowledge = {
  id: "legal-knowledge",
  label: { en: "knowledge of the law", zh: "法律法规知识" },
  class: "knowledge",
  definition: {
    en: "What consumer, personal information and labour law ask of whoever serves customers.",
    zh: "消费者权益、个人信息保护、劳动等法律法规对客服工作的要求。",
  },
} satisfies Competency;
