import type { Competency } from "../competency.js";

export const volumeForecasting = {
  id: "volume-forecasting",
  label: { en: "volume forecasting", zh: "话务预测" },
  class: "skill",
  definition: {
    en: "Telling how many contacts will come and how long they will take, and by how much that may be wrong.",
    zh: "预测来量和处理时长，并说明可能的误差。",
  },
} satisfies Competency;
