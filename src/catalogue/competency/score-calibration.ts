import type { Competency } from "../competency.js";

export const scoreCalibration = {
  id: "score-calibration",
  label: { en: "score calibration", zh: "评分校准" },
  class: "skill",
  definition: {
    en: "Giving the same score for the same work, whoever scores and whoever is scored.",
    zh: "同样的服务打同样的分，不因评分人、被评人而异。",
  },
} satisfies Competency;
