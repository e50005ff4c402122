import type { Competency } from "../competency.js";

export const attentionToDetail = {
  id: "attention-to-detail",
  label: { en: "attention to detail", zh: "细致" },
  class: "quality",
  definition: {
    en: "Checking details before they reach the customer or the system.",
    zh: "在信息送达客户、录入系统之前核对细节。",
  },
} satisfies Competency;
