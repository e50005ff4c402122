import type { Competency } from "../competency.js";

export const qualityChecking = {
  id: "quality-checking",
  label: { en: "quality checking", zh: "质量检查" },
  class: "skill",
  definition: {
    en: "Comparing work with the standard, and saying what is off by evidence.",
    zh: "对照标准检查服务，用证据指出差距。",
  },
} satisfies Competency;
