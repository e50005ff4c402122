import type { Competency } from "../competency.js";

export const socialPerceptiveness = {
  id: "social-perceptiveness",
  label: { en: "perceiving emotions", zh: "察觉情绪" },
  class: "skill",
  definition: {
    en: "Noticing how others take something, and why.",
    zh: "察觉对方的情绪变化，并明白原因。",
  },
} satisfies Competency;
