import type { Competency } from "../competency.js";

export const teamLeadership = {
  id: "team-leadership",
  label: { en: "team leadership", zh: "团队领导" },
  class: "skill",
  definition: {
    en: "Giving a team goals, direction and feedback, and standing by it.",
    zh: "给团队定目标、定方向、给反馈，并支持团队。",
  },
} satisfies Competency;
