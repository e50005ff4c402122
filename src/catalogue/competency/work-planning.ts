import type { Competency } from "../competency.js";

export const workPlanning = {
  id: "work-planning",
  label: { en: "planning and organising", zh: "计划与组织" },
  class: "skill",
  definition: {
    en: "Putting work into an order, giving it time and people, and adjusting when things change.",
    zh: "安排工作的先后、时间和人手，情况有变及时调整。",
  },
} satisfies Competency;
