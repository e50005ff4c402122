import type { Competency } from "../competency.js";

export const conflictResolution = {
  id: "conflict-resolution",
  label: { en: "complaints and conflicts", zh: "投诉与冲突处理" },
  class: "skill",
  definition: {
    en: "Settling complaints and disputes so that they stay settled.",
    zh: "化解投诉和争执，并使其不再反复。",
  },
} satisfies Competency;
