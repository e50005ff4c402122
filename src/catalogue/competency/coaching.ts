import type { Competency } from "../competency.js";

export const coaching = {
  id: "coaching",
  label: { en: "coaching", zh: "辅导" },
  class: "skill",
  definition: {
    en: "Helping a person to get better at the job, by what was seen at work.",
    zh: "根据工作中看到的情况，帮助他人改进。",
  },
} satisfies Competency;
