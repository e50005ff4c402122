import type { Competency } from "../competency.js";

export const problemSolving = {
  id: "problem-solving",
  label: { en: "problem solving", zh: "问题解决" },
  class: "skill",
  definition: {
    en: "Finding the cause of a trouble and removing it.",
    zh: "找出问题的原因并加以解决。",
  },
} satisfies Competency;
